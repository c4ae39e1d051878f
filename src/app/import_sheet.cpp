#include "app/import_sheet.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

#include "app/append_sheet.hpp"
#include "app/edit_case.hpp"
#include "app/import_ownership.hpp"
#include "app/limits.hpp"
#include "app/open_case.hpp"
#include "app/sheet_mappings.hpp"
#include "base/encoding.hpp"
#include "base/file.hpp"
#include "base/text.hpp"
#include "interchange/case_file.hpp"
#include "interchange/citation.hpp"
#include "interchange/entry_lines.hpp"
#include "interchange/sheet_text.hpp"
#include "store/store.hpp"

namespace stemma::app {
namespace {

using interchange::SheetKind;

constexpr std::size_t longest_heading = std::size_t{1} << 20U;  // bytes

bool ends_like_a_table(const std::string& path) {
  const std::string name = base::ascii_lower(path);
  return name.ends_with(".csv") || name.ends_with(".tsv");
}

bool has_sheet(const std::string& name) {
  const auto& layouts = interchange::sheet_layouts();
  return std::any_of(layouts.begin(), layouts.end(), [&](const auto& layout) { return layout.name == name; });
}

bool ends_like_lines(const std::string& path) {
  const std::string name = base::ascii_lower(path);
  return name.ends_with(".ndjson") || name.ends_with(".jsonl");
}

/// The layout of this name; nothing for no name.
std::optional<SheetKind> kind_named(const std::string& name) {
  if (name.empty()) return std::nullopt;
  for (const interchange::SheetLayout& layout : interchange::sheet_layouts()) {
    if (layout.name == name) return layout.kind;
  }
  const std::vector<std::string> names = sheet_names();
  std::string hint = base::did_you_mean(name, names);
  if (hint.empty()) hint = fmt::format("there are {}", fmt::join(names, ", "));
  throw Error(ErrorKind::usage, fmt::format("there is no sheet of `{}`", name), std::move(hint));
}

std::vector<interchange::SheetRow> rows_of(const SheetRequest& request, const interchange::SheetText& sheet,
                                           SheetImport& done, const base::Limits& limits) {
  std::optional<interchange::SheetMapping> mapping;
  std::optional<SheetKind> kind = kind_named(request.entity);
  if (!request.mapping.empty()) {
    mapping = find_mapping(request.mapping);
  } else if (!kind) {
    kind = interchange::kind_of_heading(sheet.rows.front());
    if (!kind) mapping = mapping_for(sheet.rows.front());
  }
  if (mapping) {
    done.form += fmt::format(", mapping {}", mapping->name);
    return interchange::mapped_rows(*mapping, sheet, done.name, limits);
  }
  if (kind) return interchange::read_sheet_rows(sheet, *kind, done.name, limits);
  throw Error(ErrorKind::usage, fmt::format("the heading of {} leaves open what its rows are", done.name),
              fmt::format("say it with --entity ({}), or how its columns are to be read with --mapping",
                          fmt::join(sheet_names(), ", ")));
}

/// The record as people see it who may not see what is sealed.
CaseRecord as_shown(CaseRecord record) {
  record.evidence.clear();  // its bytes are elsewhere, and no sheet shows it
  store::Store store = store::Store::in_memory();
  store.load_case(record);
  return store.export_case(false);
}

std::string shown_name(const SheetRequest& request) { return request.file == "-" ? "standard input" : request.file; }

const interchange::CitationFormat* format_of(const std::string& path) {
  const std::string name = base::ascii_lower(path);
  const auto& formats = interchange::citation_formats();
  const auto found = std::find_if(formats.begin(), formats.end(), [&](const interchange::CitationFormat& format) {
    return name.ends_with(format.extension);
  });
  return found == formats.end() ? nullptr : &*found;
}

bool begins_with_bracket(const std::string& path) {
  const std::string text = base::decoded(base::read_beginning(path, longest_heading)).text;
  const std::size_t first = text.find_first_not_of(" \t\r\n");
  return first != std::string::npos && text[first] == '[';
}

/// Plans, and imports what was planned unless that is only a try.
void import_rows(const SheetRequest& request, const std::vector<interchange::SheetRow>& rows, const std::string& text,
                 const World& world, SheetImport& done) {
  const auto plan = [&](const CaseRecord& record) {
    return plan_sheet(record, as_shown(record), rows, {text, done.name});
  };
  done.plan = plan(open_case(request.database, world).store.export_case(true));
  done.stopped = !done.plan.mistakes.empty() && !request.keep_good;
  if (done.stopped) return;
  try {
    if (request.dry_run) {
      interchange::read_case(interchange::write_case(done.plan.record), "the case as changed");
      return;
    }
    const Edited edited =
        edit_case(request.database, world, fmt::format("import {}", done.name), [&](store::Edit& edit) {
          done.plan = plan(edit.record);
          if (!done.plan.mistakes.empty() && !request.keep_good) {
            throw Error(ErrorKind::bad_input, "the case was changed while the sheet was read", "try again");
          }
          edit.record = done.plan.record;
        });
    done.imported = edited.counts.any();
  } catch (Error& error) {
    error.while_doing(fmt::format("putting what {} says into the case", done.name));
    throw;
  }
}

}  // namespace

std::vector<std::string> sheet_names() {
  std::vector<std::string> names;
  names.reserve(interchange::sheet_layouts().size());
  for (const interchange::SheetLayout& layout : interchange::sheet_layouts()) names.emplace_back(layout.name);
  return names;
}

Importable importable(const std::string& path) {
  if (path == "-") return Importable::case_file;
  if (const interchange::CitationFormat* format = format_of(path)) {
    // A case file in JSON is an object.
    const bool list = format->extension != ".json" || begins_with_bracket(path);
    return list ? Importable::references : Importable::case_file;
  }
  if (ends_like_lines(path)) return Importable::entries;
  if (!ends_like_a_table(path)) return Importable::case_file;
  const std::string text = base::decoded(base::read_beginning(path, longest_heading)).text;
  const std::string heading = base::ascii_lower(text.substr(0, text.find_first_of("\r\n")));
  const bool owners =
      heading.find("match_type") != std::string::npos || heading.find("media company") != std::string::npos;
  return owners ? Importable::ownership_list : Importable::sheet;
}

SheetImport import_sheet(const SheetRequest& request, const World& world) {
  // Nearly all that is large only adds; what else there is, the plan of the whole record tells.
  if (request.entity.empty() || has_sheet(request.entity)) {
    if (auto appended = append_sheet(request, kind_named(request.entity), world)) return *std::move(appended);
  }
  return import_planned_sheet(request, world);
}

SheetImport import_planned_sheet(const SheetRequest& request, const World& world) {
  SheetImport done;
  done.name = shown_name(request);
  const base::Limits limits = limits_of(world);
  const interchange::SheetText sheet =
      interchange::read_sheet_text(base::read_file(request.file, limits.file_bytes), done.name, limits);
  done.form = fmt::format("{}{}, {}", sheet.encoding_guessed ? "taken for " : "", sheet.encoding,
                          interchange::separator_name(sheet.separator));
  import_rows(request, rows_of(request, sheet, done, limits), sheet.text, world, done);
  return done;
}

SheetImport import_entries(const SheetRequest& request, const World& world) {
  if (auto appended = append_entries(request, world)) return *std::move(appended);
  return import_planned_entries(request, world);
}

SheetImport import_planned_entries(const SheetRequest& request, const World& world) {
  SheetImport done;
  done.name = shown_name(request);
  done.form = "NDJSON";
  const base::Limits limits = limits_of(world);
  const std::string text = base::read_file(request.file, limits.file_bytes);
  import_rows(request, interchange::read_entry_lines(text, done.name, limits), text, world, done);
  return done;
}

SheetImport import_references(const SheetRequest& request, const World& world) {
  SheetImport done;
  done.name = shown_name(request);
  const base::Limits limits = limits_of(world);
  const base::Decoded file = base::decoded(base::read_file(request.file, limits.file_bytes));
  const interchange::CitationFormat* format = format_of(request.file);
  if (format == nullptr) throw Error(ErrorKind::usage, fmt::format("{} is no list of references", done.name));
  done.form = fmt::format("{}, {}{}", format->name, file.guessed ? "taken for " : "", file.encoding);
  interchange::Mistakes mistakes(file.text, done.name, limits.mistakes);
  const std::vector<interchange::Citation> citations = format->read(file.text, mistakes, limits);
  mistakes.raise_if_any();
  import_rows(request, interchange::citation_rows(citations), file.text, world, done);
  return done;
}

}  // namespace stemma::app

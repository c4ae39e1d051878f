#include "app/export_sheets.hpp"

#include <fmt/format.h>

#include "app/import_sheet.hpp"
#include "app/open_case.hpp"
#include "base/text.hpp"
#include "interchange/sheet_text.hpp"
#include "interchange/who_said_what.hpp"
#include "stemma/error.hpp"

namespace stemma::app {
namespace {

constexpr std::string_view wide = "who-said-what";

constexpr std::size_t written_at_once = std::size_t{1} << 16U;

char separator_for(const std::string& format) { return format == "tsv" ? '\t' : ','; }

std::vector<std::string> heading_of(const interchange::SheetLayout& layout) {
  std::vector<std::string> heading;
  heading.reserve(layout.columns.size());
  for (const interchange::SheetColumn& column : layout.columns) heading.emplace_back(column.name);
  return heading;
}

void write_attributions(const store::Store& store, char separator, std::ostream& out) {
  const interchange::SheetLayout& layout = interchange::sheet_layout(interchange::SheetKind::attributions);
  std::string text = interchange::write_sheet(heading_of(layout), {}, separator);
  interchange::SheetCells cells;
  store.each_attribution([&](const std::string& publication, const AttributionRecord& said) {
    interchange::attribution_cells(publication, said, cells);
    interchange::append_sheet_row(text, cells, separator);
    if (text.size() < written_at_once) return;
    out << text;
    text.clear();
  });
  out << text;
}

std::string sheet_text(const CaseRecord& record, std::string_view sheet, const std::string& format) {
  const char separator = separator_for(format);
  if (sheet == wide) {
    return interchange::write_sheet(interchange::who_said_what_heading(), interchange::who_said_what(record),
                                    separator);
  }
  for (const interchange::SheetLayout& layout : interchange::sheet_layouts()) {
    if (layout.name != sheet) continue;
    return interchange::write_sheet(heading_of(layout), interchange::sheet_cells(record, layout), separator);
  }
  const std::vector<std::string> names = exported_sheets();
  std::string hint = base::did_you_mean(sheet, names);
  if (hint.empty()) hint = fmt::format("there are {}", fmt::join(names, ", "));
  throw Error(ErrorKind::usage, fmt::format("there is no sheet of `{}`", sheet), std::move(hint));
}

CaseRecord sheet_record(const std::string& path, const ExportChoice& choice, const World& world) {
  const OpenCase opened = open_case(path, world);
  ExportChoice of_case = choice;
  if (of_case.pseudonyms) of_case.pseudonyms->by_uid = path != "-" && store::Store::looks_like_database(path);
  return record_to_export(opened.store, of_case, world);
}

}  // namespace

std::vector<std::string> exported_sheets() {
  std::vector<std::string> names = sheet_names();
  names.emplace_back(wide);
  return names;
}

std::string export_sheet(const std::string& path, const std::string& sheet, const std::string& format,
                         const ExportChoice& choice, const World& world) {
  return sheet_text(sheet_record(path, choice, world), sheet, format);
}

void write_sheet(const std::string& path, const std::string& sheet, const std::string& format,
                 const ExportChoice& choice, const World& world, std::ostream& out) {
  const bool stored = path != "-" && store::Store::looks_like_database(path);
  if (sheet == "attributions" && stored && !choice.pseudonyms) {
    const store::Store store = store::Store::open(path, true);
    if (!store.has_sealed()) return write_attributions(store, separator_for(format), out);
  }
  out << export_sheet(path, sheet, format, choice, world);
}

std::vector<std::pair<std::string, std::string>> export_sheets(const std::string& path, const std::string& format,
                                                               const ExportChoice& choice, const World& world) {
  const CaseRecord record = sheet_record(path, choice, world);
  std::vector<std::pair<std::string, std::string>> files;
  for (const std::string& sheet : exported_sheets()) {
    files.emplace_back(fmt::format("{}.{}", sheet, format), sheet_text(record, sheet, format));
  }
  return files;
}

}  // namespace stemma::app

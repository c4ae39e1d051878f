#include "app/append_sheet.hpp"

#include <fmt/core.h>

#include <array>
#include <filesystem>
#include <utility>

#include "app/append_rows.hpp"
#include "app/commit_note.hpp"
#include "app/edit_case.hpp"
#include "app/judge_pool.hpp"
#include "app/limits.hpp"
#include "app/row_reader.hpp"
#include "base/read_ahead.hpp"
#include "interchange/entry_lines.hpp"
#include "interchange/sheet_stream.hpp"
#include "interchange/sheet_text.hpp"

namespace stemma::app {
namespace {

constexpr std::size_t rows_told = 11;              // of each kind: as many as are listed without --all
constexpr std::uint64_t rows_between_looks = 256;  // whether somebody pressed Ctrl-C

bool can_be_read_twice(const std::string& path) {
  std::error_code fault;
  return path != "-" && std::filesystem::is_regular_file(path, fault);
}

/// What the database or the reader does not take is for the plan to tell of.
bool is_for_the_plan(ErrorKind kind) {
  return kind == ErrorKind::bad_input || kind == ErrorKind::limit || kind == ErrorKind::database;
}

std::size_t bytes_of(const interchange::SheetRow& row) {
  std::size_t bytes = sizeof row;
  constexpr std::size_t times = 2;  // in its cell, and in the entry
  for (const std::string& cell : row.placed.cells) bytes += times * (sizeof(std::string) + cell.size());
  return bytes;
}

/// Imports what a stream of rows gives, while the next ones are read.
template <class Stream>
bool add_rows(Stream& stream, store::Appending& appending, const World& world, bool every_row, SheetImport& done) {
  RowAppender rows(appending);
  RowReader reader(done.name);
  auto last = Stream::Next::row;
  base::ReadAhead<ReadRow> ahead(
      [&](ReadRow& read) -> std::optional<std::size_t> {
        last = stream.next(read.row);
        if (last != Stream::Next::row) return std::nullopt;
        reader.read(read);
        return bytes_of(read.row);
      },
      threads_of(world) > 1);
  std::array<std::uint64_t, 8> told{};
  std::uint64_t count = 0;
  while (ReadRow* next = ahead.next()) {
    const interchange::SheetRow& row = next->row;
    if (!rows.add(*next)) return false;
    if (++count % rows_between_looks == 0) stop_if_interrupted(world);
    const auto kind = static_cast<std::size_t>(row.kind);
    if (every_row || ++told.at(kind) <= rows_told) {
      const interchange::SheetLayout& layout = interchange::sheet_layout(row.kind);
      done.plan.rows.push_back({layout.name, layout.one, RowFate::added, row.placed.row.line, rows.id(), {}});
    } else {
      ++done.more_added.at(kind);
    }
  }
  return last == Stream::Next::end;
}

template <class Stream>
std::optional<SheetImport> append(Stream& stream, const SheetRequest& request, const World& world, SheetImport done) {
  store::Store store = open_for_edit(request.database);
  const HoldInterrupts held(world);
  try {
    const auto fill = [&](store::Appending& appending) {
      const bool added = add_rows(stream, appending, world, request.every_row, done);
      stop_if_interrupted(world);
      done.imported = appending.added() > 0;
      return added;
    };
    if (store.append(fill, commit_note(world, fmt::format("import {}", done.name)))) return done;
  } catch (const Error& error) {
    if (!is_for_the_plan(error.kind())) throw;
  }
  return std::nullopt;
}

bool is_for_the_plan(const SheetRequest& request) {
  return request.dry_run || !can_be_read_twice(request.file) || !store::Store::looks_like_database(request.database);
}

}  // namespace

std::optional<SheetImport> append_sheet(const SheetRequest& request, std::optional<interchange::SheetKind> kind,
                                        const World& world) {
  if (!request.mapping.empty() || is_for_the_plan(request)) return std::nullopt;
  interchange::SheetStream sheet(request.file, kind, limits_of(world));
  if (!sheet.good()) return std::nullopt;
  SheetImport done;
  done.name = request.file;
  done.form = fmt::format("{}, {}", sheet.encoding(), interchange::separator_name(sheet.separator()));
  return append(sheet, request, world, std::move(done));
}

std::optional<SheetImport> append_entries(const SheetRequest& request, const World& world) {
  if (is_for_the_plan(request)) return std::nullopt;
  interchange::EntryLines lines(request.file, limits_of(world));
  SheetImport done;
  done.name = request.file;
  done.form = "NDJSON";
  return append(lines, request, world, std::move(done));
}

}  // namespace stemma::app

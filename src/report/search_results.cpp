#include "report/search_results.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/escape.hpp"
#include "base/text.hpp"
#include "base/utf8.hpp"
#include "report/json_parts.hpp"
#include "report/paint.hpp"

namespace stemma::report {
namespace {

constexpr std::string_view ellipsis = "…";
/// Of the room beside the first hit, what stands before it: one part in three.
constexpr std::size_t before_hit = 3;

/// A character as a terminal shows it, and what it is part of.
struct Cell {
  std::string shown;
  std::size_t width = 0;
  bool marked = false;
  bool blank = false;
};

std::vector<Cell> cells(const FoundText& found) {
  std::vector<Cell> out;
  std::size_t mark = 0;
  for (std::size_t at = 0; at < found.text.size();) {
    const std::size_t length = base::decode(found.text, at).length;
    while (mark < found.marks.size() && found.marks[mark].to <= at) ++mark;
    Cell cell;
    cell.shown = base::for_terminal(std::string_view(found.text).substr(at, length));
    cell.width = base::display_width(cell.shown);
    cell.marked = mark < found.marks.size() && found.marks[mark].from <= at;
    cell.blank = cell.shown == " ";
    // Line ends and runs of spaces are one space.
    if (!cell.blank || (!out.empty() && !out.back().blank)) out.push_back(std::move(cell));
    at += length;
  }
  if (!out.empty() && out.back().blank) out.pop_back();
  return out;
}

struct Window {
  std::size_t from = 0, to = 0;
};

/// From a little before the first hit on; from the beginning where all of it fits, or would but for a word or two.
Window window_of(const std::vector<Cell>& text, std::size_t width) {
  std::size_t total = 0;
  for (const Cell& cell : text) total += cell.width;
  if (total <= width) return {0, text.size()};
  const auto hit = static_cast<std::size_t>(
      std::find_if(text.begin(), text.end(), [](const Cell& cell) { return cell.marked; }) - text.begin());
  std::size_t from = hit, room = width / before_hit;
  while (from > 0 && text[from - 1].width <= room) room -= text[--from].width;
  if (from > 0) {
    while (from < hit && !text[from].blank) ++from;  // begin with a whole word
    while (from < hit && text[from].blank) ++from;
  }
  std::size_t left = width - (from > 0 ? 1 : 0), to = from;
  while (to < text.size() && text[to].width <= left) left -= text[to++].width;
  if (to == text.size()) {  // room is left at the end: show more of what comes before
    while (from > 0 && text[from - 1].width <= left) left -= text[--from].width;
    return {from, to};
  }
  if (left == 0) --to;  // the last column is for the ellipsis
  return {from, to};
}

/// Fields have the names of the case file.
std::string label(std::string_view field) {
  std::string out(field);
  std::replace(out.begin(), out.end(), '_', ' ');
  return out;
}

std::string heading(const SearchHit& hit, const Paint& paint) {
  std::string out(hit.kind);
  if (!hit.id.empty()) out += " " + paint.bold(base::for_terminal(hit.id));
  std::string belongs;
  for (const std::string& id : hit.belongs) belongs += (belongs.empty() ? "" : " ") + base::for_terminal(id);
  if (!belongs.empty()) out += ", " + belongs;
  if (!hit.date.empty()) out += ", " + base::for_terminal(hit.date);
  return out;
}

}  // namespace

std::string excerpt(const FoundText& text, std::size_t width, bool colour) {
  const Paint paint(colour);
  const std::vector<Cell> all = cells(text);
  const Window window = window_of(all, std::max<std::size_t>(width, 8));
  std::string out(window.from > 0 ? ellipsis : "");
  std::string run;
  bool marked = false;
  const auto end_run = [&] {
    if (!run.empty()) out += marked ? paint.bold(run) : run;
    run.clear();
  };
  for (std::size_t i = window.from; i < window.to; ++i) {
    if (all[i].marked != marked) end_run();
    marked = all[i].marked;
    run += all[i].shown;
  }
  end_run();
  return out + std::string(window.to < all.size() ? ellipsis : "");
}

void write_text(std::ostream& out, const SearchResults& results, const FaceOptions& options) {
  constexpr std::size_t indent = 2, gap = 2;
  const std::size_t width = std::max(options.width, narrowest_width);
  const Paint paint(options.colour);
  std::size_t labels = 0;
  for (const SearchHit& hit : results.hits) {
    for (const FoundText& text : hit.texts) labels = std::max(labels, text.field.size());
  }
  for (const SearchHit& hit : results.hits) {
    out << heading(hit, paint) << '\n';
    for (const FoundText& text : hit.texts) {
      out << fmt::format("{:{}}{:{}}", "", indent, label(text.field), labels + gap)
          << excerpt(text, width - indent - labels - gap, options.colour) << '\n';
    }
  }
}

void write_json(std::ostream& out, const SearchResults& results, const Words& words, const FaceOptions& options) {
  JsonWriter json(out);
  json_head(json, words, options.version, results.as_of, results.policy);
  json.key("found").number(results.found);
  json.key("hits").begin_array();
  for (const SearchHit& hit : results.hits) {
    json.begin_object();
    json.key("kind").text(hit.kind).key("id");
    if (hit.id.empty()) {
      json.null();
    } else {
      json.text(hit.id);
    }
    json.key("date");
    if (hit.date.empty()) {
      json.null();
    } else {
      json.text(hit.date);
    }
    json.key("belongs_to").begin_flat_array();
    for (const std::string& id : hit.belongs) json.text(id);
    json.end_array();
    json.key("texts").begin_array();
    for (const FoundText& text : hit.texts) {
      json.begin_object();
      json.key("field").text(text.field).key("text").text(text.text);
      json.key("marks").begin_flat_array();
      const std::string_view whole = text.text;
      for (const base::Stretch& mark : text.marks) {
        json.begin_flat_object();
        json.key("from").number(base::code_points(whole.substr(0, mark.from)));
        json.key("to").number(base::code_points(whole.substr(0, mark.to)));
        json.end_object();
      }
      json.end_array().end_object();
    }
    json.end_array().end_object();
  }
  json.end_array().end_object().finish();
}

}  // namespace stemma::report

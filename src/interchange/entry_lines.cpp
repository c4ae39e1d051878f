#include "interchange/entry_lines.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <utility>

#include "base/text.hpp"

namespace stemma::interchange {
namespace {

using nlohmann::json;
using Shape = SheetColumn::Shape;

bool is_control(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return (byte < 0x20 && byte != '\t' && byte != '\n') || byte == 0x7F;
}

/// Comes back the same from between two semicolons.
bool is_simple_item(std::string_view text) {
  return !text.empty() && text.find_first_of(";\n\t\r") == std::string_view::npos && text.front() != ' ' &&
         text.back() != ' ' && text.front() != '[' && text.front() != '{';
}

class EntryReader {
 public:
  EntryReader(const base::Limits& limits, Mistakes& mistakes) : limits_(limits), mistakes_(mistakes) {}

  void read(std::string_view line, std::uint32_t number, SheetRow& row) {
    at_ = {number, 1};
    std::vector<std::string> keys;
    bool too_deep = false;
    // What is too deep is not kept: values of values would be taken apart one within another.
    const auto note_keys = [&](int depth, json::parse_event_t event, json& parsed) {
      if (depth == 1 && event == json::parse_event_t::key) keys.push_back(parsed.get<std::string>());
      const bool opens = event == json::parse_event_t::object_start || event == json::parse_event_t::array_start;
      if (!opens || static_cast<std::size_t>(depth) < limits_.nesting) return true;
      too_deep = true;
      return false;
    };
    json entry;
    // The parser takes a NUL byte for the end, and would pass over what follows.
    if (line.find('\0') != std::string_view::npos) return mistake("the line has a NUL byte");
    try {
      entry = json::parse(line, note_keys);
    } catch (const json::exception&) {
      return mistake("the line is not well-formed JSON", "every line is one entry as a JSON object");
    }
    if (too_deep) return mistake(fmt::format("more than {} collections inside one another", limits_.nesting));
    if (!entry.is_object()) return mistake("the line is no object", "every line is one entry as a JSON object");
    std::sort(keys.begin(), keys.end());
    const auto twice = std::adjacent_find(keys.begin(), keys.end());
    if (twice != keys.end()) return mistake(fmt::format("duplicate key {}", shown(*twice)));
    const SheetLayout* layout = layout_of(entry);
    if (layout == nullptr) return;
    const std::size_t columns = layout->columns.size();
    row = {layout->kind,
           {SheetCells(columns), at_, std::vector<LineColumn>(columns, at_)},
           std::vector<bool>(columns, false)};
    for (const auto& [key, value] : entry.items()) {
      if (key != "entity") field(*layout, key, value, row);
    }
  }

 private:
  void mistake(std::string message, std::string hint = {}) { mistakes_.add(at_, std::move(message), std::move(hint)); }

  const SheetLayout* layout_of(const json& entry) {
    std::vector<std::string> names;
    for (const SheetLayout& layout : sheet_layouts()) names.emplace_back(layout.name);
    const std::string known = fmt::format("there are {}", fmt::join(names, ", "));
    const auto entity = entry.find("entity");
    if (entity == entry.end() || !entity->is_string()) {
      mistake("the line has no `entity`", known);
      return nullptr;
    }
    const auto& name = entity->get_ref<const std::string&>();
    for (const SheetLayout& layout : sheet_layouts()) {
      if (layout.name == name) return &layout;
    }
    std::string hint = base::did_you_mean(name, names);
    if (hint.empty()) hint = known;
    mistake(fmt::format("there is no entity {}", shown(name)), std::move(hint));
    return nullptr;
  }

  void field(const SheetLayout& layout, const std::string& key, const json& value, SheetRow& row) {
    const std::size_t column = layout.column(key);
    if (column < layout.columns.size() && !(value.is_object() && layout.columns[column].shape != Shape::list)) {
      return put(layout, column, key, value, row);
    }
    if (value.is_object()) {
      bool any = false;
      for (const auto& [part, inner] : value.items()) {
        any = true;
        const std::string named = fmt::format("{}.{}", key, part);
        std::size_t of_part = layout.column(named);
        const bool whole = column < layout.columns.size() && layout.columns[column].long_key == part;
        if (of_part == layout.columns.size() && whole) of_part = column;
        put(layout, of_part, named, inner, row);
      }
      if (!any) mistake(fmt::format("{} has nothing in it", shown(key)), "leave the key out");
      return;
    }
    if (key == "value" && layout.column("value.min") < layout.columns.size()) {  // one number is both ends
      put(layout, layout.column("value.min"), key, value, row);
      return put(layout, layout.column("value.max"), key, value, row);
    }
    put(layout, column, key, value, row);
  }

  void put(const SheetLayout& layout, std::size_t column, const std::string& key, const json& value, SheetRow& row) {
    if (column == layout.columns.size()) {
      std::vector<std::string> names;
      for (const SheetColumn& known : layout.columns) names.emplace_back(known.name);
      std::string hint = base::did_you_mean(key, names);
      if (hint.empty()) hint = fmt::format("there are {}", fmt::join(names, ", "));
      return mistake(fmt::format("{} have no {}", layout.name, shown(key)), std::move(hint));
    }
    if (row.given[column]) return mistake(fmt::format("{} stands here twice", shown(key)));
    row.given[column] = true;
    row.placed.cells[column] = layout.columns[column].shape == Shape::list ? list_cell(value) : cell(key, value);
    look_at(key, value);
  }

  std::string cell(const std::string& key, const json& value) {
    if (value.is_null()) return {};
    if (value.is_string()) return value.get<std::string>();
    if (value.is_primitive()) return value.dump();
    mistake(fmt::format("{} wants one value", shown(key)));
    return {};
  }

  static std::string list_cell(const json& value) {
    if (value.is_null()) return {};
    if (value.is_object()) return value.dump();
    const json list = value.is_array() ? value : json::array({value});
    const auto is_empty = [](const json& item) {
      return item.is_string() && item.get_ref<const std::string&>().empty();
    };
    if (list.size() == 1 && is_empty(list.front())) return {};
    std::string joined;
    for (const json& item : list) {
      const bool simple = item.is_number() || (item.is_string() && is_simple_item(item.get_ref<const std::string&>()));
      if (!simple) return list.dump();
      joined += (joined.empty() ? "" : "; ") + (item.is_string() ? item.get<std::string>() : item.dump());
    }
    return joined;
  }

  /// What no cell of a sheet may have either.
  void look_at(const std::string& key, const json& value) {
    if (value.is_string()) {
      const auto& text = value.get_ref<const std::string&>();
      if (text.size() > limits_.scalar_bytes)
        mistake(fmt::format("{} is longer than {} bytes", shown(key), limits_.scalar_bytes));
      if (std::any_of(text.begin(), text.end(), is_control)) {
        mistake(fmt::format("{} has a control character", shown(key)), "take the character out");
      }
    }
    if (!value.is_structured()) return;
    for (const auto& inner : value) look_at(key, inner);
  }

  const base::Limits& limits_;
  Mistakes& mistakes_;
  LineColumn at_;
};

}  // namespace

std::vector<SheetRow> read_entry_lines(std::string_view text, const std::string& name, const base::Limits& limits) {
  Mistakes mistakes(text, name, limits.mistakes);
  if (const auto bad = base::first_invalid_utf8(text)) {
    mistakes.raise(ErrorKind::bad_input, "one mistake in " + name, place_of_byte(text, *bad),
                   "the bytes here are not UTF-8", "save the file as UTF-8");
  }
  EntryReader reader(limits, mistakes);
  std::vector<SheetRow> rows;
  std::uint32_t number = 0;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    reader.read(text.substr(0, end), ++number, rows.emplace_back());
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  mistakes.raise_if_any();
  return rows;
}

EntryLines::EntryLines(const std::string& path, const base::Limits& limits)
    : limits_(limits), lines_(path, limits_.line_bytes) {}

EntryLines::Next EntryLines::next(SheetRow& row) {
  const auto line = lines_.next();
  if (!line) return Next::end;
  const auto number = static_cast<std::uint32_t>(lines_.number());
  if (base::first_invalid_utf8(*line)) return Next::odd;
  Mistakes mistakes(*line, lines_.name(), 1);
  EntryReader(limits_, mistakes).read(*line, number, row);
  return mistakes.count() == 0 ? Next::row : Next::odd;
}

}  // namespace stemma::interchange

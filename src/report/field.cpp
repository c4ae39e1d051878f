#include "report/field.hpp"

#include <utility>

namespace stemma::report {

void Field::put(std::string_view name, Field value) {
  value.key = name;
  children.push_back(std::move(value));
}

void Field::put_text(std::string_view name, std::string value) {
  if (!value.empty()) put(name, item(std::move(value)));
}

void Field::put_texts(std::string_view name, const std::vector<std::string>& values) {
  std::vector<Field> items;
  items.reserve(values.size());
  for (const std::string& value : values) items.push_back(item(value));
  put_list(name, std::move(items));
}

void Field::put_list(std::string_view name, std::vector<Field> items) {
  if (items.empty()) return;
  Field several = list();
  several.children = std::move(items);
  put(name, std::move(several));
}

void Field::put_flag(std::string_view name, bool value) { put(name, {{}, Kind::flag, value ? "true" : "false", {}}); }

void Field::put_number(std::string_view name, std::uint64_t value) {
  put(name, {{}, Kind::number, std::to_string(value), {}});
}

void Field::put_interval(std::string_view name, const Interval& value) {
  Field both;
  both.put_number("min", value.min);
  both.put_number("max", value.max);
  put(name, std::move(both));
}

}  // namespace stemma::report

// Named values inside each other: what is known of one entry, for every face of `stemma show`.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "stemma/judgement.hpp"

namespace stemma::report {

struct Field {
  enum class Kind : std::uint8_t { text, number, flag, list, map };
  std::string key;  ///< in its map
  Kind kind = Kind::map;
  std::string text;             ///< of a text, or a number or flag as JSON has it
  std::vector<Field> children;  ///< items of a list, entries of a map

  static Field list() { return {{}, Kind::list, {}, {}}; }
  static Field item(std::string text) { return {{}, Kind::text, std::move(text), {}}; }

  void put(std::string_view name, Field value);
  /// Each puts nothing where there is nothing.
  void put_text(std::string_view name, std::string value);
  void put_texts(std::string_view name, const std::vector<std::string>& values);
  void put_list(std::string_view name, std::vector<Field> items);
  void put_flag(std::string_view name, bool value);
  void put_number(std::string_view name, std::uint64_t value);
  void put_interval(std::string_view name, const Interval& value);
};

}  // namespace stemma::report

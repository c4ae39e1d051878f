// Laying out YAML: what fits on a line stands in brackets on one line, the rest stands in a block.
//
// Rejected: libyaml's emitter. It has one style for a whole collection, chosen beforehand, and quotes by
// rules of its own; a case file is quoted by base::for_yaml alone.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "stemma/date.hpp"
#include "stemma/vocabulary.hpp"

namespace stemma::interchange {

struct YamlOut {
  enum class Kind : std::uint8_t { scalar, list, map };
  Kind kind = Kind::map;
  std::string key;   ///< in its map, as it is printed
  std::string text;  ///< of a scalar, as it is printed
  std::vector<YamlOut> children;
  /// Of a scalar, as it reads: without the quotes of `text`. Of an entry in a section of a fragment, its id.
  std::string plain;
  enum class Type : std::uint8_t { text, number, flag };
  Type type = Type::text;  ///< of a scalar

  static YamlOut list() { return {Kind::list, {}, {}, {}, {}, Type::text}; }
  /// A text, quoted where it has to be.
  static YamlOut quoted(std::string_view text);
  /// Printed as it is: words of a vocabulary, numbers, dates, true and false.
  static YamlOut bare(std::string_view text, Type type = Type::text) {
    return {Kind::scalar, {}, std::string(text), {}, std::string(text), type};
  }

  void put(std::string_view name, YamlOut value);
  /// Puts one item alone, several as a list, none not at all.
  void put_items(std::string_view name, std::vector<YamlOut> items);

  // Each of these puts nothing where nothing is recorded.
  void put_text(std::string_view name, const std::string& value);
  void put_texts(std::string_view name, const std::vector<std::string>& values);
  void put_date(std::string_view name, const std::optional<Date>& value);
  void put_flag(std::string_view name, const std::optional<bool>& value);
  void put_number(std::string_view name, const std::optional<double>& value);
  void put_count(std::string_view name, const std::optional<std::uint32_t>& value);
  template <class E>
  void put_word(std::string_view name, const std::optional<E>& value) {
    if (value) put(name, bare(to_string(*value)));
  }
  template <class E>
  void put_word_unless(std::string_view name, E value, E usual) {
    if (value != usual) put(name, bare(to_string(value)));
  }
};

inline constexpr std::size_t case_file_width = 100;

/// Appends `key: value` and a line end, indented by so many spaces; what is longer than `width` stands in a block.
void append_entry(std::string& out, const YamlOut& entry, std::size_t indent, std::size_t width = case_file_width);
/// Appends `- value` and a line end.
void append_item(std::string& out, const YamlOut& item, std::size_t indent, std::size_t width = case_file_width);

}  // namespace stemma::interchange

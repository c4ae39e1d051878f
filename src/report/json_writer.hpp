// Writes JSON as it comes: indented by two or all on one line, foreign text through base::for_json, nothing kept in
// memory.
//
// Rejected: nlohmann::json for output (a tree per claim, and U+2028 and bidi controls would pass unescaped).
#pragma once

#include <cstddef>
#include <cstdint>
#include <ostream>
#include <string>
#include <string_view>
#include <vector>

namespace stemma::report {

class JsonWriter {
 public:
  enum class Layout : std::uint8_t {
    indented,
    one_line  ///< without a space; the line end is finish()
  };
  explicit JsonWriter(std::ostream& out, Layout layout = Layout::indented)
      : out_(out), one_line_(layout == Layout::one_line) {}

  JsonWriter& begin_object() { return open('{', false); }
  JsonWriter& end_object() { return close('}'); }
  JsonWriter& begin_array() { return open('[', false); }
  JsonWriter& end_array() { return close(']'); }
  /// The same on one line, for small values.
  JsonWriter& begin_flat_object() { return open('{', true); }
  JsonWriter& begin_flat_array() { return open('[', true); }

  /// A key of ours: printed as it is.
  JsonWriter& key(std::string_view name);
  /// A key from the record: escaped.
  JsonWriter& foreign_key(std::string_view name);
  JsonWriter& text(std::string_view value);
  JsonWriter& number(std::uint64_t value);
  /// A number that is written out already.
  JsonWriter& literal(std::string_view digits);
  JsonWriter& boolean(bool value);
  JsonWriter& null();
  /// Ends the document with a newline.
  void finish() { out_ << '\n'; }

 private:
  struct Level {
    bool flat = false;
    bool empty = true;
  };
  JsonWriter& open(char bracket, bool flat);
  JsonWriter& close(char bracket);
  void before_value();
  void line();

  std::ostream& out_;
  bool one_line_;
  std::vector<Level> levels_;
  bool after_key_ = false;
};

}  // namespace stemma::report

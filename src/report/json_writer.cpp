#include "report/json_writer.hpp"

#include "base/escape.hpp"

namespace stemma::report {

void JsonWriter::line() {
  if (one_line_) return;
  out_ << '\n';
  for (std::size_t i = 0; i < levels_.size(); ++i) out_ << "  ";
}

void JsonWriter::before_value() {
  if (after_key_) {
    after_key_ = false;
    return;
  }
  if (levels_.empty()) return;
  Level& level = levels_.back();
  if (!level.empty) out_ << (level.flat && !one_line_ ? ", " : ",");
  if (!level.flat) line();
  level.empty = false;
}

JsonWriter& JsonWriter::open(char bracket, bool flat) {
  before_value();
  out_ << bracket;
  levels_.push_back({flat || (!levels_.empty() && levels_.back().flat), true});
  return *this;
}

JsonWriter& JsonWriter::close(char bracket) {
  const Level level = levels_.back();
  levels_.pop_back();
  if (!level.flat && !level.empty) line();
  out_ << bracket;
  return *this;
}

JsonWriter& JsonWriter::key(std::string_view name) {
  before_value();
  out_ << '"' << name << (one_line_ ? "\":" : "\": ");
  after_key_ = true;
  return *this;
}

JsonWriter& JsonWriter::foreign_key(std::string_view name) {
  before_value();
  out_ << base::for_json(name) << (one_line_ ? ":" : ": ");
  after_key_ = true;
  return *this;
}

JsonWriter& JsonWriter::text(std::string_view value) {
  before_value();
  out_ << base::for_json(value);
  return *this;
}

JsonWriter& JsonWriter::number(std::uint64_t value) {
  before_value();
  out_ << std::to_string(value);
  return *this;
}

JsonWriter& JsonWriter::literal(std::string_view digits) {
  before_value();
  out_ << digits;
  return *this;
}

JsonWriter& JsonWriter::boolean(bool value) {
  before_value();
  out_ << (value ? "true" : "false");
  return *this;
}

JsonWriter& JsonWriter::null() {
  before_value();
  out_ << "null";
  return *this;
}

}  // namespace stemma::report

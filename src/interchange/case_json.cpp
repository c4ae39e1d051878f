// The case file as JSON, entry by entry: what write_case() lays out as YAML.
#include "base/escape.hpp"
#include "interchange/case_file.hpp"
#include "interchange/writers.hpp"

namespace stemma::interchange {
namespace {

class CaseJson {
 public:
  explicit CaseJson(JsonLayout layout) : indented_(layout == JsonLayout::indented) {}

  void open(char bracket) {
    out_ += bracket;
    ++depth_;
    first_ = true;
  }
  void close(char bracket) {
    --depth_;
    if (!first_) line();
    out_ += bracket;
    first_ = false;
  }
  /// Before each item of a list and each key.
  void item() {
    if (!first_) out_ += ',';
    line();
    first_ = false;
  }
  void key(std::string_view name) {
    item();
    out_ += base::for_json(name);
    out_ += indented_ ? ": " : ":";
  }

  void value(const YamlOut& value) {
    if (value.kind == YamlOut::Kind::scalar) {
      out_ += value.type == YamlOut::Type::text ? base::for_json(value.plain) : value.plain;
      return;
    }
    const bool map = value.kind == YamlOut::Kind::map;
    open(map ? '{' : '[');
    for (const YamlOut& child : value.children) {
      map ? key(child.key) : item();
      this->value(child);
    }
    close(map ? '}' : ']');
  }

  /// A section of entries under their ids, or nothing.
  template <class Record, class Write>
  void section(std::string_view name, const std::vector<Record>& records, Write write) {
    bool headed = false;
    for (const Record& record : records) {
      if constexpr (requires { record.implied; }) {
        if (record.implied) continue;
      }
      if (!headed) begin(name, '{');
      headed = true;
      key(record.id);
      value(write(record));
    }
    if (headed) close('}');
  }

  template <class Record, class Write>
  void list(std::string_view name, const std::vector<Record>& records, Write write) {
    if (records.empty()) return;
    begin(name, '[');
    for (const Record& record : records) {
      item();
      value(write(record));
    }
    close(']');
  }

  std::string finish() {
    out_ += '\n';
    return std::move(out_);
  }

 private:
  void begin(std::string_view name, char bracket) {
    key(name);
    open(bracket);
  }
  void line() {
    if (!indented_) return;
    out_ += '\n';
    out_.append(2 * depth_, ' ');
  }

  bool indented_, first_ = true;
  std::size_t depth_ = 0;
  std::string out_;
};

}  // namespace

std::string write_case_json(const CaseRecord& record, JsonLayout layout) {
  CaseJson json(layout);
  json.open('{');
  for (const YamlOut& entry : write_case_head(record).children) {
    json.key(entry.key);
    json.value(entry);
  }
  json.section("sources", record.sources, write_source);
  json.section("claims", record.claims, write_claim);
  json.section("publications", record.publications, write_publication);
  json.list("withdrawals", record.withdrawals, write_withdrawal);
  json.list("checks", record.checks, write_check);
  json.list("decisions", record.decisions, write_decision);
  json.list("assessments", record.assessments, write_assessment);
  json.close('}');
  return json.finish();
}

}  // namespace stemma::interchange

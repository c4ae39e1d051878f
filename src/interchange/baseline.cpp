#include "interchange/baseline.hpp"

#include "interchange/fields.hpp"
#include "interchange/yaml_out.hpp"

namespace stemma::interchange {
namespace {

constexpr std::size_t widest_line = 400;  ///< one finding a line, so that version control shows what came and went

KnownFinding read_finding(Reader& reader, Node& entry) {
  KnownFinding known;
  Fields fields(reader, entry, "a finding");
  fields.require("rule", "name the rule that fired");
  fields.require("subject", "name what it is about");
  fields.text("rule", known.rule);
  fields.word("about", known.subject_kind);
  fields.text("subject", known.subject);
  fields.word("kind", known.kind);
  fields.word("severity", known.severity);
  std::optional<std::uint32_t> count;
  fields.count("count", count);
  fields.finish();
  known.count = count.value_or(1);
  return known;
}

YamlOut written(const KnownFinding& known) {
  YamlOut line;
  line.put_text("rule", known.rule);
  line.put("about", YamlOut::bare(to_string(known.subject_kind)));
  line.put_text("subject", known.subject);
  line.put_word_unless("kind", known.kind, FindingKind::fail);
  line.put("severity", YamlOut::bare(to_string(known.severity)));
  if (known.count != 1) line.put_count("count", known.count);
  return line;
}

}  // namespace

Baseline read_baseline(std::string_view text, const std::string& name, const base::Limits& limits) {
  Mistakes mistakes(text, name, limits.mistakes);
  Mistakes notes(text, name, limits.mistakes);
  Document document;
  parse_document(text, limits, mistakes, document);
  if (document.blank) {
    mistakes.raise(ErrorKind::bad_input, "one mistake in " + name, {1, 1}, "the file is empty",
                   "`stemma check CASE --write-baseline FILE` writes a baseline");
  }
  const std::vector<std::string> any_rule;
  Reader reader{name, limits, mistakes, notes, document, {}, {}, any_rule};
  Baseline baseline;
  Fields fields(reader, document.root, "a baseline");
  fields.require("baseline", "a baseline begins with `baseline: ` and the id of its case");
  fields.text("baseline", baseline.of);
  fields.text("as_of", baseline.as_of);
  fields.text("policy", baseline.policy);
  fields.each("findings", [&](Node& entry) { baseline.findings.push_back(read_finding(reader, entry)); });
  fields.finish();
  mistakes.raise_if_any();
  return baseline;
}

std::string write_baseline(const Baseline& baseline) {
  YamlOut head;
  head.put_text("baseline", baseline.of);
  head.put_text("as_of", baseline.as_of);
  head.put_text("policy", baseline.policy);
  std::string text;
  for (const YamlOut& entry : head.children) append_entry(text, entry, 0);
  if (!baseline.findings.empty()) text += "findings:\n";
  for (const KnownFinding& known : baseline.findings) append_item(text, written(known), 2, widest_line);
  return text;
}

}  // namespace stemma::interchange

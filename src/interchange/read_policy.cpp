#include "interchange/read_policy.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "interchange/fields.hpp"
#include "interchange/readers.hpp"

namespace stemma::interchange {
namespace {

class PolicyReader {
 public:
  PolicyReader(Reader& reader, const PolicyWords& words) : reader_(reader), words_(words) {
    for (const model::Threshold& threshold : model::thresholds()) thresholds_.emplace_back(threshold.name);
  }

  model::Policy read(Node& root) {
    model::Policy policy;
    policy.name.clear();
    Fields fields(reader_, root, "a policy");
    fields.require("policy", "a policy begins with `policy: ` and its name");
    fields.text("policy", policy.name);
    fields.text("title", policy.title);
    fields.text("basis", policy.basis);
    policy.extends = model::usual_base;
    fields.text("extends", policy.extends);
    if (policy.extends == model::no_base) policy.extends.clear();
    check_base(fields, policy.extends);
    fields.each("lines", [&](Node& entry) { policy.lines.push_back(line(entry)); });
    fields.finish();
    return policy;
  }

 private:
  void check_base(Fields& fields, const std::string& base) {
    const auto& known = words_.policies;
    if (base.empty() || std::find(known.begin(), known.end(), base) != known.end()) return;
    if (base != "-" && names_policy_file(base)) return;
    const Node& at = *fields.take("extends");
    reader_.mistakes.add_unknown(
        {at.line, at.column}, fmt::format("unknown policy {}", shown(base)), base, known,
        fmt::format("there is: {}; or name a policy file, or `nothing`", fmt::join(known, ", ")));
  }

  model::PolicyLine line(Node& entry) {
    model::PolicyLine line;
    line.at = reader_.place(entry);
    Fields fields(reader_, entry, "a line of a policy");
    fields.text("rule", line.rule);
    fields.text("threshold", line.threshold);
    words_of(fields, "class", line.classes);
    words_of(fields, "importance", line.importances);
    fields.boolean("on", line.on);
    fields.word("severity", line.severity);
    fields.count("value", line.value);
    read_texts(reader_, fields, "approvers", line.approvers);
    read_texts(reader_, fields, "exceptions", line.exceptions);
    fields.text("basis", line.basis);
    fields.boolean("verified", line.verified);
    fields.finish();
    if (entry.kind == NodeKind::mapping) check(fields, entry, line);
    return line;
  }

  /// A word or a list of words.
  template <class E>
  void words_of(Fields& fields, std::string_view key, std::vector<E>& into) {
    fields.each(key, [&](Node& item) {
      if (const auto found = word_index(reader_, item, key, words<E>())) into.push_back(static_cast<E>(*found));
    });
  }

  void check(Fields& fields, const Node& entry, const model::PolicyLine& line) {
    const bool rule = fields.has("rule"), threshold = fields.has("threshold");
    if (rule == threshold) {
      reader_.mistakes.add(
          entry,
          rule ? "a line sets a rule or a threshold, not both" : "a line names neither a `rule` nor a `threshold`",
          "write one line for each");
      return;
    }
    if (rule) check_rule(fields, entry, line);
    if (threshold) check_threshold(fields, entry, line);
  }

  void check_rule(Fields& fields, const Node& entry, const model::PolicyLine& line) {
    if (!line.rule.empty() && std::find(words_.rules.begin(), words_.rules.end(), line.rule) == words_.rules.end()) {
      const Node& at = *fields.take("rule");
      reader_.mistakes.add_unknown({at.line, at.column}, fmt::format("unknown rule {}", shown(line.rule)), line.rule,
                                   words_.rules, "`stemma rules` lists the rules");
    }
    if (const Node* at = fields.taken("value")) {
      reader_.mistakes.add(*at, "a rule has no `value`", "thresholds have: name one");
    }
    const bool sets = fields.has("on") || fields.has("severity") || fields.has("approvers") || fields.has("exceptions");
    if (!sets && !fields.has("value")) {
      reader_.mistakes.add(entry, "this line sets nothing", "give `on`, `severity`, `approvers` or `exceptions`");
    }
  }

  void check_threshold(Fields& fields, const Node& entry, const model::PolicyLine& line) {
    for (const char* key : {"on", "severity", "approvers", "exceptions"}) {
      if (const Node* at = fields.taken(key)) {
        reader_.mistakes.add(*at, fmt::format("a threshold has no `{}`", key), "rules have: name one");
      }
    }
    const model::Threshold* threshold = model::find_threshold(line.threshold);
    if (threshold == nullptr && !line.threshold.empty()) {
      const Node& at = *fields.take("threshold");
      reader_.mistakes.add_unknown({at.line, at.column}, fmt::format("unknown threshold {}", shown(line.threshold)),
                                   line.threshold, thresholds_,
                                   fmt::format("there is: {}", fmt::join(thresholds_, ", ")));
    }
    if (!fields.has("value")) {
      reader_.mistakes.add(entry, "a threshold has no `value`", "write the number that is wanted");
    } else if (threshold != nullptr && line.value &&
               (*line.value < threshold->least || *line.value > threshold->most)) {
      reader_.mistakes.add(*fields.take("value"), fmt::format("`{}` cannot be {}", threshold->name, *line.value),
                           fmt::format("it goes from {} to {}", threshold->least, threshold->most));
    }
  }

  Reader& reader_;
  const PolicyWords& words_;
  std::vector<std::string> thresholds_;
};

}  // namespace

bool names_policy_file(std::string_view text) {
  return text == "-" || text.find_first_of("./") != std::string_view::npos;
}

model::Policy read_policy(std::string_view text, const std::string& name, const PolicyWords& words,
                          const base::Limits& limits) {
  Mistakes mistakes(text, name, limits.mistakes);
  Mistakes notes(text, name, limits.mistakes);
  Document document;
  parse_document(text, limits, mistakes, document);
  if (document.blank) {
    mistakes.raise(ErrorKind::bad_input, "one mistake in " + name, {1, 1}, "the file is empty",
                   "a policy begins with `policy: ` and its name");
  }
  Reader reader{name, limits, mistakes, notes, document, {}, {}, words.rules};
  PolicyReader policy_reader(reader, words);
  model::Policy policy = policy_reader.read(document.root);
  mistakes.raise_if_any();
  return policy;
}

}  // namespace stemma::interchange

// stemma policy list|show|check|diff
#include <fmt/format.h>

#include <algorithm>

#include "app/policies.hpp"
#include "base/escape.hpp"
#include "base/text.hpp"
#include "cli/commands/command.hpp"
#include "cli/commands/output_options.hpp"
#include "cli/error_text.hpp"
#include "stemma/error.hpp"

namespace stemma::cli {
namespace {

constexpr std::size_t indent = 4;

void wrapped(std::ostream& out, const std::string& text, std::size_t width) {
  for (const std::string& line : base::wrap(base::for_terminal(text), width - indent)) {
    out << std::string(indent, ' ') << line << '\n';
  }
}

/// "rule single-source: error; claims of crime, high importance".
std::string in_words(const model::PolicyLine& line) {
  std::vector<std::string> sets;
  if (line.on) sets.emplace_back(*line.on ? "on" : "off");
  if (line.severity) sets.emplace_back(to_string(*line.severity));
  if (line.value) sets.push_back(std::to_string(*line.value));
  if (!line.approvers.empty()) sets.push_back(fmt::format("decided by {}", fmt::join(line.approvers, " or ")));
  if (!line.exceptions.empty()) sets.push_back(fmt::format("excepted for {}", fmt::join(line.exceptions, ", ")));
  std::string text = fmt::format("{}: {}", line.rule.empty() ? line.threshold : line.rule, fmt::join(sets, "; "));
  std::vector<std::string> classes, importances;
  for (const ClaimClass one : line.classes) classes.emplace_back(to_string(one));
  for (const Importance one : line.importances) importances.emplace_back(to_string(one));
  if (!classes.empty()) text += fmt::format("; claims of class {}", fmt::join(classes, ", "));
  if (!importances.empty()) text += fmt::format("; {} importance", fmt::join(importances, " or "));
  return text;
}

void list_text(std::ostream& out) {
  const std::vector<std::string> names = app::policy_names();
  std::size_t width = 0;
  for (const std::string& name : names) width = std::max(width, name.size());
  for (const std::string& name : names) {
    const model::Policy policy = app::find_policy(name);
    out << fmt::format("{:{}}  {}\n", name, width, policy.title);
  }
}

void list_json(std::ostream& out) {
  out << "[";
  const char* separator = "\n";
  for (const std::string& name : app::policy_names()) {
    const model::Policy policy = app::find_policy(name);
    out << separator
        << fmt::format(R"(  {{"policy": {}, "title": {}, "basis": {}, "lines": {}}})", base::for_json(name),
                       base::for_json(policy.title), base::for_json(policy.basis), policy.own().size());
    separator = ",\n";
  }
  out << "\n]\n";
}

void show_text(std::ostream& out, const model::Policy& policy, std::size_t width) {
  out << base::for_terminal(policy.name);
  if (!policy.title.empty()) out << "  " << base::for_terminal(policy.title);
  out << '\n';
  if (!policy.basis.empty()) wrapped(out, policy.basis, width);
  for (const model::PolicyLine& line : policy.own()) {
    out << '\n';
    for (const std::string& row : base::wrap(base::for_terminal(in_words(line)), width)) out << row << '\n';
    wrapped(out, line.basis + (line.verified ? "" : " [not verified]"), width);
  }
  const bool unverified = std::any_of(policy.own().begin(), policy.own().end(),
                                      [](const model::PolicyLine& line) { return !line.verified; });
  out << (policy.extends.empty()
              ? "\nWhat no line names is as it is by itself: `stemma rules` lists the rules.\n"
              : fmt::format("\nWhat no line names is as in the policy `{}`.\n", base::for_terminal(policy.extends)));
  if (unverified) out << "Not verified: known from reports of the document, its own words were not read.\n";
}

template <class T>
std::string json_words(const std::vector<T>& list) {
  std::vector<std::string> texts;
  for (const T& one : list) {
    if constexpr (std::is_same_v<T, std::string>) {
      texts.push_back(base::for_json(one));
    } else {
      texts.push_back(base::for_json(to_string(one)));
    }
  }
  return fmt::format("[{}]", fmt::join(texts, ", "));
}

std::string json_line(const model::PolicyLine& line) {
  std::vector<std::string> parts;
  const auto put = [&](std::string_view key, const std::string& value) {
    parts.push_back(fmt::format(R"("{}": {})", key, value));
  };
  if (!line.rule.empty()) put("rule", base::for_json(line.rule));
  if (!line.threshold.empty()) put("threshold", base::for_json(line.threshold));
  if (!line.classes.empty()) put("class", json_words(line.classes));
  if (!line.importances.empty()) put("importance", json_words(line.importances));
  if (line.on) put("on", *line.on ? "true" : "false");
  if (line.severity) put("severity", base::for_json(to_string(*line.severity)));
  if (line.value) put("value", std::to_string(*line.value));
  if (!line.approvers.empty()) put("approvers", json_words(line.approvers));
  if (!line.exceptions.empty()) put("exceptions", json_words(line.exceptions));
  put("basis", base::for_json(line.basis));
  put("verified", line.verified ? "true" : "false");
  return fmt::format("    {{{}}}", fmt::join(parts, ", "));
}

/// As a policy file has it: JSON is a policy file too.
void show_json(std::ostream& out, const model::Policy& policy) {
  std::vector<std::string> lines;
  for (const model::PolicyLine& line : policy.own()) lines.push_back(json_line(line));
  out << fmt::format(
      "{{\n  \"policy\": {},\n  \"title\": {},\n  \"basis\": {},\n  \"extends\": {},\n  \"lines\": [{}{}{}]\n}}\n",
      base::for_json(policy.name), base::for_json(policy.title), base::for_json(policy.basis),
      base::for_json(policy.extends.empty() ? model::no_base : policy.extends), lines.empty() ? "" : "\n",
      fmt::join(lines, ",\n"), lines.empty() ? "" : "\n  ");
}

/// The items of an array, a line each.
std::string json_items(const std::vector<std::string>& items) {
  return items.empty() ? "[]" : fmt::format("[\n    {}\n  ]", fmt::join(items, ",\n    "));
}

void faults_json(std::ostream& out, const model::Policy& policy, const std::vector<app::PolicyFault>& faults) {
  std::vector<std::string> items;
  items.reserve(faults.size());
  for (const app::PolicyFault& fault : faults) {
    items.push_back(fmt::format(R"({{"file": {}, "line": {}, "column": {}, "message": {}, "hint": {}}})",
                                base::for_json(fault.line.at.file), fault.line.at.line, fault.line.at.column,
                                base::for_json(fault.message), base::for_json(fault.hint)));
  }
  out << fmt::format("{{\n  \"policy\": {},\n  \"lines\": {},\n  \"faults\": {}\n}}\n", base::for_json(policy.name),
                     policy.own().size(), json_items(items));
}

void differences_json(std::ostream& out, const model::Policy& first, const model::Policy& second,
                      const std::vector<app::PolicyDifference>& differences) {
  std::vector<std::string> items;
  items.reserve(differences.size());
  for (const app::PolicyDifference& one : differences) {
    items.push_back(fmt::format(R"({{"what": {}, "claims": {}, "first": {}, "second": {}}})", base::for_json(one.what),
                                base::for_json(one.claims), base::for_json(one.first), base::for_json(one.second)));
  }
  out << fmt::format("{{\n  \"first\": {},\n  \"second\": {},\n  \"differences\": {}\n}}\n", base::for_json(first.name),
                     base::for_json(second.name), json_items(items));
}

class Policy : public Command {
 public:
  void setup(Arguments& arguments) override {
    arguments.operand_choice(action_, "ACTION", {"check", "diff", "list", "show"}, "what to do");
    arguments.optional_operand(first_, "POLICY", "a policy that ships with Stemma, or a policy file");
    arguments.optional_operand(second_, "POLICY2", "the policy to compare it with");
    arguments.choice(format_, "--format", {"json", "text"}, "how to write it");
  }

  int run(Session& session) override {
    if (action_ == "list") return list(session);
    if (first_.empty()) {
      throw Error(ErrorKind::usage, fmt::format("`stemma policy {}` needs a policy", action_),
                  "`stemma policy list` lists those that ship; a policy file will do");
    }
    if (action_ == "diff") return diff(session);
    if (!second_.empty()) refuse(second_);
    return action_ == "show" ? show(session) : check(session);
  }

 private:
  [[noreturn]] void refuse(const std::string& word) const {
    throw Error(ErrorKind::usage, fmt::format("`{}` is one word too many for `stemma policy {}`", word, action_),
                "`stemma help policy` shows what it takes");
  }

  int list(Session& session) const {
    if (!first_.empty()) refuse(first_);
    format_ == "json" ? list_json(session.out) : list_text(session.out);
    return exit_done;
  }

  int show(Session& session) const {
    const model::Policy policy = app::find_policy(first_);
    format_ == "json" ? show_json(session.out, policy)
                      : show_text(session.out, policy, std::min<std::size_t>(session.world.width, 100));
    return exit_done;
  }

  int check(Session& session) const {
    const model::Policy policy = app::find_policy(first_);
    const std::vector<app::PolicyFault> faults = app::faults_of(policy);
    if (format_ == "json") {
      faults_json(session.out, policy, faults);
      return faults.empty() ? exit_done : exit_found_something;
    }
    for (const app::PolicyFault& fault : faults) {
      session.out << fmt::format("{}:{}:{}: {}\n    next: {}\n", base::for_terminal(fault.line.at.file),
                                 fault.line.at.line, fault.line.at.column, base::for_terminal(fault.message),
                                 fault.hint);
    }
    session.out << fmt::format("{}: {} line{}, {} at fault\n", base::for_terminal(policy.name), policy.own().size(),
                               policy.own().size() == 1 ? "" : "s", faults.size());
    return faults.empty() ? exit_done : exit_found_something;
  }

  int diff(Session& session) const {
    if (second_.empty()) {
      throw Error(ErrorKind::usage, "`stemma policy diff` needs two policies", "stemma policy diff default ap");
    }
    const model::Policy first = app::find_policy(first_), second = app::find_policy(second_);
    const std::vector<app::PolicyDifference> differences = app::compare(first, second);
    if (format_ == "json") {
      differences_json(session.out, first, second, differences);
      return exit_done;
    }
    for (const app::PolicyDifference& difference : differences) {
      session.out << difference.what << (difference.claims.empty() ? "" : ", " + difference.claims) << '\n';
      wrapped(session.out, fmt::format("{}: {}", first.name, difference.first), session.world.width);
      wrapped(session.out, fmt::format("{}: {}", second.name, difference.second), session.world.width);
    }
    return exit_done;
  }

  std::string action_, first_, second_, format_ = "text";
};

}  // namespace

CommandEntry policy_command() {
  return command_entry<Policy>("policy", "list, show, check and compare the policies that judge");
}

}  // namespace stemma::cli

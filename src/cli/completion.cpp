#include "cli/completion.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "app/policies.hpp"
#include "app/rule_book.hpp"
#include "cli/commands/command.hpp"
#include "cli/completion_scripts.hpp"
#include "cli/help_pages.hpp"

namespace stemma::cli {
namespace {

constexpr std::array<std::string_view, 4> file_names{"CASE", "DATABASE", "FILE", "FOLDER"};

void append(std::vector<std::string>& words, const std::vector<std::string>& more) {
  words.insert(words.end(), more.begin(), more.end());
}

std::vector<std::string> rule_ids() {
  std::vector<std::string> ids;
  for (const app::RuleEntry& rule : app::rule_book()) ids.emplace_back(rule.id);
  return ids;
}

std::vector<std::string> page_names() {
  std::vector<std::string> names;
  for (const HelpPage& page : help_pages()) names.emplace_back(page.name);
  return names;
}

std::vector<std::string> command_names() {
  std::vector<std::string> names;
  for (const CommandEntry& entry : commands()) names.emplace_back(entry.name);
  return names;
}

/// "CASE.yaml" is a CASE.
bool is_file_name(std::string_view value) {
  return std::any_of(file_names.begin(), file_names.end(), [&](std::string_view name) {
    return value == name || (value.starts_with(name) && value.substr(name.size()).starts_with('.'));
  });
}

void complete_value(std::string_view value, Completed& out) {
  if (is_file_name(value)) out.files = true;
  if (value == "RULE") append(out.words, rule_ids());
  if (value == "TOPIC") append(out.words, page_names());
  if (value == "COMMAND") append(out.words, command_names());
  if (value == "POLICY") append(out.words, app::policy_names());
}

constexpr std::array<std::pair<std::string_view, std::string (*)(const std::vector<CompletedCommand>&)>, 2> scripts{{
    {"bash", &bash_completion},
    {"zsh", &zsh_completion},
}};

}  // namespace

Completed completed(const Argument& argument) {
  if (!argument.words.empty()) return {argument.words, false};
  Completed out;
  std::string_view rest = argument.operand ? argument.names : argument.value;
  while (!rest.empty()) {
    const std::size_t bar = std::min(rest.find('|'), rest.size());
    complete_value(rest.substr(0, bar), out);
    rest.remove_prefix(std::min(bar + 1, rest.size()));
  }
  return out;
}

std::vector<std::string> completion_shells() {
  std::vector<std::string> names;
  names.reserve(scripts.size());
  for (const auto& script : scripts) names.emplace_back(script.first);
  return names;
}

std::string completion_script(std::string_view shell) {
  std::vector<CompletedCommand> tree;
  for (const CommandEntry& entry : commands()) {
    Arguments arguments{std::string(entry.name)};
    const std::unique_ptr<Command> command = entry.make();
    command->setup(arguments);
    tree.push_back({std::string(entry.name), std::string(entry.summary), arguments.list()});
  }
  const auto found =
      std::find_if(scripts.begin(), scripts.end(), [&](const auto& script) { return script.first == shell; });
  return found == scripts.end() ? std::string() : found->second(tree);
}

}  // namespace stemma::cli

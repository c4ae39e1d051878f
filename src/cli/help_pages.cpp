#include "cli/help_pages.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "app/rule_book.hpp"
#include "base/text.hpp"
#include "cli/commands/command.hpp"
#include "stemma/error.hpp"
#include "stemma/vocabulary.hpp"
#include "stemma_cli_embedded.hpp"

namespace stemma::cli {
namespace {

constexpr std::string_view ending = ".md";
constexpr std::size_t usage_width = 72;
constexpr std::string_view rules_topic = "rules", case_file_topic = "case-file";

bool is_command(std::string_view name) {
  const auto& list = commands();
  return std::any_of(list.begin(), list.end(), [&](const CommandEntry& entry) { return entry.name == name; });
}

std::string_view title_of(std::string_view text) {
  text = text.substr(0, text.find('\n'));
  text.remove_prefix(std::min(text.find_first_not_of("# "), text.size()));
  return text;
}

/// The usage line, broken between its parts.
std::string usage_lines(const std::vector<std::string>& parts) {
  std::string text;
  std::size_t column = 0;
  for (const std::string& part : parts) {
    if (column > 0 && column + 1 + part.size() > usage_width) {
      text += "\n" + std::string(parts.front().size(), ' ');
      column = parts.front().size();
    }
    text += (column > 0 ? " " : "") + part;
    column += part.size() + 1;
  }
  return text;
}

std::string usage_and_options(const CommandEntry& entry) {
  Arguments arguments{std::string(entry.name)};
  const std::unique_ptr<Command> command = entry.make();
  command->setup(arguments);
  std::string text = fmt::format("## Usage\n\n```\n{}\n```\n\n## Options\n\n", usage_lines(arguments.usage()));
  for (const Argument& argument : arguments.list()) {
    std::string names = argument.names;
    if (const std::size_t comma = names.find(','); comma != std::string::npos) names.insert(comma + 1, " ");
    if (!argument.value.empty()) names += " " + argument.value;
    for (std::size_t bar = names.find('|'); bar != std::string::npos; bar = names.find('|', bar + 2)) {
      names.insert(bar, 1, '\\');
    }
    text += fmt::format("| {} | {} |\n", names, argument.help);
  }
  return text + "| -h, --help | show this page |\n\n";
}

std::string rule_table() {
  std::string text = "## The rules of this version\n\n";
  for (const app::RuleEntry& rule : app::rule_book()) text += fmt::format("| {} | {} |\n", rule.id, rule.title);
  return text + "\n`stemma explain RULE` says what one of them means and how to clear it.\n\n";
}

/// Every closed list of words, as a case file may use them.
std::string word_table() {
  std::string text = "\n## The words\n\n";
  for (const VocabularyEntry& entry : vocabularies()) {
    text += fmt::format("| {} | {} |\n", entry.name, fmt::join(entry.words, ", "));
  }
  return text;
}

std::string_view page_text(const std::string& name) {
  const std::vector<HelpPage> pages = help_pages();
  const auto found = std::find_if(pages.begin(), pages.end(), [&](const HelpPage& page) { return page.name == name; });
  if (found != pages.end()) return found->text;
  std::vector<std::string> names;
  names.reserve(pages.size());
  for (const HelpPage& page : pages) names.emplace_back(page.name);
  std::string hint = base::did_you_mean(name, names);
  if (hint.empty()) hint = "`stemma help` lists the pages, and `stemma explain RULE` is about one rule";
  throw Error(ErrorKind::usage, fmt::format("there is no help page `{}`", name), std::move(hint));
}

}  // namespace

std::vector<HelpPage> help_pages() {
  std::vector<HelpPage> pages;
  for (const stemma_cli_embedded::File& file : stemma_cli_embedded::files()) {
    pages.push_back({file.name.substr(0, file.name.size() - ending.size()), title_of(file.text), file.text});
  }
  std::sort(pages.begin(), pages.end(), [](const HelpPage& a, const HelpPage& b) { return a.name < b.name; });
  return pages;
}

std::vector<HelpPage> help_topics() {
  std::vector<HelpPage> topics = help_pages();
  topics.erase(std::remove_if(topics.begin(), topics.end(), [](const HelpPage& page) { return is_command(page.name); }),
               topics.end());
  return topics;
}

std::string overview() {
  std::string text =
      "# Stemma: what a claim rests on\n\n"
      "Stemma keeps a record of who said what and how they know, and points out where a claim rests on too "
      "little: on one origin behind many outlets, on unnamed voices only, on nobody who was there. It never says "
      "whether a claim is true.\n\n"
      "```\nstemma report CASE     what a case rests on, for people\n"
      "stemma check CASE      the same as a list of gaps, for builds\n```\n\n"
      "## Commands\n\n";
  for (const CommandEntry& entry : commands()) text += fmt::format("| {} | {} |\n", entry.name, entry.summary);
  text += "\n## Topics\n\n";
  for (const HelpPage& page : help_topics()) text += fmt::format("| {} | {} |\n", page.name, page.title);
  return text + "\n`stemma help NAME` shows the page of a command or topic.\n";
}

std::string short_usage() {
  std::string text = "usage: stemma COMMAND ...\n\n";
  std::size_t width = 0;
  for (const CommandEntry& entry : commands()) width = std::max(width, entry.name.size());
  for (const CommandEntry& entry : commands()) text += fmt::format("  {:{}}  {}\n", entry.name, width, entry.summary);
  return text + "\n`stemma help` says more.\n";
}

std::string help_page(const std::string& name) {
  const std::string_view page = page_text(name);
  if (name == case_file_topic) return std::string(page) + word_table();
  if (!is_command(name)) return std::string(page);
  std::string inserted = usage_and_options(find_command(name));
  if (name == rules_topic) inserted += rule_table();
  const std::size_t section = page.find("\n## ");
  const std::size_t at = section == std::string_view::npos ? page.size() : section + 1;
  return std::string(page.substr(0, at)) + (section == std::string_view::npos ? "\n" : "") + inserted +
         std::string(page.substr(at));
}

}  // namespace stemma::cli

// The one list of commands: the program, the help and the tests go through it.
#include <fmt/format.h>

#include <algorithm>

#include "base/text.hpp"
#include "cli/commands/command.hpp"
#include "stemma/error.hpp"

// Sorted. Each name has a file of that name beside this one, which defines `<name>_command()`.
// One a line, so that two new commands do not meet.
// clang-format off
#define STEMMA_COMMANDS(X) \
  X(add) \
  X(attach) \
  X(backup) \
  X(check) \
  X(completion) \
  X(corrections) \
  X(diff) \
  X(doctor) \
  X(draft) \
  X(edit) \
  X(evidence) \
  X(explain) \
  X(export) \
  X(graph) \
  X(help) \
  X(import) \
  X(init) \
  X(list) \
  X(log) \
  X(merge) \
  X(new) \
  X(next) \
  X(policy) \
  X(purge) \
  X(remove) \
  X(rename) \
  X(report) \
  X(rules) \
  X(search) \
  X(show) \
  X(timeline) \
  X(trace) \
  X(undo) \
  X(verify) \
  X(version) \
  X(what_if)
// clang-format on

namespace stemma::cli {

#define STEMMA_DECLARE(name) CommandEntry name##_command();
STEMMA_COMMANDS(STEMMA_DECLARE)
#undef STEMMA_DECLARE

const std::vector<CommandEntry>& commands() {
#define STEMMA_LIST(name) name##_command(),
  static const std::vector<CommandEntry> list{STEMMA_COMMANDS(STEMMA_LIST)};
#undef STEMMA_LIST
  return list;
}

const CommandEntry& find_command(std::string_view name) {
  const std::vector<CommandEntry>& list = commands();
  const auto found =
      std::find_if(list.begin(), list.end(), [&](const CommandEntry& entry) { return entry.name == name; });
  if (found != list.end()) return *found;
  std::vector<std::string> names;
  names.reserve(list.size());
  for (const CommandEntry& entry : list) names.emplace_back(entry.name);
  std::string hint = base::did_you_mean(name, names);
  if (hint.empty()) hint = "`stemma help` lists the commands";
  throw Error(ErrorKind::usage, fmt::format("there is no command `{}`", name), std::move(hint));
}

}  // namespace stemma::cli

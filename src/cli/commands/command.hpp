// What a command is: one file in this folder, one line in commands.cpp, one page in help/.
#pragma once

#include <memory>
#include <string_view>
#include <vector>

#include "cli/arguments.hpp"
#include "cli/session.hpp"

namespace stemma::cli {

class Command {
 public:
  virtual ~Command() = default;
  /// Says what the command takes; opens nothing.
  virtual void setup(Arguments& arguments) = 0;
  /// Works; returns the exit code, 0 or 3. Throws Error.
  virtual int run(Session& session) = 0;
};

inline constexpr int exit_done = 0;
inline constexpr int exit_found_something = 3;

struct CommandEntry {
  std::string_view name;
  std::string_view summary;  ///< one line for `stemma help`, no full stop
  std::unique_ptr<Command> (*make)();
};

template <class C>
CommandEntry command_entry(std::string_view name, std::string_view summary) {
  return {name, summary, []() -> std::unique_ptr<Command> { return std::make_unique<C>(); }};
}

/// Every command, sorted by name.
const std::vector<CommandEntry>& commands();

/// Throws Error usage, with the nearest name, if there is no such command.
const CommandEntry& find_command(std::string_view name);

}  // namespace stemma::cli

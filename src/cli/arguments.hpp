// The words after a command's name: what a command takes, described once.
//
// The description parses the command line, and the usage line and the list of options on the command's
// help page are made from it. This is the only door to CLI11: its header is heavy and stays in
// arguments.cpp, where it splits the words; values are checked here, so that every message names the
// words that are allowed.
#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "app/project.hpp"

namespace stemma::cli {

/// A whole number between two bounds.
struct Bounded {
  std::size_t* into;
  std::size_t least, most;
};

/// One operand, option or flag. The variant says where its value goes and how many it takes.
struct Argument {
  std::string names;  ///< "CASE" for an operand, "-o,--output" for an option
  std::string value;  ///< "FILE", or "WORD" for a choice; empty for operands and flags
  std::string help;   ///< one sentence without a full stop
  std::variant<std::string*, std::vector<std::string>*, bool*, Bounded> into;
  std::vector<std::string> words;  ///< where not empty, the only values allowed
  bool operand = false;
  bool required = false;
  std::optional<app::Setting> setting = {};  ///< which says the value where the command line does not
};

/// The value of a setting, empty if there is none.
using Settings = std::function<std::string(app::Setting)>;

class Arguments {
 public:
  explicit Arguments(std::string command) : command_(std::move(command)) {}

  void operand(std::string& into, std::string name, std::string help);
  void optional_operand(std::string& into, std::string name, std::string help);
  /// The last operand: one word or more.
  void operands(std::vector<std::string>& into, std::string name, std::string help);
  /// Which case the command is about; there is one such operand. Where the setting `database` has a value it may be
  /// left out: if too few words are given, or if the word in its place does not look like a case (app::names_case) and
  /// operands that need not be given follow.
  void case_operand(std::string& into, std::string name, std::string help);
  /// An operand with a fixed choice of words, which may be left out even where others follow. Where one of these may be
  /// left out too, it takes no other word than its own.
  void optional_choice(std::string& into, std::string name, std::vector<std::string> words, std::string help);
  /// An operand with a fixed choice of words; it must be given.
  void operand_choice(std::string& into, std::string name, std::vector<std::string> words, std::string help);
  /// What `value` is called says what completes: see completion.hpp.
  void option(std::string& into, std::string names, std::string value, std::string help);
  /// --policy, for which the setting `policy` stands in.
  void policy_option(std::string& into);
  /// An option that may be given several times.
  void repeated(std::vector<std::string>& into, std::string names, std::string value, std::string help);
  /// An option with a fixed choice of words; `into` holds the default.
  void choice(std::string& into, std::string names, std::vector<std::string> words, std::string help);
  void number(Bounded into, std::string names, std::string value, std::string help);
  void flag(bool& into, std::string names, std::string help);

  /// Puts the words into their places. False if `--help` or `-h` is among them: nothing is checked then.
  /// Settings are asked for only where they count. Throws Error usage, and what `settings` throws.
  bool parse(const std::vector<std::string>& words, const Settings& settings = {});

  /// The parts of the usage line, to be broken between them: "stemma check", "CASE", "[--format json|text]".
  std::vector<std::string> usage() const;
  const std::vector<Argument>& list() const { return list_; }

 private:
  bool leaves_case_out(const std::vector<std::string>& operands, const Settings& settings) const;

  std::string command_;
  std::vector<Argument> list_;
};

}  // namespace stemma::cli

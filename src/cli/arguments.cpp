#include "cli/arguments.hpp"

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <charconv>
#include <iterator>
#include <utility>

#include "base/text.hpp"
#include "stemma/error.hpp"

namespace stemma::cli {
namespace {

/// What CLI11 found for one argument.
struct Found {
  std::vector<std::string> values;
  bool flag = false;
};

std::string longest_name(const std::string& names) {
  const std::size_t comma = names.find(',');
  return comma == std::string::npos ? names : names.substr(comma + 1);
}

std::string one_of(const std::vector<std::string>& words) {
  std::string text;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (i > 0) text += i + 1 == words.size() ? " or " : ", ";
    text += fmt::format("`{}`", words[i]);
  }
  return text;
}

[[noreturn]] void bad_usage(const std::string& command, std::string message, std::string hint = {}) {
  if (hint.empty()) hint = fmt::format("`stemma help {}` shows what it takes", command);
  throw Error(ErrorKind::usage, std::move(message), std::move(hint));
}

[[noreturn]] void no_such_option(const std::string& command, const std::string& word,
                                 const std::vector<Argument>& list) {
  const std::string option = word.substr(0, word.find('='));
  std::vector<std::string> names{"--help"};
  for (const Argument& argument : list) {
    if (!argument.operand) names.push_back(longest_name(argument.names));
  }
  bad_usage(command, fmt::format("`stemma {}` has no option `{}`", command, option), base::did_you_mean(option, names));
}

bool looks_like_option(const std::string& word) { return word.size() > 1 && word[0] == '-'; }

/// `--as-of --claim c1`: the parser takes the next word for the value whatever it is.
bool is_name_of_option(const std::string& word, const std::vector<Argument>& list) {
  return std::any_of(list.begin(), list.end(), [&](const Argument& argument) {
    return !argument.operand && looks_like_option(word) &&
           ("," + argument.names + ",").find("," + word + ",") != std::string::npos;
  });
}

std::size_t read_number(const std::string& command, const std::string& name, const std::string& text, Bounded bounds) {
  std::size_t number = 0;
  const char* const end = text.data() + text.size();
  const auto [stop, fault] = std::from_chars(text.data(), end, number);
  if (fault != std::errc() || stop != end || number < bounds.least || number > bounds.most) {
    bad_usage(command,
              fmt::format("`{}` takes a whole number from {} to {}, not `{}`", name, bounds.least, bounds.most, text));
  }
  return number;
}

void put(const std::string& command, Argument& argument, Found& found) {
  const std::string name = longest_name(argument.names);
  if (auto* const* flag = std::get_if<bool*>(&argument.into)) {
    **flag = found.flag;
    return;
  }
  if (found.values.empty()) {
    if (argument.required) bad_usage(command, fmt::format("`stemma {}` needs {}", command, name));
    return;
  }
  if (auto* const* many = std::get_if<std::vector<std::string>*>(&argument.into)) {
    **many = std::move(found.values);
    return;
  }
  if (found.values.size() > 1) bad_usage(command, fmt::format("`{}` is given twice", name));
  const std::string& value = found.values.front();
  if (value.empty()) bad_usage(command, fmt::format("{} is empty", argument.operand ? name : "`" + name + "`"));
  if (!argument.words.empty() &&
      std::find(argument.words.begin(), argument.words.end(), value) == argument.words.end()) {
    bad_usage(command, fmt::format("`{}` takes {}, not `{}`", name, one_of(argument.words), value),
              base::did_you_mean(value, argument.words));
  }
  if (const auto* number = std::get_if<Bounded>(&argument.into)) {
    *number->into = read_number(command, name, value, *number);
  } else {
    *std::get<std::string*>(argument.into) = value;
  }
}

}  // namespace

void Arguments::operand(std::string& into, std::string name, std::string help) {
  list_.push_back({std::move(name), {}, std::move(help), &into, {}, true, true});
}

void Arguments::optional_operand(std::string& into, std::string name, std::string help) {
  list_.push_back({std::move(name), {}, std::move(help), &into, {}, true, false});
}

void Arguments::operands(std::vector<std::string>& into, std::string name, std::string help) {
  list_.push_back({std::move(name), {}, std::move(help), &into, {}, true, true});
}

void Arguments::operand_choice(std::string& into, std::string name, std::vector<std::string> words, std::string help) {
  help += ": " + one_of(words);
  list_.push_back({std::move(name), {}, std::move(help), &into, std::move(words), true, true});
}

void Arguments::option(std::string& into, std::string names, std::string value, std::string help) {
  list_.push_back({std::move(names), std::move(value), std::move(help), &into, {}, false, false});
}

void Arguments::repeated(std::vector<std::string>& into, std::string names, std::string value, std::string help) {
  list_.push_back({std::move(names), std::move(value), std::move(help), &into, {}, false, false});
}

void Arguments::choice(std::string& into, std::string names, std::vector<std::string> words, std::string help) {
  help += fmt::format(": {} (default {})", one_of(words), into);
  list_.push_back({std::move(names), "WORD", std::move(help), &into, std::move(words), false, false});
}

void Arguments::number(Bounded into, std::string names, std::string value, std::string help) {
  list_.push_back({std::move(names), std::move(value), std::move(help), into, {}, false, false});
}

void Arguments::flag(bool& into, std::string names, std::string help) {
  list_.push_back({std::move(names), {}, std::move(help), &into, {}, false, false});
}

bool Arguments::parse(const std::vector<std::string>& words) {
  const auto options_end = std::find(words.begin(), words.end(), "--");
  ::CLI::App parser;
  parser.allow_extras();
  parser.set_help_flag("");
  bool wants_help = false;
  parser.add_flag("-h,--help", wants_help);
  std::vector<Found> found(list_.size());
  for (std::size_t i = 0; i < list_.size(); ++i) {
    const Argument& argument = list_[i];
    if (argument.operand) continue;
    if (std::holds_alternative<bool*>(argument.into)) {
      parser.add_flag(argument.names, found[i].flag);
    } else {
      parser.add_option(argument.names, found[i].values)->allow_extra_args(false);
    }
  }
  try {
    parser.parse(std::vector<std::string>(std::make_reverse_iterator(options_end), words.rend()));
  } catch (const ::CLI::ArgumentMismatch& fault) {
    const std::string text = fault.what();
    bad_usage(command_, fmt::format("`{}` needs a value", text.substr(0, text.find(':'))));
  } catch (const ::CLI::ParseError& fault) {
    bad_usage(command_, fault.what());
  }
  if (wants_help) return false;

  std::vector<std::string> operands = parser.remaining();
  const auto unknown = std::find_if(operands.begin(), operands.end(), looks_like_option);
  if (unknown != operands.end()) no_such_option(command_, *unknown, list_);
  for (std::size_t i = 0; i < list_.size(); ++i) {
    for (const std::string& value : found[i].values) {
      if (is_name_of_option(value, list_)) {
        bad_usage(command_, fmt::format("`{}` needs a value", longest_name(list_[i].names)));
      }
    }
  }
  if (options_end != words.end()) operands.insert(operands.end(), options_end + 1, words.end());
  std::size_t next = 0;
  for (std::size_t i = 0; i < list_.size(); ++i) {
    if (!list_[i].operand || next == operands.size()) continue;
    const bool many = std::holds_alternative<std::vector<std::string>*>(list_[i].into);
    do found[i].values.push_back(operands[next++]);
    while (many && next < operands.size());
  }
  if (next < operands.size()) {
    bad_usage(command_, fmt::format("`{}` is one word too many for `stemma {}`", operands[next], command_));
  }
  for (std::size_t i = 0; i < list_.size(); ++i) put(command_, list_[i], found[i]);
  return true;
}

std::vector<std::string> Arguments::usage() const {
  std::vector<std::string> parts{"stemma " + command_};
  for (const Argument& argument : list_) {
    if (argument.operand) {
      const bool many = std::holds_alternative<std::vector<std::string>*>(argument.into);
      const std::string name = argument.names + (many ? "..." : "");
      parts.push_back(argument.required ? name : fmt::format("[{}]", name));
      continue;
    }
    const std::string name = argument.names.substr(0, argument.names.find(','));
    const std::string value =
        argument.words.empty() ? argument.value : fmt::format("{}", fmt::join(argument.words, "|"));
    const bool many = std::holds_alternative<std::vector<std::string>*>(argument.into);
    parts.push_back(fmt::format("[{}{}{}]{}", name, value.empty() ? "" : " ", value, many ? "..." : ""));
  }
  return parts;
}

}  // namespace stemma::cli

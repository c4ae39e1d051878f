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

void put(const std::string& command, Argument& argument, Found& found, const Settings& settings) {
  const std::string name = longest_name(argument.names);
  if (auto* const* flag = std::get_if<bool*>(&argument.into)) {
    **flag = found.flag;
    return;
  }
  if (found.values.empty() && argument.setting && settings) {
    if (std::string value = settings(*argument.setting); !value.empty()) found.values.push_back(std::move(value));
  }
  if (found.values.empty()) {
    if (argument.required && argument.setting) {
      bad_usage(command, fmt::format("`stemma {}` needs {}", command, name),
                fmt::format("name it, or set {}; `stemma help project-file` says how to do so for a folder",
                            app::variable_of(*argument.setting)));
    }
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

/// Whether an operand may be this word.
bool has_word(const Argument& argument, const std::string& word) {
  return argument.words.empty() ||
         std::find(argument.words.begin(), argument.words.end(), word) != argument.words.end();
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

void Arguments::case_operand(std::string& into, std::string name, std::string help) {
  list_.push_back({std::move(name), {}, std::move(help), &into, {}, true, true, app::Setting::database});
}

void Arguments::operand_choice(std::string& into, std::string name, std::vector<std::string> words, std::string help) {
  help += ": " + one_of(words);
  list_.push_back({std::move(name), {}, std::move(help), &into, std::move(words), true, true});
}

void Arguments::optional_choice(std::string& into, std::string name, std::vector<std::string> words, std::string help) {
  help += ": " + one_of(words);
  list_.push_back({std::move(name), {}, std::move(help), &into, std::move(words), true, false});
}

void Arguments::option(std::string& into, std::string names, std::string value, std::string help) {
  list_.push_back({std::move(names), std::move(value), std::move(help), &into, {}, false, false});
}

void Arguments::policy_option(std::string& into) {
  option(into, "--policy", "POLICY", "the policy to judge by (default: default)");
  list_.back().setting = app::Setting::policy;
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

bool Arguments::leaves_case_out(const std::vector<std::string>& operands, const Settings& settings) const {
  std::size_t required = 0, all = 0, place = 0;
  bool of_a_case = false, many = false;
  for (const Argument& argument : list_) {
    if (!argument.operand) continue;
    if (argument.setting) {
      of_a_case = true;
      place = all;
    }
    ++all;
    if (argument.required) ++required;
    many = many || std::holds_alternative<std::vector<std::string>*>(argument.into);
  }
  if (!of_a_case || !settings || (operands.size() >= all && !many)) return false;
  if (operands.size() >= required && (place >= operands.size() || app::names_case(operands[place]))) return false;
  return !settings(app::Setting::database).empty();
}

bool Arguments::parse(const std::vector<std::string>& words, const Settings& settings) {
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
  const bool case_left_out = leaves_case_out(operands, settings);
  const auto passed_over = [&](const Argument& argument) { return case_left_out && argument.setting; };
  // Those that may be left out take what the others do not need, the first of them first.
  const auto needed = static_cast<std::size_t>(std::count_if(
      list_.begin(), list_.end(), [&](const Argument& a) { return a.operand && a.required && !passed_over(a); }));
  // A choice is passed over by a word that it does not have, where another one may take it.
  const auto optional_after = [&](std::size_t i) {
    return static_cast<std::size_t>(std::count_if(list_.begin() + static_cast<std::ptrdiff_t>(i) + 1, list_.end(),
                                                  [](const Argument& a) { return a.operand && !a.required; }));
  };
  std::size_t spare = operands.size() > needed ? operands.size() - needed : 0;
  std::size_t next = 0;
  for (std::size_t i = 0; i < list_.size(); ++i) {
    if (!list_[i].operand || next == operands.size() || passed_over(list_[i])) continue;
    if (!list_[i].required && (spare == 0 || (!has_word(list_[i], operands[next]) && optional_after(i) >= spare))) {
      continue;
    }
    if (!list_[i].required) --spare;
    const bool many = std::holds_alternative<std::vector<std::string>*>(list_[i].into);
    do found[i].values.push_back(operands[next++]);
    while (many && next < operands.size());
  }
  if (next < operands.size()) {
    bad_usage(command_, fmt::format("`{}` is one word too many for `stemma {}`", operands[next], command_));
  }
  for (std::size_t i = 0; i < list_.size(); ++i) put(command_, list_[i], found[i], settings);
  return true;
}

std::vector<std::string> Arguments::usage() const {
  std::vector<std::string> parts{"stemma " + command_};
  for (const Argument& argument : list_) {
    if (argument.operand) {
      const bool many = std::holds_alternative<std::vector<std::string>*>(argument.into);
      const std::string name = argument.names + (many ? "..." : "");
      parts.push_back(argument.required && !argument.setting ? name : fmt::format("[{}]", name));
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

// The bash script stands on its own: it needs nothing of the package bash-completion.
#include <fmt/format.h>

#include "cli/completion_scripts.hpp"

namespace stemma::cli {
namespace {

constexpr std::string_view head = R"(# Completion of stemma for bash; `stemma completion bash` prints it.
_stemma() {
  local cur=${COMP_WORDS[COMP_CWORD]} command='' option='' glued='' only_operands='' files='' values='' i word
  local -i operands=0
  COMPREPLY=()
  for ((i = 1; i < COMP_CWORD; i++)); do
    word=${COMP_WORDS[i]}
    if [[ -z $command ]]; then
      command=$word
    elif [[ $word == '=' && -n $option ]]; then
      continue
    elif [[ -n $option ]]; then
      option=''
    elif [[ $word == -- ]]; then
      only_operands=yes
    elif [[ -z $only_operands && $word == -?* ]]; then
      _stemma_takes_value "$command $word" && option=$word
    else
      operands+=1
    fi
  done
  [[ -n $option && $cur == '=' ]] && cur=''
  if [[ -z $option && -z $only_operands && $cur == --*=* ]]; then
    option=${cur%%=*} glued=${cur%%=*}= cur=${cur#*=}
  fi
  if [[ -z $command ]]; then
    _stemma_values commands
  elif [[ -n $option ]]; then
    _stemma_values "$command $option"
  elif [[ -z $only_operands && $cur == -* ]]; then
    _stemma_values "$command options"
  else
    _stemma_values "$command $operands"
  fi
  if [[ -n $files ]]; then
    compopt -o filenames 2>/dev/null
    while IFS= read -r word; do COMPREPLY+=("$glued$word"); done < <(compgen -f -- "$cur")
  fi
  while IFS= read -r word; do COMPREPLY+=("$glued$word"); done < <(compgen -W "$values" -- "$cur")
}
)";

/// A line of a `case`: what completes at `key`.
std::string line(const std::string& key, const Completed& values) {
  if (values.words.empty() && !values.files) return {};
  std::string out = "    " + key + ")";
  if (values.files) out += " files=yes";
  if (!values.words.empty())
    out += fmt::format(" values={}", shell_quoted(fmt::format("{}", fmt::join(values.words, " "))));
  return out + " ;;\n";
}

/// "'check -o' | 'check --output'".
std::string keys(const CompletedCommand& command, const Argument& option) {
  std::string out;
  for (const std::string& name : spellings(option)) {
    out += (out.empty() ? "" : " | ") + shell_quoted(command.name + " " + name);
  }
  return out;
}

}  // namespace

std::string bash_completion(const std::vector<CompletedCommand>& commands) {
  std::string takes, values;
  Completed names;
  for (const CompletedCommand& command : commands) {
    names.words.push_back(command.name);
    Completed options;
    std::size_t operand = 0;
    for (const Argument& argument : command.arguments) {
      if (argument.operand) {
        const std::string key = shell_quoted(fmt::format("{} {}", command.name, operand));
        values += line(repeatable(argument) ? shell_quoted(command.name + " ") + "[0-9]*" : key, completed(argument));
        ++operand;
        continue;
      }
      for (const std::string& name : spellings(argument)) options.words.push_back(name);
      if (!takes_value(argument)) continue;
      takes += (takes.empty() ? "" : " | \\\n      ") + keys(command, argument);
      values += line(keys(command, argument), completed(argument));
    }
    options.words.insert(options.words.end(), {"-h", "--help"});
    values += line(shell_quoted(command.name + " options"), options);
  }
  names.words.insert(names.words.end(), {"--help", "--version"});
  return fmt::format(
      "{}_stemma_takes_value() {{\n  case $1 in\n    {}) return 0 ;;\n  esac\n  return 1\n}}\n"
      "_stemma_values() {{\n  case $1 in\n{}{}  esac\n}}\ncomplete -F _stemma stemma\n",
      head, takes, line("commands", names), values);
}

}  // namespace stemma::cli

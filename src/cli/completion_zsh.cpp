// The zsh script hands the work to zsh's own _arguments. It can be sourced, or lie in a folder of $fpath.
#include <fmt/format.h>

#include "cli/completion_scripts.hpp"

namespace stemma::cli {
namespace {

constexpr std::string_view head = R"(#compdef stemma
# Completion of stemma for zsh; `stemma completion zsh` prints it.
_stemma() {
  local curcontext=$curcontext state
  local -a line commands
  typeset -A opt_args
  commands=(
)";
constexpr std::string_view middle = R"(  )
  _arguments -C '(- *)'{-h,--help}'[show help]' '(- *)'{-V,--version}'[say which version this is]' \
    '1: :->command' '*:: :->rest' && return
  case $state in
    command) _describe -t commands command commands ;;
    rest)
      case $words[1] in
)";
constexpr std::string_view foot = R"(      esac ;;
  esac
}
if [[ ${zsh_eval_context[-1]} == loadautofunc ]]; then
  _stemma "$@"
elif (( $+functions[compdef] )); then
  compdef _stemma stemma
else
  print -u2 'stemma: run `autoload -U compinit; compinit` before this script'
fi
)";

/// A backslash before what _arguments would read as its own.
std::string plain(std::string_view text, std::string_view marks) {
  std::string out;
  for (const char c : text) {
    if (marks.find(c) != std::string_view::npos) out += '\\';
    out += c;
  }
  return out;
}

/// ":FILE:_files", ":RULE:(a b)", ":DATE: ". An action that begins with a space is called without the options that
/// _arguments puts before it otherwise, which _alternative does not know.
std::string value(std::string_view name, const Completed& values) {
  std::string action = " ";
  if (!values.words.empty()) action = fmt::format("({})", fmt::join(values.words, " "));
  if (values.files) {
    action = values.words.empty() ? "_files" : fmt::format(" _alternative 'words:word:{}' 'files:file:_files'", action);
  }
  return fmt::format(":{}:{}", plain(name, ":\\"), action);
}

std::string option(const Argument& argument) {
  const std::vector<std::string> names = spellings(argument);
  const bool many = repeatable(argument);
  std::string out;
  for (const std::string& name : names) {
    const bool is_long = name.starts_with("--");
    std::string spec = many ? "*" : names.size() > 1 ? fmt::format("({})", fmt::join(names, " ")) : "";
    spec += name;
    if (takes_value(argument)) spec += is_long ? "=" : "+";
    spec += "[" + plain(argument.help, "[]\\") + "]";
    if (takes_value(argument)) spec += value(argument.value, completed(argument));
    out += " \\\n            " + shell_quoted(spec);
  }
  return out;
}

std::string operand(const Argument& argument, std::size_t place) {
  const std::string where = repeatable(argument) ? "*" : std::to_string(place) + (argument.required ? "" : ":");
  return " \\\n            " + shell_quoted(where + value(argument.names, completed(argument)));
}

}  // namespace

std::string zsh_completion(const std::vector<CompletedCommand>& commands) {
  std::string list, cases;
  for (const CompletedCommand& command : commands) {
    list += "    " + shell_quoted(plain(command.name, ":\\") + ":" + command.summary) + "\n";
    cases += fmt::format("        {})\n          _arguments -s '(- *)'{{-h,--help}}'[show the page of this command]'",
                         command.name);
    std::size_t place = 0;
    for (const Argument& argument : command.arguments) {
      cases += argument.operand ? operand(argument, ++place) : option(argument);
    }
    cases += " ;;\n";
  }
  return fmt::format("{}{}{}{}{}", head, list, middle, cases, foot);
}

}  // namespace stemma::cli

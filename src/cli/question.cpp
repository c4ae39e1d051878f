#include "cli/question.hpp"

#include "base/escape.hpp"
#include "base/text.hpp"

namespace stemma::cli {

bool can_ask(const Session& session) { return session.world.in_is_tty && session.world.err_is_tty; }

std::optional<std::string> ask(Session& session, const std::string& question) {
  session.err << base::for_terminal(question) << ' ' << std::flush;
  const std::optional<std::string> line = session.world.read_line();
  if (!line) {
    session.err << '\n';
    return std::nullopt;
  }
  constexpr const char* spaces = " \t\r";
  const std::size_t begin = line->find_first_not_of(spaces);
  if (begin == std::string::npos) return std::string();
  return line->substr(begin, line->find_last_not_of(spaces) - begin + 1);
}

bool ask_yes(Session& session, const std::string& question) {
  for (;;) {
    const std::optional<std::string> answer = ask(session, question + " [Y/n]");
    if (!answer) return false;
    const std::string word = base::ascii_lower(*answer);
    if (word.empty() || word == "y" || word == "yes") return true;
    if (word == "n" || word == "no") return false;
  }
}

}  // namespace stemma::cli

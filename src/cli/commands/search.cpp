// stemma search CASE WORDS...
#include <fmt/format.h>

#include "app/search_case.hpp"
#include "cli/commands/command.hpp"
#include "cli/commands/output_options.hpp"
#include "cli/output.hpp"

namespace stemma::cli {
namespace {

constexpr std::size_t most_hits = 1'000'000;

/// "claim,source" and two options `--kind` mean the same.
std::vector<std::string> divided(const std::vector<std::string>& lists) {
  std::vector<std::string> words;
  for (const std::string& list : lists) {
    for (std::size_t from = 0; from <= list.size();) {
      const std::size_t comma = std::min(list.find(',', from), list.size());
      words.push_back(list.substr(from, comma - from));
      from = comma + 1;
    }
  }
  return words;
}

class Search : public Command {
 public:
  void setup(Arguments& arguments) override {
    arguments.case_operand(request_.of.path, "CASE",
                           "a case file or a database; `-` reads a case file from standard input");
    arguments.operands(request_.words, "WORDS", "what to look for; every word must be there");
    arguments.repeated(kinds_, "--kind", "WORD",
                       "only entries of this kind; several with commas between them, or given several times");
    arguments.number({&request_.limit, 1, most_hits}, "--limit", "N", "write at most so many (default 20)");
    arguments.option(request_.of.as_of, "--as-of", "DATE",
                     "whoever is unnamed on this day is not found by a later name (default: the case's own date, else "
                     "the latest in the record)");
    arguments.flag(request_.include_sealed, "--include-sealed", "look through sealed entries too");
    page_.add(arguments, {"json", "text"});
    add_output_option(arguments, output_);
  }

  int run(Session& session) override {
    request_.kinds = divided(kinds_);
    request_.format = page_.format;
    Output output(session, output_, page_.long_text());
    output.tell_sealed(request_.include_sealed);
    const app::Searches done = app::search_case(request_, page_.look(session, output), session.world, output.stream());
    output.finish();
    if (done.found == 0) session.err << "stemma: nothing found\n";
    if (done.written < done.found) {
      session.err << fmt::format("stemma: the first {} of {}; --limit shows more\n", done.written, done.found);
    }
    return exit_done;
  }

 private:
  app::SearchRequest request_;
  std::vector<std::string> kinds_;
  Page page_;
  std::string output_;
};

}  // namespace

CommandEntry search_command() {
  return command_entry<Search>("search", "find words in the texts of a case, best first");
}

}  // namespace stemma::cli

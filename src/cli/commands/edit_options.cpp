#include "cli/commands/edit_options.hpp"

namespace stemma::cli {

void add_database(Arguments& arguments, std::string& path) { arguments.case_operand(path, "CASE", "a database"); }

void add_entry(Arguments& arguments, std::string& kind, std::string& id) {
  const auto words = stemma::words<EntryKind>();
  arguments.optional_choice(kind, "KIND", {words.begin(), words.end()},
                            "what it is, where that is not clear from its id");
  arguments.operand(id, "ID", "the id of the entry, or the number that `stemma list` gives it");
}

void add_fields(Arguments& arguments, std::string& from, std::vector<std::string>& settings) {
  arguments.repeated(settings, "--set", "FIELD=VALUE",
                     "a field as in a case file; may be given several times, for one field to make a list");
  arguments.option(from, "--from", "FILE", "the fields as YAML, or JSON; `-` is standard input");
}

void add_message(Arguments& arguments, std::string& message) {
  arguments.option(message, "-m,--message", "TEXT", "why, for the history (default: what was done)");
}

}  // namespace stemma::cli

// stemma merge CASE [KIND] KEEP OTHER
#include <fmt/format.h>

#include "app/merge_entries.hpp"
#include "base/escape.hpp"
#include "cli/commands/command.hpp"
#include "cli/commands/edit_options.hpp"
#include "stemma/error.hpp"

namespace stemma::cli {
namespace {

class Merge : public Command {
 public:
  void setup(Arguments& arguments) override {
    add_database(arguments, request_.path);
    arguments.optional_choice(request_.kind, "KIND", {"source", "claim", "publication"},
                              "what they are, where that is not clear from the ids");
    arguments.operand(request_.keep, "KEEP", "the entry that stays");
    arguments.operand(request_.other, "OTHER", "the entry that goes into it");
    arguments.choice(prefer_, "--prefer", {"keep", "other", "neither"},
                     "whose value stands where both have one, and not alike");
    arguments.repeated(request_.choice.from_other, "--take", "FIELD", "a field whose value is to be that of OTHER");
    arguments.flag(request_.include_sealed, "--include-sealed", "show what is sealed where there is a conflict");
    add_message(arguments, request_.message);
  }

  int run(Session& session) override {
    request_.choice.all = prefer_ != "neither";
    request_.choice.other = prefer_ == "other";
    const app::Merged merged = app::merge_entries(request_, session.world);
    for (const app::FieldConflict& conflict : merged.conflicts) {
      session.out << base::for_terminal(fmt::format("{} in `{}`, {} in `{}`", conflict.keep, merged.keep,
                                                    conflict.other, merged.other))
                  << '\n';
    }
    if (!merged.conflicts.empty()) {
      throw Error(ErrorKind::bad_input,
                  fmt::format("nothing was merged: `{}` and `{}` differ in {} field{}", merged.keep, merged.other,
                              merged.conflicts.size(), merged.conflicts.size() == 1 ? "" : "s"),
                  fmt::format("`--prefer keep` or `--prefer other` chooses for all, `--take {}` for one",
                              merged.conflicts.front().field));
    }
    for (const std::string& change : merged.changes) session.out << base::for_terminal(change) << '\n';
    return exit_done;
  }

 private:
  app::MergeRequest request_;
  std::string prefer_ = "neither";
};

}  // namespace

CommandEntry merge_command() {
  return command_entry<Merge>("merge", "make one entry of two that turn out to be the same");
}

}  // namespace stemma::cli

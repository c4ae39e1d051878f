// stemma merge CASE [KIND] KEEP OTHER
// stemma merge CASE OTHER
#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "app/merge_cases.hpp"
#include "app/merge_entries.hpp"
#include "app/project.hpp"
#include "base/escape.hpp"
#include "base/text.hpp"
#include "cli/commands/command.hpp"
#include "cli/commands/edit_options.hpp"
#include "cli/output.hpp"
#include "cli/question.hpp"
#include "stemma/error.hpp"

namespace stemma::cli {
namespace {

constexpr std::size_t widest = 80;

void write_lines(std::ostream& out, const std::vector<std::string>& lines) {
  for (const std::string& line : lines) out << base::for_terminal(line) << '\n';
}

std::string counted(std::size_t count, const std::string& what) {
  return fmt::format("{} {}{}", count, what, count == 1 ? "" : "s");
}

class Merge : public Command {
 public:
  void setup(Arguments& arguments) override {
    add_database(arguments, case_);
    arguments.optional_choice(kind_, "KIND", {"source", "claim", "publication"},
                              "what they are, where that is not clear from the ids");
    arguments.optional_operand(keep_, "KEEP", "the entry that stays; without it OTHER is another copy of the database");
    arguments.operand(other_, "OTHER", "the entry that goes into it, or the copy");
    arguments.choice(prefer_, "--prefer", {"keep", "other", "neither"},
                     "whose value stands where both have one, and not alike");
    arguments.repeated(take_, "--take", "FIELD", "a conflict in which the value of OTHER is to stand");
    arguments.repeated(kept_, "--keep", "FIELD", "of two copies: one in which the value here is to stand");
    arguments.repeated(new_ids_, "--rename", "ID=NEW", "of two copies: what an entry of OTHER is to be called");
    arguments.flag(dry_run_, "--dry-run", "of two copies: tell what would be done, and do nothing");
    arguments.flag(include_sealed_, "--include-sealed", "show what is sealed where there is a conflict");
    add_message(arguments, message_);
  }

  int run(Session& session) override { return keep_.empty() ? merge_copies(session) : merge_entries(session); }

 private:
  int merge_entries(Session& session) const {
    if (!kept_.empty() || !new_ids_.empty() || dry_run_) {
      throw Error(ErrorKind::usage, "`--keep`, `--rename` and `--dry-run` are for two copies of a case",
                  "`stemma help merge` shows both forms");
    }
    app::MergeRequest request{case_, kind_, keep_, other_, {}, include_sealed_, message_};
    request.choice = {prefer_ == "other", prefer_ != "neither", take_};
    const app::Merged merged = app::merge_entries(request, session.world);
    for (const app::FieldConflict& conflict : merged.conflicts) {
      session.out << base::for_terminal(fmt::format("{} in `{}`, {} in `{}`", conflict.keep, merged.keep,
                                                    conflict.other, merged.other))
                  << '\n';
    }
    if (!merged.conflicts.empty()) {
      throw Error(ErrorKind::bad_input,
                  fmt::format("nothing was merged: `{}` and `{}` differ in {}", merged.keep, merged.other,
                              counted(merged.conflicts.size(), "field")),
                  fmt::format("`--prefer keep` or `--prefer other` chooses for all, `--take {}` for one",
                              merged.conflicts.front().field));
    }
    write_lines(session.out, merged.changes);
    return exit_done;
  }

  int merge_copies(Session& session) const {
    if (!kind_.empty() || !app::names_case(other_)) {
      throw Error(ErrorKind::usage, "`stemma merge` needs two entries, or another copy of the database",
                  fmt::format("there is no file `{}`; `stemma help merge` shows both forms", other_));
    }
    app::MergeCasesRequest request{case_, other_, {}, kept_, take_, new_ids_, include_sealed_, dry_run_, message_};
    if (prefer_ != "neither") request.prefer = prefer_ == "keep" ? store::Side::ours : store::Side::theirs;
    const bool asks = can_ask(session) && !dry_run_;
    const app::Arbiter person{[&](const app::ShownConflict& conflict) { return ask_side(session, conflict); },
                              [&](const app::ShownConflict& conflict) { return ask_new_id(session, conflict); }};
    const app::MergedCases merged = app::merge_cases(request, asks ? &person : nullptr, session.world);
    if (!merged.conflicts.empty()) {
      if (!asks) write(session, merged.conflicts);
      refuse(merged.conflicts);
    }
    if (merged.up_to_date) {
      session.err << "stemma: nothing to merge: all that it has is here\n";
      return exit_done;
    }
    write_lines(session.out, merged.changes);
    for (const std::string& remark : merged.remarks) session.err << base::for_terminal("stemma: " + remark) << '\n';
    return exit_done;
  }

  void write(Session& session, const std::vector<app::ShownConflict>& conflicts) const {
    Output output(session, {});
    output.tell_sealed(include_sealed_);
    for (const app::ShownConflict& conflict : conflicts) app::write_conflict(output.stream(), conflict, width(session));
    output.finish();
  }

  [[noreturn]] static void refuse(const std::vector<app::ShownConflict>& conflicts) {
    using Choice = app::ShownConflict::Choice;
    const auto first = [&](Choice choice) {
      return std::find_if(conflicts.begin(), conflicts.end(),
                          [&](const app::ShownConflict& conflict) { return conflict.choice == choice; });
    };
    const auto side = first(Choice::side), id = first(Choice::new_id);
    std::string hint = "`--prefer keep|other` settles all, `--keep NAME` or `--take NAME` one, `--rename ID=NEW` an id";
    if (id == conflicts.end()) {
      hint = fmt::format("`--prefer keep` or `--prefer other` chooses for all, `--take {}` for one", side->name);
    } else if (side == conflicts.end()) {
      hint = fmt::format("`--rename {}=NEW` gives the one in OTHER another id", id->name);
    }
    throw Error(ErrorKind::bad_input, fmt::format("nothing was merged: {}", counted(conflicts.size(), "conflict")),
                std::move(hint));
  }

  static std::size_t width(const Session& session) { return std::min(widest, session.world.width); }

  static std::optional<store::Side> ask_side(Session& session, const app::ShownConflict& conflict) {
    app::write_conflict(session.err, conflict, width(session));
    for (;;) {
      const auto answer = ask(session, "keep or other? [k/o]");
      if (!answer) return std::nullopt;
      const std::string word = base::ascii_lower(*answer);
      if (word == "k" || word == "keep") return store::Side::ours;
      if (word == "o" || word == "other") return store::Side::theirs;
    }
  }

  static std::optional<std::string> ask_new_id(Session& session, const app::ShownConflict& conflict) {
    app::write_conflict(session.err, conflict, width(session));
    for (;;) {
      auto answer = ask(session, fmt::format("Another id for the `{}` of OTHER?", conflict.name));
      if (!answer || !answer->empty()) return answer;
    }
  }

  std::string case_, kind_, keep_, other_, prefer_ = "neither", message_;
  std::vector<std::string> take_, kept_, new_ids_;
  bool include_sealed_ = false, dry_run_ = false;
};

}  // namespace

CommandEntry merge_command() {
  return command_entry<Merge>("merge", "make one of two entries, or of two copies of a case");
}

}  // namespace stemma::cli

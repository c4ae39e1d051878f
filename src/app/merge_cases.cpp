#include "app/merge_cases.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <deque>
#include <map>
#include <set>
#include <utility>

#include "app/edit/entry_record.hpp"
#include "app/edit/removal.hpp"
#include "app/edit/settle.hpp"
#include "app/kept_copies.hpp"
#include "app/likely_duplicates.hpp"
#include "app/open_case.hpp"
#include "base/text.hpp"

namespace stemma::app {
namespace {

using store::Side;

constexpr std::string_view only_databases = "can be merged with a copy of it";

/// What was said about conflicts, by name.
class Choices {
 public:
  explicit Choices(const MergeCasesRequest& request) : prefer_(request.prefer) {
    for (const std::string& name : request.keep) say(name, Side::ours);
    for (const std::string& name : request.take) say(name, Side::theirs);
    for (const std::string& word : request.new_ids) {
      const std::size_t sign = word.find('=');
      if (sign == std::string::npos || sign == 0 || sign + 1 == word.size()) {
        throw Error(ErrorKind::usage, fmt::format("`--rename {}` names no new id", word), "--rename ID=NEW");
      }
      new_ids_[word.substr(0, sign)] = word.substr(sign + 1);
    }
  }

  void say(const std::string& name, Side side) {
    const auto [at, fresh] = sides_.emplace(name, side);
    if (!fresh && at->second != side) {
      throw Error(ErrorKind::usage, fmt::format("`{}` cannot be both kept and taken", name));
    }
  }
  void say(const std::string& name, std::string id) { new_ids_[name] = std::move(id); }

  std::optional<Side> side(const std::string& name) {
    met_.insert(name);
    const auto at = sides_.find(name);
    return at == sides_.end() ? prefer_ : std::optional(at->second);
  }
  std::optional<std::string> new_id(const std::string& name) {
    met_ids_.insert(name);
    const auto at = new_ids_.find(name);
    return at == new_ids_.end() ? std::nullopt : std::optional(at->second);
  }

  /// Throws Error usage for a choice that no conflict had.
  void require_met() const {
    for (const auto& said : sides_) require(said.first, met_, "conflict");
    for (const auto& said : new_ids_) require(said.first, met_ids_, "conflict over the id");
  }

 private:
  static void require(const std::string& name, const std::set<std::string>& met, const char* what) {
    if (met.contains(name)) return;
    const std::vector<std::string> names(met.begin(), met.end());
    std::string hint = base::did_you_mean(name, names);
    if (hint.empty()) hint = "`--dry-run` shows which there are";
    throw Error(ErrorKind::usage, fmt::format("there is no {} `{}`", what, name), std::move(hint));
  }

  std::optional<Side> prefer_;
  std::map<std::string, Side> sides_;
  std::map<std::string, std::string> new_ids_;
  std::set<std::string> met_, met_ids_;
};

/// The other copy, as long as it is looked at.
struct Other {
  store::Store store;
  CaseRecord record;
};

store::CopiesOfCase copies(const store::Store& ours, const store::Store& theirs, const MergeCasesRequest& request) {
  auto found = ours.compare_with(theirs);
  if (found) return std::move(*found);
  throw Error(ErrorKind::usage, fmt::format("{} and {} are not two copies of one case", request.path, request.other),
              "they have no commit in common; `stemma import` brings a case file or a sheet into a case");
}

void verify(const store::Store& store, const std::string& path) {
  try {
    if (!store.is_empty()) store.verify();
  } catch (Error& error) {
    error.while_doing("while looking at " + path);
    throw;
  }
}

class Planning {
 public:
  Planning(store::Store& store, const CaseRecord& record, Other& other, const MergeCasesRequest& request,
           Choices& choices)
      : store_(store),
        ours_(store, record),
        theirs_(other.store, other.record),
        names_(ours_, theirs_),
        request_(request),
        copies_(copies(store, other.store, request)) {
    // What it did since the base is remembered as merged even where nothing is left to take of it.
    made_.up_to_date = copies_.all_merged || store::same_record(copies_.copies.base, copies_.copies.theirs);
    if (made_.up_to_date) return;
    const store::MergeChoices said{
        [&](const store::MergeConflict& conflict) { return choices.side(shown_one(conflict).name); },
        [&](const store::MergeConflict& conflict) { return choices.new_id(shown_one(conflict).name); }};
    merged_ = store::merge_text(copies_.copies, said);
    for (const store::MergeConflict& conflict : merged_.conflicts) made_.conflicts.push_back(shown_one(conflict));
    if (made_.conflicts.empty()) assemble();
  }

  const std::vector<ShownConflict>& conflicts() const { return made_.conflicts; }
  bool up_to_date() const { return made_.up_to_date; }
  const CaseRecord& record() const { return record_; }
  MergedCases made() { return std::move(made_); }

  const std::string& their_head() const { return copies_.their_head; }
  std::uint64_t their_commits() const { return copies_.their_commits; }

  /// Former ids of the other's that lead to an entry here, or to nothing yet.
  std::vector<store::Edit::Alias> aliases() {
    std::map<std::pair<std::string, std::string>, std::string> here;
    for (const store::FormerId& former : store_.former_ids()) here[{former.kind, former.id}] = former.uid;
    const EntryIndex index(record_);
    std::map<std::string, std::string> id_of;
    const CopyView merged(store_, record_);
    std::vector<store::Edit::Alias> found;
    for (const store::FormerId& former : theirs_.store().former_ids()) {
      const auto entry = merged.find(former.uid);
      const auto known = here.find({former.kind, former.id});
      const auto purged = copies_.copies.purged.find(former.uid);
      if (purged != copies_.copies.purged.end()) continue;
      if (!entry || (known != here.end() && merged.find(known->second))) continue;
      found.push_back({former.kind, former.id, index.id(record_, *entry)});
    }
    return found;
  }

 private:
  ShownConflict shown_one(const store::MergeConflict& conflict) const {
    return shown(conflict, names_, request_.include_sealed);
  }

  void assemble() {
    record_ = store_.record_of(merged_.lines);
    settle(record_);
    tell_changes();
    for (const std::string& uid : merged_.leaving) let_go(uid);
    tell_likely_duplicates();
    tell_purges();
  }

  void tell_purges() {
    const auto entries = [](std::size_t count) {
      return count == 1 ? "1 entry that was" : fmt::format("{} entries that were", count);
    };
    if (merged_.kept_purged > 0) {
      made_.remarks.push_back(
          fmt::format("what the other copy has of {} purged here was left there", entries(merged_.kept_purged)));
    }
    if (merged_.taken_purged > 0) {
      made_.remarks.push_back(
          fmt::format("the history here still tells of {} purged in the other copy; "
                      "`stemma purge` takes that out",
                      entries(merged_.taken_purged)));
    }
  }

  void tell(std::string_view act, const std::string& text) {
    made_.changes.push_back(fmt::format("{:<9}  {}", act, text));
  }

  /// A new entry that goes by another id here.
  std::string renamed(const store::LineChange& change, const CopyView& merged) const {
    const auto here = merged.find(change.uid), there = theirs_.find(change.uid);
    if (change.act != "added" || !here || !there || !has_id(here->kind)) return {};
    if (is_sealed(theirs_.record(), theirs_.index(), *there) || here->kind == EntryKind::attribution) return {};
    const std::string& id = merged.index().id(record_, *here);
    return id == theirs_.index().id(theirs_.record(), *there) ? std::string() : fmt::format(" as `{}`", id);
  }

  void tell_changes() {
    const CopyView merged(store_, record_);
    const std::set<std::string> leaving(merged_.leaving.begin(), merged_.leaving.end());
    for (const store::LineChange& change : store::line_changes(copies_.copies.ours, merged_.lines)) {
      if (leaving.contains(change.uid)) continue;
      std::string text = names_.named(change.entity, change.uid) + renamed(change, merged);
      for (std::size_t i = 0; i < change.fields.size(); ++i) text += (i == 0 ? ": " : ", ") + change.fields[i];
      std::replace(text.begin(), text.end(), '_', ' ');
      tell(change.act, text);
    }
  }

  void let_go(const std::string& uid) {
    const CopyView merged(store_, record_);
    const auto entry = merged.find(uid);
    if (!entry) {
      std::erase_if(record_.evidence, [&](const EvidenceRecord& copy) { return copy.uid == uid; });
      return;
    }
    const EntryIndex& index = merged.index();
    const auto named = [&](const Entry& one) {
      return names_.named(std::string(to_string(one.kind)), uid_of(record_, one));
    };
    const Removal removal = plan_removal(record_, index, *entry);
    if (ours_.find(uid)) tell("removed", named(*entry));
    for (const Removal::Consequence& consequence : removal.consequences) {
      tell(consequence.goes ? "removed" : "changed",
           fmt::format("{}: {} {}", consequence.of ? named(*consequence.of) : "the case", consequence.why,
                       named(consequence.by)));
    }
    remove_entries(record_, index, removal);
  }

  void tell_likely_duplicates() {
    std::size_t count = 0;
    for (const LikelyDuplicate& pair : likely_duplicates(record_.sources)) {
      const auto fresh = [&](std::size_t row) { return !ours_.find(record_.sources[row].uid); };
      if (fresh(pair.first) != fresh(pair.second)) ++count;
    }
    if (count == 0) return;
    made_.remarks.push_back(
        fmt::format("{} of the sources that were added may be one that was here; "
                    "`stemma list CASE duplicates` shows which",
                    count));
  }

  store::Store& store_;
  CopyView ours_, theirs_;
  CopyNames names_;
  const MergeCasesRequest& request_;
  store::CopiesOfCase copies_;
  store::MergedText merged_;
  CaseRecord record_;
  MergedCases made_;
};

/// The bytes of copies that come along, kept here before the record names them.
class CopiedBytes {
 public:
  CopiedBytes(const store::Store& store, const Other& other, const MergeCasesRequest& request, CopiesBeside& beside)
      : store_(store), other_(other), request_(request), beside_(beside) {}

  void bring(store::Edit& edit, std::vector<std::string>& remarks) {
    std::set<std::string> seen;
    for (const EvidenceRecord& copy : edit.record.evidence) {
      if (!seen.insert(copy.sha256).second || kept_bytes(store_, request_.path, copy.sha256)) continue;
      auto kept = kept_bytes(other_.store, request_.other, copy.sha256);
      if (!kept) {
        remarks.push_back(fmt::format("the bytes of the copy {} are in neither database", copy.sha256.substr(0, 8)));
      } else if (kept->beside) {
        beside_.keep(copy.sha256, kept->bytes);
      } else {
        edit.bytes.emplace_back(inside_.emplace_back(std::move(kept->bytes)));
      }
    }
  }

 private:
  const store::Store& store_;
  const Other& other_;
  const MergeCasesRequest& request_;
  CopiesBeside& beside_;
  std::deque<std::string> inside_;  ///< what `edit.bytes` looks at
};

bool decide(const std::vector<ShownConflict>& conflicts, const Arbiter& arbiter, Choices& choices) {
  for (const ShownConflict& conflict : conflicts) {
    if (conflict.choice == ShownConflict::Choice::new_id) {
      auto id = arbiter.new_id(conflict);
      if (!id) return false;
      choices.say(conflict.name, std::move(*id));
    } else {
      const auto side = arbiter.side(conflict);
      if (!side) return false;
      choices.say(conflict.name, *side);
    }
  }
  return true;
}

Other opened(const std::string& path) {
  store::Store store = open_database(path, only_databases);
  CaseRecord record = store.export_case(true);
  return {std::move(store), std::move(record)};
}

/// Asks what is to be asked, of the case as it is at one instant: nobody waits for somebody who thinks. Gives back what
/// came of it where nothing is to be changed.
std::optional<MergedCases> settled_by_looking(const MergeCasesRequest& request, Other& other, Choices& choices,
                                              const Arbiter* arbiter, const World& world) {
  store::Store store = open_database(request.path, only_databases);
  verify(store, request.path);
  watch_over(store, world);
  watch_over(other.store, world);
  const CaseRecord record = store.export_case(true);
  for (;;) {
    Planning plan(store, record, other, request, choices);
    if (!plan.up_to_date()) choices.require_met();
    if (arbiter != nullptr && !plan.conflicts().empty() && decide(plan.conflicts(), *arbiter, choices)) continue;
    if (request.dry_run && !plan.up_to_date() && plan.conflicts().empty()) notes_on(plan.record());
    if (request.dry_run || plan.up_to_date() || !plan.conflicts().empty()) return plan.made();
    return std::nullopt;
  }
}

}  // namespace

MergedCases merge_cases(const MergeCasesRequest& request, const Arbiter* arbiter, const World& world) {
  Choices choices(request);
  Other other = opened(request.other);
  verify(other.store, request.other);
  if (auto settled = settled_by_looking(request, other, choices, arbiter, world)) return std::move(*settled);
  CopiesBeside beside(request.path);
  store::Store store = open_for_edit(request.path);
  MergedCases made;
  CopiedBytes bytes(store, other, request, beside);
  edit_open_case(store, world, request.message, [&](store::Edit& edit) {
    const CaseRecord record = edit.record;
    Planning plan(store, record, other, request, choices);
    if (!plan.conflicts().empty()) {
      throw Error(ErrorKind::bad_input, "nothing was merged: somebody changed the case meanwhile", "merge once more");
    }
    edit.record = plan.record();
    edit.aliases = plan.aliases();
    edit.message = fmt::format("merge another copy of the case, as of its commit {}", plan.their_commits());
    edit.merge = {true, plan.their_head()};
    made = plan.made();
    bytes.bring(edit, made.remarks);
  });
  beside.recorded();
  return made;
}

}  // namespace stemma::app

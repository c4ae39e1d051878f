#include "app/merge_entries.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <utility>

#include "app/edit/entry_record.hpp"
#include "app/edit/find_entry.hpp"
#include "app/edit/removal.hpp"
#include "app/edit/repeats.hpp"
#include "app/edit/settle.hpp"
#include "app/edit_case.hpp"
#include "app/rule_book.hpp"
#include "interchange/entry_file.hpp"

namespace stemma::app {
namespace {

void require_mergeable(const Entry& keep, const Entry& other) {
  if (keep.kind != other.kind) {
    throw Error(ErrorKind::usage,
                fmt::format("{} and {} cannot be one", with_article(keep.kind), with_article(other.kind)));
  }
  if (keep.kind > EntryKind::publication) {
    throw Error(ErrorKind::usage, "only sources, claims and publications can be merged");
  }
  if (keep == other) throw Error(ErrorKind::usage, "an entry cannot be merged with itself");
}

/// Throws where the record has it that the two are not the same.
void require_not_told_apart(const CaseRecord& record, const Entry& keep, const Entry& other, const std::string& names) {
  const auto told_apart = [&](const Entry& one, const Entry& two) {
    if (one.kind == EntryKind::source) {
      const auto& links = record.sources[one.row].identity;
      return std::any_of(links.begin(), links.end(), [&](const IdentityRecord& link) {
        return link.kind == IdentityKind::distinct_from && link.other == record.sources[two.row].id;
      });
    }
    if (one.kind == EntryKind::claim) {
      const auto& links = record.claims[one.row].relations;
      return std::any_of(links.begin(), links.end(), [&](const RelationRecord& link) {
        return link.kind == RelationKind::contradicts && link.claim == record.claims[two.row].id;
      });
    }
    return record.publications[one.row].by != record.publications[two.row].by;
  };
  if (!told_apart(keep, other) && !told_apart(other, keep)) return;
  const char* const why = keep.kind == EntryKind::source  ? "the record says that they are distinct"
                          : keep.kind == EntryKind::claim ? "the record says that they contradict each other"
                                                          : "they have different publishers";
  throw Error(ErrorKind::bad_input, fmt::format("{} cannot be one: {}", names, why),
              "if that is wrong, `stemma edit` mends it first");
}

class Merging {
 public:
  Merging(const MergeRequest& request, store::Edit& edit, store::Store& store)
      : request_(request), edit_(edit), record_(edit.record), store_(store) {}

  Merged merge() {
    References references(record_);
    const EntryIndex& index = references.index();
    const Entry keep = find_entry(store_, index, request_.kind, request_.keep);
    const Entry other = find_entry(store_, index, request_.kind, request_.other);
    require_mergeable(keep, other);
    merged_ = {{}, shown_id(store_, keep), shown_id(store_, other), {}};
    const std::string names = fmt::format("`{}` and `{}`", merged_.keep, merged_.other);
    require_not_told_apart(record_, keep, other, names);
    hide_ = !request_.include_sealed && (shows_sealed(record_, index, keep) || shows_sealed(record_, index, other));
    keep_id_ = index.id(record_, keep);
    other_id_ = index.id(record_, other);
    if (!is_sealed(record_, index, keep) && !is_sealed(record_, index, other)) {
      edit_.message = fmt::format("merge {} `{}` into `{}`", to_string(keep.kind), merged_.other, merged_.keep);
    } else {
      edit_.message = fmt::format("merge two {}s", to_string(keep.kind));
    }

    references.lead(other, keep);
    references.follow(record_);
    for (const Entry& entry : {keep, other}) drop_links_to_itself(record_, entry, keep_id_);
    for (const std::size_t row : drop_repeated_links(record_, keep_id_)) {
      tell("shortened", row, fmt::format("`{}` stood in its chain twice", merged_.keep));
    }
    if (keep.kind == EntryKind::publication) move_says(keep.row, other.row);
    const auto joined = join_equal_attributions(record_);
    fold(keep, other);
    if (!merged_.conflicts.empty()) return std::move(merged_);
    remove_entries(record_, EntryIndex(record_), {{other}, {}});
    lead_ids(keep.kind, joined);
    return std::move(merged_);
  }

 private:
  void move_says(std::size_t keep, std::size_t other) {
    auto& from = record_.publications[other].says;
    auto& to = record_.publications[keep].says;
    std::move(from.begin(), from.end(), std::back_inserter(to));
    from.clear();
  }

  /// The kept entry gets the fields of both.
  void fold(const Entry& keep, const Entry& other) {
    const EntryIndex index(record_);
    const auto tree = [&](const Entry& entry) {
      CaseRecord alone = entry_alone(record_, index, entry);
      for (PublicationRecord& publication : alone.publications) publication.says.clear();
      return interchange::entry_tree(entry.kind, alone);
    };
    const interchange::YamlOut both = folded(tree(keep), tree(other), request_.choice, merged_.conflicts);
    if (hide_) {
      for (FieldConflict& conflict : merged_.conflicts) {
        conflict.keep = fmt::format("one `{}`", conflict.field);
        conflict.other = "another one";
      }
    }
    if (!merged_.conflicts.empty()) return;
    CaseRecord read =
        interchange::read_entry(keep.kind, keep_id_, {"both together", interchange::entry_lines(both), {}},
                                record_around(record_, index, keep), rule_ids());
    if (keep.kind == EntryKind::publication) read.publications.front().says = record_.publications[keep.row].says;
    replace_entry(record_, index, keep, std::move(read));
  }

  void lead_ids(EntryKind kind, const std::vector<std::pair<std::string, std::string>>& joined) {
    edit_.aliases.push_back({std::string(to_string(kind)), other_id_, keep_id_});
    for (const auto& [gone, stays] : joined) {
      for (const PublicationRecord& publication : record_.publications) {
        for (const AttributionRecord& said : publication.says) {
          if (said.uid == stays) edit_.aliases.push_back({"attribution", gone, said.id});
        }
      }
    }
    if (!joined.empty()) {
      merged_.changes.push_back(
          fmt::format("joined     {} attribution{} with another one of the same publication that "
                      "says the same",
                      joined.size(), joined.size() == 1 ? "" : "s"));
    }
  }

  void tell(std::string_view act, std::size_t row, const std::string& why) {
    merged_.changes.push_back(fmt::format("{:<9}  {}: {}", act, named(store_, {EntryKind::attribution, row}), why));
  }

  const MergeRequest& request_;
  store::Edit& edit_;
  CaseRecord& record_;
  store::Store& store_;
  Merged merged_;
  std::string keep_id_, other_id_;
  bool hide_ = false;
};

}  // namespace

Merged merge_entries(const MergeRequest& request, const World& world) {
  Merged merged;
  edit_case(request.path, world, request.message, [&](store::Edit& edit, store::Store& store) {
    CaseRecord as_it_was = edit.record;
    merged = Merging(request, edit, store).merge();
    if (!merged.conflicts.empty()) edit.record = std::move(as_it_was);
  });
  return merged;
}

}  // namespace stemma::app

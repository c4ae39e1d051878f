#include "store/copies.hpp"

#include <optional>
#include <set>
#include <utility>
#include <vector>

#include "store/canonical.hpp"
#include "store/common_base.hpp"
#include "store/entities.hpp"
#include "store/history_digest.hpp"
#include "store/record_lines.hpp"
#include "store/untouched.hpp"

namespace stemma::store {
namespace {

struct Copy {
  const db::Connection& connection;
  RecordLines now;
  std::vector<CommitRow> commits;

  explicit Copy(const db::Connection& of) : connection(of), now(RecordLines::now(of)), commits(read_commits(of)) {
    if (!commits.empty()) return;
    // A case that nothing was recorded in yet, as its first edit would record it.
    ContentDigest content;
    content.add(head_line({}));
    for (const RecordLine& line : after(0)) content.add(line.text);
    commits.emplace_back().content = view(content.finish());
  }

  Chain chain() const {
    Chain chain;
    for (const CommitRow& commit : commits) {
      chain.digests.push_back(base::hex(commit.digest));
      chain.messages.push_back(commit.note.message);
    }
    chain.beginning = commits.front().content;
    return chain;
  }

  /// What was purged after a commit, and names that were taken out with it.
  std::vector<std::string> purged_since(std::size_t commit) const {
    auto row = connection.prepare("SELECT uid FROM purge_entry WHERE commit_id > ? ORDER BY commit_id, position");
    row.bind(1, static_cast<std::int64_t>(commit));
    std::vector<std::string> uids;
    while (row.step()) uids.push_back(base::hex(row.blob("uid")));
    return uids;
  }

  RecordText after(std::size_t commit) const {
    RecordLines lines = now;
    for (std::size_t i = commits.size(); i-- > commit + 1;) lines.take_back(read_steps(connection, commits[i].id));
    RecordText text;
    text.reserve(lines.entries().size());
    for (const RecordLines::Entry& entry : lines.entries()) {
      text.push_back({entry.key.first, base::hex(entry.key.second), lines.line(entry.key)});
    }
    return text;
  }
};

class Comparing {
 public:
  Comparing(const db::Connection& ours, const db::Connection& theirs)
      : ours_(ours), theirs_(theirs), ancestry_(ours_.chain(), theirs_.chain()) {}

  std::optional<CopiesOfCase> compare() const {
    if (!ancestry_.related()) return std::nullopt;
    const std::size_t last = theirs_.commits.size() - 1;
    CopiesOfCase found;
    found.their_head = base::hex(theirs_.commits.back().digest);
    found.their_commits = last;
    found.copies = copies_after(ours_.commits.size() - 1, last);
    const CommonBase base = ancestry_.base(ours_.commits.size() - 1, last);
    found.all_merged = base.all_merged;
    for (const std::string& uid : ours_.purged_since(base.ours)) found.copies.purged[uid] = Side::ours;
    for (const std::string& uid : theirs_.purged_since(base.theirs)) found.copies.purged.emplace(uid, Side::theirs);
    return found;
  }

 private:
  Copies copies_after(std::size_t ours, std::size_t theirs) const {
    const CommonBase base = ancestry_.base(ours, theirs);
    Copies copies;
    if (base.one) {
      copies.base = (base.one->side == Side::ours ? ours_ : theirs_).after(base.one->commit);
    } else {
      MergedBase merged = merge_bases(copies_after(base.ours, base.theirs));
      copies.base = std::move(merged.lines);
      copies.unordered = std::move(merged.unordered);
    }
    copies.ours = ours_.after(ours);
    copies.theirs = theirs_.after(theirs);
    return copies;
  }

  Copy ours_, theirs_;
  Ancestry ancestry_;
};

}  // namespace

std::optional<CopiesOfCase> copies_of(const db::Connection& ours, const db::Connection& theirs) {
  return Comparing(ours, theirs).compare();
}

CaseRecord record_of(const db::Connection& connection, const RecordText& lines) {
  const RecordLines now = RecordLines::now(connection);
  RecordLines wanted;
  std::set<std::string> touched;
  for (const RecordLine& line : lines) {
    const base::Uid uid = uid_from_hex(line.uid);
    LineKey key{line.entity, std::string(view(uid))};
    const std::string* const there = now.find(key);
    if (there == nullptr || *there != line.text) touched.insert(line.uid);
    wanted.add(std::move(key), line.text, false);
  }
  CaseRecord record = record_from_lines(in_families(wanted));
  keep_untouched(record, read_record(connection), touched);
  return record;
}

std::vector<FormerId> former_ids(const db::Connection& connection) {
  auto row = connection.prepare(
      "SELECT s.kind AS kind, s.slug AS slug, coalesce(a.uid, b.uid, c.uid, d.uid) AS uid FROM slug_alias s "
      "LEFT JOIN source a ON a.id = s.source LEFT JOIN claim b ON b.id = s.claim "
      "LEFT JOIN publication c ON c.id = s.publication LEFT JOIN attribution d ON d.id = s.attribution "
      "ORDER BY s.kind, s.slug");
  std::vector<FormerId> ids;
  while (row.step()) {
    ids.push_back({std::string(row.text("kind")), std::string(row.text("slug")), base::hex(row.blob("uid"))});
  }
  return ids;
}

}  // namespace stemma::store

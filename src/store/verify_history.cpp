#include <fmt/core.h>

#include <map>
#include <optional>
#include <utility>
#include <vector>

#include "store/canonical.hpp"
#include "store/entities.hpp"
#include "store/history.hpp"
#include "store/history_digest.hpp"

namespace stemma::store {
namespace {

/// Entity and the bytes of a uid.
using Key = std::pair<std::string, std::string>;

struct Commitment {
  std::string salt;  ///< empty once purged
  std::string digest;
};

struct Step {
  std::string act;
  Key key;
  std::string reverse;
  std::optional<Commitment> commitment;
};

std::vector<Step> read_steps(const db::Connection& connection, std::int64_t commit) {
  auto row = connection.prepare("SELECT * FROM history_change WHERE commit_id = ? ORDER BY commit_id, position");
  row.bind(1, commit);
  std::vector<Step> steps;
  while (row.step()) {
    Step& step = steps.emplace_back();
    step.act = row.text("act");
    step.key = {std::string(row.text("entity")), std::string(row.blob("uid"))};
    step.reverse = row.text("reverse");
    if (!row.is_null("commitment"))
      step.commitment = {std::string(row.blob("salt")), std::string(row.blob("commitment"))};
  }
  return steps;
}

/// The line under which an entry entered a digest: its commitment where one was made.
std::string recorded_line(const Key& key, const Commitment& commitment, const std::string& line) {
  if (!commitment.salt.empty() && base::hex(base::sha256(commitment.salt + line)) != base::hex(commitment.digest)) {
    throw_changed(fmt::format("a guarded {} is not the one that was recorded", key.first));
  }
  return commitment_line(key.first, key.second, commitment.digest);
}

/// The record as it is now; edits are taken back from the last to the first.
class Verifier {
 public:
  explicit Verifier(const db::Connection& connection) : connection_(connection) {
    const CaseRecord record = read_record(connection);
    const Directories directories(record);
    each_canonical(record, directories, read_protection(connection, Sensitivity::internal),
                   [&](const CanonicalEntry& entry) {
                     Key key{std::string(entry.entity), std::string(view(entry.uid))};
                     order_.push_back(key);
                     lines_.emplace(std::move(key), entry.line);
                   });
  }

  void take_back(std::int64_t commit, std::string_view recorded) {
    const std::vector<Step> steps = read_steps(connection_, commit);
    ContentDigest content;
    for (const Step& step : steps) {
      const auto line = lines_.find(step.key);
      if (line == lines_.end()) throw_changed(fmt::format("a {} of commit {} is gone", step.key.first, commit));
      content.add(step.commitment ? recorded_line(step.key, *step.commitment, line->second)
                                  : edit_line(step.act, step.reverse, line->second));
    }
    if (view(content.finish()) != recorded)
      throw_changed(fmt::format("the record is not what commit {} made it", commit));
    for (const Step& step : steps) {
      if (step.act == "insert") {
        lines_.erase(step.key);
      } else {
        lines_.at(step.key) = step.reverse;
      }
    }
  }

  void import(std::string_view recorded) const {
    std::map<Key, Commitment> commitments;
    std::optional<std::string> head;
    for (Step& step : read_steps(connection_, 0)) {
      if (step.act == "import") head = std::move(step.reverse);
      if (step.act == "insert" && step.commitment)
        commitments.emplace(std::move(step.key), std::move(*step.commitment));
    }
    if (!head) throw_changed("the import is not in it");
    ContentDigest content;
    content.add(head_line(*head));
    for (const Key& key : order_) {
      const auto line = lines_.find(key);
      if (line == lines_.end()) continue;
      const auto commitment = commitments.find(key);
      content.add(commitment == commitments.end() ? line->second
                                                  : recorded_line(key, commitment->second, line->second));
    }
    if (view(content.finish()) != recorded) throw_changed("the record is not the one that was imported");
  }

 private:
  const db::Connection& connection_;
  std::vector<Key> order_;
  std::map<Key, std::string> lines_;
};

struct Commit {
  std::int64_t id = 0;
  std::string content;
};

/// The commits, each of which has its digest and names the one before it.
std::vector<Commit> read_commits(const db::Connection& connection) {
  auto row = connection.prepare("SELECT * FROM history_commit ORDER BY id");
  std::vector<Commit> commits;
  std::string parent;
  while (row.step()) {
    const CommitNote note{std::string(row.text("author")), std::string(row.text("at")),
                          std::string(row.text("message"))};
    const base::Sha256 digest = commit_digest(note, row.text("kind"), row.blob("parent"), row.blob("content"));
    const auto id = static_cast<std::int64_t>(commits.size());
    const bool in_line = row.integer("id") == id && row.blob("parent") == parent;
    if (view(digest) != row.blob("digest") || !in_line) {
      throw_changed(id == 0 ? "the first commit is not the one that was recorded"
                            : fmt::format("commit {} is not the one that was recorded", id));
    }
    parent = row.blob("digest");
    commits.push_back({id, std::string(row.blob("content"))});
  }
  if (commits.empty()) throw_changed("it is empty");
  return commits;
}

}  // namespace

void verify_history(const db::Connection& connection) {
  const std::vector<Commit> commits = read_commits(connection);
  Verifier verifier(connection);
  for (std::size_t i = commits.size() - 1; i > 0; --i) verifier.take_back(commits[i].id, commits[i].content);
  verifier.import(commits.front().content);
}

}  // namespace stemma::store

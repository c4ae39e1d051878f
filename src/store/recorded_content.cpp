#include "store/recorded_content.hpp"

#include <fmt/core.h>

#include <map>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>

#include "store/history_digest.hpp"

namespace stemma::store {
namespace {

class Recorded {
 public:
  Recorded(const RecordLines& after, const CommitRow& commit, bool attested)
      : after_(after), commit_(commit), attested_(attested) {}

  std::string step(const Step& step) const {
    if (step.act == "delete") {
      const std::size_t place = step.place.value_or(0);
      if (!step.commitment) return delete_line(place, step.reverse);
      return delete_line(place, guarded(step.key, *step.commitment, step.reverse));
    }
    const std::string* line = after_.find(step.key);
    if (line == nullptr) throw_changed(fmt::format("a {} of commit {} is gone", step.key.first, commit_.id));
    if (!step.commitment) return edit_line(step.act, step.reverse, *line);
    // The line before is in no digest while the salt is there: it is that of an earlier commit, whose own digest has
    // it.
    return step.commitment->salt.empty() ? edit_line(step.act, step.reverse, guarded(step.key, *step.commitment, *line))
                                         : guarded(step.key, *step.commitment, *line);
  }

  /// The line under which a guarded entry entered the digest. Of a purged one there is no more than its commitment, and
  /// what is left of it is harmless and digested as it is.
  std::string guarded(const LineKey& key, const Commitment& commitment, const std::string& line) const {
    std::string recorded = commitment_line(key.first, key.second, commitment.digest);
    if (!commitment.salt.empty()) {
      if (base::hex(base::sha256(commitment.salt + line)) != base::hex(commitment.digest)) {
        throw_changed(fmt::format("a guarded {} is not the one that was recorded", key.first));
      }
      return recorded;
    }
    if (!attested_) throw_changed(fmt::format("a guarded {} of commit {} has lost its salt", key.first, commit_.id));
    return nlohmann::json{{"left", line}, {"recorded", recorded}}.dump();
  }

 private:
  const RecordLines& after_;
  const CommitRow& commit_;
  bool attested_;
};

void add_import(ContentDigest& content, const RecordLines& after, const std::vector<Step>& steps,
                const Recorded& recorded) {
  std::map<LineKey, Commitment> commitments;
  std::optional<std::string> head;
  for (const Step& step : steps) {
    if (step.act == "import") head = step.reverse;
    if (step.act == "insert" && step.commitment) commitments.emplace(step.key, *step.commitment);
  }
  if (!head) throw_changed("the import is not in it");
  content.add(head_line(*head));
  for (const RecordLines::Entry& entry : after.entries()) {
    const auto commitment = commitments.find(entry.key);
    content.add(commitment == commitments.end()
                    ? after.line(entry.key)
                    : recorded.guarded(entry.key, commitment->second, after.line(entry.key)));
  }
}

}  // namespace

base::Sha256 recorded_content(const RecordLines& after, const CommitRow& commit, const std::vector<Step>& steps,
                              const Purges& purges) {
  const Recorded recorded(after, commit, purges.attested.find(commit.id) != purges.attested.end());
  ContentDigest content;
  if (commit.id == 0) {
    add_import(content, after, steps, recorded);
  } else {
    for (const Step& step : steps) content.add(recorded.step(step));
  }
  const auto purged = purges.lines.find(commit.id);
  if (purged != purges.lines.end()) {
    for (const std::string& line : purged->second) content.add(line);
  }
  return content.finish();
}

}  // namespace stemma::store

#include "store/undo.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>
#include <set>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "base/digest.hpp"
#include "stemma/error.hpp"
#include "store/canonical.hpp"
#include "store/entities.hpp"
#include "store/line_texts.hpp"
#include "store/merge_note.hpp"
#include "store/record_lines.hpp"
#include "store/untouched.hpp"

namespace stemma::store {
namespace {

using nlohmann::json;

constexpr std::size_t most_reasons = 5;

/// "source `tass`", "a guarded source".
std::string called(const LineKey& key, const json& line, bool guarded) {
  const auto id = line.is_object() ? line.find("id") : line.end();
  if (guarded || !line.is_object() || id == line.end()) return (guarded ? "a guarded " : "a ") + key.first;
  return fmt::format("{} `{}`", key.first, id->get<std::string>());
}

/// Why a commit cannot be undone.
class Reasons {
 public:
  void add(std::string reason) {
    if (std::find(list_.begin(), list_.end(), reason) == list_.end()) list_.push_back(std::move(reason));
  }
  void raise_if_any(std::uint64_t commit) const {
    if (list_.empty()) return;
    std::string text;
    for (std::size_t i = 0; i < list_.size() && i < most_reasons; ++i) text += (i == 0 ? "" : "; ") + list_[i];
    if (list_.size() > most_reasons) text += fmt::format("; and {} more", list_.size() - most_reasons);
    throw Error(ErrorKind::usage, fmt::format("commit {} cannot be undone: {}", commit, text),
                "undo what came later first, or edit the record as it is now");
  }

 private:
  std::vector<std::string> list_;
};

/// Places that are past the end by now are the end; attributions come after their publication, wherever they stood.
std::vector<Step> fitted(std::vector<Step> steps, const RecordLines& now) {
  std::size_t room = now.entries().size();
  for (const Step& step : steps) {
    if (step.act == "insert") --room;
  }
  for (Step& step : steps) {
    if (step.act == "delete") step.place = std::min(step.place.value_or(0), room++);
  }
  return steps;
}

}  // namespace

CaseRecord record_without(const db::Connection& connection, std::uint64_t commit) {
  const std::vector<CommitRow> commits = read_commits(connection);
  if (commit >= commits.size()) throw Error(ErrorKind::usage, fmt::format("there is no commit {}", commit));
  if (commit == 0) {
    throw Error(ErrorKind::usage, "commit 0 cannot be undone: the history begins with it",
                "`stemma init` makes a new, empty database");
  }
  RecordLines lines = RecordLines::now(connection);
  Reasons reasons;
  std::map<LineKey, std::int64_t> later;
  for (std::size_t i = commit + 1; i < commits.size(); ++i) {
    for (const Step& step : read_steps(connection, commits[i].id)) later.emplace(step.key, commits[i].id);
  }
  const std::vector<Step> steps = read_steps(connection, commits[commit].id);
  if (steps.empty() && !merge_note(commits[commit].note.message)) {
    throw Error(ErrorKind::usage, fmt::format("commit {} cannot be undone: it is a purge", commit),
                "what was purged is gone");
  }
  std::set<std::string> touched;
  for (const Step& step : steps) {
    touched.insert(base::hex(step.key.second));
    const auto again = later.find(step.key);
    if (again == later.end()) continue;
    const std::string* now = lines.find(step.key);
    reasons.add(fmt::format("{} was touched again by commit {}",
                            called(step.key, json::parse(now == nullptr ? step.reverse : *now, nullptr, false),
                                   step.commitment.has_value()),
                            again->second));
  }
  reasons.raise_if_any(commit);

  std::map<std::string, std::string> gone;  // by the digits of the uid, what the undoing takes away
  for (const RecordLines::Entry& entry : lines.entries()) {
    gone.emplace(base::hex(entry.key.second),
                 called(entry.key, json::parse(lines.line(entry.key), nullptr, false), entry.guarded));
  }
  lines.take_back(fitted(steps, lines));
  for (const RecordLines::Entry& entry : lines.entries()) gone.erase(base::hex(entry.key.second));
  std::set<std::string> there;
  for (const RecordLines::Entry& entry : lines.entries()) there.insert(base::hex(entry.key.second));
  for (const auto& [key, number] : later) {
    const std::string uid = base::hex(key.second);
    if (!there.contains(uid)) gone.emplace(uid, fmt::format("a {} that commit {} removed", key.first, number));
  }
  for (const RecordLines::Entry& entry : lines.entries()) {
    const json line = json::parse(lines.line(entry.key), nullptr, false);
    each_text(line, [&](const std::string& text) {
      const auto lost = gone.find(text);
      if (lost == gone.end()) return;
      reasons.add(fmt::format("{} refers to {}", called(entry.key, line, entry.guarded), lost->second));
    });
  }
  reasons.raise_if_any(commit);
  CaseRecord record = record_from_lines(in_families(lines));
  keep_untouched(record, read_record(connection), touched);
  return record;
}

}  // namespace stemma::store

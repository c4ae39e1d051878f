#include <fmt/core.h>

#include <map>
#include <nlohmann/json.hpp>
#include <optional>
#include <utility>
#include <vector>

#include "store/entities.hpp"
#include "store/history.hpp"
#include "store/history_digest.hpp"
#include "store/record_lines.hpp"

namespace stemma::store {
namespace {

/// The line under which an entry entered a digest: its commitment where one was made.
std::string recorded_line(const LineKey& key, const Commitment& commitment, const std::string& line) {
  if (!commitment.salt.empty() && base::hex(base::sha256(commitment.salt + line)) != base::hex(commitment.digest)) {
    throw_changed(fmt::format("a guarded {} is not the one that was recorded", key.first));
  }
  return commitment_line(key.first, key.second, commitment.digest);
}

std::string recorded_step(const RecordLines& after, const Step& step, std::int64_t commit) {
  if (step.act == "delete") {
    const std::size_t place = step.place.value_or(0);
    if (!step.commitment) return delete_line(place, step.reverse);
    return delete_line(place, recorded_line(step.key, *step.commitment, step.reverse));
  }
  const std::string* line = after.find(step.key);
  if (line == nullptr) throw_changed(fmt::format("a {} of commit {} is gone", step.key.first, commit));
  return step.commitment ? recorded_line(step.key, *step.commitment, *line) : edit_line(step.act, step.reverse, *line);
}

/// "source `tass`, a guarded claim or 3 more": where to look for a change that a digest over all of them betrays.
std::string touched(const RecordLines& after, const std::vector<Step>& steps) {
  constexpr std::size_t most = 5;
  std::string text;
  for (std::size_t i = 0; i < steps.size() && i < most; ++i) {
    const Step& step = steps[i];
    const std::string* now = after.find(step.key);
    const auto line = nlohmann::json::parse(now == nullptr ? step.reverse : *now, nullptr, false);
    const auto id = line.is_object() ? line.find("id") : line.end();
    const bool named = line.is_object() && id != line.end() && id->is_string() && !step.commitment;
    if (i > 0) text += i + 1 == steps.size() ? " or " : ", ";
    text += named ? fmt::format("{} `{}`", step.key.first, id->get<std::string>())
                  : fmt::format("a {}{}", step.commitment ? "guarded " : "", step.key.first);
  }
  return steps.size() > most ? text + fmt::format(" or {} more", steps.size() - most) : text;
}

void take_back(RecordLines& lines, const CommitRow& commit, const std::vector<Step>& steps) {
  ContentDigest content;
  for (const Step& step : steps) content.add(recorded_step(lines, step, commit.id));
  if (view(content.finish()) != commit.content) {
    throw_changed(fmt::format("the record is not what commit {} made it, in {}", commit.id, touched(lines, steps)));
  }
  lines.take_back(steps);
}

void check_import(const RecordLines& lines, const CommitRow& commit, const std::vector<Step>& steps) {
  std::map<LineKey, Commitment> commitments;
  std::optional<std::string> head;
  for (const Step& step : steps) {
    if (step.act == "import") head = step.reverse;
    if (step.act == "insert" && step.commitment) commitments.emplace(step.key, *step.commitment);
  }
  if (!head) throw_changed("the import is not in it");
  ContentDigest content;
  content.add(head_line(*head));
  for (const RecordLines::Entry& entry : lines.entries()) {
    const auto commitment = commitments.find(entry.key);
    content.add(commitment == commitments.end() ? lines.line(entry.key)
                                                : recorded_line(entry.key, commitment->second, lines.line(entry.key)));
  }
  if (view(content.finish()) != commit.content) throw_changed("the record is not the one that was imported");
}

/// Every commit has its digest and names the one before it.
void check_chain(const std::vector<CommitRow>& commits) {
  if (commits.empty()) throw_changed("it is empty");
  std::string_view parent;
  for (std::size_t i = 0; i < commits.size(); ++i) {
    const CommitRow& commit = commits[i];
    const base::Sha256 digest = commit_digest(commit.note, commit.kind, commit.parent, commit.content);
    const bool in_line = commit.id == static_cast<std::int64_t>(i) && commit.parent == parent;
    if (view(digest) != commit.digest || !in_line) {
      throw_changed(i == 0 ? "the first commit is not the one that was recorded"
                           : fmt::format("commit {} is not the one that was recorded", i));
    }
    parent = commit.digest;
  }
}

}  // namespace

void verify_history(const db::Connection& connection) {
  const std::vector<CommitRow> commits = read_commits(connection);
  check_chain(commits);
  RecordLines lines = RecordLines::now(connection);
  for (std::size_t i = commits.size() - 1; i > 0; --i) {
    take_back(lines, commits[i], read_steps(connection, commits[i].id));
  }
  check_import(lines, commits.front(), read_steps(connection, 0));
  if (const auto digest = changed_bytes(connection)) {
    throw_changed(fmt::format("the bytes of the attached copy {} are not those that were attached", *digest));
  }
}

}  // namespace stemma::store

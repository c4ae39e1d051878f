#include <fmt/core.h>

#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "store/entities.hpp"
#include "store/history.hpp"
#include "store/history_digest.hpp"
#include "store/purge_rows.hpp"
#include "store/record_lines.hpp"
#include "store/recorded_content.hpp"

namespace stemma::store {
namespace {

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

/// The content that the chain, or a purge since, says the commit has.
std::string_view expected_content(const CommitRow& commit, const Purges& purges) {
  const auto attested = purges.attested.find(commit.id);
  return attested == purges.attested.end() ? commit.content : attested->second.content;
}

void take_back(RecordLines& lines, const CommitRow& commit, const std::vector<Step>& steps, const Purges& purges) {
  if (view(recorded_content(lines, commit, steps, purges)) != expected_content(commit, purges)) {
    throw_changed(steps.empty() ? fmt::format("commit {} is not the purge that was recorded", commit.id)
                                : fmt::format("the record is not what commit {} made it, in {}", commit.id,
                                              touched(lines, steps)));
  }
  lines.take_back(steps);
}

/// Every commit has its digest and names the one before it.
void check_chain(const std::vector<CommitRow>& commits, const Purges& purges) {
  if (commits.empty()) throw_changed("it is empty");
  std::string_view parent;
  for (std::size_t i = 0; i < commits.size(); ++i) {
    const CommitRow& commit = commits[i];
    const base::Sha256 digest = commit_digest(commit.note, commit.kind, commit.parent, commit.content);
    const auto attested = purges.attested.find(commit.id);
    const std::string_view expected = attested == purges.attested.end() ? commit.digest : attested->second.digest;
    const bool in_line = commit.id == static_cast<std::int64_t>(i) && commit.parent == parent;
    if (view(digest) != expected || !in_line) {
      throw_changed(i == 0 ? "the first commit is not the one that was recorded"
                           : fmt::format("commit {} is not the one that was recorded", i));
    }
    parent = commit.digest;
  }
}

}  // namespace

void verify_history(const db::Connection& connection) {
  const std::vector<CommitRow> commits = read_commits(connection);
  const Purges purges = read_purges(connection);
  check_chain(commits, purges);
  RecordLines lines = RecordLines::now(connection);
  for (std::size_t i = commits.size() - 1; i > 0; --i) {
    take_back(lines, commits[i], read_steps(connection, commits[i].id), purges);
  }
  if (view(recorded_content(lines, commits.front(), read_steps(connection, 0), purges)) !=
      expected_content(commits.front(), purges)) {
    throw_changed("the record is not the one that was imported");
  }
  if (const auto digest = changed_bytes(connection)) {
    throw_changed(fmt::format("the bytes of the attached copy {} are not those that were attached", *digest));
  }
}

}  // namespace stemma::store

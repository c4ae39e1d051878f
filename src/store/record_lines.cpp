#include "store/record_lines.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <set>

#include "store/canonical.hpp"
#include "store/entities.hpp"
#include "store/history_digest.hpp"
#include "store/read.hpp"

namespace stemma::store {

std::vector<CommitRow> read_commits(const db::Connection& connection) {
  auto row = connection.prepare("SELECT * FROM history_commit ORDER BY id");
  std::vector<CommitRow> commits;
  while (row.step()) {
    CommitRow& commit = commits.emplace_back();
    commit.id = row.integer("id");
    commit.kind = read_text(row, "kind");
    commit.note = {read_text(row, "author"), read_text(row, "at"), read_text(row, "message")};
    commit.parent = row.blob("parent");
    commit.content = row.blob("content");
    commit.digest = row.blob("digest");
  }
  return commits;
}

std::vector<Step> read_steps(const db::Connection& connection, std::int64_t commit) {
  auto row = connection.prepare("SELECT * FROM history_change WHERE commit_id = ? ORDER BY commit_id, position");
  row.bind(1, commit);
  std::vector<Step> steps;
  while (row.step()) {
    Step& step = steps.emplace_back();
    step.act = row.text("act");
    step.key = {read_text(row, "entity"), std::string(row.blob("uid"))};
    step.reverse = row.text("reverse");
    if (!row.is_null("place")) step.place = static_cast<std::size_t>(row.integer("place"));
    if (!row.is_null("commitment")) {
      step.commitment = {std::string(row.blob("salt")), std::string(row.blob("commitment"))};
    }
  }
  return steps;
}

RecordLines RecordLines::now(const db::Connection& connection) {
  RecordLines now;
  const CaseRecord record = read_record(connection);
  const Directories directories(record);
  each_canonical(record, directories, read_protection(connection, Sensitivity::internal),
                 [&](const CanonicalEntry& entry) {
                   now.add({std::string(entry.entity), std::string(view(entry.uid))}, entry.line, entry.guarded);
                 });
  return now;
}

const std::string* RecordLines::find(const LineKey& key) const {
  const auto at = lines_.find(key);
  return at == lines_.end() ? nullptr : &at->second;
}

void RecordLines::add(LineKey key, std::string line, bool guarded) {
  lines_.emplace(key, std::move(line));
  order_.push_back({std::move(key), guarded});
}

void RecordLines::take_back(const std::vector<Step>& steps) {
  std::set<LineKey> inserted;
  std::map<std::size_t, const Step*> removed;  // by place
  for (const Step& step : steps) {
    if (step.act == "delete") {
      if (!step.place || !removed.emplace(*step.place, &step).second) throw_changed("two removals have one place");
      continue;
    }
    const auto line = lines_.find(step.key);
    if (line == lines_.end()) throw_changed(fmt::format("a {} that it tells of is gone", step.key.first));
    if (step.act == "insert") {
      inserted.insert(step.key);
    } else {
      line->second = step.reverse;
    }
  }
  std::erase_if(order_, [&](const Entry& entry) { return inserted.contains(entry.key); });
  for (const LineKey& key : inserted) lines_.erase(key);
  for (const auto& [place, step] : removed) {
    if (place > order_.size() || !lines_.emplace(step->key, step->reverse).second) {
      throw_changed(fmt::format("a {} that was removed has no place", step->key.first));
    }
    order_.insert(order_.begin() + static_cast<std::ptrdiff_t>(place), {step->key, step->commitment.has_value()});
  }
}

CaseRecord RecordLines::record() const {
  std::vector<std::string_view> lines;
  lines.reserve(order_.size());
  for (const Entry& entry : order_) lines.emplace_back(lines_.at(entry.key));
  return record_from_lines(lines);
}

}  // namespace stemma::store

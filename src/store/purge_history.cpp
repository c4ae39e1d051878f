#include "store/purge_history.hpp"

#include "store/history_digest.hpp"

namespace stemma::store {

nlohmann::json parsed_line(const std::string& line) {
  nlohmann::json object = nlohmann::json::parse(line, nullptr, false);
  if (!object.is_object()) throw_changed("an entry in it cannot be read");
  return object;
}

PurgeHistory::PurgeHistory(const db::Connection& connection) : now(RecordLines::now(connection)) {
  for (CommitRow& row : read_commits(connection)) {
    std::vector<Step> steps = read_steps(connection, row.id);
    commits.push_back({std::move(row), std::move(steps)});
  }
}

void PurgeHistory::each(const std::function<void(const LineKey&, const nlohmann::json&, bool)>& visit) const {
  for (const RecordLines::Entry& entry : now.entries()) visit(entry.key, parsed_line(now.line(entry.key)), true);
  for (const Told& commit : commits) {
    for (const Step& step : commit.steps) {
      if (!step.reverse.empty()) visit(step.key, parsed_line(step.reverse), false);
    }
  }
}

}  // namespace stemma::store

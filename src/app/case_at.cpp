#include "app/case_at.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <charconv>
#include <map>
#include <vector>

#include "stemma/date.hpp"
#include "stemma/error.hpp"

namespace stemma::app {
namespace {

constexpr std::string_view shape = "0000-00-00T00:00:00Z";

[[noreturn]] void refuse(const std::string& at) {
  throw Error(ErrorKind::usage, fmt::format("`{}` is no time of a database", at),
              "write a time in UTC or a date: 2024-03-14T09:30:00Z, 2024-03-14; or `@3` for after commit 3");
}

/// The last moment that is meant, as commits have theirs: two of them compare as texts.
std::string last_moment(const std::string& at) {
  if (at.size() == shape.size() && at[10] == 'T' && at.back() == 'Z') {
    bool fits = parse_date(at.substr(0, 10)).has_value();
    for (std::size_t i = 0; i < at.size(); ++i) {
      const bool digit = at[i] >= '0' && at[i] <= '9';
      fits = fits && (shape[i] == '0' ? digit : at[i] == shape[i]);
    }
    if (!fits) refuse(at);
    return at;
  }
  const auto date = at.find('T') == std::string::npos ? parse_date(at) : std::nullopt;
  if (!date || date->period.last == latest_day) refuse(at);
  return iso(date->period.last) + "T23:59:59Z";
}

std::uint64_t number_of(const std::string& at, std::size_t commits) {
  std::uint64_t number = 0;
  const char* const end = at.data() + at.size();
  const auto [stop, fault] = std::from_chars(at.data() + 1, end, number);
  if (fault != std::errc() || stop != end) refuse(at);
  if (number >= commits) {
    throw Error(ErrorKind::usage, fmt::format("there is no commit {}", number),
                commits == 0 ? "nothing is recorded yet" : fmt::format("the last one is {}", commits - 1));
  }
  return number;
}

/// What is protected now, or was after `then`, is protected then too.
class Protected {
 public:
  explicit Protected(const store::Store& store) {
    for (const model::LoggedCommit& commit : store.log(false).commits) {
      for (const model::LoggedChange& change : commit.changes) {
        if (change.withheld) least_[change.uid] = Sensitivity::sealed;
      }
    }
    each(store.export_case(true), [&](const std::string& uid, Sensitivity sensitivity) {
      Sensitivity& least = least_.try_emplace(uid, Sensitivity::public_).first->second;
      least = std::max(least, sensitivity);
    });
  }

  void raise(CaseRecord& record) const {
    each(record, [&](const std::string& uid, Sensitivity& sensitivity) {
      const auto least = least_.find(uid);
      if (least != least_.end()) sensitivity = std::max(sensitivity, least->second);
    });
  }

 private:
  template <class Record, class Visit>
  static void each(Record&& record, const Visit& visit) {
    for (auto& entry : record.sources) visit(entry.uid, entry.sensitivity);
    for (auto& entry : record.claims) visit(entry.uid, entry.sensitivity);
    for (auto& entry : record.publications) {
      visit(entry.uid, entry.sensitivity);
      for (auto& said : entry.says) visit(said.uid, said.sensitivity);
    }
  }

  std::map<std::string, Sensitivity> least_;  ///< by uid
};

}  // namespace

std::uint64_t commit_at(const store::Store& store, const std::string& at) {
  const std::vector<store::Commit> commits = store.history();
  if (at.starts_with('@')) return number_of(at, commits.size());
  const std::string moment = last_moment(at);
  const auto last = std::find_if(commits.rbegin(), commits.rend(),
                                 [&](const store::Commit& commit) { return commit.note.at <= moment; });
  if (last != commits.rend()) return last->number;
  throw Error(ErrorKind::usage, fmt::format("nothing was recorded by {}", at),
              commits.empty() ? "" : "the history begins at " + commits.front().note.at);
}

store::Store case_at(const store::Store& store, const std::string& at) {
  store::Store then = store::Store::in_memory();
  CaseRecord record = store.record_after(commit_at(store, at));
  Protected(store).raise(record);
  then.load_case(record);
  return then;
}

}  // namespace stemma::app

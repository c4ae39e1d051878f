#include "app/show_log.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <charconv>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "app/open_case.hpp"
#include "app/version.hpp"
#include "base/escape.hpp"
#include "base/text.hpp"
#include "report/log.hpp"
#include "stemma/error.hpp"
#include "store/store.hpp"

namespace stemma::app {
namespace {

constexpr const char* has_history = "has a history";

/// The commits that touched any of these entries, with what they did to them.
std::vector<model::LoggedCommit> about(std::vector<model::LoggedCommit> commits, const std::set<std::string>& uids) {
  for (model::LoggedCommit& commit : commits) {
    std::erase_if(commit.changes, [&](const model::LoggedChange& change) { return !uids.contains(change.uid); });
  }
  std::erase_if(commits, [](const model::LoggedCommit& commit) { return commit.changes.empty() && commit.number > 0; });
  return commits;
}

struct Head {
  std::uint64_t number = 0;
  std::string_view digest;  ///< in the text that was read
};

Head read_head(const std::string& text) {
  const std::size_t last = text.rfind(':');
  const std::size_t first = last == std::string::npos || last == 0 ? last : text.rfind(':', last - 1);
  if (first != std::string::npos && last != first) {
    Head head{0, std::string_view(text).substr(last + 1)};
    const char* const end = text.data() + last;
    const auto [stop, fault] = std::from_chars(text.data() + first + 1, end, head.number);
    const bool hex = head.digest.find_first_not_of("0123456789abcdef") == std::string_view::npos;
    if (fault == std::errc() && stop == end && hex && head.digest.size() == 64) return head;
  }
  throw Error(ErrorKind::usage, fmt::format("`{}` is no head of a history", text),
              "it is the line that `stemma log --head` prints: CASE:NUMBER:DIGEST");
}

/// What is wrong with the history, seen from a head that was kept elsewhere.
std::string wrong_since(const std::vector<store::Commit>& history, const Head& head) {
  if (head.number >= history.size()) {
    return history.empty() ? fmt::format("there is no commit any more, and there were {}", head.number + 1)
                           : fmt::format("the history ends at commit {}, and there was a commit {}", history.size() - 1,
                                         head.number);
  }
  if (history[head.number].digest == head.digest) return {};
  return fmt::format("commit {} is not the one whose head was kept", head.number);
}

}  // namespace

void show_log(const LogRequest& request, const Look& look, const World& world, std::ostream& out) {
  store::Store store = open_database(request.path, has_history);
  watch_over(store, world);
  model::Log log = store.log(request.include_sealed);
  const model::CaseText about_case = store.texts().case_text();
  report::LogPage page{about_case.id, about_case.title, request.id, std::move(log.commits)};
  if (!request.id.empty()) {
    const auto known = log.ids.find(request.id);
    if (known == log.ids.end()) {
      std::vector<std::string> ids;
      ids.reserve(log.ids.size());
      for (const auto& entry : log.ids) ids.push_back(entry.first);
      throw Error(ErrorKind::usage, fmt::format("nothing in the case has, or had, the id `{}`", request.id),
                  base::did_you_mean(request.id, ids));
    }
    page.commits = about(std::move(page.commits), known->second);
  }
  std::reverse(page.commits.begin(), page.commits.end());
  const report::FaceOptions options{look.width, look.colour, look.ascii, std::string(version())};
  if (request.format == "json") {
    write_json(out, page, options);
  } else {
    write_text(out, page, options);
  }
}

std::string head_of(const std::string& path) {
  store::Store store = open_database(path, has_history);
  const std::vector<store::Commit> history = store.history();
  if (history.empty()) {
    throw Error(ErrorKind::usage, path + " has no history yet", "the first import or edit begins it");
  }
  return fmt::format("{}:{}:{}", store.texts().case_text().id, history.back().number, history.back().digest);
}

bool verify_case(const std::string& path, const std::string& head, std::ostream& out) {
  std::optional<Head> kept;
  if (!head.empty()) kept = read_head(head);
  const store::Store store = open_database(path, has_history);
  std::string wrong;
  std::vector<store::Commit> history;
  try {
    history = store.history();
    if (!history.empty() || !store.is_empty()) store.verify();
  } catch (const Error& error) {
    if (error.kind() != ErrorKind::database) throw;
    wrong = error.message();
  }
  if (kept && wrong.empty()) wrong = wrong_since(history, *kept);
  if (!wrong.empty()) {
    out << base::for_terminal(wrong) << '\n';
    return false;
  }
  if (history.empty()) {
    out << "nothing is recorded yet\n";
    return true;
  }
  out << fmt::format("{} commit{} and the record are as they were recorded\n", history.size(),
                     history.size() == 1 ? "" : "s");
  if (kept) out << fmt::format("they go on from commit {}, whose head was kept\n", kept->number);
  return true;
}

}  // namespace stemma::app

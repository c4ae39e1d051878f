#include "app/claims_asked.hpp"

#include <algorithm>
#include <string>

#include "analysis/reach.hpp"
#include "app/case_at.hpp"
#include "app/entry_ids.hpp"
#include "stemma/error.hpp"

namespace stemma::app {
namespace {

std::vector<ClaimId> claims_named(const std::vector<std::string>& slugs, store::Store& store) {
  std::vector<ClaimId> claims;
  claims.reserve(slugs.size());
  for (const std::string& slug : slugs) {
    claims.push_back(find_claim(store, slug));
    if (claims.back().is_none()) refuse_id(store, "claim", slug, {SubjectKind::claim});
  }
  std::sort(claims.begin(), claims.end());
  claims.erase(std::unique(claims.begin(), claims.end()), claims.end());
  return claims;
}

/// The commit after which changes count: the one of a time, or the last but one.
std::optional<std::uint64_t> commit_before(const JudgeRequest& request, const store::Store& store) {
  if (!request.since.empty()) return commit_at(store, request.since);
  const std::uint64_t commits = store.commits();
  if (commits < 2) return std::nullopt;
  return commits - 2;
}

}  // namespace

std::optional<std::vector<ClaimId>> claims_asked(const JudgeRequest& request, store::Store& store,
                                                 const model::SharedRows& shared) {
  if (!request.changed && request.since.empty()) {
    return request.claims.empty() ? std::nullopt : std::optional(claims_named(request.claims, store));
  }
  if (!request.claims.empty()) {
    throw Error(ErrorKind::usage, "both some claims and those that changed are asked for", "leave one of them out");
  }
  if (!request.at.empty()) {
    throw Error(ErrorKind::usage, "what changed is asked of the database as it is, and of an earlier state of it",
                "leave out --at");
  }
  if (store.commits() == 0) {
    throw Error(ErrorKind::usage, "this case has no history, and only a history says what changed",
                "`stemma import` puts a case file into a database, which keeps one");
  }
  const std::optional<std::uint64_t> before = commit_before(request, store);
  if (!before) return std::nullopt;  // the first commit brought everything
  analysis::Reach reach(shared, store.touched_since(*before));
  store.each_claim([&](const model::ClaimRows& rows) { reach.look(rows); });
  return reach.claims();
}

}  // namespace stemma::app

#include "app/case_index.hpp"

#include <utility>
#include <vector>

namespace stemma::app {
namespace {

JudgeRequest about_all_claims(JudgeRequest request) {
  request.claims.clear();
  request.changed = false;
  request.since.clear();
  return request;
}

}  // namespace

CaseIndex::CaseIndex(OpenCase& opened, JudgeRequest request)
    : opened_(opened), request_(about_all_claims(std::move(request))), judged_(opened, request_) {}

std::optional<Day> CaseIndex::as_of() const {
  return judge().as_of() == earliest_day ? std::nullopt : std::optional{judge().as_of()};
}

ClaimId CaseIndex::claim(const std::string& slug) const {
  const ClaimId found = find_claim(slug);
  if (found.is_none()) refuse("claim", slug, {SubjectKind::claim});
  return found;
}

}  // namespace stemma::app

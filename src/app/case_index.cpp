#include "app/case_index.hpp"

#include <algorithm>
#include <utility>
#include <vector>

#include "app/unknown_id.hpp"

namespace stemma::app {
namespace {

/// The entry whose shown slug it is.
template <class Tag>
Id<Tag> shown_as(const std::vector<std::string>& slugs, const std::string& slug) {
  const auto at = std::find(slugs.begin(), slugs.end(), slug);
  return at == slugs.end() ? Id<Tag>{} : Id<Tag>{static_cast<std::size_t>(at - slugs.begin())};
}

JudgeRequest about_all_claims(JudgeRequest request) {
  request.claims.clear();
  return request;
}

}  // namespace

CaseIndex::CaseIndex(OpenCase& opened, JudgeRequest request)
    : store_(opened.store), request_(about_all_claims(std::move(request))), judged_(store_, request_) {}

std::optional<Day> CaseIndex::as_of() const {
  return judge().as_of() == earliest_day ? std::nullopt : std::optional{judge().as_of()};
}

std::vector<std::string> CaseIndex::slugs(SubjectKind kind) const {
  const store::Counts counts = store_.counts();
  std::vector<std::string> out;
  const auto all = [&](std::uint64_t count, auto slug_of) {
    for (std::uint32_t i = 0; i < count; ++i) out.push_back(slug_of(i));
  };
  model::Texts& in = texts();
  if (kind == SubjectKind::claim) all(counts.claims, [&](std::uint32_t i) { return in.claim(ClaimId{i}).id; });
  if (kind == SubjectKind::source) all(counts.sources, [&](std::uint32_t i) { return in.source(SourceId{i}).id; });
  if (kind == SubjectKind::publication) {
    all(counts.publications, [&](std::uint32_t i) { return in.publication(PublicationId{i}).id; });
  }
  if (kind == SubjectKind::attribution) {
    all(counts.attributions, [&](std::uint32_t i) { return in.attribution(AttributionId{i}).id; });
  }
  return out;
}

ClaimId CaseIndex::find_claim(const std::string& slug) const {
  const ClaimId found = store_.find_claim(slug);
  return found.is_none() ? shown_as<ClaimTag>(slugs(SubjectKind::claim), slug) : found;
}

SourceId CaseIndex::find_source(const std::string& slug) const {
  const SourceId found = store_.find_source(slug);
  return found.is_none() ? shown_as<SourceTag>(slugs(SubjectKind::source), slug) : found;
}

PublicationId CaseIndex::find_publication(const std::string& slug) const {
  const PublicationId found = store_.find_publication(slug);
  return found.is_none() ? shown_as<PublicationTag>(slugs(SubjectKind::publication), slug) : found;
}

AttributionId CaseIndex::find_attribution(const std::string& slug) const {
  return shown_as<AttributionTag>(slugs(SubjectKind::attribution), slug);
}

ClaimId CaseIndex::claim(const std::string& slug) const {
  const ClaimId found = find_claim(slug);
  if (found.is_none()) refuse("claim", slug, {SubjectKind::claim});
  return found;
}

void CaseIndex::refuse(std::string_view what, const std::string& slug, const std::vector<SubjectKind>& kinds) const {
  std::vector<std::string> known;
  for (const SubjectKind kind : kinds) {
    const std::vector<std::string> some = slugs(kind);
    known.insert(known.end(), some.begin(), some.end());
  }
  refuse_unknown_id(what, slug, known);
}

}  // namespace stemma::app

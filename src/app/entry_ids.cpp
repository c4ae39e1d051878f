#include "app/entry_ids.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "base/text.hpp"
#include "stemma/error.hpp"

namespace stemma::app {
namespace {

constexpr std::size_t few = 12;
constexpr std::size_t code = 3;  ///< letters of an id such as "c9", to which every other is near

std::vector<std::string> slugs(store::Store& store, SubjectKind kind) {
  const store::Counts counts = store.counts();
  std::vector<std::string> out;
  const auto all = [&](std::uint64_t count, auto slug_of) {
    for (std::uint32_t i = 0; i < count; ++i) out.push_back(slug_of(i));
  };
  model::Texts& in = store.texts();
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

/// The entry whose shown slug it is.
template <class Tag>
Id<Tag> shown_as(store::Store& store, SubjectKind kind, const std::string& slug) {
  const std::vector<std::string> all = slugs(store, kind);
  const auto at = std::find(all.begin(), all.end(), slug);
  return at == all.end() ? Id<Tag>{} : Id<Tag>{static_cast<std::size_t>(at - all.begin())};
}

}  // namespace

std::vector<std::string> claim_ids(store::Store& store) { return slugs(store, SubjectKind::claim); }

ClaimId find_claim(store::Store& store, const std::string& slug) {
  const ClaimId found = store.find_claim(slug);
  return found.is_none() ? shown_as<ClaimTag>(store, SubjectKind::claim, slug) : found;
}

SourceId find_source(store::Store& store, const std::string& slug) {
  const SourceId found = store.find_source(slug);
  return found.is_none() ? shown_as<SourceTag>(store, SubjectKind::source, slug) : found;
}

PublicationId find_publication(store::Store& store, const std::string& slug) {
  const PublicationId found = store.find_publication(slug);
  return found.is_none() ? shown_as<PublicationTag>(store, SubjectKind::publication, slug) : found;
}

AttributionId find_attribution(store::Store& store, const std::string& slug) {
  const AttributionId found = store.find_attribution(slug);
  return found.is_none() ? shown_as<AttributionTag>(store, SubjectKind::attribution, slug) : found;
}

void refuse_id(store::Store& store, std::string_view what, const std::string& slug,
               const std::vector<SubjectKind>& kinds) {
  std::vector<std::string> known;
  for (const SubjectKind kind : kinds) {
    const std::vector<std::string> some = slugs(store, kind);
    known.insert(known.end(), some.begin(), some.end());
  }
  std::string hint = slug.size() > code || known.size() > few ? base::did_you_mean(slug, known) : std::string();
  if (hint.empty() && !known.empty() && known.size() <= few) hint = fmt::format("it has {}", fmt::join(known, ", "));
  if (hint.empty()) hint = "`stemma list` lists what a case has";
  throw Error(ErrorKind::usage, fmt::format("the case has no {} `{}`", what, slug), std::move(hint));
}

}  // namespace stemma::app

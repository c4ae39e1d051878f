#include "app/judged_case.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>
#include <vector>

#include "app/policies.hpp"
#include "base/text.hpp"
#include "stemma/error.hpp"

namespace stemma::app {
namespace {

constexpr std::size_t few = 12;  ///< this many ids are listed where one is not found

/// The entry whose shown slug it is.
template <class Tag>
Id<Tag> shown_as(const std::vector<std::string>& slugs, const std::string& slug) {
  const auto at = std::find(slugs.begin(), slugs.end(), slug);
  return at == slugs.end() ? Id<Tag>{} : Id<Tag>{static_cast<std::size_t>(at - slugs.begin())};
}

}  // namespace

std::optional<Day> day_of(const std::string& text) {
  if (text.empty()) return std::nullopt;
  const std::optional<Date> date = parse_date(text);
  if (!date) {
    throw Error(ErrorKind::usage, fmt::format("`{}` is no date", text),
                "write a day, a month or a year: 2024-03-14, 2024-03, 2024");
  }
  if (date->period.last == latest_day) {
    throw Error(ErrorKind::usage, fmt::format("`{}` has no last day", text), "name the day that you mean");
  }
  return date->period.last;
}

JudgedCase::JudgedCase(OpenCase& opened, const JudgeRequest& request)
    : store_(opened.store),
      shared_(store_.shared_rows()),
      asked_(day_of(request.as_of)),
      judge_(shared_, asked_, find_policy(request.policy)) {
  for (const ClaimId claim : judge_.neighbours()) judge_.summarise(store_.claim_rows(claim));
}

std::optional<Day> JudgedCase::as_of() const {
  return judge_.as_of() == earliest_day ? std::nullopt : std::optional{judge_.as_of()};
}

std::vector<std::string> JudgedCase::slugs(SubjectKind kind) const {
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

ClaimId JudgedCase::find_claim(const std::string& slug) const {
  const ClaimId found = store_.find_claim(slug);
  return found.is_none() ? shown_as<ClaimTag>(slugs(SubjectKind::claim), slug) : found;
}

SourceId JudgedCase::find_source(const std::string& slug) const {
  const SourceId found = store_.find_source(slug);
  return found.is_none() ? shown_as<SourceTag>(slugs(SubjectKind::source), slug) : found;
}

PublicationId JudgedCase::find_publication(const std::string& slug) const {
  const PublicationId found = store_.find_publication(slug);
  return found.is_none() ? shown_as<PublicationTag>(slugs(SubjectKind::publication), slug) : found;
}

AttributionId JudgedCase::find_attribution(const std::string& slug) const {
  return shown_as<AttributionTag>(slugs(SubjectKind::attribution), slug);
}

ClaimId JudgedCase::claim(const std::string& slug) const {
  const ClaimId found = find_claim(slug);
  if (found.is_none()) refuse("claim", slug, {SubjectKind::claim});
  return found;
}

void JudgedCase::refuse(std::string_view what, const std::string& slug, const std::vector<SubjectKind>& kinds) const {
  std::vector<std::string> known;
  for (const SubjectKind kind : kinds) {
    const std::vector<std::string> some = slugs(kind);
    known.insert(known.end(), some.begin(), some.end());
  }
  std::string hint = base::did_you_mean(slug, known);
  if (!known.empty() && known.size() <= few) hint = fmt::format("it has {}", fmt::join(known, ", "));
  if (hint.empty()) hint = "`stemma list` lists what a case has";
  throw Error(ErrorKind::usage, fmt::format("the case has no {} `{}`", what, slug), std::move(hint));
}

}  // namespace stemma::app

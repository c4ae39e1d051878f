#include "app/judged_case.hpp"

#include <fmt/format.h>

#include <vector>

#include "app/policies.hpp"
#include "base/text.hpp"
#include "stemma/error.hpp"

namespace stemma::app {
namespace {

constexpr std::size_t few = 12;  ///< this many ids are listed where one is not found

template <class Slug>
[[noreturn]] void not_found(const char* kind, const std::string& slug, std::size_t count, Slug slug_of) {
  std::vector<std::string> slugs;
  slugs.reserve(count);
  for (std::size_t i = 0; i < count; ++i) slugs.push_back(slug_of(i));
  std::string hint = base::did_you_mean(slug, slugs);
  if (!slugs.empty() && slugs.size() <= few) hint = fmt::format("it has {}", fmt::join(slugs, ", "));
  if (hint.empty()) hint = fmt::format("`stemma list` lists the {}s of a case", kind);
  throw Error(ErrorKind::usage, fmt::format("the case has no {} `{}`", kind, slug), std::move(hint));
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

// Ids of sealed entries are found by their stand-ins too, which is what people see.
ClaimId JudgedCase::claim(const std::string& slug) const {
  if (const ClaimId found = store_.find_claim(slug); !found.is_none()) return found;
  const auto slug_of = [&](std::size_t i) { return texts().claim(ClaimId{i}).id; };
  for (std::size_t i = 0; i < shared_.claims.size(); ++i) {
    if (slug_of(i) == slug) return ClaimId{i};
  }
  not_found("claim", slug, shared_.claims.size(), slug_of);
}

SourceId JudgedCase::source(const std::string& slug) const {
  if (const SourceId found = store_.find_source(slug); !found.is_none()) return found;
  const auto slug_of = [&](std::size_t i) { return texts().source(SourceId{i}).id; };
  for (std::size_t i = 0; i < shared_.sources.size(); ++i) {
    if (slug_of(i) == slug) return SourceId{i};
  }
  not_found("source", slug, shared_.sources.size(), slug_of);
}

PublicationId JudgedCase::publication(const std::string& slug) const {
  if (const PublicationId found = store_.find_publication(slug); !found.is_none()) return found;
  const auto slug_of = [&](std::size_t i) { return texts().publication(PublicationId{i}).id; };
  for (std::size_t i = 0; i < shared_.publications.size(); ++i) {
    if (slug_of(i) == slug) return PublicationId{i};
  }
  not_found("publication", slug, shared_.publications.size(), slug_of);
}

}  // namespace stemma::app

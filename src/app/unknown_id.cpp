#include "app/unknown_id.hpp"

#include <fmt/format.h>

#include <utility>

#include "base/text.hpp"
#include "stemma/error.hpp"

namespace stemma::app {
namespace {

constexpr std::size_t few = 12;
constexpr std::size_t code = 3;  ///< letters of an id such as "c9", to which every other is near

}  // namespace

void refuse_unknown_id(std::string_view what, const std::string& slug, const std::vector<std::string>& known) {
  std::string hint = slug.size() > code || known.size() > few ? base::did_you_mean(slug, known) : std::string();
  if (hint.empty() && !known.empty() && known.size() <= few) hint = fmt::format("it has {}", fmt::join(known, ", "));
  if (hint.empty()) hint = "`stemma list` lists what a case has";
  throw Error(ErrorKind::usage, fmt::format("the case has no {} `{}`", what, slug), std::move(hint));
}

}  // namespace stemma::app

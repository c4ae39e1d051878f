// How a publication is called in a sentence.
#include <fmt/core.h>

#include "report/words.hpp"

namespace stemma::report {
namespace {

std::string_view noun(const std::optional<PublicationKind>& kind, bool by_outlet) {
  if (!kind) return by_outlet ? "report" : "publication";
  switch (*kind) {
    case PublicationKind::article:
      return by_outlet ? "report" : "article";
    case PublicationKind::dataset_release:
      return "release of data";
    default:
      return to_string(*kind);
  }
}

}  // namespace

std::string Words::publication(PublicationId publication) const {
  const model::PublicationText& text = texts_.publication(publication);
  if (text.withheld) return text.title;
  if (text.publisher.is_none()) return text.id;
  const bool outlet = parties_.outlet(text.publisher);
  const std::string who = party(text.publisher);
  const std::string what(noun(text.kind, outlet));
  std::string out;
  if (outlet && parties_.named(text.publisher)) {
    const std::string label = who.starts_with("The ") ? who.substr(4) : as_label(who);
    out = fmt::format("the {} {}", label, what);
  } else {
    out = fmt::format("the {} by {}", what, who);
  }
  if (const auto date = parse_date(text.date)) return fmt::format("{} of {}", out, written_out(*date));
  return text.title.empty() ? fmt::format("{} ({})", out, text.id) : fmt::format("{} \"{}\"", out, text.title);
}

std::string Words::publisher_and_id(PublicationId publication, const std::string& more) const {
  const model::PublicationText& text = texts_.publication(publication);
  const std::string in_brackets = more.empty() ? text.id : text.id + ", " + more;
  if (text.withheld) return fmt::format("{} ({})", text.title, in_brackets);
  return fmt::format("{} ({})", party(text.publisher), in_brackets);
}

}  // namespace stemma::report

#include "app/leak_guard.hpp"

#include <fmt/core.h>

#include <string>
#include <utility>

#include "base/escape.hpp"
#include "model/protected_terms.hpp"
#include "model/record_texts.hpp"
#include "stemma/error.hpp"
#include "store/store.hpp"

namespace stemma::app {
namespace {

using Kind = model::ProtectedTerm::Kind;

std::string_view what(Kind kind) {
  switch (kind) {
    case Kind::name:
      return "a name";
    case Kind::address:
      return "an address";
    case Kind::quote:
      return "withheld words";
    case Kind::text:
      return "the text";
    case Kind::id:
      return "the id";
  }
  return "something";
}

/// Calls `visit(kind, id)` for the case and each entry that has an id.
template <class Visit>
void each_id(const CaseRecord& record, Visit visit) {
  visit("case", record.id);
  for (const SourceRecord& source : record.sources) visit("source", source.id);
  for (const ClaimRecord& claim : record.claims) visit("claim", claim.id);
  for (const PublicationRecord& publication : record.publications) {
    visit("publication", publication.id);
    for (const AttributionRecord& said : publication.says) visit("attribution", said.id);
  }
}

}  // namespace

struct LeakGuard::Watched {
  model::LeakScan scan;
  CaseRecord shown;

  bool told_by(const std::string& text, const model::Leak& leak) const {
    const auto here = scan.find(text);
    return here && here->entry == leak.entry;
  }

  std::string subject(const model::Referrer& from) const {
    if (from.kind == "case") return "the case";
    if (from.number > 0) return fmt::format("{} {}", from.kind, from.number);
    const std::string id(from.id);
    return scan.find(id) ? fmt::format("a {}", from.kind) : fmt::format("{} `{}`", from.kind, base::for_terminal(id));
  }

  /// Where in the case the same stands open; empty if nowhere.
  std::string place(const model::Leak& leak) const {
    std::string found;
    each_id(shown, [&](std::string_view kind, const std::string& id) {
      if (found.empty() && told_by(id, leak)) found = fmt::format("the id of a {}", kind);
    });
    model::each_text(shown, [&](const model::Referrer& from, std::string_view field, const std::string& text) {
      if (found.empty() && told_by(text, leak)) found = fmt::format("`{}` of {}", field, subject(from));
    });
    return found;
  }
};

LeakGuard::LeakGuard() = default;
LeakGuard::~LeakGuard() = default;

void LeakGuard::watch(const store::Store& store) {
  if (store.has_sealed()) watch(store.export_case(true), store.export_case(false));
}

void LeakGuard::watch(const CaseRecord& whole, CaseRecord shown) {
  const model::Terms terms = model::protected_terms(whole, shown);
  model::LeakScan scan(terms.hidden, terms.open);
  if (scan.empty()) return;
  watched_.push_back(std::make_unique<Watched>(Watched{std::move(scan), std::move(shown)}));
}

void LeakGuard::check(std::string_view output) const {
  for (const std::unique_ptr<Watched>& watched : watched_) {
    const auto leak = watched->scan.find(output);
    if (!leak) continue;
    const std::string place = watched->place(*leak);
    throw Error(ErrorKind::leak,
                fmt::format("nothing was written: line {} would have told {} of `{}`{}", leak->line, what(leak->kind),
                            base::for_terminal(leak->entry), place.empty() ? "" : fmt::format(", as does {}", place)),
                fmt::format("{}; see `stemma help protection`",
                            place.empty() ? "it stands in no open entry: look at what else was read, such as a story"
                                          : "take it out there, or make that entry sealed too"));
  }
}

}  // namespace stemma::app

#include "app/search_case.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "app/case_view.hpp"
#include "app/searched.hpp"
#include "app/version.hpp"
#include "base/text.hpp"
#include "model/search_terms.hpp"
#include "report/search_results.hpp"
#include "stemma/error.hpp"

namespace stemma::app {
namespace {

void require_kinds(const std::vector<std::string>& kinds) {
  const std::vector<std::string> known = searched_kinds();
  for (const std::string& kind : kinds) {
    if (std::find(known.begin(), known.end(), kind) != known.end()) continue;
    std::string hint = base::did_you_mean(kind, known);
    if (hint.empty()) hint = fmt::format("there are {}", fmt::join(known, ", "));
    throw Error(ErrorKind::usage, fmt::format("`--kind` knows no `{}`", kind), std::move(hint));
  }
}

report::SearchHit hit_of(const Searched& entry, const store::TextMatch& match) {
  report::SearchHit hit{entry.kind, entry.id, entry.date, entry.belongs, {}};
  for (const store::TextMatch::Field& field : match.fields) {
    hit.texts.push_back({searched_fields()[field.field].name, entry.texts[field.field], field.marks});
  }
  return hit;
}

}  // namespace

Searches search_case(const SearchRequest& request, const Look& look, const World& world, std::ostream& out) {
  require_kinds(request.kinds);
  const std::vector<model::SearchTerm> terms = model::search_terms(request.words);
  OpenCase opened = open_case(request.of.path, world);
  const CaseIndex judged(opened, request.of);
  const CaseView view(judged, request.include_sealed);
  std::vector<Searched> entries = searched(view.record());
  if (!request.kinds.empty()) {
    std::erase_if(entries, [&](const Searched& entry) {
      return std::find(request.kinds.begin(), request.kinds.end(), entry.kind) == request.kinds.end();
    });
  }
  std::vector<store::SearchDocument> documents;
  documents.reserve(entries.size());
  for (const Searched& entry : entries) documents.push_back(entry.texts);
  const std::vector<store::TextMatch> matches = store::search_texts(searched_fields(), documents, terms);
  report::SearchResults results;
  results.as_of = judged.as_of();
  results.policy = judged.judge().policy().name;
  results.found = matches.size();
  for (const store::TextMatch& match : matches) {
    if (results.hits.size() == request.limit) break;
    results.hits.push_back(hit_of(entries[match.document], match));
  }
  const report::FaceOptions options{look.width, look.colour, look.ascii, std::string(version())};
  if (request.format == "json") {
    write_json(out, results, view.words(), options);
  } else {
    write_text(out, results, options);
  }
  return {results.found, results.hits.size()};
}

}  // namespace stemma::app

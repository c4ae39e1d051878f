#include "app/pseudonym_names.hpp"

#include <fmt/core.h>

#include <algorithm>

#include "base/bare_words.hpp"
#include "base/mentions.hpp"
#include "base/text.hpp"
#include "base/utf8.hpp"
#include "stemma/error.hpp"

namespace stemma::app {
namespace {

constexpr std::size_t shortest_name = 3, shortest_dense_bytes = 6;

bool guarded(Sensitivity sensitivity) { return sensitivity != Sensitivity::public_; }

/// A name that is long enough to be looked for in texts.
bool tells(const std::string& name) {
  const std::string words = base::bare_words(name);
  return words.size() >= (base::is_ascii(words) ? shortest_name : shortest_dense_bytes);
}

}  // namespace

PseudonymNames::PseudonymNames(const CaseRecord& record, const PseudonymRequest& request)
    : whole_(record), request_(request), ids_(record), pseudonyms_(request.key, request.recipient, ids_.all()) {
  find_protected();
  name_all();
}

void PseudonymNames::find_protected() {
  std::set<std::string> wanted(request_.protect.begin(), request_.protect.end());
  for (const SourceRecord& source : whole_.sources) {
    if (wanted.erase(source.id) > 0 || guarded(source.sensitivity)) sources_.insert(source.id);
  }
  if (!wanted.empty()) {
    std::vector<std::string> ids;
    for (const SourceRecord& source : whole_.sources) {
      if (!guarded(source.sensitivity)) ids.push_back(source.id);
    }
    throw Error(ErrorKind::usage, fmt::format("the case has no source `{}`", *wanted.begin()),
                base::did_you_mean(*wanted.begin(), ids));
  }
  for (const ClaimRecord& claim : whole_.claims) {
    if (guarded(claim.sensitivity)) claims_.insert(claim.id);
  }
  for (const PublicationRecord& publication : whole_.publications) {
    if (guarded(publication.sensitivity) || sources_.contains(publication.by)) publications_.insert(publication.id);
  }
}

Pseudonym PseudonymNames::pseudonym(std::string_view kind, const std::string& uid, const std::string& id) {
  const std::string entry = request_.by_uid && !uid.empty() ? uid : fmt::format("{}/{}", whole_.id, id);
  return pseudonyms_.of(kind, entry);
}

/// An id of an open entry in which a protected one is told.
bool PseudonymNames::tells_of_protected(const std::string& id) const {
  const auto inside = [&](const std::string& slug) {
    return base::mentions(id, slug) || (slug.size() > shortest_name && id.find(slug) != std::string::npos);
  };
  if (std::any_of(sources_.begin(), sources_.end(), inside)) return true;
  if (std::any_of(publications_.begin(), publications_.end(), inside)) return true;
  const std::string words = base::bare_words(id);
  return std::any_of(redactions_.begin(), redactions_.end(), [&](const auto& each) { return each.first.finds(words); });
}

/// A title or the text of a claim where it stands in another text.
void PseudonymNames::redact_text(const std::string& text, const std::string& name) {
  const std::string words = base::bare_words(text);
  constexpr std::ptrdiff_t fewest_spaces = 2;
  if (std::count(words.begin(), words.end(), ' ') < fewest_spaces || open_texts_.contains(words)) return;
  texts_.emplace_back(base::Redaction({text, words}), name);
}

void PseudonymNames::name_all() {
  for (const ClaimRecord& claim : whole_.claims) {
    if (!claims_.contains(claim.id)) open_texts_.insert(base::bare_words(claim.text));
  }
  for (const PublicationRecord& publication : whole_.publications) {
    if (!publications_.contains(publication.id)) open_texts_.insert(base::bare_words(publication.title));
  }
  std::set<std::string> open;
  for (const SourceRecord& source : whole_.sources) {
    if (sources_.contains(source.id)) continue;
    open.insert(base::bare_words(source.name));
    for (const AliasRecord& alias : source.aliases) open.insert(base::bare_words(alias.name));
  }
  for (const SourceRecord& source : whole_.sources) {
    if (!sources_.contains(source.id)) continue;
    const Pseudonym made = pseudonym("source", source.uid, source.id);
    source_names_.emplace(source.id, made);
    std::vector<std::string> names{source.name};
    for (const AliasRecord& alias : source.aliases) names.push_back(alias.name);
    names.insert(names.end(), source.handles.begin(), source.handles.end());
    names.insert(names.end(), source.urls.begin(), source.urls.end());
    std::erase_if(names,
                  [&](const std::string& name) { return !tells(name) || open.contains(base::bare_words(name)); });
    for (const std::string& name : std::vector<std::string>(names)) {
      if (const std::string bare = base::bare_words(name); tells(bare)) names.push_back(bare);
    }
    redactions_.emplace_back(base::Redaction(std::move(names)), made.name);
  }
  for (const ClaimRecord& claim : whole_.claims) {
    if (claims_.contains(claim.id) || tells_of_protected(claim.id)) {
      const Pseudonym& made = claim_names_.emplace(claim.id, pseudonym("claim", claim.uid, claim.id)).first->second;
      if (claims_.contains(claim.id)) redact_text(claim.text, made.name);
    }
  }
  for (const PublicationRecord& publication : whole_.publications) {
    if (publications_.contains(publication.id) || tells_of_protected(publication.id)) {
      const Pseudonym made = pseudonym("publication", publication.uid, publication.id);
      publication_names_.emplace(publication.id, made);
      if (publications_.contains(publication.id)) redact_text(publication.title, made.name);
    }
  }
  for (const SourceRecord& source : whole_.sources) {
    if (!sources_.contains(source.id) && tells_of_protected(source.id)) {
      source_names_.emplace(source.id, pseudonym("source", source.uid, source.id));
    }
  }
}

void PseudonymNames::rename(std::string& id, const Names& names) {
  const auto found = names.find(id);
  if (found != names.end()) id = found->second.id;
}

void PseudonymNames::rename(model::Reference what, std::string& id) const {
  using model::Reference;
  const bool subject = what == Reference::subject, any = subject || what == Reference::withdrawn;
  const bool told = ids_.publications.contains(id) || ids_.attributions.contains(id);
  if (what == Reference::claim || (subject && ids_.claims.contains(id))) {
    rename(id, claim_names_);
  } else if (what == Reference::source || (what == Reference::node && ids_.sources.contains(id)) || (any && !told)) {
    rename(id, source_names_);
  } else if (what == Reference::publication || what == Reference::node || ids_.publications.contains(id)) {
    rename(id, publication_names_);
  }
}

void PseudonymNames::replace_in(std::string& text) const {
  for (const auto* list : {&texts_, &redactions_}) {
    for (const auto& [words, pseudonym] : *list) {
      if (words.finds(text)) text = words.without(text, pseudonym);
    }
  }
}

}  // namespace stemma::app

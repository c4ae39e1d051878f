#include "app/pseudonymise.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <map>
#include <set>
#include <string_view>
#include <utility>

#include "app/pseudonyms.hpp"
#include "base/bare_words.hpp"
#include "base/digest.hpp"
#include "base/mentions.hpp"
#include "base/redact.hpp"
#include "base/text.hpp"
#include "base/utf8.hpp"
#include "interchange/attribution_ids.hpp"
#include "model/estimative.hpp"
#include "model/record_texts.hpp"
#include "model/references.hpp"
#include "model/superlative.hpp"
#include "stemma/error.hpp"

namespace stemma::app {
namespace {

constexpr const char* withheld = "withheld";
constexpr const char* case_note = "Protected sources have pseudonyms here, and their words are withheld.";
constexpr std::size_t shortest_name = 3, shortest_dense_bytes = 6;

bool guarded(Sensitivity sensitivity) { return sensitivity != Sensitivity::public_; }

/// Where it matters that something is recorded, and not what.
void withhold(std::string& text) {
  if (!text.empty()) text = withheld;
}

template <class... Fields>
void clear(Fields&... fields) {
  ((fields = {}), ...);
}

std::string descriptor_of(SourceKind kind) {
  switch (kind) {
    case SourceKind::unknown:
      return "a source";
    case SourceKind::law_enforcement:
      return "a law-enforcement source";
    case SourceKind::military:
      return "a military source";
    default:
      break;
  }
  std::string word(to_string(kind));
  std::replace(word.begin(), word.end(), '-', ' ');
  const bool vowel = std::string_view("aeiou").find(word.front()) != std::string_view::npos;
  return (vowel ? "an " : "a ") + word;
}

/// A text of which the rules that read a claim's words say what they said of the old one.
std::string claim_text(const std::string& old, const std::string& name) {
  const bool superlative = model::says_superlative(old), mixed = model::mixes_confidence_and_likelihood(old);
  return fmt::format("{} is withheld{}{}", name, superlative ? ", the first of its kind" : "",
                     mixed ? "; it is likely, with high confidence" : "");
}

/// A name that is long enough to be looked for in texts.
bool tells(const std::string& name) {
  const std::string words = base::bare_words(name);
  return words.size() >= (base::is_ascii(words) ? shortest_name : shortest_dense_bytes);
}

class Pseudonymiser {
 public:
  Pseudonymiser(const CaseRecord& record, const PseudonymRequest& request)
      : whole_(record),
        made_(record),
        request_(request),
        ids_(record),
        pseudonyms_(request.key, request.recipient, ids_.all()) {}

  CaseRecord make() {
    find_protected();
    name_all();
    rename_references();
    for (std::size_t i = 0; i < made_.sources.size(); ++i) protect_source(i);
    for (std::size_t i = 0; i < made_.claims.size(); ++i) protect_claim(i);
    for (std::size_t i = 0; i < made_.publications.size(); ++i) protect_publication(i);
    protect_logs();
    rename_attributions();
    replace_names();
    made_.note += fmt::format("{}{}", made_.note.empty() ? "" : "\n", case_note);
    return std::move(made_);
  }

 private:
  using Names = std::map<std::string, std::string>;

  struct Ids {
    std::set<std::string> sources, claims, publications, attributions;

    explicit Ids(const CaseRecord& record) {
      for (const auto& source : record.sources) sources.insert(source.id);
      for (const auto& claim : record.claims) claims.insert(claim.id);
      for (const auto& publication : record.publications) {
        publications.insert(publication.id);
        for (const auto& said : publication.says) attributions.insert(said.id);
      }
    }

    std::set<std::string> all() const {
      std::set<std::string> ids = sources;
      for (const auto* more : {&claims, &publications, &attributions}) ids.insert(more->begin(), more->end());
      return ids;
    }
  };

  void find_protected() {
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

  Pseudonym pseudonym(std::string_view kind, const std::string& uid, const std::string& id) {
    const std::string entry = request_.by_uid && !uid.empty() ? uid : fmt::format("{}/{}", whole_.id, id);
    return pseudonyms_.of(kind, entry);
  }

  /// An id of an open entry in which a protected one is told.
  bool tells_of_protected(const std::string& id) const {
    const auto inside = [&](const std::string& slug) {
      return base::mentions(id, slug) || (slug.size() > shortest_name && id.find(slug) != std::string::npos);
    };
    if (std::any_of(sources_.begin(), sources_.end(), inside)) return true;
    if (std::any_of(publications_.begin(), publications_.end(), inside)) return true;
    const std::string words = base::bare_words(id);
    return std::any_of(redactions_.begin(), redactions_.end(),
                       [&](const auto& each) { return each.first.finds(words); });
  }

  /// A title or the text of a claim where it stands in another text.
  void redact_text(const std::string& text, const std::string& name) {
    const std::string words = base::bare_words(text);
    constexpr std::ptrdiff_t fewest_spaces = 2;
    if (std::count(words.begin(), words.end(), ' ') < fewest_spaces || open_texts_.contains(words)) return;
    texts_.emplace_back(base::Redaction({text, words}), name);
  }

  void name_all() {
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
    if (tells_of_protected(made_.id)) made_.id = "case";
  }

  static bool rename(std::string& id, const std::map<std::string, Pseudonym>& names) {
    const auto found = names.find(id);
    if (found == names.end()) return false;
    id = found->second.id;
    return true;
  }

  /// The id where it stands, as the first kind of entry that has it is called now.
  void rename_reference(model::Reference what, std::string& id) const {
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

  void rename_references() {
    model::each_reference(
        made_, [&](const model::Referrer&, model::Reference what, std::string& id) { rename_reference(what, id); });
  }

  void protect_source(std::size_t i) {
    SourceRecord& source = made_.sources[i];
    const std::string old = whole_.sources[i].id;
    source.sensitivity = Sensitivity::public_;
    rename(source.id, source_names_);
    for (std::size_t link = 0; link < source.controlled_by.size(); ++link) {
      if (sources_.contains(whole_.sources[i].controlled_by[link].controller)) clear(source.controlled_by[link].note);
    }
    for (std::size_t link = 0; link < source.identity.size(); ++link) {
      if (sources_.contains(whole_.sources[i].identity[link].other)) clear(source.identity[link].why);
    }
    if (!sources_.contains(old)) return;
    clear(source.uid, source.aliases, source.urls, source.handles, source.note);
    if (!source.name.empty()) source.name = source_names_.at(old).name;
    withhold(source.description);
    for (AnonymityRecord& unnamed : source.anonymous) {
      if (!unnamed.descriptor.empty()) unnamed.descriptor = descriptor_of(source.kind);
    }
    AnonymityTerms& terms = source.anonymity;
    for (std::string* term :
         {&terms.affiliation, &terms.role, &terms.access, &terms.reason, &terms.motive, &terms.identity_known_to}) {
      withhold(*term);
    }
    for (ControlRecord& control : source.controlled_by) clear(control.note);
    for (IdentityRecord& link : source.identity) clear(link.why);
    for (RatingRecord& rating : source.ratings) {
      withhold(rating.topic);
      clear(rating.basis);
    }
  }

  void protect_claim(std::size_t i) {
    ClaimRecord& claim = made_.claims[i];
    const std::string& old = whole_.claims[i].id;
    claim.sensitivity = Sensitivity::public_;
    rename(claim.id, claim_names_);
    const bool whole = claims_.contains(old);
    for (std::size_t party = 0; party < claim.parties.size(); ++party) {
      if (whole || sources_.contains(whole_.claims[i].parties[party].source)) clear(claim.parties[party].why);
    }
    if (!whole) return;
    clear(claim.uid, claim.note);
    claim.text = claim_text(claim.text, claim_names_.at(old).name);
  }

  void protect_publication(std::size_t i) {
    PublicationRecord& publication = made_.publications[i];
    const PublicationRecord& old = whole_.publications[i];
    publication.sensitivity = Sensitivity::public_;
    rename(publication.id, publication_names_);
    const bool whole = publications_.contains(old.id);
    for (std::size_t said = 0; said < publication.says.size(); ++said) {
      protect_said(publication.says[said], old.says[said], whole);
    }
    for (std::size_t link = 0; link < publication.derivations.size(); ++link) {
      const std::string& target = old.derivations[link].target;
      if (whole || sources_.contains(target) || publications_.contains(target))
        clear(publication.derivations[link].why);
    }
    if (!whole) return;
    const Pseudonym& name = publication_names_.at(old.id);
    const std::string address = fmt::format("https://withheld.invalid/{}", name.id);
    clear(publication.uid, publication.note);
    if (!publication.title.empty()) publication.title = name.name;
    withhold(publication.byline);
    if (!publication.url.empty()) publication.url = address;
    for (ArchiveRecord& archive : publication.archives) {
      if (!archive.url.empty()) archive.url = address + "/copy";
      // The digest of a known document would tell which it is.
      if (!archive.sha256.empty()) archive.sha256 = base::hex(base::hmac_sha256(request_.key, archive.sha256));
    }
  }

  void protect_said(AttributionRecord& said, const AttributionRecord& old, bool publication) {
    const bool itself = publication || guarded(old.sensitivity) || claims_.contains(old.claim);
    said.sensitivity = Sensitivity::public_;
    const bool through = std::any_of(old.via.begin(), old.via.end(), [&](const LinkRecord& link) {
      return sources_.contains(link.id) || publications_.contains(link.id);
    });
    if (!itself && !through) return;
    clear(said.uid, said.gist, said.quote, said.cue, said.note, said.credibility_basis);
  }

  bool protected_id(const std::string& id) const {
    return sources_.contains(id) || publications_.contains(id) || claims_.contains(id);
  }

  void protect_logs() {
    const auto any_claim = [&](const std::vector<LinkRecord>& links) {
      return std::any_of(links.begin(), links.end(), [&](const LinkRecord& link) { return claims_.contains(link.id); });
    };
    for (std::size_t i = 0; i < made_.withdrawals.size(); ++i) {
      const WithdrawalRecord& old = whole_.withdrawals[i];
      const bool touches =
          protected_id(old.by) || protected_id(old.of) || protected_id(old.in) || any_claim(old.claims);
      if (touches) clear(made_.withdrawals[i].note, made_.withdrawals[i].uid);
    }
    for (std::size_t i = 0; i < made_.checks.size(); ++i) {
      const CheckRecord& old = whole_.checks[i];
      CheckRecord& check = made_.checks[i];
      if (protected_id(old.whom) || any_claim(old.claims)) clear(check.scope, check.way, check.note, check.uid);
      if (protected_id(old.whom) || any_claim(old.claims)) withhold(check.what);
    }
    for (std::size_t i = 0; i < made_.decisions.size(); ++i) {
      if (protected_id(whole_.decisions[i].subject)) withhold(made_.decisions[i].why);
    }
    for (std::size_t i = 0; i < made_.assessments.size(); ++i) {
      AssessmentRecord& assessment = made_.assessments[i];
      if (!claims_.contains(whole_.assessments[i].claim) || assessment.basis.empty()) continue;
      assessment.basis = claim_text(assessment.basis, "The basis");
    }
  }

  /// Ids of attributions are mostly made of others, which have changed.
  void rename_attributions() {
    Names names;
    for (std::size_t p = 0; p < made_.publications.size(); ++p) {
      PublicationRecord& publication = made_.publications[p];
      const std::vector<AttributionRecord>& old = whole_.publications[p].says;
      for (std::size_t i = 0; i < publication.says.size(); ++i) {
        AttributionRecord& said = publication.says[i];
        const auto alike = [&](const AttributionRecord& other) {
          return other.claim == said.claim && interchange::content(other) == interchange::content(said);
        };
        const auto end = publication.says.begin() + static_cast<std::ptrdiff_t>(i);
        // What set them apart was withheld.
        if (std::any_of(publication.says.begin(), end, alike)) {
          said.note = fmt::format("Words of {} are withheld", pseudonym("attribution", old[i].uid, old[i].id).id);
        }
      }
      const std::vector<std::string> made = interchange::default_ids(publication.id, publication.says);
      for (std::size_t i = 0; i < publication.says.size(); ++i) {
        AttributionRecord& said = publication.says[i];
        if (said.default_id) {
          said.id = made[i];
        } else if (said.uid.empty() || tells_of_protected(said.id)) {
          said.id = pseudonym("attribution", old[i].uid, old[i].id).id;
        }
        if (said.id != old[i].id) names.emplace(old[i].id, said.id);
      }
    }
    model::each_reference(made_, [&](const model::Referrer&, model::Reference what, std::string& id) {
      if (what != model::Reference::withdrawn && what != model::Reference::subject) return;
      if (const auto found = names.find(id); found != names.end()) id = found->second;
    });
  }

  /// A text that rules read says the same as before, if only in other words.
  static void keep_sense(std::string& text, const std::string& old) {
    const bool same = model::says_superlative(text) == model::says_superlative(old) &&
                      model::mixes_confidence_and_likelihood(text) == model::mixes_confidence_and_likelihood(old);
    if (!same) text = claim_text(old, "A text");
  }

  void replace_names() {
    model::each_text(made_, [&](const model::Referrer&, std::string_view, std::string& text) {
      for (const auto* list : {&texts_, &redactions_}) {
        for (const auto& [words, pseudonym] : *list) {
          if (words.finds(text)) text = words.without(text, pseudonym);
        }
      }
    });
    for (std::size_t i = 0; i < made_.claims.size(); ++i) keep_sense(made_.claims[i].text, whole_.claims[i].text);
    for (std::size_t i = 0; i < made_.assessments.size(); ++i) {
      keep_sense(made_.assessments[i].basis, whole_.assessments[i].basis);
    }
  }

  const CaseRecord& whole_;
  CaseRecord made_;
  const PseudonymRequest& request_;
  Ids ids_;
  Pseudonyms pseudonyms_;
  std::set<std::string> sources_, claims_, publications_;  ///< ids of what is protected
  std::map<std::string, Pseudonym> source_names_, claim_names_, publication_names_;
  std::set<std::string> open_texts_;
  std::vector<std::pair<base::Redaction, std::string>> redactions_, texts_;
};

}  // namespace

CaseRecord pseudonymised(const CaseRecord& record, const PseudonymRequest& request) {
  return Pseudonymiser(record, request).make();
}

}  // namespace stemma::app

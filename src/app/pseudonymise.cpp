#include "app/pseudonymise.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <map>
#include <string_view>
#include <utility>

#include "app/pseudonym_names.hpp"
#include "base/digest.hpp"
#include "interchange/attribution_ids.hpp"
#include "model/estimative.hpp"
#include "model/record_texts.hpp"
#include "model/references.hpp"
#include "model/superlative.hpp"

namespace stemma::app {
namespace {

constexpr const char* withheld = "withheld";
constexpr const char* case_note = "Protected sources have pseudonyms here, and their words are withheld.";

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

class Pseudonymiser {
 public:
  Pseudonymiser(const CaseRecord& record, const PseudonymRequest& request)
      : whole_(record), made_(record), request_(request), names_(record, request) {}

  CaseRecord make() {
    if (names_.tells_of_protected(made_.id)) made_.id = "case";
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
  void rename_references() {
    model::each_reference(
        made_, [&](const model::Referrer&, model::Reference what, std::string& id) { names_.rename(what, id); });
  }

  void protect_source(std::size_t i) {
    SourceRecord& source = made_.sources[i];
    const std::string old = whole_.sources[i].id;
    source.sensitivity = Sensitivity::public_;
    names_.rename_source(source.id);
    for (std::size_t link = 0; link < source.controlled_by.size(); ++link) {
      if (names_.sources().contains(whole_.sources[i].controlled_by[link].controller))
        clear(source.controlled_by[link].note);
    }
    for (std::size_t link = 0; link < source.identity.size(); ++link) {
      if (names_.sources().contains(whole_.sources[i].identity[link].other)) clear(source.identity[link].why);
    }
    if (!names_.sources().contains(old)) return;
    clear(source.uid, source.aliases, source.urls, source.handles, source.note);
    if (!source.name.empty()) source.name = names_.source(old).name;
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
    names_.rename_claim(claim.id);
    const bool whole = names_.claims().contains(old);
    for (std::size_t party = 0; party < claim.parties.size(); ++party) {
      if (whole || names_.sources().contains(whole_.claims[i].parties[party].source)) clear(claim.parties[party].why);
    }
    if (!whole) return;
    clear(claim.uid, claim.note);
    claim.text = claim_text(claim.text, names_.claim(old).name);
  }

  void protect_publication(std::size_t i) {
    PublicationRecord& publication = made_.publications[i];
    const PublicationRecord& old = whole_.publications[i];
    publication.sensitivity = Sensitivity::public_;
    names_.rename_publication(publication.id);
    const bool whole = names_.publications().contains(old.id);
    for (std::size_t said = 0; said < publication.says.size(); ++said) {
      protect_said(publication.says[said], old.says[said], whole);
    }
    for (std::size_t link = 0; link < publication.derivations.size(); ++link) {
      const std::string& target = old.derivations[link].target;
      if (whole || names_.sources().contains(target) || names_.publications().contains(target))
        clear(publication.derivations[link].why);
    }
    if (!whole) return;
    const Pseudonym& name = names_.publication(old.id);
    const std::string address = fmt::format("https://withheld.invalid/{}", name.id);
    clear(publication.uid, publication.note);
    if (!publication.title.empty()) publication.title = name.name;
    withhold(publication.byline);
    AiRecord& ai = publication.ai;
    for (std::string* told : {&ai.use, &ai.system, &ai.version, &ai.parameters}) withhold(*told);
    if (!publication.url.empty()) publication.url = address;
    for (ArchiveRecord& archive : publication.archives) {
      if (!archive.url.empty()) archive.url = address + "/copy";
      // The digest of a known document would tell which it is.
      if (!archive.sha256.empty()) archive.sha256 = base::hex(base::hmac_sha256(request_.key, archive.sha256));
    }
  }

  void protect_said(AttributionRecord& said, const AttributionRecord& old, bool publication) {
    const bool itself = publication || old.sensitivity != Sensitivity::public_ || names_.claims().contains(old.claim);
    said.sensitivity = Sensitivity::public_;
    const bool through = std::any_of(old.via.begin(), old.via.end(), [&](const LinkRecord& link) {
      return names_.sources().contains(link.id) || names_.publications().contains(link.id);
    });
    if (!itself && !through) return;
    clear(said.uid, said.gist, said.quote, said.cue, said.note, said.credibility_basis);
  }

  bool protected_id(const std::string& id) const {
    return names_.sources().contains(id) || names_.publications().contains(id) || names_.claims().contains(id);
  }

  void protect_logs() {
    const auto any_claim = [&](const std::vector<LinkRecord>& links) {
      return std::any_of(links.begin(), links.end(),
                         [&](const LinkRecord& link) { return names_.claims().contains(link.id); });
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
      DecisionRecord& decision = made_.decisions[i];
      if (!protected_id(whole_.decisions[i].subject)) continue;
      clear(decision.uid);
      withhold(decision.why);
      withhold(decision.exception);
    }
    for (std::size_t i = 0; i < made_.assessments.size(); ++i) {
      AssessmentRecord& assessment = made_.assessments[i];
      if (!names_.claims().contains(whole_.assessments[i].claim)) continue;
      clear(assessment.uid);
      if (!assessment.basis.empty()) assessment.basis = claim_text(assessment.basis, "The basis");
    }
  }

  /// Ids of attributions are mostly made of others, which have changed.
  void rename_attributions() {
    std::map<std::string, std::string> names;
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
          said.note =
              fmt::format("Words of {} are withheld", names_.pseudonym("attribution", old[i].uid, old[i].id).id);
        }
      }
      const std::vector<std::string> made = interchange::default_ids(publication.id, publication.says);
      for (std::size_t i = 0; i < publication.says.size(); ++i) {
        AttributionRecord& said = publication.says[i];
        if (said.default_id) {
          said.id = made[i];
        } else if (said.uid.empty() || names_.tells_of_protected(said.id)) {
          said.id = names_.pseudonym("attribution", old[i].uid, old[i].id).id;
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
    model::each_text(made_,
                     [&](const model::Referrer&, std::string_view, std::string& text) { names_.replace_in(text); });
    for (std::size_t i = 0; i < made_.claims.size(); ++i) keep_sense(made_.claims[i].text, whole_.claims[i].text);
    for (std::size_t i = 0; i < made_.assessments.size(); ++i) {
      keep_sense(made_.assessments[i].basis, whole_.assessments[i].basis);
    }
  }

  const CaseRecord& whole_;
  CaseRecord made_;
  const PseudonymRequest& request_;
  PseudonymNames names_;
};

}  // namespace

CaseRecord pseudonymised(const CaseRecord& record, const PseudonymRequest& request) {
  return Pseudonymiser(record, request).make();
}

}  // namespace stemma::app

// Random records that fill every field, hostile texts included: what a reader and a writer must agree on.
#pragma once

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "interchange/attribution_ids.hpp"
#include "stemma/record.hpp"
#include "unit/interchange/random_values.hpp"

namespace stemma::interchange {

class RandomCase : public RandomValues {
 public:
  using RandomValues::RandomValues;

  CaseRecord make() {
    CaseRecord record;
    record.id = "case-" + number(99);
    record.uid = uid();
    record.title = text();
    record.as_of = date();
    record.language = text();
    record.note = text();
    for (int i = 0; i < 6; ++i)
      sources_.push_back(i == 0 ? "NO" : i == 1 ? "1e3" : "s" + number(9) + "-" + std::to_string(i));
    for (int i = 0; i < 6; ++i) claims_.push_back(i == 0 ? "on" : "c" + std::to_string(i));
    for (int i = 0; i < 6; ++i) publications_.push_back(i == 0 ? "2024-03-11" : "p." + std::to_string(i));
    record.newsroom = maybe() ? pick(sources_) : "";
    for (std::size_t i = 0; i < sources_.size(); ++i) record.sources.push_back(source(i));
    for (std::size_t i = 0; i < claims_.size(); ++i) record.claims.push_back(claim(i));
    for (std::size_t i = 0; i < publications_.size(); ++i) record.publications.push_back(publication(i));
    for (int i = below(3); i > 0; --i) record.withdrawals.push_back(withdrawal(record));
    for (int i = below(3); i > 0; --i) record.checks.push_back(check());
    for (int i = below(3); i > 0; --i) record.decisions.push_back(decision(record));
    for (int i = below(3); i > 0; --i) record.assessments.push_back(assessment());
    return record;
  }

 private:
  RatingRecord rating(bool admiralty) {
    RatingRecord made;
    if (admiralty) {
      made.grade = {"admiralty", std::string(to_string(word<Reliability>())), std::nullopt};
    } else {
      made.grade = {"house scale", full(), maybe_number()};
    }
    made.topic = text();
    made.by = text();
    made.basis = text();
    made.on = date();
    made.validity = validity();
    return made;
  }

  SourceRecord source(std::size_t i) {
    SourceRecord made;
    made.id = sources_[i];
    made.uid = uid();
    made.name = text();
    made.kind = word<SourceKind>();
    made.country = maybe() ? "NO" : "";
    made.description = text();
    for (int n = below(3); n > 0; --n) made.aliases.push_back({full(), text(), text()});
    for (int n = below(3); n > 0; --n) {
      AnonymityRecord anonymity;
      anonymity.descriptor = text();
      anonymity.anonymous = !anonymity.descriptor.empty() || maybe();
      anonymity.validity = validity();
      made.anonymous.push_back(anonymity);
    }
    made.anonymity = {maybe_word<AnonymityLevel>(), text(), text(), text(), text(), text(), text(),
                      maybe_word<GroundRules>()};
    made.count_claimed = maybe_count();
    made.count_known_distinct = maybe_count();
    if (made.count_claimed && made.count_known_distinct && *made.count_claimed < *made.count_known_distinct) {
      std::swap(made.count_claimed, made.count_known_distinct);
    }
    // Controllers come later in the list and the same come in twos, so that neither goes in a circle.
    for (const std::string& id : some(sources_, i)) {
      const auto above = static_cast<std::size_t>(std::find(sources_.begin(), sources_.end(), id) - sources_.begin());
      if (above / 2 <= i / 2) continue;
      ControlRecord control{id, word<ControlKind>(), std::nullopt, validity(), text(), {}};
      if (maybe()) control.share = below(101) / 2.0;
      made.controlled_by.push_back(control);
    }
    for (const IdentityKind kind :
         {IdentityKind::same_as, IdentityKind::possibly_same_as, IdentityKind::distinct_from}) {
      const bool two = kind == IdentityKind::possibly_same_as || (kind == IdentityKind::same_as && i % 2 == 0);
      if (i + 1 < sources_.size() && two && maybe()) {
        made.identity.push_back({kind, sources_[i + 1], validity(), text(), {}});
      }
      if (i + 2 < sources_.size() && kind == IdentityKind::distinct_from && maybe()) {
        made.identity.push_back({kind, sources_[i + 2], validity(), text(), {}});
      }
    }
    for (int n = below(3); n > 0; --n) made.ratings.push_back(rating(maybe()));
    made.urls = texts();
    made.handles = texts();
    made.sensitivity = word<Sensitivity>();
    made.note = text();
    return made;
  }

  ClaimRecord claim(std::size_t i) {
    ClaimRecord made;
    made.id = claims_[i];
    made.uid = uid();
    made.text = full();
    made.claim_class = word<ClaimClass>();
    made.importance = word<Importance>();
    made.event_date = date();
    for (const std::string& id : some(sources_)) made.parties.push_back({id, validity(), text(), {}});
    for (std::size_t k = i + 1; k < claims_.size(); ++k) {
      if (maybe()) made.elements.push_back({claims_[k], {}});
    }
    for (std::size_t kind = 0; kind < words<RelationKind>().size(); ++kind) {
      // Nothing is part of itself over others, nor supported by what contradicts it.
      for (const std::string& id : some(claims_, i)) {
        const auto other = static_cast<std::size_t>(std::find(claims_.begin(), claims_.end(), id) - claims_.begin());
        const auto made_kind = static_cast<RelationKind>(kind);
        if (made_kind == RelationKind::part_of && other < i) continue;
        if (made_kind == RelationKind::supports && (other + i) % 2 == 0) continue;
        if (made_kind == RelationKind::contradicts && (other + i) % 2 == 1) continue;
        made.relations.push_back({made_kind, id, {}});
      }
    }
    made.sensitivity = word<Sensitivity>();
    made.note = text();
    return made;
  }

  AttributionRecord attribution(std::size_t by) {
    AttributionRecord made;
    made.uid = below(4) == 0 ? digits(32) : "";
    made.claim = pick(claims_);
    std::vector<std::string> chain = some(sources_, by);
    std::erase(chain, sources_[by ^ 1U]);  // may be the same as the publisher
    if (below(3) == 0) chain.clear();
    made.via = links(chain);
    made.stance = maybe() ? (chain.empty() ? Stance::asserts : Stance::reports) : word<Stance>();
    if (maybe()) return made;
    if (maybe()) made.first_hand = maybe();
    made.dissent = below(4) == 0;
    made.credibility = maybe_word<Credibility>();
    if (made.credibility && maybe()) {
      made.credibility_by = text();
      made.credibility_basis = text();
      made.credibility_on = date();
    }
    if (below(3) == 0) made.credibility_scale = {"percent", "", below(101)};
    made.gist = text();
    made.quote = {text(), text(), text(), text(), text()};
    made.cue = text();
    made.cue_class = maybe_word<CueClass>();
    made.commitment = maybe_word<Commitment>();
    made.basis = maybe_word<Basis>();
    made.said_on = date();
    made.value.min = maybe_number();
    made.value.max = maybe() ? made.value.min : std::nullopt;
    made.value.unit = text();
    made.value.approximate = maybe();
    made.nature = maybe_word<Nature>();
    made.sensitivity = word<Sensitivity>();
    made.note = text();
    return made;
  }

  PublicationRecord publication(std::size_t i) {
    PublicationRecord made;
    made.id = publications_[i];
    made.uid = uid();
    const auto by = static_cast<std::size_t>(below(static_cast<int>(sources_.size())));
    made.by = sources_[by];
    made.date = date();
    made.kind = maybe_word<PublicationKind>();
    made.title = text();
    made.byline = text();
    made.language = text();
    made.url = text();
    made.accessed = date();
    if (maybe()) made.ai = {text(), text(), text(), text()};
    for (int n = below(3); n > 0; --n) made.archives.push_back({full(), maybe() ? digits(64) : "", text(), date()});
    for (std::size_t kind = 0; kind < words<DerivationKind>().size(); ++kind) {
      for (const std::string& id : some(maybe() ? sources_ : publications_, 0)) {
        if (id != made.id) {
          made.derivations.push_back(
              {static_cast<DerivationKind>(kind), id, word<DerivationBasis>(), text(), text(), {}});
        }
      }
    }
    made.ours = maybe();
    for (int n = below(8); n > 0; --n) {
      const AttributionRecord one = attribution(by);
      const bool said = std::any_of(made.says.begin(), made.says.end(), [&](const AttributionRecord& other) {
        return other.claim == one.claim && content(other) == content(one);
      });
      if (!said) made.says.push_back(one);
    }
    for (std::size_t n = 0; n < made.says.size(); ++n) {
      if (below(5) != 0) continue;
      made.says[n].default_id = false;
      made.says[n].id = "own/" + std::to_string(i) + "+" + std::to_string(n);
    }
    const std::vector<std::string> ids = default_ids(made.id, made.says);
    for (std::size_t n = 0; n < ids.size(); ++n) {
      if (made.says[n].default_id) made.says[n].id = ids[n];
    }
    made.sensitivity = word<Sensitivity>();
    made.note = text();
    return made;
  }

  /// The id of an attribution, or of a publication where there is none.
  std::string something(const CaseRecord& record) {
    for (const PublicationRecord& publication : record.publications) {
      if (!publication.says.empty() && maybe()) return publication.says.front().id;
    }
    return publications_.back();
  }
  WithdrawalRecord withdrawal(const CaseRecord& record) {
    return {uid(),
            word<WithdrawalAct>(),
            pick(sources_),
            something(record),
            links(some(claims_)),
            date(),
            maybe() ? pick(publications_) : "",
            text(),
            {}};
  }
  CheckRecord check() {
    return {uid(),
            word<CheckKind>(),
            maybe() ? pick(sources_) : "",
            full(),
            text(),
            text(),
            text(),
            links(some(claims_)),
            date(),
            date(),
            word<CheckOutcome>(),
            text(),
            {}};
  }
  DecisionRecord decision(const CaseRecord& record) {
    return {
        uid(), full(), something(record), text(), text(), text(), text(), parse_date("2024"), parse_date("2025-01-01"),
        {}};
  }
  AssessmentRecord assessment() {
    AssessmentRecord made;
    made.uid = uid();
    made.claim = pick(claims_);
    made.confidence = maybe_word<Confidence>();
    if (maybe()) made.confidence_scale = scale();
    if (maybe()) made.likelihood = scale();
    made.by = text();
    made.basis = text();
    made.on = date();
    return made;
  }

  std::vector<std::string> sources_, claims_, publications_;
};

}  // namespace stemma::interchange

// What Stemma says of one claim: numbers, status, advice and findings, as ids and paths.
//
// No prose here: report turns ids into words, so that every face says the same thing in its own
// escaping. A Phrase is the one exception, a short structured sentence whose names are still ids.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "stemma/date.hpp"
#include "stemma/ids.hpp"
#include "stemma/opinion.hpp"
#include "stemma/phrase.hpp"
#include "stemma/statement.hpp"
#include "stemma/vocabulary.hpp"

namespace stemma {

/// The six numbers of a claim. Always
/// controlled_lines <= lines <= origins and controlled_lines <= independent_origins <= origins, at both ends.
struct Numbers {
  std::uint32_t publications = 0;  ///< publications with live support
  std::uint32_t voices = 0;        ///< each outlet is one; other publishers under one control are one
  Interval origins;                ///< parties that are said to know
  Interval independent_origins;    ///< origins merged by control group and by common document or data
  Interval lines;                  ///< vertex-disjoint ways from origins to the claim (Menger)
  Interval controlled_lines;       ///< the same over parties merged by control
  bool exact = true;               ///< false: a minimum was found greedily (sound, possibly too low)
  friend bool operator==(const Numbers&, const Numbers&) = default;
};

/// One way that live support (or denial) took: from the origin to the publisher.
struct Strand {
  AttributionId attribution;  ///< the attribution that prints it
  PublicationId publication;
  std::vector<SourceId> path;          ///< origin first, publisher last; never empty
  std::vector<PublicationId> through;  ///< cited publications followed on the way, origin side first
  Stance stance = Stance::asserts;
  bool first_hand = false;
  std::optional<Credibility> credibility;
  bool lineage_recorded = true;  ///< false: an outlet's own voice resting on nothing
  friend bool operator==(const Strand&, const Strand&) = default;
};

/// A party, or several entries for one party, that live support ends at.
struct Origin {
  SourceId source;  ///< the mention that the support uses; a named one if there is one
  bool named = true;
  bool interested = false;  ///< party to the claim, or controlled by one
  bool lineage_recorded = true;
  Interval people = {1, 1};                ///< a group, or several unnamed, may stand for more than one
  Interval independent = {1, 1};           ///< the same; 1 under a control group, or where they share a document
  GroupId group;                           ///< control group on the day, or none
  std::uint32_t unit = 0;                  ///< origins with the same number are not independent of each other
  bool dissent = false;                    ///< speaks against its controller: in no control group here
  bool first_hand = false;                 ///< some live support presents it as first-hand
  std::optional<Credibility> credibility;  ///< the best that live support through it has
  std::vector<AttributionId> attributions;
  friend bool operator==(const Origin&, const Origin&) = default;
};

/// A live denial, counted by control group.
struct Denier {
  SourceId source;
  /// Who to name: every person or body of the group that denies, named ones first. Where a denial rests on a
  /// document, data or an object, it is whoever reads the denial from it.
  std::vector<SourceId> speakers;
  bool named = true;
  bool interested = false;
  bool dissent = false;  ///< speaks against its controller: counted by itself
  bool bare = true;      ///< not through a document, data or object
  GroupId group;
  std::vector<AttributionId> attributions;
  friend bool operator==(const Denier&, const Denier&) = default;
};

/// A party whose failure alone leaves the claim without support, in order from origin to claim.
struct ChokePoint {
  SourceId source;
  std::vector<PublicationId> publications;  ///< its publications on the printed path
  friend bool operator==(const ChokePoint&, const ChokePoint&) = default;
};

/// Somebody who was asked, or spoke, without saying yes or no.
struct NonAnswer {
  SourceId source;
  Stance stance = Stance::declines;
  AttributionId attribution;
  friend bool operator==(const NonAnswer&, const NonAnswer&) = default;
};

/// Support that was printed and no longer counts.
struct Ended {
  AttributionId attribution;
  Ending why = Ending::withdrawn;
  SourceId speaker;                  ///< whoever was said to know
  SourceId by;                       ///< who withdrew it, or said the opposite; none where neither is on record
  bool by_itself = false;            ///< `by` and `speaker` are one party
  std::optional<WithdrawalAct> act;  ///< of a withdrawal on record
  std::optional<Period> on;          ///< when that was said
  friend bool operator==(const Ended&, const Ended&) = default;
};
/// Whoever said or published it has withdrawn it or said the opposite since.
inline bool took_back(const Ended& ended) {
  return ended.why == Ending::publisher_denied || (ended.why != Ending::own_words && ended.by_itself);
}

struct Subject {
  SubjectKind kind = SubjectKind::claim;
  std::uint32_t id = 0;  ///< dense id of that kind; 0 for the case
  friend bool operator==(const Subject&, const Subject&) = default;
};

struct Finding {
  std::string_view rule;
  Severity severity = Severity::warning;  ///< what it is if it fails
  FindingKind kind = FindingKind::fail;
  Subject subject;
  Phrase message;  ///< observed and wanted: "5 voices, 1 independent origin; wanted 2"
  std::vector<AttributionId> evidence;
  std::vector<SourceId> parties;  ///< whom it is about
  std::vector<Phrase> why;        ///< how it came about, where message and evidence do not show it
  std::vector<Phrase> next;       ///< what to do next, most useful first
  DecisionId decision;            ///< the recorded exception that silences it; none: it stands
  DecisionId lapsed;  ///< one that does not: out of date, or of a kind or role that the policy does not take

  bool silenced() const { return !decision.is_none(); }
};

struct Judgement {
  ClaimId claim;
  Importance importance = Importance::medium;
  Status status = Status::corroborated;
  Advice advice = Advice::state;
  Numbers numbers;
  std::vector<Origin> origins;  ///< in the editor's order of their first support
  std::vector<Denier> deniers;
  std::vector<NonAnswer> non_answers;  ///< hedges, declines, neither confirms nor denies, no response; one a source
  std::vector<SourceId> voices;        ///< publishers of live support, in the order of their dates
  std::vector<ChokePoint> choke_points;
  std::vector<std::vector<SourceId>> circles;  ///< parties of each circular component
  std::vector<Strand> support;                 ///< live
  std::vector<Strand> denial;                  ///< live
  std::vector<Ended> ended;                    ///< support that was printed and no longer counts
  std::vector<Ended> ended_denial;             ///< the same of denials
  std::vector<ClaimId> rivals;                 ///< contradicting claims with more behind them
  ClaimId weakest;  ///< of a claim made of others, the element whose numbers it has; else none
  std::vector<std::pair<SourceId, SourceId>> undecided;  ///< origins that may be one and the same
  std::vector<Finding> findings;                         ///< what fails first, then by severity and rule
  std::vector<Phrase> quiet;            ///< why no finding: only where there is none at warning or above
  std::optional<ClaimOpinion> opinion;  ///< a computed aid; only where it was asked for
};

/// Findings by kind and severity, claims by status.
struct Totals {
  std::uint64_t claims = 0;
  std::uint64_t fail_error = 0, fail_warning = 0, fail_note = 0, open = 0, review = 0;  ///< those that stand
  std::uint64_t silenced = 0;  ///< findings that a decision silences
  std::uint64_t known = 0;     ///< findings that a baseline knew, and that are not shown
  std::vector<std::uint64_t> by_status = std::vector<std::uint64_t>(words<Status>().size());
};

/// The head of every report.
struct CaseHead {
  std::optional<Day> as_of;  ///< none: the record has no date, and none was asked for
  std::string policy = "default";
  std::uint64_t claims = 0, sources = 0;
  std::uint64_t publications = 0;        ///< out by the day
  std::uint64_t later_publications = 0;  ///< on record, but not out by the day
  std::uint64_t attributions = 0;        ///< in publications out by the day; counted only where totals are
  std::optional<Totals> totals;          ///< known beforehand only for faces that ask for it
};

}  // namespace stemma

// One reader per entity: from the tree to the record. Mistakes are collected in the Reader; a record is
// filled as far as it can be, so that one mistake does not hide the next.
#pragma once

#include "interchange/fields.hpp"

namespace stemma::interchange {

void read_source(Reader& reader, const Node& id, Node& value, SourceRecord& source);
void read_claim(Reader& reader, const Node& id, Node& value, ClaimRecord& claim);
void read_publication(Reader& reader, const Node& id, Node& value, PublicationRecord& publication);
/// One entry of `says`: as many attributions as it names claims, without their default ids.
void read_attributions(Reader& reader, Node& entry, std::vector<AttributionRecord>& says);
void read_withdrawal(Reader& reader, Node& entry, WithdrawalRecord& withdrawal);
void read_check(Reader& reader, Node& entry, CheckRecord& check);
void read_decision(Reader& reader, Node& entry, DecisionRecord& decision);
void read_assessment(Reader& reader, Node& entry, AssessmentRecord& assessment);

/// A whole case from the root of its tree.
void read_record(Reader& reader, Node& root, CaseRecord& record);

/// A text or a list of texts.
void read_texts(Reader& reader, Fields& fields, std::string_view key, std::vector<std::string>& into);

/// An id or a list of ids, each with its place.
void read_links(Reader& reader, Fields& fields, std::string_view key, std::uint8_t kinds,
                std::vector<LinkRecord>& into);

/// What references cannot show one by one: an entry related to itself, claims made of themselves, and the three
/// checks below. Notes are for what an honest record may have.
void check_structure(const CaseRecord& record, Mistakes& mistakes, Mistakes& notes);
/// Controllers in a loop, same-as beside distinct-from; possibly-same-as beside either is a note.
void check_sources(const CaseRecord& record, Mistakes& mistakes, Mistakes& notes);
/// Chains through their own publisher, or through somebody twice.
void check_chains(const CaseRecord& record, Mistakes& mistakes, Mistakes& notes);
/// Withdrawals dated before what they withdraw.
void check_withdrawals(const CaseRecord& record, Mistakes& mistakes);

/// Notes dissent of a source that nobody controls on record.
void note_dissent(const CaseRecord& record, Mistakes& notes);

/// Notes what rests on a publication that came out surely later.
void note_later_sources(const CaseRecord& record, Mistakes& notes);

/// Notes withdrawals by somebody who is connected in no way with what is withdrawn.
void note_withdrawals(const CaseRecord& record, Mistakes& notes);

/// Notes where an outlet tells a claim in its own voice and nothing it cites carries the claim.
void note_own_voices(const CaseRecord& record, Mistakes& notes);

}  // namespace stemma::interchange

// What stands in for sealed entries: a name that says nothing, and the same one on every face.
#pragma once

#include <string>
#include <unordered_map>
#include <vector>

#include "db/connection.hpp"
#include "stemma/record.hpp"
#include "store/protection.hpp"

namespace stemma::store {

inline constexpr std::string_view protected_source_name = "a protected source";
inline constexpr std::string_view protected_claim_text = "a protected claim";
inline constexpr std::string_view protected_publication_title = "a protected publication";
/// In the note of a case that has any.
inline constexpr std::string_view withheld_note =
    "Protected entries are withheld here: numbers of claims that rest on them may differ from those of the whole case.";

/// By row number. "protected-1", "protected-claim-1", "protected-publication-1" and
/// "protected-attribution-1", counted in the editor's order among the protected entries of the kind; an
/// attribution whose id was made from its publication and claim gets one made from their stand-ins, and one whose
/// made id has a protected link of its chain in it becomes "protected-chain-1". A name that an open entry has is
/// passed over by adding "-x".
struct StandIns {
  explicit StandIns(const db::Connection& connection);

  Protection protection;
  std::unordered_map<std::uint32_t, std::string> sources, claims, publications, attributions;

  /// The stand-in's id if there is one, else the slug itself.
  static std::string id(const std::unordered_map<std::uint32_t, std::string>& names, std::uint32_t row,
                        std::string_view slug);
};

/// The record with stand-ins for its sealed entries. Of each there is only what a judgement cannot do without and
/// nobody is known by: of a source whether it is a person, a body, an outlet or a thing, and whether it is unnamed; of
/// a claim its importance; of a publication its date and what it cites; of an attribution its chain, stance,
/// credibility and commitment. Control and identity links of a sealed source go from both ends, so that numbers of
/// claims that rest on one may differ from those of the whole case: withheld_note says so. Rejected: keeping what the
/// numbers stand on (who controls it, which country), which told who it was.
/// Throws what throw_unprotected() throws.
CaseRecord with_stand_ins(CaseRecord record, const StandIns& stand_ins);

/// Error database: an entry says that it is sealed, and the index that tells of sealed ones does not.
[[noreturn]] void throw_unprotected();

}  // namespace stemma::store

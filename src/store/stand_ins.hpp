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

/// The record with stand-ins for its sealed entries. Left out: names, aliases, descriptions, descriptors,
/// terms of anonymity, addresses, handles, titles, quotes, gists, notes and reasons of sealed entries, of what
/// links to them, and of checks, decisions and assessments about them; and their uids. Kept: what judging
/// needs (kind, country, control, identity links, grades, dates), so that the numbers stay the same.
CaseRecord with_stand_ins(CaseRecord record, const StandIns& stand_ins);

}  // namespace stemma::store

// The row number and uid of everything in a record, and what its references mean.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/digest.hpp"
#include "stemma/record.hpp"
#include "store/references.hpp"

namespace stemma::store {

/// Entries of one kind in the editor's order. The slugs' text belongs to the record.
struct Directory {
  std::unordered_map<std::string_view, std::uint32_t> rows;
  std::vector<base::Uid> uids;

  std::optional<std::uint32_t> find(std::string_view slug) const;
};

/// Row numbers follow the editor's order; attributions are numbered through all publications. An entry
/// without a uid gets a random one. The record must outlive this.
struct Directories : References {
  explicit Directories(const CaseRecord& record);

  base::Uid case_uid;
  Directory sources, claims, publications, attributions;
  std::vector<base::Uid> withdrawals, checks, decisions, assessments, evidence;

  std::optional<Known> find(EntryKind kind, std::string_view slug) const override;
};

/// 32 hex digits; Error bad_input if it is not that.
base::Uid uid_from_hex(std::string_view hex);
/// The 32 bytes of a SHA-256 written as 64 hex digits; Error bad_input if it is not that.
std::string digest_from_hex(std::string_view hex);

}  // namespace stemma::store

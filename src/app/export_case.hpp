// Writes a case as a case file or as records for `check --stream`, and makes the record that every export writes.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <ostream>
#include <string>

#include "app/pseudonymise.hpp"
#include "app/world.hpp"
#include "store/store.hpp"

namespace stemma::app {

/// What becomes of protected entries; stand-ins for sealed ones unless something is said here.
struct ExportChoice {
  bool include_sealed = false;  ///< sealed entries come out whole
  std::optional<PseudonymRequest> pseudonyms;
};

enum class CaseForm : std::uint8_t {
  yaml,
  json,
  records  ///< JSON, a line for each group of related claims (related_groups.hpp)
};

struct Exported {
  bool lost_comments = false;  ///< it was made from a case file that had comments
  std::size_t copies = 0;      ///< attached ones that stay in the database
};

/// The record to export, and tells the guard what may not be in it. Throws what pseudonymised() throws.
CaseRecord record_to_export(const store::Store& store, const ExportChoice& choice, const World& world);

/// Given a case file, what has no `uid` there has none in the result: the same file gives the same bytes, however
/// often. Throws what open_case and record_to_export throw.
Exported export_case(const std::string& path, CaseForm form, const ExportChoice& choice, const World& world,
                     std::ostream& out);

}  // namespace stemma::app

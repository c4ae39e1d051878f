// What every SARIF document of ours has in common: head, rules, messages, locations, suppressions.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "report/json_writer.hpp"
#include "report/words.hpp"
#include "stemma/judgement.hpp"

namespace stemma::report {

/// Where it begins and, if known, where it ends: one column past the last character. Line 0: it stands in no file.
struct SarifPlace {
  Place at;
  std::optional<Place> end = std::nullopt;
  bool whole_file = false;  ///< lines and columns are not those of the file
};

/// A location: its place, if it has one; its id, if it has one; and what is said of it.
void sarif_location(JsonWriter& json, const SarifPlace& place, std::string_view kind, const std::string& id,
                    const std::string& text);

class SarifRun {
 public:
  SarifRun(JsonWriter& json, const Words& words) : json_(json), words_(words) {}

  /// Up to the first result.
  void begin(std::string_view version, std::optional<Day> as_of, std::string_view policy);
  /// Opens a result: its rule (which need not be one of the list), its kind and level, its message, `about` in front of
  /// it. The caller adds locations and calls end_result.
  void begin_result(const Finding& finding, const std::string& about);
  /// A fingerprint by that name of what the finding is about, and the decision that silences it. One more of the same
  /// counts on.
  void end_result(const Finding& finding, std::string_view name, const std::string& what);
  void end();

 private:
  void rules();

  JsonWriter& json_;
  const Words& words_;
  std::map<std::string, std::uint32_t> seen_;  ///< how often a fingerprint came up
};

}  // namespace stemma::report

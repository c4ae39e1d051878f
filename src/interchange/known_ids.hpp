// Which ids a file declares, and as what: looked up at every reference.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace stemma::interchange {

/// Kinds of things that have ids, as bits, so that a reference can want one of several.
enum IdKinds : std::uint8_t {
  no_id = 0,
  source_id = 1,
  claim_id = 2,
  publication_id = 4,
  attribution_id = 8,
  case_id = 16,
};

/// An id that something is named by, and which kinds of entries it may be.
struct NamedEntry {
  std::string id;
  std::uint8_t wanted = no_id;
};

/// "a source", "a source or a publication".
std::string with_articles(std::uint8_t kinds, std::string_view joined_by = "or");

/// Letters A to Z, digits, `_`, `.` and `-`, beginning with a letter or digit. ASCII only: ids are typed on
/// command lines, stand in file names and DOT node names, and must not look alike across scripts.
bool valid_id(std::string_view id);
/// The same, with `/` and `+` after the first character, as default ids of attributions have them.
bool valid_attribution_id(std::string_view id);

class KnownIds {
 public:
  /// The text of the id must outlive this object. One that is not `told` may be named, and is never suggested.
  void add(IdKinds kind, std::string_view id, bool told = true);
  /// The bits of what this id names; no_id if nothing does.
  std::uint8_t kinds(std::string_view id) const;
  bool is(IdKinds kind, std::string_view id) const { return (kinds(id) & kind) != 0; }
  /// All ids of these kinds in the order of the file, for suggestions. The list stays where it is
  /// and grows with the next call.
  const std::vector<std::string>& candidates(std::uint8_t kinds);
  /// The attributions whose ids begin with this one and a slash: what a default id became once the
  /// publication said the claim twice.
  std::vector<std::string> longer_forms(std::string_view id) const;

 private:
  std::unordered_map<std::string_view, std::uint8_t> kinds_;
  std::vector<std::pair<IdKinds, std::string_view>> order_;  ///< of those that are told
  struct Candidates {
    std::vector<std::string> ids;
    std::size_t seen = 0;  ///< entries of order_ looked at
  };
  std::map<std::uint8_t, Candidates> candidates_;
};

}  // namespace stemma::interchange

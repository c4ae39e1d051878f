#include "store/slice_columns.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace stemma::store {
namespace {

constexpr std::array tables{
    SlicedTable{"source", "id", "id", Entity::source},
    SlicedTable{"source_alias", "source", "position", Entity::source},
    SlicedTable{"source_url", "source", "position", Entity::source},
    SlicedTable{"source_handle", "source", "position", Entity::source},
    SlicedTable{"anonymity", "source", "position", Entity::source},
    SlicedTable{"control", "controlled", "position", Entity::source},
    SlicedTable{"identity_link", "source", "position", Entity::source},
    SlicedTable{"rating", "source", "position", Entity::source},
    SlicedTable{"claim", "id", "id", Entity::claim},
    SlicedTable{"slug_alias", "claim", "slug", Entity::claim},
    SlicedTable{"interest", "claim", "position", Entity::claim},
    SlicedTable{"element", "claim", "position", Entity::claim},
    SlicedTable{"relation", "claim", "position", Entity::claim},
    SlicedTable{"publication", "id", "id", Entity::publication},
    SlicedTable{"archive", "publication", "position", Entity::publication},
    SlicedTable{"derivation", "publication", "position", Entity::publication},
    SlicedTable{"evidence", "publication", "id", Entity::publication},
    SlicedTable{"attribution", "id", "id", Entity::attribution},
    SlicedTable{"chain_link", "attribution", "position", Entity::attribution},
    SlicedTable{"withdrawal", "id", "id", Entity::withdrawal},
    SlicedTable{"withdrawal_claim", "withdrawal", "position", Entity::withdrawal},
    SlicedTable{"check_log", "id", "id", Entity::check},
    SlicedTable{"check_claim", "check_log", "position", Entity::check},
    SlicedTable{"decision", "id", "id", Entity::decision},
    SlicedTable{"assessment", "id", "id", Entity::assessment},
};

// In every table that has them.
constexpr std::array columns{
    std::pair{std::string_view("source"), Entity::source},
    std::pair{std::string_view("controlled"), Entity::source},
    std::pair{std::string_view("controller"), Entity::source},
    std::pair{std::string_view("other"), Entity::source},
    std::pair{std::string_view("newsroom"), Entity::source},
    std::pair{std::string_view("publisher"), Entity::source},
    std::pair{std::string_view("target_source"), Entity::source},
    std::pair{std::string_view("by_source"), Entity::source},
    std::pair{std::string_view("of_source"), Entity::source},
    std::pair{std::string_view("whom"), Entity::source},
    std::pair{std::string_view("subject_source"), Entity::source},
    std::pair{std::string_view("claim"), Entity::claim},
    std::pair{std::string_view("part"), Entity::claim},
    std::pair{std::string_view("target"), Entity::claim},
    std::pair{std::string_view("subject_claim"), Entity::claim},
    std::pair{std::string_view("publication"), Entity::publication},
    std::pair{std::string_view("target_publication"), Entity::publication},
    std::pair{std::string_view("of_publication"), Entity::publication},
    std::pair{std::string_view("in_publication"), Entity::publication},
    std::pair{std::string_view("subject_publication"), Entity::publication},
    std::pair{std::string_view("attribution"), Entity::attribution},
    std::pair{std::string_view("of_attribution"), Entity::attribution},
    std::pair{std::string_view("subject_attribution"), Entity::attribution},
    std::pair{std::string_view("withdrawal"), Entity::withdrawal},
    std::pair{std::string_view("check_log"), Entity::check},
};

}  // namespace

std::span<const SlicedTable> sliced_tables() { return tables; }

std::optional<Entity> referred(const SlicedTable& table, std::string_view column) {
  return column == "id" && table.key == "id" ? table.of : referred(column);
}

std::optional<Entity> referred(std::string_view column) {
  const auto found =
      std::find_if(columns.begin(), columns.end(), [&](const auto& entry) { return entry.first == column; });
  if (found == columns.end()) return std::nullopt;
  return found->second;
}

}  // namespace stemma::store

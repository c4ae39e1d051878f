#include "app/list/list_kind.hpp"

// Each has a file of that name beside this one, which defines `list_<name>()`.
#define STEMMA_LISTS(X) \
  X(sources)            \
  X(publications)       \
  X(claims) X(attributions) X(findings) X(withdrawals) X(checks) X(decisions) X(assessments) X(duplicates)

namespace stemma::app {

#define STEMMA_DECLARE(name) ListKind list_##name();
STEMMA_LISTS(STEMMA_DECLARE)
#undef STEMMA_DECLARE

const std::vector<ListKind>& list_kinds() {
#define STEMMA_LIST(name) list_##name(),
  static const std::vector<ListKind> kinds{STEMMA_LISTS(STEMMA_LIST)};
#undef STEMMA_LIST
  return kinds;
}

std::vector<std::string> ids_of(const std::vector<LinkRecord>& links) {
  std::vector<std::string> ids;
  ids.reserve(links.size());
  for (const LinkRecord& link : links) ids.push_back(link.id);
  return ids;
}

}  // namespace stemma::app

#include "app/edit/new_id.hpp"

#include <fmt/format.h>

#include <vector>

#include "interchange/known_ids.hpp"
#include "stemma/error.hpp"

namespace stemma::app {

void require_free_id(const EntryIndex& index, EntryKind kind, const std::string& id) {
  const bool longer = kind == EntryKind::attribution;
  if (!(longer ? interchange::valid_attribution_id(id) : interchange::valid_id(id))) {
    throw Error(ErrorKind::usage, fmt::format("`{}` cannot be the id of {}", id, with_article(kind)),
                fmt::format("an id has letters A to Z, digits, `_`, `.`{} `-`{}, and begins with a letter or digit",
                            longer ? "," : " and", longer ? ", `/` and `+`" : ""));
  }
  // A chain may name sources and publications.
  std::vector<EntryKind> taken{kind};
  if (kind == EntryKind::source) taken.push_back(EntryKind::publication);
  if (kind == EntryKind::publication) taken.push_back(EntryKind::source);
  for (const EntryKind other : taken) {
    if (!index.find(other, id)) continue;
    throw Error(ErrorKind::usage, fmt::format("there is {} `{}` already", with_article(other), id), "take another id");
  }
}

}  // namespace stemma::app

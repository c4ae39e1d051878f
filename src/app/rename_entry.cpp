#include "app/rename_entry.hpp"

#include <fmt/format.h>

#include "app/edit/find_entry.hpp"
#include "app/edit/new_id.hpp"
#include "app/edit/settle.hpp"
#include "app/edit_case.hpp"

namespace stemma::app {

void rename_entry(const RenameRequest& request, const World& world) {
  edit_case(request.path, world, request.message, [&](store::Edit& edit, store::Store& store) {
    const References references(edit.record);
    const EntryIndex& index = references.index();
    const Entry entry = find_entry(store, index, request.kind, request.id);
    if (!has_id(entry.kind)) {
      throw Error(ErrorKind::usage, fmt::format("{} has no id that could change", with_article(entry.kind)),
                  "sources, claims, publications and attributions have ids");
    }
    if (index.id(edit.record, entry) == request.to) return;
    require_free_id(index, entry.kind, request.to);
    const bool sealed = shown_id(store, entry) != index.id(edit.record, entry);
    edit.message =
        sealed ? "rename " + named(store, entry) : fmt::format("rename {} to `{}`", named(store, entry), request.to);
    index.id(edit.record, entry) = request.to;
    if (entry.kind == EntryKind::attribution) {
      const auto [publication, said] = index.said_at(entry.row);
      edit.record.publications[publication].says[said].default_id = false;
    }
    references.follow(edit.record);
    settle(edit.record);
  });
}

}  // namespace stemma::app

#include "app/edit_case.hpp"

#include <fmt/core.h>

#include <utility>

#include "app/commit_note.hpp"
#include "interchange/case_file.hpp"

namespace stemma::app {

store::Store open_for_edit(const std::string& path) {
  try {
    return store::Store::open(path, false);
  } catch (const Error& error) {
    if (error.kind() != ErrorKind::foreign_database || store::Store::looks_like_database(path)) throw;
    throw Error(ErrorKind::bad_input, fmt::format("{} is no database", path),
                "a case file is changed in an editor; `stemma import` puts it into a database");
  }
}

Edited edit_case(const std::string& path, const World& world, const std::string& message,
                 const std::function<void(store::Edit&)>& change) {
  store::Store store = open_for_edit(path);
  return edit_open_case(store, world, message, change);
}

Edited edit_open_case(store::Store& store, const World& world, const std::string& message,
                      const std::function<void(store::Edit&)>& change) {
  Edited edited;
  const HoldInterrupts held(world);
  edited.counts = store.edit(
      [&](store::Edit& edit) {
        change(edit);
        edited.notes = interchange::read_case(interchange::write_case(edit.record), "the case as changed").notes;
        stop_if_interrupted(world);
      },
      commit_note(world, message));
  return edited;
}

}  // namespace stemma::app

#include "app/edit_case.hpp"

#include <fmt/core.h>

#include <utility>

#include "app/commit_note.hpp"
#include "interchange/case_file.hpp"

namespace stemma::app {

// How the file is broken into lines hangs on uids, too.
std::vector<Mistake> notes_on(const CaseRecord& record) {
  try {
    return interchange::read_case(interchange::write_case(record), "the case as changed").notes;
  } catch (const Error& error) {
    if (error.mistakes().empty()) throw;
    std::vector<Mistake> mistakes = error.mistakes();
    for (Mistake& mistake : mistakes) {
      mistake.place.line = mistake.place.column = 0;
      mistake.excerpt.clear();
    }
    throw Error(error.kind(), error.message(), std::move(mistakes));
  }
}

store::Store open_for_edit(const std::string& path) {
  try {
    return store::Store::open(path, false);
  } catch (const Error& error) {
    if (error.kind() != ErrorKind::foreign_database || store::Store::looks_like_database(path)) throw;
    throw Error(ErrorKind::usage, fmt::format("{} is no database", path),
                "a case file is changed in an editor; `stemma import` puts it into a database");
  }
}

Edited edit_case(const std::string& path, const World& world, const std::string& message,
                 const std::function<void(store::Edit&)>& change) {
  return edit_case(path, world, message, [&](store::Edit& edit, store::Store&) { change(edit); });
}

Edited edit_case(const std::string& path, const World& world, const std::string& message,
                 const std::function<void(store::Edit&, store::Store&)>& change) {
  store::Store store = open_for_edit(path);
  return edit_open_case(store, world, message, [&](store::Edit& edit) { change(edit, store); });
}

Edited edit_open_case(store::Store& store, const World& world, const std::string& message,
                      const std::function<void(store::Edit&)>& change) {
  Edited edited;
  const HoldInterrupts held(world);
  edited.counts = store.edit(
      [&](store::Edit& edit) {
        change(edit);
        edited.notes = notes_on(edit.record);
        stop_if_interrupted(world);
      },
      commit_note(world, message));
  return edited;
}

}  // namespace stemma::app

// Changes a case that is kept in a database.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "app/world.hpp"
#include "stemma/error.hpp"
#include "store/store.hpp"

namespace stemma::app {

/// Opens a database that is to be changed; throws what Store::open throws, and Error usage where `path` is a
/// case file.
store::Store open_for_edit(const std::string& path);

struct Edited {
  store::EditCounts counts;
  std::vector<Mistake> notes;  ///< what the reader of a case file notes about the record as it is now
};

/// What the reader of a case file notes about a record. Throws Error bad_input with every mistake that it finds; these
/// name no lines, since nobody has seen that file.
std::vector<Mistake> notes_on(const CaseRecord& record);

/// Lets `change` change the record of the database at `path`, checks it as a case file is checked, and records what
/// changed as one commit; all or nothing. Throws what open_for_edit and Store::edit throw, bad_input with every mistake
/// of the changed record, and whatever `change` throws.
///
/// The check writes the record as a case file and reads it back, so that there is one set of rules for what a record
/// may be; its mistakes name no places, since nobody has seen that file, and `change` should find the likely ones
/// first.
Edited edit_case(const std::string& path, const World& world, const std::string& message,
                 const std::function<void(store::Edit&)>& change);

/// The same as edit_case of a database that is open.
Edited edit_open_case(store::Store& store, const World& world, const std::string& message,
                      const std::function<void(store::Edit&)>& change);

/// The same for a change that looks entries up: it is also given the database, as it is before the change.
Edited edit_case(const std::string& path, const World& world, const std::string& message,
                 const std::function<void(store::Edit&, store::Store&)>& change);

}  // namespace stemma::app

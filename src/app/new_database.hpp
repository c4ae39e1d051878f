// A new database file that appears whole or not at all.
#pragma once

#include <functional>
#include <string>

#include "app/world.hpp"
#include "store/store.hpp"

namespace stemma::app {

/// Creates a database under a name of its own beside `path`, lets `fill` work on it, and moves it into place
/// when it is closed and nobody pressed Ctrl-C. Whatever happens, no half-made database stands at `path`, and
/// what stood there before still does. Throws Error io if something is there already.
///
/// Rejected: creating it in place and deleting it on an error (a power cut leaves an empty database, and
/// the next try is refused because something is there).
void make_database(const std::string& path, const std::string& case_id, const std::string& title, const World& world,
                   const std::function<void(store::Store&)>& fill);

}  // namespace stemma::app

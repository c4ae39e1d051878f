// Looks through everything that is written in a database.
#pragma once

#include <functional>
#include <string_view>

#include "db/connection.hpp"

namespace stemma::store {

/// True if `is_it` says so of a text in any column of any table, or of bytes that are longer than a digest: uids, salts
/// and digests are chance, in which any three letters stand sooner or later.
bool any_stored(const db::Connection& connection, const std::function<bool(std::string_view)>& is_it);

}  // namespace stemma::store

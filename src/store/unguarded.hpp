// The tables of a slice: those of a case database without what guards their rows. A slice is made for every claim that
// is asked for, and is only read: by what reads files too, which somebody may have tampered with, and trusts no row.
#pragma once

#include <string>
#include <string_view>

#include "db/connection.hpp"

namespace stemma::store {

/// A statement of our own schema without CHECK (...) and REFERENCES word; keys, types and NOT NULL stay, as they say
/// how rows are kept and read. What may follow such a word elsewhere (columns, ON DELETE) would stay, and be no SQL.
std::string unguarded(std::string_view statement);

/// Puts the tables and indexes of `whole` into `empty`, unguarded and with no rows. Its pages are small: most tables of
/// a slice hold nothing, or a row or two, and each takes a page of its own.
void copy_unguarded(const db::Connection& whole, db::Connection& empty);

}  // namespace stemma::store

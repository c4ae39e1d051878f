// The newest schema as a database that needs only be copied: made when Stemma is built, by make_schema_image.cpp.
//
// To run all migrations takes ten times as long as to judge a small case, and every case file that is looked at goes
// through a database.
#pragma once

#include <string_view>

namespace stemma::store {

/// An empty case database, which has seen all migrations: the bytes of its file.
std::string_view schema_image();
/// The schema_text() of it.
std::string_view schema_image_text();

/// An empty slice, see unguarded.hpp: the bytes of its file.
std::string_view slice_image();

}  // namespace stemma::store

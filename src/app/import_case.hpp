// Puts a case file into a database, and takes a case file out of one.
#pragma once

#include <cstdint>
#include <ostream>
#include <string>
#include <vector>

#include "app/world.hpp"
#include "stemma/error.hpp"

namespace stemma::app {

struct Imported {
  std::uint64_t claims = 0, sources = 0, publications = 0, attributions = 0;
  std::vector<Mistake> notes;  ///< of the case file's reader
};

/// All or nothing, one history commit. The database is made if there is none; one that holds an empty case
/// (`stemma init`) is filled. Throws Error bad_input with every mistake of the file, usage if the database
/// holds a case already.
Imported import_case(const std::string& case_file, const std::string& database, const World& world);

struct Exported {
  std::string text;            ///< the case file
  bool lost_comments = false;  ///< it was made from a case file that had comments
};

/// The case as a case file. Sealed entries come out whole only with `include_sealed`.
Exported export_case(const std::string& path, bool include_sealed, const World& world);

/// The id of a case that is named after its file: "story.db" gives "story", "my story.db" "my-story".
std::string id_from_path(const std::string& path);

/// A new database with an empty case. Throws Error usage for an id that is none, io if something is there.
void init_case(const std::string& database, const std::string& id, const std::string& title, const World& world);

}  // namespace stemma::app

// stemma attach CASE FILE --to PUBLICATION: keeps a copy of a publication.
#pragma once

#include <string>

#include "app/world.hpp"
#include "stemma/record.hpp"

namespace stemma::app {

struct AttachRequest {
  std::string database;
  std::string file;         ///< "-" is standard input
  std::string publication;  ///< its id
  std::string media_type;   ///< empty: by content
  std::string name;         ///< empty: the file's, without its folders
  std::string message;
  bool beside = false;  ///< keep the bytes beside the database, however few they are
};

struct Attached {
  EvidenceRecord copy;
  bool fresh = true;  ///< false: the publication has this copy already, and nothing was changed
  bool beside = false;
};

/// Keeps the bytes and records who attached them when. Throws Error io or limit for the file, usage for an unknown
/// publication, a media type that is none and a case that is no database.
Attached attach_copy(const AttachRequest& request, const World& world);

}  // namespace stemma::app

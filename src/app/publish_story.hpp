// stemma draft STORY CASE --publish ID: a story of ours as an entry of the record.
//
// The entry is printed as a part of a case file, or goes into a database. Either way it is put behind the case and read
// as a case file is, so that what is printed is what could be pasted.
//
// Protected names: as in an export. What is printed leaves sealed entries out and blots out names that the record keeps
// back. In a database the words of a sentence with such a name are sealed, and a chain is whole.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "app/world.hpp"

namespace stemma::app {

struct PublishRequest {
  std::string case_path, story;
  std::string id;    ///< of the publication
  std::string date;  ///< when it is published: any EDTF date with a last day; the record counts as of it
  std::string url;   ///< or empty
};

struct PublishedEntry {
  std::string yaml;               ///< what goes under `publications:`, indented by two; what was left open as comments
  std::vector<std::string> open;  ///< the same comments, a sentence each
  std::size_t attributions = 0, claims = 0;
};

/// What would be recorded of the story; changes nothing. Throws what open_case and read_story_file throw; Error usage
/// for a date or an id that is none or taken; bad_input for a case that names no newsroom, and for a story of which
/// nothing can be recorded.
PublishedEntry story_entry(const PublishRequest& request, const World& world);

/// Puts it into the database in one transaction with its commit. Error usage if the case is no database.
PublishedEntry record_story(const PublishRequest& request, const World& world);

}  // namespace stemma::app

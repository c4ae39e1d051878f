// stemma new: a case file to begin with.
#pragma once

#include <string>

namespace stemma::app {

/// A valid case file with this id and title, that has no entries yet and an example of each as a comment. With the `#`
/// of its examples taken out it is valid too.
std::string case_file_skeleton(const std::string& id, const std::string& title);

/// Writes one to a new file at `path`; "-" is not a file here. Throws Error usage for an id that is none; io if there
/// is something already, or the file cannot be written.
void new_case_file(const std::string& path, const std::string& id, const std::string& title);

}  // namespace stemma::app

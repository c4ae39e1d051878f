// stemma edit: an entry is changed as text.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "app/world.hpp"
#include "stemma/error.hpp"

namespace stemma::app {

struct EditRequest {
  std::string path, kind, id;         ///< as find_entry has them
  std::string from;                   ///< a file with the whole entry as YAML, "-" for standard input; or empty
  std::vector<std::string> settings;  ///< "date=2024-03-11", over what is there or what the file has
  bool include_sealed = false;        ///< a sealed entry, or one that names any, may be shown in the editor
  std::string message;
};

/// Whoever edits the text of an entry.
struct Editing {
  /// Given the text of the entry, with a name that fits it ("mofa.yaml"), returns it as it is to be.
  std::function<std::string(const std::string& name, const std::string& text)> edit;
  /// Shows what is wrong with the text. True if it is to be edited once more; false where nobody wants that.
  std::function<bool(const Error& wrong)> once_more;
  /// Puts the text where it is not lost; returns the name of the file.
  std::function<std::string(const std::string& name, const std::string& text)> keep;
};

/// False if nothing was changed. With settings or a file, these are applied. Else the entry is edited as text, its
/// mistakes are offered to be mended, and a text that does not come to be recorded is kept in a file that the Error
/// names. An entry that somebody else changed meanwhile is not overwritten: Error bad_input. Throws what edit_case
/// throws; Error usage for an entry that is not there, and for one that would show what is sealed without having been
/// asked.
bool edit_entry(const EditRequest& request, const Editing& editing, const World& world);

}  // namespace stemma::app

// A new file, or a folder with what is in it, that appears whole or not at all, made by somebody who needs a name to
// write to.
#pragma once

#include <string>
#include <vector>

#include "base/descriptor.hpp"

namespace stemma::base {

/// Throws Error io if something of that name is there, a dangling link too.
void refuse_if_something_is_there(const std::string& path);

/// Folders of NewFile in this folder whose program was killed: nobody holds their lock. Sorted.
std::vector<std::string> left_behind(const std::string& folder);

/// A folder of our own beside the target, in which the file or folder is made; emptied and removed at the end. Only its
/// owner may look into it. What is named like the file, as SQLite's journals are, goes with it. Whoever makes a new
/// file removes what is left behind in the same place for a minute or longer.
class NewFile {
 public:
  /// Error io if the folder cannot be made.
  explicit NewFile(std::string target);
  NewFile(const NewFile&) = delete;
  NewFile& operator=(const NewFile&) = delete;
  ~NewFile();

  /// Where to make it.
  const std::string& inner() const { return inner_; }

  /// Moves the file, which is closed and on the disk, into place without replacing anything. Error io.
  void release() const;

 private:
  std::string target_, parent_, folder_, inner_;
  Descriptor lock_;  ///< of the folder, for as long as it is used
};

}  // namespace stemma::base

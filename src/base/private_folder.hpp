// Files and folders that were not there before.
#pragma once

#include <string>
#include <string_view>

namespace stemma::base {

/// A folder of our own that goes, with what is in it, when this does: for a file that a program of somebody else works
/// on, which may put others beside it.
class PrivateFolder {
 public:
  /// In the folder for temporary files. Error io.
  explicit PrivateFolder(const std::string& temporary_files);
  ~PrivateFolder();
  PrivateFolder(const PrivateFolder&) = delete;
  PrivateFolder& operator=(const PrivateFolder&) = delete;

  std::string file(const std::string& name) const { return path_ + "/" + name; }

 private:
  std::string path_;
};

enum class Readers : bool { owner, anybody };  ///< anybody whom the umask allows

/// Writes a new file. False, and nothing is done, if there is something of that name; Error io.
bool write_new_file(const std::string& path, std::string_view bytes, Readers readers);

}  // namespace stemma::base

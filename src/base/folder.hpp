#pragma once

#include <string>
#include <utility>
#include <vector>

namespace stemma::base {

/// Makes the folder, which only its owner may look into; one that is there already is left as it is. Error io.
void make_folder(const std::string& path);

/// Writes files, each a name and its bytes, into a folder. A new folder appears with all of them or not at all; into
/// one that is there they are written one by one, each whole or not at all. Error io.
void write_folder(const std::string& path, const std::vector<std::pair<std::string, std::string>>& files);

}  // namespace stemma::base

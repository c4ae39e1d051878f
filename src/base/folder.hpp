#pragma once

#include <string>

namespace stemma::base {

/// Makes the folder, which only its owner may look into; one that is there already is left as it is. Error io.
void make_folder(const std::string& path);

}  // namespace stemma::base

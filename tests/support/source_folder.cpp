#include "support/source_folder.hpp"

namespace stemma::test {

std::string source_folder() { return STEMMA_SOURCE_DIR; }

}  // namespace stemma::test

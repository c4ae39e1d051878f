#include "app/version.hpp"

namespace stemma::app {

std::string_view version() { return STEMMA_VERSION; }

}  // namespace stemma::app

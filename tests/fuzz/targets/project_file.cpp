// A project file, which any folder that somebody unpacks may hold.
#include "interchange/project_file.hpp"
#include "fuzz/target.hpp"

namespace stemma::fuzz {

void run(std::string_view input) { interchange::read_project_file(input, "input"); }

}  // namespace stemma::fuzz

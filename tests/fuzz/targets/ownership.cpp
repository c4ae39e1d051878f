// A list of who owns whom.
#include "fuzz/target.hpp"
#include "interchange/ownership_list.hpp"

namespace stemma::fuzz {

void run(std::string_view input) { interchange::read_ownership_list(input, "input"); }

}  // namespace stemma::fuzz

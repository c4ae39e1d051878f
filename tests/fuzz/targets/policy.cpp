// A policy of a newsroom.
#include "fuzz/target.hpp"
#include "interchange/read_policy.hpp"

namespace stemma::fuzz {

void run(std::string_view input) {
  static const interchange::PolicyWords words{{"anonymous-only", "circular", "single-origin", "single-source"},
                                              {"default", "strict"}};
  interchange::read_policy(input, "input", words);
}

}  // namespace stemma::fuzz

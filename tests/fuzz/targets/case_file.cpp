// A case file: what it reads as is written, and reads the same again.
#include "interchange/case_file.hpp"
#include "fuzz/target.hpp"

namespace stemma::fuzz {

void run(std::string_view input) {
  const interchange::ReadCase read = interchange::read_case(input, "input");
  const std::string written = interchange::write_case(read.record);
  const interchange::ReadCase again = interchange::read_case(written, "written");
  require(interchange::write_case(again.record) == written, "what was written is read as it was");
}

}  // namespace stemma::fuzz

// A list of references of a reference manager: the first byte chooses the format.
#include "fuzz/target.hpp"
#include "interchange/citation.hpp"

namespace stemma::fuzz {

void run(std::string_view input) {
  if (input.empty()) return;
  const auto& formats = interchange::citation_formats();
  const auto& format = formats[static_cast<unsigned char>(input.front()) % formats.size()];
  const std::string_view text = input.substr(1);
  interchange::Mistakes mistakes(text, "input", base::Limits{}.mistakes);
  interchange::citation_rows(format.read(text, mistakes, {}));
  mistakes.raise_if_any();
}

}  // namespace stemma::fuzz

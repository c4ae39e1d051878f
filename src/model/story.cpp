#include "model/story.hpp"

#include <algorithm>
#include <string_view>

#include "base/text.hpp"

namespace stemma::model {

Place StorySentence::place_of(std::size_t byte) const {
  byte = std::min(byte, text.size());
  while (byte > 0 && byte < text.size() && (static_cast<unsigned char>(text[byte]) & 0xC0U) == 0x80U) --byte;
  const auto after = std::upper_bound(runs.begin(), runs.end(), byte,
                                      [](std::size_t wanted, const Run& run) { return wanted < run.from; });
  if (after == runs.begin()) return at;
  const Run& run = *(after - 1);
  const std::size_t characters = base::code_points(std::string_view(text).substr(run.from, byte - run.from));
  return {at.file, run.line, run.column + static_cast<std::uint32_t>(characters)};
}

}  // namespace stemma::model

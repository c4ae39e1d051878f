#include "report/claim_heading.hpp"

#include <algorithm>

#include "base/escape.hpp"
#include "base/text.hpp"
#include "report/paint.hpp"

namespace stemma::report {

void write_claim_heading(std::ostream& out, const Judgement& judgement, const Words& words,
                         const FaceOptions& options) {
  const Paint paint(options.colour);
  const model::ClaimText text = words.texts().claim(judgement.claim);
  const std::string id = base::for_terminal(text.id);
  const std::size_t indent = std::min(base::display_width(id) + 2, options.width / 2);
  const bool beside = base::display_width(id) + 2 <= options.width / 2;
  out << paint.bold(id) << (beside ? "  " : "\n" + std::string(indent, ' '));
  bool first = true;
  for (const std::string& line : base::wrap(base::for_terminal(text.text), options.width - indent)) {
    out << (first ? "" : std::string(indent, ' ')) << line << '\n';
    first = false;
  }
  out << std::string(indent, ' ') << to_string(judgement.importance) << ", "
      << paint.status(judgement.status, to_string(judgement.status)) << '\n';
}

}  // namespace stemma::report

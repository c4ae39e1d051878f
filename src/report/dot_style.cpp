#include "report/dot_style.hpp"

#include "base/text.hpp"

namespace stemma::report {

SourceLook source_look(SourceKind kind) {
  switch (kind) {
    case SourceKind::person:
    case SourceKind::group:
      return {"ellipse", "person or group"};
    case SourceKind::news_outlet:
    case SourceKind::news_agency:
    case SourceKind::social_account:
      return {"box", "outlet"};
    case SourceKind::document:
    case SourceKind::dataset:
    case SourceKind::physical_evidence:
      return {"note", "document, data or object"};
    case SourceKind::unknown:
      return {"hexagon", "kind not recorded"};
    default:
      return {"octagon", "body"};
  }
}

std::vector<SourceLook> source_looks() {
  return {source_look(SourceKind::person), source_look(SourceKind::ministry), source_look(SourceKind::news_outlet),
          source_look(SourceKind::document), source_look(SourceKind::unknown)};
}

StatusLook status_look(Status status) {
  switch (status) {
    case Status::withdrawn:
      return {"#2b2b2b", "#ffffff"};
    case Status::unsourced:
      return {"#8a2a2e", "#ffffff"};
    case Status::contested:
      return {"#c0392b", "#ffffff"};
    case Status::circular:
      return {"#9067b8", "#ffffff"};
    case Status::single_source:
      return {"#d9822b", "#000000"};
    case Status::single_origin:
      return {"#eaa64b", "#000000"};
    case Status::one_sided:
      return {"#f3d27a", "#000000"};
    case Status::open:
      return {"#dfe6ee", "#000000"};
    case Status::corroborated:
      break;
  }
  return {"#f7fbff", "#000000"};
}

std::string wrapped_label(std::string_view text, std::size_t width, std::size_t most) {
  const std::vector<std::string> lines = base::wrap(text, width);
  std::string out;
  for (std::size_t i = 0; i < lines.size() && i < most; ++i) {
    out += (i == 0 ? "" : "\n") + lines[i];
    if (i + 1 == most && lines.size() > most) out += "…";
  }
  return out;
}

}  // namespace stemma::report

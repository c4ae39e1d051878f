// Shapes, colours and labels of the picture, chosen so that it can be read in grey and out loud.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "stemma/vocabulary.hpp"

namespace stemma::report {

/// One look of a source, by class.
struct SourceLook {
  std::string_view shape;   ///< a Graphviz shape
  std::string_view legend;  ///< "person", "body", …
};
SourceLook source_look(SourceKind kind);
/// The looks in the order of the legend.
std::vector<SourceLook> source_looks();

/// Fill and letters of a claim. The worse the status, the darker the fill: the order survives in grey.
struct StatusLook {
  std::string_view fill;  ///< "#rrggbb"
  std::string_view letters;
};
StatusLook status_look(Status status);

/// Red, dashed, ending in a bar.
inline constexpr std::string_view denial_colour = "#b3261e";

/// Attributes of a relation between claims: dotted, and what head it has is hollow. No line of reporting is like it.
inline constexpr std::string_view relation_look =
    R"(style=dotted, penwidth=1.8, color="#35608f", fontcolor="#35608f", arrowhead=onormal, arrowtail=onormal)";
inline constexpr std::string_view relation_word_look =
    R"(shape=plaintext, fontsize=9, fontcolor="#35608f", margin="0.03,0", width=0.1, height=0.15)";
/// Attributes of a claim that is only named: pale.
inline constexpr std::string_view neighbour_look =
    R"(shape=box, style="rounded", color="#aaaaaa", fontcolor="#666666")";

/// Lines of at most `width` columns and at most `most` of them; the last ends in "…" if something is cut.
std::string wrapped_label(std::string_view text, std::size_t width, std::size_t most);

}  // namespace stemma::report

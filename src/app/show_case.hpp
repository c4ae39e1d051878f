// The three ways to look at a judged case: check for machines and builds, report for people, a picture.
#pragma once

#include <cstddef>
#include <cstdint>
#include <ostream>
#include <string>
#include <vector>

#include "app/judge_request.hpp"
#include "app/world.hpp"
#include "stemma/error.hpp"
#include "stemma/judgement.hpp"

namespace stemma::app {

struct Shown {
  Totals totals;
  std::vector<Mistake> notes;  ///< of the case file's reader
};

enum class CheckFormat : std::uint8_t { text, json };

/// Throws what open_case and judge_case throw.
Shown check_case(const JudgeRequest& request, CheckFormat format, const World& world, std::ostream& out);

struct ReportLook {
  std::size_t width = 80;
  bool colour = false;
  bool ascii = false;
};

Shown report_case(const JudgeRequest& request, const ReportLook& look, const World& world, std::ostream& out);

enum class Picture : std::uint8_t { dot, svg, png };

/// DOT is written as it is; SVG and PNG are drawn by Graphviz. Throws also Error missing_tool.
Shown draw_case(const JudgeRequest& request, Picture picture, const World& world, std::ostream& out);

/// What Graphviz makes of DOT text: the bytes of an SVG or PNG file.
std::string draw_graph(const std::string& dot, Picture picture);

}  // namespace stemma::app

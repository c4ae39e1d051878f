#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <string_view>
#include <utility>

#include "app/show_case.hpp"
#include "base/process.hpp"

namespace stemma::app {
namespace {

constexpr std::chrono::minutes drawing_time{5};
constexpr std::size_t largest_picture = 512U << 20U;
constexpr std::size_t shown_complaint = 400;  ///< bytes of what Graphviz says that go into an error

}  // namespace

std::string draw_graph(const std::string& dot, const std::string& format) {
  base::ProcessResult drawn;
  try {
    drawn = base::run_process("dot", {"-T" + format}, dot, drawing_time, largest_picture);
  } catch (const Error& error) {
    if (error.kind() != ErrorKind::missing_tool) throw;
    throw Error(ErrorKind::missing_tool, fmt::format("cannot draw with Graphviz: {}", error.message()),
                "`apt install graphviz` installs it, and `--format dot` needs none");
  }
  if (drawn.exit_code != 0) {
    const std::string complaint = drawn.err.substr(0, std::min(drawn.err.find('\n'), shown_complaint));
    throw Error(ErrorKind::missing_tool,
                fmt::format("Graphviz ended with exit code {}: {}", drawn.exit_code, complaint),
                "`--format dot` writes the graph without drawing it");
  }
  return std::move(drawn.out);
}

std::vector<std::string> draw_graphs(const std::vector<std::string>& dots) {
  constexpr std::string_view prologue = "<?xml ";  // nothing inside a file looks like it
  const std::string drawn = draw_graph(fmt::format("{}", fmt::join(dots, "\n")), "svg");
  std::vector<std::string> pictures;
  for (std::size_t at = drawn.find(prologue); at < drawn.size();) {
    const std::size_t next = std::min(drawn.find(prologue, at + 1), drawn.size());
    pictures.push_back(drawn.substr(at, next - at));
    at = next;
  }
  if (pictures.size() != dots.size()) {
    throw Error(ErrorKind::missing_tool, fmt::format("Graphviz drew {} graphs of {}", pictures.size(), dots.size()),
                "`--format dot` writes a graph without drawing it");
  }
  return pictures;
}

}  // namespace stemma::app

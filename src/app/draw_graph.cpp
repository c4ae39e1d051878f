#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <string_view>
#include <utility>
#include <vector>

#include "app/show_case.hpp"
#include "base/process.hpp"

namespace stemma::app {
namespace {

constexpr std::chrono::minutes drawing_time{5};
constexpr std::size_t largest_picture = 512U << 20U;
constexpr std::size_t shown_complaint = 400;  ///< bytes of what Graphviz says that go into an error

/// Where the groups of one cluster after another stand in an SVG by Graphviz. Markup inside texts is escaped there.
class Clusters {
 public:
  explicit Clusters(std::string_view svg) : svg_(svg) {}

  /// Graphviz writes clusters in the order of the addresses at which it keeps their names, which is another from time
  /// to time; their numbers follow the graph.
  std::string in_order() const {
    std::string out;
    std::size_t copied = 0;
    for (std::size_t at = next(0); at < svg_.size(); at = next(copied)) {
      out += svg_.substr(copied, at - copied);
      std::vector<std::pair<long, std::string_view>> run;
      while (starts(at)) {
        const std::size_t end = end_of(at);
        run.emplace_back(number(at), svg_.substr(at, end - at));
        at = end;
      }
      std::stable_sort(run.begin(), run.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
      for (const auto& entry : run) out += entry.second;
      copied = at;
    }
    return out += svg_.substr(copied);
  }

 private:
  static constexpr std::string_view group = "<g id=\"clust";

  /// The group of a cluster begins there, or the remark that stands before it.
  bool starts(std::size_t at) const { return svg_.substr(behind_remark(at)).starts_with(group); }

  std::size_t behind_remark(std::size_t at) const {
    if (!svg_.substr(at).starts_with("<!--")) return at;
    const std::size_t end = svg_.find("-->\n", at);
    return end == std::string_view::npos ? at : end + 4;
  }

  std::size_t next(std::size_t from) const {
    const std::size_t at = svg_.find(group, from);
    if (at == std::string_view::npos) return svg_.size();
    const std::size_t remark = svg_.rfind("<!--", at);
    return remark != std::string_view::npos && remark >= from && behind_remark(remark) == at ? remark : at;
  }

  long number(std::size_t at) const { return std::strtol(svg_.data() + behind_remark(at) + group.size(), nullptr, 10); }

  /// Behind the end of the group, and of its line.
  std::size_t end_of(std::size_t at) const {
    std::size_t depth = 0;
    for (at = svg_.find('<', behind_remark(at)); at != std::string_view::npos; at = svg_.find('<', at + 1)) {
      const std::string_view rest = svg_.substr(at);
      if (rest.starts_with("<g ") || rest.starts_with("<g>")) ++depth;
      if (!rest.starts_with("</g>") || --depth > 0) continue;
      at += std::string_view("</g>").size();
      return at < svg_.size() && svg_[at] == '\n' ? at + 1 : at;
    }
    return svg_.size();
  }

  std::string_view svg_;
};

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
  return format == "svg" ? Clusters(drawn.out).in_order() : std::move(drawn.out);
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

#include "report/growth_chart.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <functional>
#include <string_view>

#include "base/escape.hpp"

namespace stemma::report {
namespace {

constexpr int width = 640, height = 130, left = 28, right = 18, tail = 24, top = 10, bottom = 24;

class Chart {
 public:
  explicit Chart(const std::vector<Stage>& stages)
      : stages_(stages), first_(stages.front().day), days_(stages.back().day - first_) {
    for (const Stage& stage : stages) {
      most_ = std::max({most_, stage.numbers.publications, stage.numbers.origins.min, stage.numbers.lines.min});
    }
  }

  std::string drawn() const {
    std::string svg = fmt::format("<svg class=\"growth\" viewBox=\"0 0 {} {}\" role=\"img\" aria-label=\"{}\">\n",
                                  width, height, base::for_xml(label()));
    svg += fmt::format("<path class=\"axis\" d=\"M{} {}V{}H{}\"/>\n", left, top, height - bottom, width - right);
    svg += fmt::format("<text x=\"{}\" y=\"{}\" text-anchor=\"end\">{}</text>\n", left - 6, y(most_) + 4, most_);
    svg += fmt::format("<text x=\"{}\" y=\"{}\" text-anchor=\"end\">0</text>\n", left - 6, y(0) + 4);
    svg += fmt::format("<text x=\"{}\" y=\"{}\">{}</text>\n", left, height - 6, written_out(stages_.front().day));
    svg += fmt::format("<text x=\"{}\" y=\"{}\" text-anchor=\"end\">{}</text>\n", width - right, height - 6,
                       written_out(stages_.back().day));
    svg += steps("publications", [](const Numbers& numbers) { return numbers.publications; });
    svg += steps("origins", [](const Numbers& numbers) { return numbers.independent_origins.min; });
    svg += steps("lines", [](const Numbers& numbers) { return numbers.controlled_lines.min; });
    return svg + "</svg>\n";
  }

 private:
  std::string label() const {
    const Stage& last = stages_.back();
    return fmt::format("From {} to {}: publications {} to {}, independent origins {} to {}, lines {} to {}",
                       written_out(first_), written_out(last.day), stages_.front().numbers.publications,
                       last.numbers.publications, stages_.front().numbers.independent_origins.min,
                       last.numbers.independent_origins.min, stages_.front().numbers.controlled_lines.min,
                       last.numbers.controlled_lines.min);
  }

  int x(Day day) const {
    const std::int64_t room = width - left - right - tail;  // the last step is to be seen
    return left + static_cast<int>((std::int64_t{day} - first_) * room / std::max<std::int64_t>(days_, 1));
  }

  int y(std::uint32_t count) const {
    const std::int64_t room = height - top - bottom;
    return height - bottom - static_cast<int>(std::int64_t{count} * room / std::max<std::int64_t>(most_, 1));
  }

  std::string steps(std::string_view name, const std::function<std::uint32_t(const Numbers&)>& of) const {
    std::string path = fmt::format("M{} {}", x(first_), y(of(stages_.front().numbers)));
    for (const Stage& stage : stages_) path += fmt::format("H{}V{}", x(stage.day), y(of(stage.numbers)));
    return fmt::format("<path class=\"{}\" d=\"{}H{}\"/>\n", name, path, width - right);
  }

  const std::vector<Stage>& stages_;
  Day first_, days_;
  std::uint32_t most_ = 1;
};

}  // namespace

std::string growth_chart(const std::vector<Stage>& stages) {
  return stages.size() < 2 ? std::string() : Chart(stages).drawn();
}

}  // namespace stemma::report

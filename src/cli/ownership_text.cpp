#include "cli/ownership_text.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/escape.hpp"

namespace stemma::cli {
namespace {

constexpr std::size_t most_lines = 10;

using Outcome = app::Matched::Outcome;

std::string counted(std::size_t count, std::string_view one, std::string_view many) {
  return fmt::format("{} {}", count, count == 1 ? one : many);
}

std::size_t how_many(const app::OwnershipPlan& plan, Outcome outcome) {
  return static_cast<std::size_t>(std::count_if(plan.matched.begin(), plan.matched.end(),
                                                [&](const app::Matched& one) { return one.outcome == outcome; }));
}

std::string matched_line(const app::Matched& one, bool dry_run) {
  std::string what = one.outcome == Outcome::nothing_to_add ? "nothing to add"
                     : one.funds_only                       ? "funded by " + one.controller
                                                            : "controlled by " + one.controller;
  if (one.outcome == Outcome::there_already) what += " already";
  if (one.outcome == Outcome::added && dry_run) what = "would be " + what;
  return fmt::format("  {}: {} ({}line {}, by {})", one.source, what, one.code.empty() ? "" : one.code + ", ", one.line,
                     one.by);
}

/// The first few lines and how many more there are.
void list(std::string& out, const std::vector<std::string>& lines, bool all) {
  const std::size_t shown = all || lines.size() <= most_lines + 1 ? lines.size() : most_lines;
  for (std::size_t i = 0; i < shown; ++i) out += base::for_terminal(lines[i]) + "\n";
  if (shown < lines.size()) out += fmt::format("  and {} more; --all shows them\n", lines.size() - shown);
}

}  // namespace

std::string ownership_text(const app::OwnershipImport& done, bool dry_run, bool all) {
  const app::OwnershipPlan& plan = done.plan;
  std::string out =
      fmt::format("stemma: {} on the list; {} {}, {} there already, {} with nothing to add\n",
                  counted(plan.matched.size(), "source is", "sources are"),
                  counted(how_many(plan, Outcome::added), "link", "links"), dry_run ? "would be added" : "added",
                  how_many(plan, Outcome::there_already), how_many(plan, Outcome::nothing_to_add));
  std::vector<std::string> lines;
  for (const app::Matched& one : plan.matched) lines.push_back(matched_line(one, dry_run));
  for (const SourceRecord& made : plan.additions.sources) {
    lines.push_back(fmt::format("  {}: a new source, {} ({})", made.id, made.name, to_string(made.kind)));
  }
  list(out, lines, all);
  if (!plan.additions.links.empty() && !done.dated) {
    out += "  the list has no date, so the links hold at all times; --list-date says when it was made\n";
  }
  if (plan.kept_out.empty()) return out;
  out += fmt::format("stemma: kept out: {}\n", counted(plan.kept_out.size(), "row", "rows"));
  lines.clear();
  for (const interchange::KeptOut& row : plan.kept_out) {
    lines.push_back(fmt::format("  line {}: {}{}{}", row.line, row.title, row.title.empty() ? "" : ": ", row.reason));
  }
  list(out, lines, all);
  return out;
}

}  // namespace stemma::cli

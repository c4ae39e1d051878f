// `stemma trace CASE --source ID` in the terminal: what rests on it, and how it went on.
#include <fmt/core.h>

#include <algorithm>
#include <set>

#include "base/escape.hpp"
#include "base/text.hpp"
#include "report/paint.hpp"
#include "report/strand_tree.hpp"
#include "report/table.hpp"
#include "report/trace.hpp"
#include "report/tree_rows.hpp"

namespace stemma::report {
namespace {

constexpr std::size_t deepest = 10;
constexpr std::size_t narrowest_tree = 20;

void paragraph(std::ostream& out, const std::string& text, std::size_t width) {
  if (text.empty()) return;
  for (const std::string& line : base::wrap(base::for_terminal(text), width)) out << line << '\n';
}

void write_head(std::ostream& out, const SourceTrace& trace, const Words& words, const FaceOptions& options) {
  const Paint paint(options.colour);
  std::string id, about;
  const auto add = [&about](const std::string& text) {
    if (!text.empty()) about += (about.empty() ? "" : ", ") + text;
  };
  if (trace.source.is_none()) {
    const model::PublicationText text = words.texts().publication(trace.publication);
    id = text.id;
    add(text.title.empty() ? "a publication" : text.title);
    add(text.date.empty() ? "undated" : text.date);
  } else {
    const model::SourceText text = words.texts().source(trace.source);
    id = text.id;
    add(as_label(words.party(trace.source)));
    if (!text.withheld) add(std::string(to_string(text.kind)));
    if (!text.reliability.empty()) add("grade " + text.reliability);
    if (!text.withheld && words.about().state_controlled(trace.source)) add("state-controlled");
    std::vector<std::string> same;
    for (const SourceId other : trace.same) same.push_back(words.texts().source(other).id);
    if (!same.empty()) add("the same party as " + list(same));
  }
  const std::string lead = base::for_terminal(id);
  const std::size_t indent = std::min(base::display_width(lead) + 2, options.width / 2);
  bool first = true;
  out << paint.bold(lead) << (base::display_width(lead) + 2 > indent ? "\n" + std::string(indent, ' ') : "  ");
  for (const std::string& line : base::wrap(base::for_terminal(about), options.width - indent)) {
    out << (first ? "" : std::string(indent, ' ')) << line << '\n';
    first = false;
  }
  paragraph(out, fmt::format("{}; policy {}", as_of_words(trace.head.as_of), trace.head.policy), options.width);
}

bool supports(const Part& part) { return part.origin || part.relay || part.publisher; }

std::string roles(const Part& part) {
  std::vector<std::string> names;
  if (part.origin) names.emplace_back("origin");
  if (part.relay) names.emplace_back("relay");
  if (part.publisher) names.emplace_back("publisher");
  if (part.denies) names.emplace_back("denial");
  if (part.other) names.emplace_back("no answer");
  if (part.ended) names.emplace_back("ended");
  std::string out;
  for (const std::string& name : names) out += (out.empty() ? "" : ", ") + name;
  return out;
}

std::string without_it(const Part& part) {
  if (!supports(part)) return {};
  if (part.choke_point) return "nothing left";
  if (part.origins.max == 0) return "no origin as it is";
  return part.origin ? fmt::format("1 of {} origins", range(part.origins)) : "others left";
}

void write_claims(std::ostream& out, const SourceTrace& trace, const Words& words, const FaceOptions& options) {
  std::vector<TableRow> rows;
  for (const Part& part : trace.parts) {
    const model::ClaimText text = words.texts().claim(part.claim);
    TableRow row;
    row.cells = {{base::for_terminal(text.id)},
                 {base::for_terminal(text.text)},
                 {std::string(to_string(part.status))},
                 {roles(part)},
                 {without_it(part)}};
    if (supports(part) && part.choke_point) row.cells[4].style = &Paint::red;
    rows.push_back(std::move(row));
  }
  TableOptions table;
  table.width = options.width;
  table.ascii = options.ascii;
  table.colour = options.colour;
  write_table(out,
              {{"claim", false, 12, false},
               {"", true, 0, false},
               {"status", false, 13, false},
               {"its part", false, 22, false},
               {"without it", false, 22, false}},
              rows, table);
}

class Forward {
 public:
  Forward(const SourceTrace& trace, const Words& words, const FaceOptions& options)
      : trace_(trace), words_(words), pen_(pen(false, options.ascii)), ascii_(options.ascii) {
    std::set<PublicationId> publications;
    for (const Onward& onward : trace.onward) {
      if (!onward.publication.is_none()) publications.insert(onward.publication);
    }
    years_ = years_of(publications, words, trace.head.as_of.value_or(earliest_day));
    for (const std::uint32_t at : trace.first) step(at, {}, at == trace.first.back(), 0);
  }
  const std::vector<TableRow>& rows() const { return rows_; }

 private:
  void step(std::uint32_t at, const std::string& stem, bool last, std::size_t depth) {
    const Onward& onward = trace_.onward[at];
    const bool circle = std::find(path_.begin(), path_.end(), at) != path_.end();
    const bool repeated = !circle && !onward.next.empty() && shown_.contains(at);
    TableRow row;
    row.lead = stem + std::string(last ? pen_.last : pen_.branch) + std::string(pen_.dash) + " ";
    row.cells.resize(4);
    row.cells[0].text = base::for_terminal(as_label(words_.party(onward.source)));
    if (circle) row.cells[0].tail = ", in a circle";
    if (repeated) row.cells[0].tail = ", as above";
    const bool in_full = !circle && !repeated;
    if (onward.publication.is_none()) {
      row.cells[2].text = base::for_terminal(words_.texts().source(onward.source).id);
    } else {
      if (in_full) row.cells[1].text = short_dates({onward.publication}, words_, years_);
      row.cells[2].text = base::for_terminal(words_.texts().publication(onward.publication).id);
    }
    for (const ClaimId claim : onward.claims) {
      row.cells[3].text += (row.cells[3].text.empty() ? "" : " ") + base::for_terminal(words_.texts().claim(claim).id);
    }
    const std::string below = stem + (last ? " " : std::string(pen_.bar)) + "  ";
    row.under = below;
    rows_.push_back(std::move(row));
    if (circle || repeated) return;
    shown_.insert(at);
    if (depth + 1 >= deepest && !onward.next.empty()) {
      TableRow more;
      more.lead = below + std::string(pen_.last) + std::string(pen_.dash) + " ";
      more.cells.resize(4);
      more.cells[0].text = ascii_ ? "..." : "…";
      rows_.push_back(std::move(more));
      return;
    }
    path_.push_back(at);
    for (const std::uint32_t next : onward.next) step(next, below, next == onward.next.back(), depth + 1);
    path_.pop_back();
  }

  const SourceTrace& trace_;
  const Words& words_;
  Pen pen_;
  bool ascii_;
  Years years_;
  std::vector<std::uint32_t> path_;
  std::set<std::uint32_t> shown_;
  std::vector<TableRow> rows_;
};

/// "It is a choke point of 3 claims: c2, c3 and c9."
std::string verdict(const SourceTrace& trace, const Words& words) {
  std::vector<std::string> ids;
  std::size_t resting = 0;
  for (const Part& part : trace.parts) {
    if (supports(part)) ++resting;
    if (supports(part) && part.choke_point) ids.push_back(words.texts().claim(part.claim).id);
  }
  if (resting == 0) return "No claim rests on it.";
  const std::string rests = fmt::format("{} on it", counted(resting, "claim rests", "claims rest"));
  if (ids.empty()) return rests + "; none of them would be left without support.";
  return fmt::format("{}. Without it nothing with a recorded origin is left for {}.", rests, list(ids));
}

}  // namespace

void write_text(std::ostream& out, const SourceTrace& trace, const Words& words, const FaceOptions& options) {
  FaceOptions page = options;
  page.width = std::max(page.width, narrowest_width);
  write_head(out, trace, words, page);
  out << '\n';
  if (!trace.parts.empty()) {
    write_claims(out, trace, words, page);
    out << '\n';
  }
  const Forward forward(trace, words, page);
  if (!forward.rows().empty()) {
    TableOptions table;
    table.width = page.width;
    table.ascii = page.ascii;
    table.colour = page.colour;
    table.narrowest = narrowest_tree;
    write_table(out,
                {{"How it went on", true, 0, false},
                 {"date", false, 14, false},
                 {"id", false, 20, false},
                 {"claims", false, 24, false}},
                forward.rows(), table);
    out << '\n';
  }
  paragraph(out, verdict(trace, words), page.width);
}

}  // namespace stemma::report

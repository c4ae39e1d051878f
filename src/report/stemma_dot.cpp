#include "report/stemma_dot.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <utility>
#include <vector>

#include "base/escape.hpp"
#include "base/text.hpp"
#include "report/dot_legend.hpp"
#include "report/dot_style.hpp"

namespace stemma::report {
namespace {

constexpr std::size_t columns = 22;
constexpr std::size_t most_alike = 4;  ///< publishers with the same sources that are drawn one by one
constexpr std::size_t named_alike = 2;

/// One side of the claim: who supports it, or who denies it.
class Side {
 public:
  Side(const Judgement& judgement, const Words& words, bool denial) : judgement_(judgement), words_(words) {
    prefix_ = denial ? "d" : "s";
    for (const Strand& strand : denial ? judgement.denial : judgement.support) add(strand);
    fold();
  }

  bool empty() const { return order_.empty(); }

  void write(std::string& out, const std::string& key) const {
    std::map<GroupId, std::vector<SourceId>> groups;
    for (const SourceId source : order_) {
      const GroupId group = words_.about().group(source);
      if (group.is_none()) {
        write_party(out, source, key);
      } else {
        groups[group].push_back(source);
      }
    }
    for (const auto& [group, members] : groups) {
      const bool apart = members.size() > 1;
      if (apart) {
        const std::string label = "under one control: " + as_label(words_.party(words_.about().group_root(group)));
        out += fmt::format("subgraph \"cluster_{}{}\" {{ graph [class=\"control\", label={}];\n", prefix_, group.value,
                           base::for_dot(wrapped_label(label, 2 * columns, 2)));
      }
      for (const SourceId source : members) write_party(out, source, key);
      if (apart) out += "}\n";
    }
    for (const auto& [first, alike] : folds_) write_fold(out, first, alike, key);
    out += "{ rank=source;";
    for (const SourceId source : order_) {
      if (first_.contains(source)) out += ' ' + node(source) + ';';
    }
    out += " }\n";
  }

  void write_arrows(std::string& out, std::string_view end) const {
    std::set<std::string> written;
    const auto arrow = [&](SourceId from, SourceId to) {
      const std::string line = to.is_none()
                                   ? fmt::format("{} -> claim [class=\"way f{} tc{}];\n", node(from), from.value, end)
                                   : fmt::format("{} -> {} [class=\"way f{} t{}{}];\n", node(from), node(to),
                                                 from.value, to.value, prefix_ == "s" ? "\"" : " deny\", style=dashed");
      if (written.insert(line).second) out += line;
    };
    for (const auto& [source, below] : before_) {
      if (folded_into(source) != source) continue;
      for (const SourceId from : below) arrow(from, source);
    }
    for (const SourceId last : last_) {
      if (folded_into(last) == last) arrow(last, SourceId{});
    }
  }

 private:
  void add(const Strand& strand) {
    for (const SourceId source : strand.path) {
      if (before_.try_emplace(source).second) order_.push_back(source);
    }
    first_.insert(strand.path.front());
    last_.insert(strand.path.back());
    for (std::size_t i = 1; i < strand.path.size(); ++i) {
      before_[strand.path[i]].insert(strand.path[i - 1]);
      if (i + 1 < strand.path.size()) inner_.insert(strand.path[i]);
    }
    const std::string date = words_.texts().publication(strand.publication).date;
    dates_.try_emplace(strand.path.back(), date);
  }

  /// Publishers that have the same from the same, whom nobody relays, stand in one node where they are many.
  void fold() {
    std::map<std::pair<std::set<SourceId>, GroupId>, std::vector<SourceId>> alike;
    for (const SourceId source : order_) {
      if (first_.contains(source) || inner_.contains(source) || is_choke_point(source)) continue;
      alike[{before_[source], words_.about().group(source)}].push_back(source);
    }
    for (const auto& [way, sources] : alike) {
      if (sources.size() <= most_alike) continue;
      folds_[sources.front()] = sources;
      for (const SourceId source : sources) into_[source] = sources.front();
    }
    std::erase_if(order_, [&](SourceId source) { return into_.contains(source); });
  }

  SourceId folded_into(SourceId source) const {
    const auto at = into_.find(source);
    return at == into_.end() ? source : at->second;
  }

  bool is_choke_point(SourceId source) const {
    return std::any_of(judgement_.choke_points.begin(), judgement_.choke_points.end(),
                       [&](const ChokePoint& point) { return point.source == source; });
  }

  std::string node(SourceId source) const { return prefix_ + std::to_string(source.value); }

  std::string name(SourceId source) const {
    const std::string party = words_.party(source);
    return words_.about().named(source) ? as_label(party) : capitalised(party);
  }

  void write_party(std::string& out, SourceId source, const std::string& key) const {
    const model::SourceText text = words_.texts().source(source);
    const bool named = words_.about().named(source);
    const bool choke = prefix_ == "s" && is_choke_point(source);
    const bool state = words_.about().outlet(source) && words_.about().state_controlled(source);
    std::string label = wrapped_label(name(source), columns, 4);
    const std::string grade = text.reliability.empty() ? "" : "grade " + text.reliability;
    const std::string standing = state ? "state media" : "";
    const std::string notes = standing + (standing.empty() || grade.empty() ? "" : ", ") + grade;
    if (!notes.empty()) label += "\n" + notes;
    const auto date = dates_.find(source);
    if (date != dates_.end()) {
      if (const auto day = parse_date(date->second)) label += "\n" + wrapped_label(written_out(*day), columns, 2);
    }
    if (choke) label += "\nchoke point";
    out += fmt::format("{} [id=\"{}-{}\", class=\"party p{}{}{}{}\", shape={}{}{}{}, label={}];\n", node(source), key,
                       node(source), source.value, choke ? " choke" : "", named ? "" : " unnamed",
                       prefix_ == "d" ? " denies" : "", source_look(text.kind).shape, named ? "" : ", style=dashed",
                       state ? ", peripheries=2" : "", choke ? ", penwidth=3" : "", base::for_dot(label));
  }

  void write_fold(std::string& out, SourceId first, const std::vector<SourceId>& alike, const std::string& key) const {
    std::string label, classes;
    for (std::size_t i = 0; i < named_alike; ++i) label += wrapped_label(name(alike[i]), columns, 2) + "\n";
    label += fmt::format("and {} more", alike.size() - named_alike);
    for (const SourceId source : alike) classes += fmt::format(" p{}", source.value);
    out += fmt::format("{} [id=\"{}-{}\", class=\"party fold{}\", shape=box3d, label={}];\n", node(first), key,
                       node(first), classes, base::for_dot(label));
  }

  const Judgement& judgement_;
  const Words& words_;
  std::string prefix_;
  std::vector<SourceId> order_;
  std::set<SourceId> first_, last_, inner_;
  std::map<SourceId, std::set<SourceId>> before_;
  std::map<SourceId, std::string> dates_;
  std::map<SourceId, std::vector<SourceId>> folds_;
  std::map<SourceId, SourceId> into_;
};

/// Everything between two marks, the marks included, goes.
void cut_out(std::string& text, std::string_view from, std::string_view to) {
  std::string kept;
  std::size_t at = 0;
  for (;;) {
    const std::size_t begin = text.find(from, at);
    const std::size_t end = begin == std::string::npos ? begin : text.find(to, begin + from.size());
    if (end == std::string::npos) break;
    kept.append(text, at, begin - at);
    at = end + to.size();
  }
  text = kept.append(text, at);
}

}  // namespace

std::string stemma_dot(const Judgement& judgement, const Words& words, const std::string& key) {
  const Side support(judgement, words, false), denial(judgement, words, true);
  if (support.empty() && denial.empty()) return {};
  const StatusLook look = status_look(judgement.status);
  const std::string font = fmt::format("fontname=\"{}\"", picture_font);
  std::string out = fmt::format(
      "digraph stemma {{\ngraph [rankdir=TB, newrank=true, ranksep=0.45, nodesep=0.2, pad=0.1, bgcolor=transparent, "
      "{0}, fontsize=10];\nnode [{0}, fontsize=11, margin=\"0.1,0.05\"];\nedge [arrowsize=0.7];\n",
      font);
  const std::string id = words.texts().claim(judgement.claim).id;
  const std::string label = fmt::format("{}  {}", id, base::ascii_upper(to_string(judgement.status)));
  out += fmt::format(
      "claim [id=\"{}-claim\", class=\"claim\", shape=box, style=\"filled,rounded\", penwidth=1.5, fillcolor=\"{}\", "
      "fontcolor=\"{}\", label={}];\n{{ rank=sink; claim; }}\n",
      key, look.fill, look.letters, base::for_dot(label));
  support.write(out, key);
  if (!denial.empty()) {
    out += "subgraph cluster_denial { graph [class=\"denial\", style=dashed, label=\"denied by\"];\n";
    denial.write(out, key);
    out += "}\n";
  }
  support.write_arrows(out, "\"");
  denial.write_arrows(out, " deny\", style=dashed, arrowhead=tee");
  return out + "}\n";
}

std::string bare_svg(const std::string& svg) {
  const std::size_t begin = svg.find("<svg");
  if (begin == std::string::npos) return {};
  std::string bare = svg.substr(begin);
  cut_out(bare, "<!--", "-->");
  cut_out(bare, "<title>", "</title>\n");
  // What Graphviz calls the same in every picture, which an id on a page may not be. Quotation marks in texts are
  // escaped.
  for (const std::string_view same : {"graph", "page", "clust", "edge", "a_edge", "a_clust"}) {
    cut_out(bare, fmt::format(" id=\"{}", same), "\"");
  }
  return bare;
}

}  // namespace stemma::report

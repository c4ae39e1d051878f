#include "report/html_face.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/escape.hpp"
#include "report/advice.hpp"
#include "report/growth_chart.hpp"
#include "report/html_page.hpp"
#include "report/opinion_words.hpp"
#include "report/shared_words.hpp"
#include "report/stemma_dot.hpp"
#include "report/summary.hpp"

namespace stemma::report {
namespace {

constexpr std::size_t drawn_at_once = 64;

constexpr std::string_view controls = R"(<section id="desk" aria-label="Find claims" hidden><form>
<label>Search <input type="search" id="search" autocomplete="off"></label>
<label>Severity <select id="by-severity"></select></label>
<label>Importance <select id="by-importance"></select></label>
<label>Status <select id="by-status"></select></label>
<label>Rule <select id="by-rule"></select></label>
<label>Source <select id="by-source"></select></label>
<label>What if one were withdrawn? <select id="without"></select></label>
<label hidden>Only claims that change <input type="checkbox" id="affected"></label>
<button type="reset">Show all</button>
</form><output id="found" aria-live="polite"></output> <output id="verdict" aria-live="polite"></output></section>
)";

std::string html(std::string_view text) { return base::for_xml(text); }

/// "error", "open", "silenced": what a finding is filtered by; "none" where there is none.
std::string labels_of(const std::vector<Finding>& found) {
  std::set<std::string_view> labels;
  for (const Finding& finding : found) labels.insert(label(finding));
  if (labels.empty()) labels.insert("none");
  return fmt::format("{}", fmt::join(labels, " "));
}

std::string rules_of(const std::vector<Finding>& found) {
  std::set<std::string_view> rules;
  for (const Finding& finding : found) rules.insert(finding.rule);
  return fmt::format("{}", fmt::join(rules, " "));
}

std::string date_words(const std::string& text) {
  const std::optional<Date> date = parse_date(text);
  return date ? written_out(*date) : text;
}

}  // namespace

HtmlFace::HtmlFace(std::ostream& out, model::Texts& texts, const Parties& parties, const FaceOptions& options)
    : page_(out), words_(texts, parties), all_steps_(options.all_steps), insight_(options.insight) {}

void HtmlFace::begin(const CaseHead& head) {
  as_of_ = head.as_of;
  const model::CaseText text = words_.texts().case_text();
  const std::string title = text.title.empty() ? text.id : text.title;
  begin_html(out_, title, {page_part("report.css")}, {page_part("report.js")});
  out_ << "<header>\n<h1 dir=\"auto\">" << html(title) << "</h1>\n<p>"
       << html(sentence(capitalised(as_of_words(head.as_of)))) << ' ' << html(sentence(head_words(head))) << "</p>\n";
  if (head.totals && head.claims > 0) {
    out_ << fmt::format("<p>{}.</p>\n", fmt::join(status_tally(*head.totals), ", "));
  }
  out_ << "<p class=\"soft\">This page says what each claim rests on. It does not say what is true.</p>\n</header>\n"
       << controls << "<main>\n";
}

void HtmlFace::open_article(const Judgement& judgement) {
  const model::ClaimText text = words_.texts().claim(judgement.claim);
  std::set<SourceId> sources;
  for (const auto* strands : {&judgement.support, &judgement.denial}) {
    for (const Strand& strand : *strands) sources.insert(strand.path.begin(), strand.path.end());
  }
  met_.insert(sources.begin(), sources.end());
  std::string numbers;
  for (const SourceId source : sources) numbers += (numbers.empty() ? "" : " ") + std::to_string(source.value);
  out_ << fmt::format(
      "<article class=\"claim\" id=\"claim-{}\" data-n=\"{}\" data-status=\"{}\" data-importance=\"{}\" "
      "data-severities=\"{}\" data-rules=\"{}\" data-sources=\"{}\">\n",
      html(text.id), judgement.claim.value, to_string(judgement.status), to_string(judgement.importance),
      labels_of(judgement.findings), rules_of(judgement.findings), numbers);
  out_ << fmt::format("<h2 dir=\"auto\"><a href=\"#claim-{0}\">{0}</a> {1}</h2>\n", html(text.id), html(text.text))
       << fmt::format(
              "<p class=\"tags\"><span class=\"status\">{}</span> <span class=\"soft\">{} importance</span></p>\n",
              to_string(judgement.status), to_string(judgement.importance));
}

void HtmlFace::findings(const std::vector<Finding>& found, const std::string& of, bool with_subject) {
  if (found.empty()) return;
  out_ << "<div class=\"table\" tabindex=\"0\" role=\"region\" "
          "aria-label=\"Findings on "
       << html(of) << "\"><table>\n<thead><tr><th>Finding</th>"
       << "<th>Rule</th>" << (with_subject ? "<th>About</th>" : "")
       << "<th>What was found</th></tr></thead>\n<tbody>\n";
  for (const Finding& finding : found) {
    const std::string_view name = label(finding);
    out_ << fmt::format("<tr><td class=\"{0}\">{0}</td><td>{1}</td>", name, finding.rule);
    if (with_subject) out_ << "<td>" << html(words_.subject(finding.subject)) << "</td>";
    out_ << R"(<td class="words" dir="auto">)" << html(finding_words(finding, words_)) << "</td></tr>\n";
  }
  out_ << "</tbody></table></div>\n";
  const Steps steps = steps_shown(found, words_, all_steps_);
  if (steps.shown.empty()) return;
  out_ << "<h3>Next</h3>\n<ol>\n";
  for (const std::string& step : steps.shown) {
    out_ << "<li dir=\"auto\">" << html(sentence(capitalised(step))) << "</li>\n";
  }
  out_ << "</ol>\n";
  if (steps.left_out > 0) {
    out_ << fmt::format("<p class=\"soft\">And {} (--steps all).</p>\n",
                        counted(steps.left_out, "more step", "more steps"));
  }
}

void HtmlFace::picture(const Judgement& judgement) {
  if (insight_ == nullptr) return;
  const std::string dot = stemma_dot(judgement, words_, fmt::format("k{}", judgement.claim.value));
  if (dot.empty()) return;
  Waiting waiting{out_.str(), dot, {}, {}};
  out_.str({});
  waiting.opening =
      fmt::format("<figure><div class=\"stemma\" tabindex=\"0\" role=\"group\" aria-label=\"Stemma of {}\">\n",
                  html(words_.texts().claim(judgement.claim).id));
  waiting.closing = "</div><figcaption>Who had it from whom: origins at the top, the claim at the bottom.";
  if (!judgement.denial.empty()) waiting.closing += " Denials are dashed and end in a bar.";
  if (!judgement.choke_points.empty()) waiting.closing += " Without a choke point, drawn thick, nothing is left.";
  waiting.closing += "</figcaption></figure>\n";
  waiting_.push_back(std::move(waiting));
}

void HtmlFace::write_out() {
  if (!waiting_.empty()) {
    std::vector<std::string> dots;
    dots.reserve(waiting_.size());
    for (const Waiting& one : waiting_) dots.push_back(one.dot);
    const std::vector<std::string> drawings = insight_->drawn(dots);
    for (std::size_t i = 0; i < waiting_.size(); ++i) {
      const std::string svg = bare_svg(drawings.at(i));
      page_ << waiting_[i].before;
      undrawn_ = undrawn_ || svg.empty();
      if (!svg.empty()) page_ << waiting_[i].opening << svg << waiting_[i].closing;
    }
    waiting_.clear();
  }
  page_ << out_.str();
  out_.str({});
}

void HtmlFace::growth(ClaimId claim) {
  if (insight_ == nullptr) return;
  const std::vector<Stage> stages = insight_->growth(claim);
  const std::string chart = growth_chart(stages);
  const std::string id = html(words_.texts().claim(claim).id);
  if (chart.empty()) return;
  out_ << "<figure>" << chart
       << "<figcaption><span class=\"key publications\"></span> publications <span class=\"key origins\"></span> "
          "independent origins <span class=\"key lines\"></span> lines, at least</figcaption>\n"
          "<details><summary>Day by day</summary><div class=\"table\" tabindex=\"0\" role=\"region\" "
          "aria-label=\"Day by day: "
       << id
       << "\"><table>\n<thead><tr><th>After</th><th>Publications</th><th>Voices</th>"
          "<th>Independent origins</th><th>Lines</th><th>Status</th></tr></thead>\n<tbody>\n";
  for (const Stage& stage : stages) {
    const Numbers& numbers = stage.numbers;
    out_ << fmt::format("<tr><td>{}</td><td>{}</td><td>{}</td><td>{}</td><td>{}</td><td>{}</td></tr>\n",
                        written_out(stage.day), numbers.publications, numbers.voices,
                        range(numbers.independent_origins), range(numbers.controlled_lines), to_string(stage.status));
  }
  out_ << "</tbody></table></div></details></figure>\n";
}

void HtmlFace::statements(const Judgement& judgement) {
  if (judgement.support.empty() && judgement.denial.empty()) return;
  const std::size_t count = judgement.support.size() + judgement.denial.size();
  out_ << fmt::format(
      "<details><summary>Who says so, where and when ({})</summary><div class=\"table\" tabindex=\"0\" role=\"region\" "
      "aria-label=\"Who says so: {}\"><table>\n<thead><tr><th>Published by</th><th>Date</th><th>Says</th><th>Had it "
      "from"
      "</th><th>In words</th></tr></thead>\n<tbody>\n",
      counted(count, "way", "ways"), html(words_.texts().claim(judgement.claim).id));
  for (const auto* strands : {&judgement.support, &judgement.denial}) {
    for (const Strand& strand : *strands) {
      const model::PublicationText page = words_.texts().publication(strand.publication);
      const model::AttributionText said = words_.texts().attribution(strand.attribution);
      const std::vector<SourceId> before(strand.path.rbegin() + 1, strand.path.rend());
      std::string way;
      for (const SourceId source : before) way += (way.empty() ? "" : ", who had it from ") + words_.party(source);
      if (way.empty()) way = strand.lineage_recorded ? "itself" : "not recorded";
      std::string stance(to_string(strand.stance));
      if (strand.first_hand) stance += ", first-hand";
      if (strand.credibility) stance += ", credibility " + std::string(to_string(*strand.credibility));
      const std::string words = said.quote.empty() ? said.gist : "“" + said.quote + "”";
      out_ << fmt::format("<tr><td>{}</td><td>{}</td><td>{}</td><td dir=\"auto\">{}</td>",
                          html(words_.party_at_start(strand.path.back())), html(date_words(page.date)), html(stance),
                          html(way))
           << R"(<td class="words" dir="auto">)" << html(words) << "</td></tr>\n";
    }
  }
  out_ << "</tbody></table></div></details>\n";
}

void HtmlFace::keep_row(const Judgement& judgement) {
  const model::ClaimText text = words_.texts().claim(judgement.claim);
  const Numbers& numbers = judgement.numbers;
  std::string row = fmt::format(
      R"(<tr id="row-{}"><th scope="row">{}</th><td class="words" dir="auto">{}</td><td>{}</td><td>{}</td>)",
      judgement.claim.value, claim_link(judgement.claim), html(text.text), to_string(judgement.importance),
      to_string(judgement.status));
  for (const std::string& number : {std::to_string(numbers.publications), std::to_string(numbers.voices),
                                    range(numbers.origins), range(numbers.independent_origins), range(numbers.lines),
                                    range(numbers.controlled_lines), std::to_string(judgement.findings.size())}) {
    row += fmt::format("<td class=\"number\">{}</td>", number);
  }
  rows_.push_back(row + "</tr>\n");
}

void HtmlFace::claim(const Judgement& judgement) {
  open_article(judgement);
  out_ << "<p dir=\"auto\">" << html(summary(judgement, words_, as_of_))
       << "</p>\n<p class=\"advice\" dir=\"auto\"><strong>Advice:"
       << "</strong> " << html(advice(judgement, words_)) << "</p>\n<p class=\"fate\" hidden></p>\n";
  if (judgement.opinion) {
    opinions_shown_ = true;
    out_ << "<p><strong>Computed opinion:</strong> " << html(opinion_words(*judgement.opinion)) << "</p>\n";
  }
  picture(judgement);
  const std::string id = words_.texts().claim(judgement.claim).id;
  findings(judgement.findings, id, false);
  const std::string reasons = joined(judgement.quiet, words_);
  if (!reasons.empty()) out_ << "<p dir=\"auto\">Quiet: " << html(reasons) << ".</p>\n";
  growth(judgement.claim);
  statements(judgement);
  out_ << "</article>\n";
  keep_row(judgement);
  if (waiting_.empty() || waiting_.size() >= drawn_at_once) write_out();
}

void HtmlFace::case_finding(const Finding& finding) { on_record_.push_back(finding); }

void HtmlFace::record_itself() {
  if (on_record_.empty()) return;
  out_ << "<section><h2>The record itself</h2>\n";
  findings(on_record_, "the record", true);
  out_ << "</section>\n";
}

std::string HtmlFace::claim_link(ClaimId claim) const {
  return fmt::format("<a href=\"#claim-{0}\">{0}</a>", html(words_.texts().claim(claim).id));
}

void HtmlFace::source_row(SourceId source, const std::vector<Consequence>& without) {
  const model::SourceText text = words_.texts().source(source);
  std::string effects;
  std::array<std::string, 3> changed;
  for (const Consequence& one : without) {
    const auto effect = static_cast<std::size_t>(one.effect);
    effects += fmt::format("{}{}:{}:{}:{}", effects.empty() ? "" : " ", one.claim.value,
                           analysis::effect_words()[effect], to_string(one.status), to_string(one.advice));
    changed.at(effect) += (changed.at(effect).empty() ? "" : ", ") + claim_link(one.claim);
  }
  std::string what(to_string(text.kind));
  std::replace(what.begin(), what.end(), '_', ' ');
  if (!text.descriptor.empty()) what += ": " + text.descriptor;
  if (!text.country.empty()) what += ", " + text.country;
  if (words_.about().outlet(source) && words_.about().state_controlled(source)) what += ", state media";
  const GroupId group = words_.about().group(source);
  const SourceId root = group.is_none() ? SourceId{} : words_.about().group_root(group);
  const std::string control = root.is_none() || root == source ? "" : words_.party(root);
  out_
      << fmt::format(R"(<tr data-p="{}" data-effects="{}"><th scope="row" dir="auto">{}</th><td>{}</td>)", source.value,
                     effects, html(words_.party_at_start(source)), html(text.id))
      << fmt::format(
             "<td class=\"words\" dir=\"auto\">{}</td><td>{}</td><td dir=\"auto\">{}</td><td>{}</td><td>{}</td></tr>\n",
             html(what), html(text.reliability), html(control), changed[0], changed[1]);
}

void HtmlFace::end(const Totals& totals) {
  record_itself();
  write_out();  // whether all was drawn is known then
  if (undrawn_) {
    out_ << "<p>There are no pictures: Graphviz was not installed, or did not draw them, when this was made.</p>\n";
  }
  if (!met_.empty()) {
    out_ << "<section id=\"sources\"><h2>Sources, and what depends on them</h2>\n<div class=\"table\" tabindex=\"0\" "
            "role=\"region\" aria-label=\"Sources\"><table>\n<thead><tr><th>Source</th><th>Id</th><th>What it is</th>"
            "<th>Grade</th><th>Controlled by</th><th>Fall without it</th><th>Weaken without it</th></tr></thead>\n"
            "<tbody>\n";
    const std::vector<SourceId> sources(met_.begin(), met_.end());
    std::vector<std::vector<Consequence>> without(sources.size());
    if (insight_ != nullptr) without = insight_->without(sources);
    for (std::size_t i = 0; i < sources.size(); ++i) source_row(sources[i], without.at(i));
    out_ << "</tbody></table></div></section>\n";
  }
  if (!rows_.empty()) {
    out_
        << "<section><h2>All claims in numbers</h2>\n<div class=\"table\" tabindex=\"0\" role=\"region\" "
           "aria-label=\"All claims\"><table>\n<thead><tr><th>Claim</th><th>Text</th><th>Importance</th><th>Status</th>"
           "<th>Publications</th><th>Voices</th><th>Origins</th><th>Independent</th><th>Lines</th><th>Controlled</th>"
           "<th>Findings</th></tr></thead>\n<tbody>\n";
    for (const std::string& row : rows_) out_ << row;
    out_ << "</tbody></table></div></section>\n";
  }
  out_ << "</main>\n<footer><p>" << html(totals_line(totals)) << ".</p>\n";
  if (opinions_shown_) out_ << "<p>" << html(opinions_note) << ".</p>\n";
  out_ << "<p class=\"soft\">Key: A to E grade a source's reliability, A the best; F cannot be judged. A line is a way "
          "from an origin to the claim that shares nobody with another; lines count parties under one control "
          "once.</p>\n"
          "</footer>\n<aside id=\"card\" aria-label=\"About this source\" hidden></aside>\n<script>"
       << page_part("report.js") << "</script>\n</body>\n</html>\n";
  write_out();
}

}  // namespace stemma::report

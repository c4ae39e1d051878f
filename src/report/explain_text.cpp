// `stemma explain CASE CLAIM` for people: the finding, how it came about, and what would clear it.
#include <fmt/core.h>

#include <algorithm>

#include "base/escape.hpp"
#include "base/text.hpp"
#include "report/claim_heading.hpp"
#include "report/descriptor.hpp"
#include "report/explanation.hpp"
#include "report/page.hpp"
#include "report/shared_words.hpp"

namespace stemma::report {
namespace {

constexpr std::size_t label_width = 9;  ///< "warning" and two spaces
constexpr std::size_t part_indent = 2;
constexpr std::size_t text_indent = 4;
constexpr std::size_t entry_indent = 6;
constexpr std::size_t most_additions = 3;  ///< printed of one finding

class Written {
 public:
  Written(std::ostream& out, const Explanation& explanation, const Words& words, const FaceOptions& options)
      : out_(out), explanation_(explanation), words_(words), paint_(options.colour), options_(options) {
    options_.width = std::max(options_.width, narrowest_width);
  }

  void write() {
    head();
    for (const ExplainedFinding& finding : explanation_.findings) explain(finding);
    if (explanation_.findings.empty()) quiet();
  }

 private:
  void paragraph(std::size_t indent, const std::string& lead, std::size_t lead_width, const std::string& text) {
    report::paragraph(out_, options_.width, indent, lead, lead_width, text);
  }

  void head() {
    if (explanation_.judgement) {
      write_claim_heading(out_, *explanation_.judgement, words_, options_);
    } else if (explanation_.subject.kind == SubjectKind::source) {
      const SourceId source{explanation_.subject.id};
      out_ << paint_.bold(base::for_terminal(words_.subject(explanation_.subject))) << '\n';
      paragraph(part_indent, "", 0, words_.party_at_start(source));
    } else {
      const model::PublicationText text = words_.texts().publication(PublicationId{explanation_.subject.id});
      out_ << paint_.bold(base::for_terminal(text.id)) << '\n';
      paragraph(part_indent, "", 0, printed(explanation_.publisher, text));
    }
    paragraph(0, "", 0, fmt::format("{}; policy {}", as_of_words(explanation_.as_of), explanation_.policy));
  }

  std::string quoted(const std::string& text) const {
    return options_.ascii ? fmt::format("\"{}\"", text) : fmt::format("\u201c{}\u201d", text);
  }

  /// "TASS, 11 March 2024, “First South Korean arrested”".
  std::string printed(SourceId publisher, const model::PublicationText& text) const {
    std::string line = words_.party_at_start(publisher) + ", " + date_of(text);
    return text.title.empty() ? line : line + ", " + quoted(text.title);
  }

  static std::string date_of(const model::PublicationText& text) {
    const auto date = parse_date(text.date);
    return date ? written_out(*date) : "undated";
  }

  void explain(const ExplainedFinding& explained) {
    const Finding& finding = explained.finding;
    const std::string word(label(finding));
    std::string lead = paint_.severity(finding.kind == FindingKind::fail ? finding.severity : Severity::note, word);
    lead += spaces(label_width - word.size()) + paint_.bold(finding.rule) + "  ";
    out_ << '\n';
    paragraph(0, lead, label_width + finding.rule.size() + 2, words_.phrase(finding.message));
    if (finding.silenced()) paragraph(part_indent, "", 0, "Silenced by " + words_.decision(finding.decision));
    how_it_came_about(explained);
    what_would_clear_it(explained);
  }

  /// What was told of an earlier finding is not told twice.
  void how_it_came_about(const ExplainedFinding& explained) {
    const std::vector<std::string> unnamed = descriptions(explained.finding);
    if (explained.story.empty() && explained.finding.why.empty() && unnamed.empty()) return;
    out_ << '\n' << spaces(part_indent) << "How it came about\n";
    const auto same = earlier(explained, [&](const ExplainedFinding& other) { return other.story == explained.story; });
    if (same.empty() || explained.story.empty()) {
      std::size_t number = 0;
      const std::size_t digits = std::to_string(explained.story.size()).size();
      for (const analysis::Told& told : explained.story) {
        const std::string count = std::to_string(++number);
        statement(told, spaces(digits - count.size()) + count + "  ", digits + 2);
      }
    } else {
      paragraph(text_indent, "", 0,
                fmt::format("{}, as under {}", counted(explained.story.size(), "attribution", "attributions"), same));
    }
    for (const Phrase& reason : explained.finding.why) paragraph(text_indent, "-  ", 3, words_.phrase(reason));
    for (const std::string& line : unnamed) paragraph(text_indent, "-  ", 3, line);
  }

  /// The rule of the first finding before this one of which it is so; empty if there is none.
  template <class Test>
  std::string earlier(const ExplainedFinding& explained, Test test) const {
    for (const ExplainedFinding& other : explanation_.findings) {
      if (&other == &explained) break;
      if (test(other)) return std::string(other.finding.rule);
    }
    return {};
  }

  /// What the sentences leave out of the descriptions of unnamed sources.
  std::vector<std::string> descriptions(const Finding& finding) const {
    std::vector<std::string> lines;
    for (const SourceId source : finding.parties) {
      const model::SourceText text = words_.texts().source(source);
      if (words_.about().named(source) || text.withheld) continue;
      if (describe_unnamed(text.descriptor, text.kind).rest.empty()) continue;
      lines.push_back(fmt::format("{} is described as: {}", text.id, text.descriptor));
    }
    return lines;
  }

  void statement(const analysis::Told& told, const std::string& lead, std::size_t lead_width) {
    const Statement& statement = explanation_.statements[told.statement];
    const model::PublicationText publication = words_.texts().publication(statement.publication);
    const model::AttributionText text = words_.texts().attribution(statement.attribution);
    const std::string place = text.at.line == 0 ? std::string() : fmt::format(", {}:{}", text.at.file, text.at.line);
    paragraph(text_indent, lead, lead_width, text.id + place);
    const std::size_t indent = text_indent + lead_width;
    paragraph(indent, "", 0, printed(statement.publisher, publication));
    std::string what(to_string(statement.stance));
    std::replace(what.begin(), what.end(), '-', ' ');
    what += chain_of(statement);
    if (statement.first_hand) what += "; first-hand";
    if (statement.credibility) what += fmt::format("; credibility {}", to_string(*statement.credibility));
    if (!statement.lineage_recorded) what += "; rests on nothing that is recorded";
    if (!statement.live()) what += "; no longer counts";
    if (!told.evidence) what += "; told because what follows rests on it";
    paragraph(indent, "", 0, what);
    if (!text.quote.empty()) {
      paragraph(indent, "", 0, quoted(text.quote));
    } else if (!text.gist.empty()) {
      paragraph(indent, "gist: ", 6, text.gist);
    }
  }

  /// " from TASS (tass1), which has it from an unnamed law-enforcement source (le_src, F)".
  std::string chain_of(const Statement& statement) const {
    std::string out;
    if (statement.chain.empty()) {
      out = words_.somebody(statement.publisher) ? ", in their own voice" : ", in its own voice";
      std::vector<std::string> cited;
      for (const std::uint32_t below : statement.rests_on) {
        const std::string id = words_.texts().publication(explanation_.statements[below].publication).id;
        if (std::find(cited.begin(), cited.end(), id) == cited.end()) cited.push_back(id);
      }
      return cited.empty() ? out : out + ", citing " + list(cited);
    }
    bool who = false;
    for (const Link& link : statement.chain) {
      const model::SourceText text = words_.texts().source(link.source);
      out += out.empty() ? ", from " : who ? ", who has it from " : ", which has it from ";
      who = words_.somebody(link.source);
      out += fmt::format("{} ({}", words_.party(link.source), text.id);
      if (!text.reliability.empty()) out += ", " + text.reliability;
      if (!link.publication.is_none()) out += ", in " + words_.texts().publication(link.publication).id;
      out += ')';
    }
    return out;
  }

  void what_would_clear_it(const ExplainedFinding& explained) {
    out_ << '\n' << spaces(part_indent) << "What would clear it\n";
    const Finding& finding = explained.finding;
    if (explained.additions.empty() && finding.subject.kind != SubjectKind::claim && !finding.next.empty()) {
      for (const Phrase& step : finding.next) {
        paragraph(text_indent, "", 0, sentence(capitalised(words_.phrase(step))));
      }
      return;
    }
    if (explained.additions.empty()) {
      paragraph(text_indent, "", 0,
                "Nothing that was tried would, and only so many additions are tried together. If a link of it is "
                "recorded wrongly, correct that; if it is right, it stays. An editor may record a "
                "decision.");
      return;
    }
    const auto same = earlier(explained, [&](const ExplainedFinding& other) {
      return std::equal(other.additions.begin(), other.additions.end(), explained.additions.begin(),
                        explained.additions.end(), [](const ExplainedAddition& a, const ExplainedAddition& b) {
                          return a.yaml == b.yaml && a.brings == b.brings;
                        });
    });
    if (!same.empty()) {
      paragraph(text_indent, "", 0, fmt::format("the same as under {}", same));
      return;
    }
    const std::size_t shown = std::min(explained.additions.size(), most_additions);
    for (std::size_t i = 0; i < shown; ++i) {
      const ExplainedAddition& addition = explained.additions[i];
      if (i > 0) out_ << spaces(text_indent) << "or\n";
      paragraph(text_indent, "", 0, capitalised(words_.phrase(addition.words)) + then(addition) + ":");
      std::string_view yaml = addition.yaml;
      while (!yaml.empty()) {
        const std::string_view line = yaml.substr(0, yaml.find('\n'));
        out_ << spaces(entry_indent) << base::for_terminal(line) << '\n';
        yaml.remove_prefix(line.size() + 1);
      }
    }
    if (shown < explained.additions.size()) {
      paragraph(text_indent, "", 0,
                fmt::format("and {} more (--format json lists them)", explained.additions.size() - shown));
    }
  }

  static std::string then(const ExplainedAddition& addition) {
    std::vector<std::string> rules(addition.brings.begin(), addition.brings.end());
    return rules.empty() ? std::string() : fmt::format(" (this brings {})", list(rules));
  }

  void quiet() {
    out_ << '\n';
    std::string reasons = joined(explanation_.quiet, words_);
    if (reasons.empty()) reasons = "nothing was found";
    const std::string rule(explanation_.rule);
    const std::string lead = "quiet    " + (rule.empty() ? "" : paint_.bold(rule) + "  ");
    paragraph(0, lead, label_width + (rule.empty() ? 0 : rule.size() + 2), reasons);
  }

  std::ostream& out_;
  const Explanation& explanation_;
  const Words& words_;
  Paint paint_;
  FaceOptions options_;
};

}  // namespace

void write_text(std::ostream& out, const Explanation& explanation, const Words& words, const FaceOptions& options) {
  Written(out, explanation, words, options).write();
}

}  // namespace stemma::report

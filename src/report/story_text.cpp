// `stemma draft` for people: each sentence with findings, and under it what the record says of its claims.
#include <fmt/core.h>

#include <algorithm>
#include <set>

#include "base/escape.hpp"
#include "base/text.hpp"
#include "report/advice.hpp"
#include "report/page.hpp"
#include "report/shared_words.hpp"
#include "report/sign_off.hpp"
#include "report/story_page.hpp"
#include "report/summary.hpp"

namespace stemma::report {
namespace {

constexpr std::size_t indent = 2;
constexpr std::size_t label_width = 9;  ///< "warning" and two spaces

class Written {
 public:
  Written(std::ostream& out, const StoryPage& page, const Words& words, const FaceOptions& options)
      : out_(out),
        page_(page),
        words_(words),
        paint_(options.colour),
        width_(std::max(options.width, narrowest_width)) {}

  void write() {
    const model::Story& story = page_.facts.story;
    const std::string title = title_shown(page_);
    title_lines(out_, width_, paint_, title.empty() ? story.file : title, as_of_words(page_.as_of));
    paragraph(out_, width_, 0, "", 0, story_words(page_));
    if (!story.converted_by.empty()) {
      paragraph(out_, width_, 0, "", 0,
                "lines and columns are those of the text that " + story.converted_by + " made of it");
    }
    for (std::size_t i = 0; i < page_.findings.size();) {
      std::size_t next = i;
      while (next < page_.findings.size() && page_.findings[next].sentence == page_.findings[i].sentence) ++next;
      sentence(i, next);
      i = next;
    }
    out_ << '\n' << story_totals(page_) << '\n';
    gate_text(out_, page_, width_);
  }

 private:
  void sentence(std::size_t first, std::size_t last) {
    const std::size_t number = page_.findings[first].sentence;
    const model::StorySentence& sentence = page_.facts.story.sentences[number];
    out_ << '\n'
         << paint_.bold(base::for_terminal(
                fmt::format("{}:{}:{}", page_.facts.story.file, sentence.at.line, sentence.at.column)))
         << '\n';
    paragraph(out_, width_, indent, "", 0, sentence_shown(page_, number));
    for (std::size_t i = first; i < last; ++i) finding(page_.findings[i]);
    for (const ClaimId claim : page_.facts.claims[number]) record(claim);
  }

  void finding(const analysis::StoryFinding& found) {
    const Finding& finding = found.finding;
    const std::string word(label(finding));
    std::string lead = paint_.severity(finding.kind == FindingKind::fail ? finding.severity : Severity::note, word);
    lead += spaces(label_width - word.size());
    const std::string rule(finding.rule);
    paragraph(out_, width_, indent, lead + paint_.bold(rule) + "  ", label_width + rule.size() + 2,
              finding_words(finding, words_));
  }

  /// What the record says is told once a claim.
  void record(ClaimId claim) {
    const analysis::Stand& stand = page_.facts.stands.at(claim);
    const std::string id = words_.texts().claim(claim).id;
    const std::string lead = base::for_terminal(id) + "  ";
    const std::size_t width = base::display_width(lead);
    if (!told_.insert(claim).second) {
      paragraph(out_, width_, indent, lead, width, "as above");
      return;
    }
    paragraph(out_, width_, indent, lead, width,
              sentence_of(words_.texts().claim(claim).text) + " " + summary(stand.judgement, words_, page_.as_of));
    paragraph(out_, width_, indent + width, "", 0, "Advice: " + advice_of(stand.judgement));
  }
  static std::string sentence_of(const std::string& text) { return report::sentence(text); }
  std::string advice_of(const Judgement& judgement) const {
    std::string text = report::advice(judgement, words_);
    if (!text.empty() && text.front() >= 'A' && text.front() <= 'Z')
      text.front() = static_cast<char>(text.front() - 'A' + 'a');
    return text;
  }

  std::ostream& out_;
  const StoryPage& page_;
  const Words& words_;
  Paint paint_;
  std::size_t width_;
  std::set<ClaimId> told_;
};

}  // namespace

void write_story_text(std::ostream& out, const StoryPage& page, const Words& words, const FaceOptions& options) {
  Written(out, page, words, options).write();
}

}  // namespace stemma::report

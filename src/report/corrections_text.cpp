// `stemma corrections` for people: by story and sentence, what happened, how it stood, what it rests on now.
#include <fmt/core.h>

#include <algorithm>
#include <set>
#include <utility>

#include "base/escape.hpp"
#include "base/text.hpp"
#include "report/advice.hpp"
#include "report/corrections.hpp"
#include "report/page.hpp"
#include "report/summary.hpp"

namespace stemma::report {
namespace {

constexpr std::size_t word_width = 9;  ///< "correct" and two spaces
constexpr std::size_t indent = 2;

class Written {
 public:
  Written(std::ostream& out, const CorrectionsPage& page, const Words& words, const FaceOptions& options)
      : out_(out),
        page_(page),
        words_(words),
        paint_(options.colour),
        width_(std::max(options.width, narrowest_width)) {}

  void write() {
    const model::CaseText text = words_.texts().case_text();
    title_lines(out_, width_, paint_, text.title.empty() ? text.id : text.title, as_of_words(page_.as_of));
    std::string head = fmt::format("{} of ours, {} in {}", counted(page_.looked_at_stories, "story", "stories"),
                                   counted(page_.looked_at_sentences, "sentence", "sentences"),
                                   page_.looked_at_stories == 1 ? "it" : "them");
    if (page_.looked_at_stories == 0) head = "no story of ours was out";
    head += "; policy " + page_.policy;
    if (page_.since) head += "; changes after " + written_out(*page_.since);
    paragraph(out_, width_, 0, "", 0, head);
    for (const PublicationId story : page_.undated) {
      paragraph(out_, width_, 0, "", 0,
                fmt::format("{} has no date, and cannot be compared with a day", words_.texts().publication(story).id));
    }
    for (const AffectedStory& story : page_.stories) write(story);
    out_ << '\n';
    paragraph(out_, width_, 0, "", 0, totals());
  }

 private:
  std::string totals() const {
    std::string line = page_.looked_at_stories == 0
                           ? "Nothing to look at: a story of ours is one by the newsroom, or one with `ours: true`."
                           : "No sentence of ours stands otherwise than when it was published.";
    if (page_.affected > 0) {
      const auto stories = std::count_if(page_.stories.begin(), page_.stories.end(), [](const AffectedStory& story) {
        return !story.sentences.front().corrected();
      });
      line = fmt::format("{} affected, in {}", counted(page_.affected, "sentence is", "sentences are"),
                         counted(static_cast<std::uint64_t>(stories), "story", "stories"));
    } else if (page_.corrected > 0) {
      line = "Nothing is left to do";
    }
    if (page_.corrected > 0) {
      line += fmt::format("; {} corrected already", counted(page_.corrected, "sentence is", "sentences are"));
    }
    return line;
  }

  void write(const AffectedStory& story) {
    const model::PublicationText text = words_.texts().publication(story.publication);
    out_ << '\n';
    title_lines(out_, width_, paint_, text.title.empty() ? text.id : text.title, "published " + date_of(text));
    paragraph(out_, width_, 0, "", 0, text.url.empty() ? text.id : text.id + ", " + text.url);
    for (const AffectedSentence& sentence : story.sentences) write(sentence);
  }

  static std::string date_of(const model::PublicationText& text) {
    const auto date = parse_date(text.date);
    return date ? written_out(date->period) : text.date;
  }

  void write(const AffectedSentence& sentence) {
    out_ << '\n';
    const std::string label = sentence.corrected() ? "done" : word(sentence.to_do());
    const std::string painted = label == "correct"  ? paint_.red(label)
                                : label == "update" ? paint_.yellow(label)
                                                    : paint_.bold(label);
    const std::string shown = sentence.words.empty()
                                  ? report::sentence(words_.texts().claim(sentence.claims.front().claim).text)
                                  : "\"" + sentence.words + "\"";
    paragraph(out_, width_, indent, painted + spaces(word_width - label.size()), word_width, shown);
    for (const AffectedClaim& claim : sentence.claims) write(claim, !sentence.words.empty());
  }
  static std::string word(analysis::ToDo what) {
    return std::string(analysis::to_do_words()[static_cast<std::size_t>(what)]);
  }

  void write(const AffectedClaim& claim, bool with_text) {
    const model::ClaimText text = words_.texts().claim(claim.claim);
    const std::string id = base::for_terminal(text.id);
    const std::size_t at = indent + word_width;
    std::string happened;
    for (const std::string& told : what_happened(claim, words_)) happened += (happened.empty() ? "" : " ") + told;
    if (with_text) {
      paragraph(out_, width_, at, paint_.bold(id) + "  ", base::display_width(id) + 2, report::sentence(text.text));
      paragraph(out_, width_, at, "", 0, happened);
    } else {
      paragraph(out_, width_, at, paint_.bold(id) + "  ", base::display_width(id) + 2, happened);
    }
    if (claim.corrected) {
      paragraph(out_, width_, at, "", 0, fmt::format("Corrected by us: {}.", written_out(*claim.corrected)));
      return;
    }
    if (told_.insert({claim.claim, claim.then}).second) {
      paragraph(out_, width_, at, "", 0, "Then: " + summary(claim.before, words_, claim.then));
      paragraph(out_, width_, at, "", 0, "Now: " + summary(claim.after, words_, page_.as_of));
      paragraph(out_, width_, at, "", 0, "Advice: " + lowered(advice(claim.after, words_)));
    } else {
      paragraph(out_, width_, at, "", 0, "Then, now and advice: as above.");
    }
    paragraph(out_, width_, at, "", 0, fmt::format("To do: {} it. {}", word(claim.to_do), reason_to_do(claim)));
  }

  static std::string lowered(std::string text) {
    if (!text.empty() && text.front() >= 'A' && text.front() <= 'Z')
      text.front() = static_cast<char>(text.front() - 'A' + 'a');
    return text;
  }

  std::ostream& out_;
  const CorrectionsPage& page_;
  const Words& words_;
  Paint paint_;
  std::size_t width_;
  std::set<std::pair<ClaimId, Day>> told_;
};

}  // namespace

void write_corrections_text(std::ostream& out, const CorrectionsPage& page, const Words& words,
                            const FaceOptions& options) {
  Written(out, page, words, options).write();
}

}  // namespace stemma::report

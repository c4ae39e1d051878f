// `stemma draft --format markdown`: the checker's copy with footnotes, as code hosts show them.
#include <fmt/core.h>

#include <set>

#include "base/escape.hpp"
#include "report/checkers_copy.hpp"
#include "report/story_page.hpp"

namespace stemma::report {
namespace {

constexpr std::size_t digits_shown = 12;  ///< of a SHA-256

std::string md(std::string_view text) { return base::for_markdown(text); }

/// The text, as a link where the address may be followed.
std::string link(const std::string& url, const std::string& text) {
  const std::string target = base::for_link(url);
  return target.empty() ? md(text) : fmt::format("[{}]({})", md(text), target);
}

/// What notes are called: ids of claims in lower-case letters, digits and _, each once. Hosts take little more, do not
/// tell capitals apart, and make "c1-2" the anchor of the second mark of c1.
std::vector<std::string> labels_of(const std::vector<CopyNote>& notes) {
  std::vector<std::string> labels;
  std::set<std::string> taken;
  for (const CopyNote& note : notes) {
    std::string label;
    for (const char c : note.id) {
      const bool stays = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
      const bool capital = c >= 'A' && c <= 'Z';
      label += stays ? c : capital ? static_cast<char>(c - 'A' + 'a') : '_';
    }
    const std::string plain = label;
    for (std::size_t more = 2; !taken.insert(label).second; ++more) label = fmt::format("{}_{}", plain, more);
    labels.push_back(label);
  }
  return labels;
}

class Written {
 public:
  Written(std::ostream& out, const StoryPage& page, const Words& words)
      : out_(out), page_(page), copy_(checkers_copy(page, words)), labels_(labels_of(copy_.notes)) {}

  void write() {
    out_ << "# Checker's copy of " << md(page_.facts.story.file) << "\n\n"
         << md(copy_.about) << ' ' << md(copy_.totals) << "\n\n"
         << copy_purpose << "\n\n---\n";
    for (std::size_t i = 0; i < copy_.blocks.size(); ++i) block(i);
    out_ << "\n---\n\n" << md(sentence(story_words(page_))) << "\n\n" << copy_key << '\n';
    for (std::size_t i = 0; i < copy_.notes.size(); ++i) note(i);
  }

 private:
  void block(std::size_t at) {
    const CopyBlock& block = copy_.blocks[at];
    out_ << '\n';
    std::string inside;  // what stands before the lines below it
    switch (block.part) {
      case model::StoryPart::headline:
        out_ << "## ";
        break;
      case model::StoryPart::subhead:
        out_ << "### ";
        break;
      case model::StoryPart::list_item:
        out_ << "- ";
        inside = "  ";
        break;
      case model::StoryPart::quotation:
        out_ << "> ";
        inside = "> ";
        break;
      case model::StoryPart::body:
        break;
    }
    bool found = false;
    for (const CopySentence& one : block.sentences) {
      if (&one != &block.sentences.front()) out_ << ' ';
      out_ << md(one.text);
      for (const std::size_t note : one.notes) out_ << "[^" << labels_[note] << ']';
      if (one.unmarked) out_ << " *(no mark)*";
      std::string flags;
      for (const CopyFinding& finding : one.findings) {
        flags += fmt::format("{}F{} {}", flags.empty() ? "" : ", ", finding.number, finding.label);
      }
      if (!flags.empty()) out_ << " **(" << flags << ")**";
      found = found || !one.findings.empty();
    }
    out_ << '\n';
    if (!found) return;
    out_ << (inside == "> " ? ">" : "") << '\n';
    for (const CopySentence& one : block.sentences) {
      for (const CopyFinding& finding : one.findings) found_at(inside, one, finding);
    }
  }

  void found_at(const std::string& inside, const CopySentence& one, const CopyFinding& finding) {
    out_ << inside << fmt::format("> - **F{} {}** `{}`", finding.number, finding.label, finding.rule);
    if (!finding.about.empty()) out_ << " on " << md(finding.about);
    out_ << ", " << line_words(page_, one.number) << ". " << md(finding.found);
    if (!finding.next.empty()) out_ << " Next: " << md(finding.next);
    out_ << '\n';
  }

  /// Indented by four: that is how a host knows what belongs to a note.
  void note(std::size_t at) {
    const CopyNote& note = copy_.notes[at];
    out_ << "\n[^" << labels_[at] << "]: **" << md(note.id) << ": " << md(note.text) << "** (" << note.standing
         << ")\n\n    " << md(note.summary) << "\n\n    **Advice:** " << md(note.advice) << '\n';
    for (const CopyPart& part : note.parts) {
      out_ << "\n    **" << part.heading << " (" << part.lines.size() << "):**\n\n";
      for (const CopyLine& one : part.lines) line(one);
    }
  }

  void line(const CopyLine& one) {
    out_ << "    - " << md(sentence(one.way));
    if (!one.ended.empty()) out_ << " **No longer counts:** " << md(sentence(one.ended));
    if (!one.words.empty()) out_ << (one.quoted ? " “" : " Gist: ") << md(one.quoted ? one.words + "”" : one.words);
    out_ << ' ' << one.grade << ' ' << link(one.url, one.title.empty() ? one.publication : one.title);
    if (!one.title.empty()) out_ << " (" << md(one.publication) << ")";
    if (!one.url.empty() && base::for_link(one.url).empty()) out_ << ", " << md(one.url);
    if (!one.withheld && one.archives.empty()) out_ << "; no archived copy";
    for (const ArchiveRecord& copy : one.archives) archive(copy);
    out_ << ".\n";
  }

  void archive(const ArchiveRecord& copy) {
    out_ << "; " << link(copy.url, archive_words(copy));
    if (!copy.url.empty() && base::for_link(copy.url).empty()) out_ << ", " << md(copy.url);
    if (!copy.sha256.empty()) out_ << ", SHA-256 " << md(copy.sha256.substr(0, digits_shown)) << "…";
  }

  std::ostream& out_;
  const StoryPage& page_;
  CheckersCopy copy_;
  std::vector<std::string> labels_;
};

}  // namespace

void write_story_markdown(std::ostream& out, const StoryPage& page, const Words& words,
                          const FaceOptions& /*options*/) {
  Written(out, page, words).write();
}

}  // namespace stemma::report

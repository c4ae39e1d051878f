// `stemma draft --format html`: the checker's copy as one page that needs no network and has no script.
#include <fmt/core.h>

#include "base/escape.hpp"
#include "report/checkers_copy.hpp"
#include "report/html_page.hpp"

namespace stemma::report {
namespace {

constexpr std::size_t digits_shown = 12;  ///< of a SHA-256; its title has all

std::string html(std::string_view text) { return base::for_xml(text); }

/// The text, as a link where the address may be followed.
std::string link(const std::string& url, const std::string& text) {
  const std::string target = base::for_link(url);
  if (target.empty()) return html(text);
  return fmt::format(R"(<a class="out" rel="noopener noreferrer" href="{}">{}</a>)", target, html(text));
}

class Written {
 public:
  Written(std::ostream& out, const StoryPage& page, const Words& words)
      : out_(out), page_(page), copy_(checkers_copy(page, words)) {}

  void write() {
    begin_html(out_, "Checker's copy: " + copy_.title, {page_part("report.css"), page_part("story.css")}, {});
    out_ << "<header>\n<h1 dir=\"auto\">Checker's copy of " << html(page_.facts.story.file) << "</h1>\n<p dir=\"auto\">"
         << html(copy_.about) << "</p>\n<p>" << html(copy_.totals) << "</p>\n<p class=\"soft\">" << html(copy_purpose)
         << "</p>\n</header>\n<main>\n<section class=\"story\" aria-label=\"The story\">\n";
    for (std::size_t i = 0; i < copy_.blocks.size(); ++i) block(i);
    out_ << "</section>\n";
    if (!copy_.notes.empty()) {
      out_ << "<section class=\"notes\" role=\"doc-endnotes\" aria-labelledby=\"notes\">\n<h2 id=\"notes\">What the "
              "record says</h2>\n";
      for (std::size_t i = 0; i < copy_.notes.size(); ++i) note(i);
      out_ << "</section>\n";
    }
    out_ << "</main>\n<footer>\n<p>" << html(sentence(story_words(page_))) << "</p>\n<p class=\"soft\">"
         << html(copy_key) << "</p>\n</footer>\n</body>\n</html>\n";
  }

 private:
  void block(std::size_t at) {
    const CopyBlock& block = copy_.blocks[at];
    const bool item = block.part == model::StoryPart::list_item;
    const auto is_item = [&](std::size_t other) {
      return other < copy_.blocks.size() && copy_.blocks[other].part == model::StoryPart::list_item;
    };
    if (item && (at == 0 || !is_item(at - 1))) out_ << "<ul>\n";
    std::string_view tag = "p";
    if (block.part == model::StoryPart::headline) tag = "h2";
    if (block.part == model::StoryPart::subhead) tag = "h3";
    if (item) out_ << "<li>";
    if (block.part == model::StoryPart::quotation) out_ << "<blockquote>";
    out_ << "<div class=\"block\"><" << tag << " dir=\"auto\">";
    bool found = false;
    for (const CopySentence& one : block.sentences) {
      if (&one != &block.sentences.front()) out_ << ' ';
      told(one);
      found = found || !one.findings.empty();
    }
    out_ << "</" << tag << '>';
    if (found) findings(block);
    out_ << "</div>";
    if (block.part == model::StoryPart::quotation) out_ << "</blockquote>";
    if (item) out_ << "</li>";
    out_ << '\n';
    if (item && !is_item(at + 1)) out_ << "</ul>\n";
  }

  void told(const CopySentence& one) {
    out_ << fmt::format(R"(<span class="sentence{}" id="s{}">)", one.findings.empty() ? "" : " found", one.number + 1)
         << html(one.text) << "</span>";
    for (const std::size_t at : one.notes) {
      const std::string id = html(copy_.notes[at].id);
      out_ << fmt::format(
          R"(<sup><a role="doc-noteref" href="#note{0}" title="{1}" aria-label="Note {0}: {1}">{0}</a></sup>)", at + 1,
          id);
    }
    if (one.unmarked) out_ << " <span class=\"unmarked\">[no mark]</span>";
    for (const CopyFinding& finding : one.findings) {
      out_ << fmt::format(R"( <a class="flag {0}" href="#f{1}">F{1} {0}</a>)", finding.label, finding.number);
    }
  }

  void findings(const CopyBlock& block) {
    out_ << "<ul class=\"findings\">\n";
    for (const CopySentence& one : block.sentences) {
      for (const CopyFinding& finding : one.findings) {
        out_ << fmt::format(
            "<li id=\"f{0}\"><p dir=\"auto\"><a href=\"#s{1}\">F{0}</a> <strong class=\"{2}\">{2}</strong> "
            "<code>{3}</code>",
            finding.number, one.number + 1, finding.label, finding.rule);
        if (!finding.about.empty()) out_ << " on " << html(finding.about);
        out_ << ", " << html(line_words(page_, one.number)) << ". " << html(finding.found);
        if (!finding.next.empty()) out_ << " Next: " << html(finding.next);
        out_ << "</p></li>\n";
      }
    }
    out_ << "</ul>";
  }

  void note(std::size_t at) {
    const CopyNote& note = copy_.notes[at];
    out_ << fmt::format("<article class=\"record\" id=\"note{0}\">\n<h3 dir=\"auto\">{0}. {1}: ", at + 1, html(note.id))
         << html(note.text) << "</h3>\n<p class=\"tags\">" << html(note.standing) << "</p>\n<p dir=\"auto\">"
         << html(note.summary) << "</p>\n<p class=\"advice\" dir=\"auto\"><strong>Advice:</strong> "
         << html(note.advice) << "</p>\n";
    for (const CopyPart& part : note.parts) {
      out_ << "<h4>" << part.heading << " (" << part.lines.size() << ")</h4>\n<ul class=\"lines\">\n";
      for (const CopyLine& one : part.lines) line(one);
      out_ << "</ul>\n";
    }
    out_ << "<p class=\"back\">Back to ";
    for (std::size_t i = 0; i < note.sentences.size(); ++i) {
      const std::size_t sentence = note.sentences[i];
      const std::string where = line_words(page_, sentence);
      out_ << (i > 0 ? "; " : "")
           << fmt::format(R"(<a role="doc-backlink" href="#s{}" aria-label="Back to {}">{}</a>)", sentence + 1, where,
                          where);
    }
    out_ << "</p>\n</article>\n";
  }

  void line(const CopyLine& one) {
    out_ << "<li dir=\"auto\">" << html(sentence(one.way));
    if (!one.ended.empty()) out_ << " <strong>No longer counts:</strong> " << html(sentence(one.ended));
    if (!one.words.empty()) {
      out_ << (one.quoted ? " <q class=\"quote\">" : " <span class=\"gist\">Gist: ") << html(one.words)
           << (one.quoted ? "</q>" : "</span>");
    }
    out_ << "<br><span class=\"soft\">" << html(one.grade) << "</span><br>";
    out_ << link(one.url, one.title.empty() ? one.publication : one.title);
    if (!one.title.empty()) out_ << " (" << html(one.publication) << ")";
    if (!one.url.empty() && base::for_link(one.url).empty()) out_ << ", " << html(one.url);
    if (!one.withheld && one.archives.empty()) out_ << "; no archived copy";
    for (const ArchiveRecord& copy : one.archives) archive(copy);
    out_ << ".</li>\n";
  }

  void archive(const ArchiveRecord& copy) {
    out_ << "; " << link(copy.url, archive_words(copy));
    if (!copy.url.empty() && base::for_link(copy.url).empty()) out_ << ", " << html(copy.url);
    if (copy.sha256.empty()) return;
    out_ << fmt::format(", SHA-256 <code title=\"{}\">{}…</code>", html(copy.sha256),
                        html(copy.sha256.substr(0, digits_shown)));
  }

  std::ostream& out_;
  const StoryPage& page_;
  CheckersCopy copy_;
};

}  // namespace

void write_story_html(std::ostream& out, const StoryPage& page, const Words& words, const FaceOptions& /*options*/) {
  Written(out, page, words).write();
}

}  // namespace stemma::report

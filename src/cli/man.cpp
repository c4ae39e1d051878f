#include "cli/man.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>
#include <vector>

#include "app/version.hpp"
#include "base/escape.hpp"
#include "base/text.hpp"
#include "cli/help_pages.hpp"
#include "cli/markdown_parts.hpp"

namespace stemma::cli {
namespace {

/// Backticks and stars as fonts; what is between them escaped.
std::string inline_text(std::string_view text) {
  std::string out, piece;
  char font = 0;
  const auto flush = [&] {
    if (piece.empty()) return;
    const std::string safe = base::for_roff(piece);
    out += font == '`' ? "\\fB" + safe + "\\fR" : font == '*' ? "\\fI" + safe + "\\fR" : safe;
    piece.clear();
  };
  for (const char c : text) {
    const bool opens = font == 0 && (c == '`' || c == '*');
    if (!opens && c != font) {
      piece += c;
      continue;
    }
    flush();
    font = opens ? c : 0;
  }
  flush();
  return out.starts_with('.') ? "\\&" + out : out;
}

/// "-o, --output FILE": what is typed bold, what it stands for underlined.
std::string tag(std::string_view text) {
  if (text.find('`') != std::string_view::npos) return inline_text(text);
  if (!text.starts_with('-')) return "\\fB" + base::for_roff(text) + "\\fR";
  const std::size_t value = text.rfind(' ');
  if (value == std::string_view::npos || text[value + 1] == '-') return "\\fB" + base::for_roff(text) + "\\fR";
  return fmt::format(R"(\fB{}\fR \fI{}\fR)", base::for_roff(text.substr(0, value)),
                     base::for_roff(text.substr(value + 1)));
}

class Page {
 public:
  void heading(std::string_view text) { out_ += fmt::format(".SH \"{}\"\n", base::for_roff(base::ascii_upper(text))); }

  void add(const Block& block) {
    switch (block.kind) {
      case Block::Kind::heading:
        heading(block.text);
        return;
      case Block::Kind::code:
        code(block.lines);
        return;
      case Block::Kind::table:
        table(block);
        return;
      case Block::Kind::paragraph:
        out_ += apart() + inline_text(block.text) + "\n";
        return;
      case Block::Kind::item:
        out_ += block.mark == "- " ? ".IP \\(bu 2\n"
                                   : fmt::format(".IP {} 4\n", block.mark.substr(0, block.mark.size() - 1));
        out_ += inline_text(block.text) + "\n";
    }
  }

  std::string finish() { return std::move(out_); }

 private:
  /// Room above a paragraph; a heading gives its own.
  std::string apart() {
    const std::size_t last = out_.empty() ? std::string::npos : out_.rfind('\n', out_.size() - 2);
    const std::size_t line = last == std::string::npos ? 0 : last + 1;
    return out_.empty() || out_.compare(line, 3, ".SH") == 0 ? "" : ".PP\n";
  }

  void code(const std::vector<std::string>& lines) {
    out_ += apart() + ".RS 4\n.EX\n";
    for (const std::string& line : lines) out_ += (line.empty() ? "\\&" : base::for_roff(line)) + "\n";
    out_ += ".EE\n.RE\n";
  }

  void table(const Block& block) {
    for (std::size_t i = block.has_head ? 1 : 0; i < block.rows.size(); ++i) {
      const TableRow& row = block.rows[i];
      std::string rest;
      for (std::size_t cell = 1; cell < row.size(); ++cell) rest += (cell > 1 ? "; " : "") + inline_text(row[cell]);
      out_ += fmt::format(".TP\n{}\n{}\n", tag(row.front()), rest.empty() ? "\\&" : rest);
    }
  }

  std::string out_;
};

std::string render(const std::vector<Block>& blocks) {
  Page page;
  for (const Block& block : blocks) page.add(block);
  return page.finish();
}

struct Section {
  std::string heading;
  std::vector<Block> blocks;
};

/// The page cut at its headings of level two; the first section is what stands above them, without the page's title.
std::vector<Section> sections_of(std::string_view markdown) {
  std::vector<Section> sections(1);
  for (Block& block : blocks_of(markdown)) {
    const std::size_t level = block.kind == Block::Kind::heading ? block.level : 0;
    if (level == 2) {
      sections.push_back({block.text, {}});
    } else if (level != 1) {
      sections.back().blocks.push_back(std::move(block));
    }
  }
  return sections;
}

bool is_topic(const std::string& name) {
  const std::vector<HelpPage> topics = help_topics();
  return std::any_of(topics.begin(), topics.end(), [&](const HelpPage& page) { return page.name == name; });
}

std::string head(const std::string& title, int section, std::string_view summary) {
  return fmt::format(".TH {} {} \"\" \"stemma {}\" \"Stemma\"\n.SH NAME\n{} \\- {}\n",
                     base::for_roff(base::ascii_upper(title)), section, base::for_roff(app::version()),
                     base::for_roff(title), base::for_roff(summary));
}

/// "check: list the gaps" without what stands before the colon.
std::string_view summary_of(std::string_view title) {
  const std::size_t colon = title.find(": ");
  return colon == std::string_view::npos ? title : title.substr(colon + 2);
}

std::string first_heading(std::string_view markdown) {
  std::string_view line = markdown.substr(0, markdown.find('\n'));
  line.remove_prefix(std::min(line.find_first_not_of("# "), line.size()));
  return std::string(line);
}

/// A list of pages as .TP paragraphs: "stemma-check(1)".
template <class Entries>
std::string page_list(const Entries& entries) {
  std::string out;
  for (const auto& [name, section, summary] : entries) {
    out += fmt::format(".TP\n.BR {} ({})\n{}\n", base::for_roff("stemma-" + name), section, base::for_roff(summary));
  }
  return out;
}

struct Listed {
  std::string name;
  int section;
  std::string summary;
};

std::string program_page() {
  const std::string markdown = overview();
  std::vector<Listed> commands, topics;
  for (const HelpPage& page : help_pages()) {
    const bool topic = is_topic(std::string(page.name));
    (topic ? topics : commands).push_back({std::string(page.name), topic ? 7 : 1, std::string(summary_of(page.title))});
  }
  std::string out = head("stemma", 1, summary_of(first_heading(markdown)));
  out += ".SH SYNOPSIS\n\\fBstemma\\fR \\fICOMMAND\\fR ...\n.SH DESCRIPTION\n";
  out += render(sections_of(markdown).front().blocks);
  out += ".SH COMMANDS\n" + page_list(commands) + ".SH TOPICS\n" + page_list(topics);
  return out;
}

}  // namespace

std::string render_man(std::string_view markdown) { return render(blocks_of(markdown)); }

std::string man_page(const std::string& name) {
  if (name.empty()) return program_page();
  const std::string markdown = help_page(name);
  const bool topic = is_topic(name);
  const std::vector<Section> sections = sections_of(markdown);
  std::string out = head("stemma-" + name, topic ? 7 : 1, summary_of(first_heading(markdown)));
  for (const Section& section : sections) {
    if (section.heading == "Usage") out += ".SH SYNOPSIS\n" + render(section.blocks);
  }
  out += ".SH DESCRIPTION\n" + render(sections.front().blocks);
  for (std::size_t i = 1; i < sections.size(); ++i) {
    if (sections[i].heading == "Usage") continue;
    Page page;
    page.heading(sections[i].heading);
    for (const Block& block : sections[i].blocks) page.add(block);
    out += page.finish();
  }
  return out + ".SH SEE ALSO\n.BR stemma (1)\n";
}

}  // namespace stemma::cli

#include "cli/man.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

#include "app/version.hpp"
#include "base/escape.hpp"
#include "cli/help_pages.hpp"
#include "cli/markdown_parts.hpp"

namespace stemma::cli {
namespace {

std::string upper(std::string_view text) {
  std::string out(text);
  for (char& c : out) {
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
  }
  return out;
}

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
  void line(std::string_view text) {
    if (text.substr(0, 3) == "```") {
      flush();
      out_ += in_code_ ? ".EE\n.RE\n" : (apart() + ".RS 4\n.EX\n");
      in_code_ = !in_code_;
    } else if (in_code_) {
      const std::string safe = base::for_roff(text);
      out_ += (safe.empty() ? "\\&" : safe) + "\n";
    } else if (trimmed(text).empty()) {
      flush();
    } else if (text.front() == '#') {
      flush();
      out_ += fmt::format(".SH \"{}\"\n", base::for_roff(upper(trimmed(text.substr(text.find_first_not_of('#'))))));
    } else if (text.front() == '|') {
      if (rows_.empty()) flush();
      rows_.push_back(table_row(text));
    } else {
      if (item_mark(text) > 0) flush();
      paragraph_ += paragraph_.empty() ? std::string(text) : " " + std::string(trimmed(text));
    }
  }

  std::string finish() {
    flush();
    return std::move(out_);
  }

 private:
  /// Room above a paragraph; a heading gives its own.
  std::string apart() {
    const std::size_t last = out_.empty() ? std::string::npos : out_.rfind('\n', out_.size() - 2);
    const std::size_t line = last == std::string::npos ? 0 : last + 1;
    return out_.empty() || out_.compare(line, 3, ".SH") == 0 ? "" : ".PP\n";
  }

  void table() {
    const bool has_head = rows_.size() > 1 && is_ruler(rows_[1]);
    for (std::size_t i = has_head ? 2 : 0; i < rows_.size(); ++i) {
      const TableRow& row = rows_[i];
      std::string rest;
      for (std::size_t cell = 1; cell < row.size(); ++cell) rest += (cell > 1 ? "; " : "") + inline_text(row[cell]);
      out_ += fmt::format(".TP\n{}\n{}\n", tag(row.front()), rest.empty() ? "\\&" : rest);
    }
    rows_.clear();
  }

  void flush() {
    if (!rows_.empty()) table();
    if (paragraph_.empty()) return;
    const std::size_t mark = item_mark(paragraph_);
    if (mark == 0) {
      out_ += apart();
    } else if (paragraph_.front() == '-') {
      out_ += ".IP \\(bu 2\n";
    } else {
      out_ += fmt::format(".IP {} 4\n", paragraph_.substr(0, mark - 1));
    }
    out_ += inline_text(std::string_view(paragraph_).substr(mark)) + "\n";
    paragraph_.clear();
  }

  bool in_code_ = false;
  std::string paragraph_, out_;
  std::vector<TableRow> rows_;
};

struct Section {
  std::string heading, body;
};

/// The page cut at its headings; the first section is what stands above them, without the page's title.
std::vector<Section> sections_of(std::string_view markdown) {
  std::vector<Section> sections(1);
  bool code = false;
  while (!markdown.empty()) {
    const std::size_t end = std::min(markdown.find('\n'), markdown.size());
    const std::string_view line = markdown.substr(0, end);
    if (line.starts_with("```")) code = !code;
    if (!code && line.starts_with("## ")) {
      sections.push_back({std::string(line.substr(3)), {}});
    } else if (code || !line.starts_with("# ")) {
      sections.back().body += std::string(line) + "\n";
    }
    markdown.remove_prefix(std::min(end + 1, markdown.size()));
  }
  return sections;
}

bool is_topic(const std::string& name) {
  const std::vector<HelpPage> topics = help_topics();
  return std::any_of(topics.begin(), topics.end(), [&](const HelpPage& page) { return page.name == name; });
}

std::string head(const std::string& title, int section, std::string_view summary) {
  return fmt::format(".TH {} {} \"\" \"stemma {}\" \"Stemma\"\n.SH NAME\n{} \\- {}\n", base::for_roff(upper(title)),
                     section, base::for_roff(app::version()), base::for_roff(title), base::for_roff(summary));
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
  out += render_man(sections_of(markdown).front().body);
  out += ".SH COMMANDS\n" + page_list(commands) + ".SH TOPICS\n" + page_list(topics);
  return out;
}

}  // namespace

std::string render_man(std::string_view markdown) {
  Page page;
  while (!markdown.empty()) {
    const std::size_t end = std::min(markdown.find('\n'), markdown.size());
    page.line(markdown.substr(0, end));
    markdown.remove_prefix(std::min(end + 1, markdown.size()));
  }
  return page.finish();
}

std::string man_page(const std::string& name) {
  if (name.empty()) return program_page();
  const std::string markdown = help_page(name);
  const bool topic = is_topic(name);
  const std::vector<Section> sections = sections_of(markdown);
  std::string out = head("stemma-" + name, topic ? 7 : 1, summary_of(first_heading(markdown)));
  for (const Section& section : sections) {
    if (section.heading == "Usage") out += ".SH SYNOPSIS\n" + render_man(section.body);
  }
  out += ".SH DESCRIPTION\n" + render_man(sections.front().body);
  for (std::size_t i = 1; i < sections.size(); ++i) {
    if (sections[i].heading == "Usage") continue;
    out += render_man("## " + sections[i].heading + "\n\n" + sections[i].body);
  }
  return out + ".SH SEE ALSO\n.BR stemma (1)\n";
}

}  // namespace stemma::cli

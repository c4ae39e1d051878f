// RIS: lines `TY  - NEWS`, from TY to ER; a line without a tag goes on with the one before.
#include <algorithm>

#include "interchange/citation.hpp"
#include "interchange/sheet_text.hpp"

namespace stemma::interchange {
namespace {

/// "2024/03/11/morning" and "2024-03-11".
std::string ris_date(const std::string& text) {
  if (text.find('/') == std::string::npos) return text.size() == 4 ? citation_date(text, {}, {}) : text;
  const std::size_t first = text.find('/');
  const std::size_t second = std::min(text.find('/', first + 1), text.size());
  const std::size_t third = std::min(text.find('/', std::min(second + 1, text.size())), text.size());
  const std::string day = second < text.size() ? text.substr(second + 1, third - second - 1) : "";
  return citation_date(text.substr(0, first), text.substr(first + 1, second - first - 1), day);
}

void add(std::string& into, const std::string& value) { into += (into.empty() ? "" : "; ") + value; }

/// The more exact of two dates, or of two titles the first.
void take(Citation& citation, const std::string& tag, const std::string& value) {
  const auto first = [&](std::string& into) {
    if (into.empty()) into = value;
  };
  if (tag == "TY") citation.type = value;
  if (tag == "TI" || tag == "T1") first(citation.title);
  if (tag == "AU" || tag == "A1") add(citation.byline, value);
  if (tag == "T2" || tag == "JO" || tag == "JF" || tag == "JA") first(citation.outlet);
  if (tag == "PB") first(citation.publisher);
  if (tag == "UR" || tag == "L2") first(citation.url);
  if (tag == "LA") first(citation.language);
  if (tag == "N1") add(citation.note, value);
  if (tag == "Y2") citation.accessed = ris_date(value);
  if (tag == "DA" || tag == "PY" || tag == "Y1") {
    const std::string date = ris_date(value);
    if (date.size() > citation.date.size()) citation.date = date;
  }
}

bool is_tagged(std::string_view line) {
  const auto upper = [](char c) { return (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'); };
  return line.size() >= 5 && upper(line[0]) && upper(line[1]) && line.substr(2, 3) == "  -";
}

}  // namespace

std::vector<Citation> read_ris(std::string_view text, Mistakes& mistakes, const base::Limits& /*limits*/) {
  std::vector<Citation> citations;
  bool open = false;
  std::string tag, value;
  LineColumn at;
  const auto finish = [&] {
    if (open && !tag.empty()) take(citations.back(), tag, as_read(value));
    tag.clear();
    value.clear();
  };
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    const std::string_view line = text.substr(0, end);
    if (!is_tagged(line)) {
      if (!tag.empty()) {
        value += ' ';
        value += line;
      } else if (!as_read(line).empty()) {
        mistakes.add(at, "a line without a tag", "RIS begins each reference with `TY  - `");
      }
    } else {
      finish();
      tag = line.substr(0, 2);
      value = line.substr(5);
      if (tag == "TY") {
        if (open) mistakes.add(at, "the reference before this one has no end", "end it with `ER  - `");
        citations.emplace_back().at = at;
        open = true;
      } else if (!open) {
        mistakes.add(at, "a line outside of a reference", "RIS begins each reference with `TY  - `");
      }
      if (tag == "ER") {
        tag.clear();
        open = false;
      }
    }
    text.remove_prefix(std::min(end + 1, text.size()));
    ++at.line;
  }
  finish();
  if (open) mistakes.add(citations.back().at, "the reference has no end", "end it with `ER  - `");
  return citations;
}

}  // namespace stemma::interchange

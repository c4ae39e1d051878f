// BibTeX and BibLaTeX, as reference managers write them: `@article{key, title = {…}, year = 2024}`.
//
// Not read: @string and # between values (no manager writes them), and TeX commands but for accents, which become the
// letters that they mean.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>

#include "base/text.hpp"
#include "base/utf8.hpp"
#include "interchange/citation.hpp"
#include "interchange/sheet_text.hpp"

namespace stemma::interchange {
namespace {

/// Combining marks of the accents of TeX: {\"o} is o with U+0308.
constexpr std::array<std::pair<char, char32_t>, 8> accents{
    {{'"', 0x308}, {'\'', 0x301}, {'`', 0x300}, {'^', 0x302}, {'~', 0x303}, {'c', 0x327}, {'v', 0x30C}, {'=', 0x304}}};

/// Text without braces, and with letters for accents.
std::string plain(std::string_view value) {
  std::string out;
  for (std::size_t i = 0; i < value.size(); ++i) {
    const char c = value[i];
    if (c == '{' || c == '}') continue;
    if (c != '\\' || i + 1 == value.size()) {
      out += c;
      continue;
    }
    const char command = value[++i];
    const auto accent =
        std::find_if(accents.begin(), accents.end(), [&](const auto& one) { return one.first == command; });
    if (accent == accents.end()) {
      out += command;  // \& and \%
      continue;
    }
    while (i + 1 < value.size() && (value[i + 1] == '{' || value[i + 1] == ' ' || value[i + 1] == '\\')) ++i;
    if (i + 1 < value.size()) out += value[++i];
    base::append_utf8(out, accent->second);
  }
  return as_read(base::nfc(out));
}

class BibtexReader {
 public:
  BibtexReader(std::string_view text, Mistakes& mistakes) : text_(text), mistakes_(mistakes) {}

  std::vector<Citation> run() {
    while (skip_to('@')) {
      const LineColumn at = place();
      ++at_;
      const std::string type = base::ascii_lower(word());
      blanks();
      if (at_ == text_.size() || text_[at_] != '{') continue;
      if (type == "comment" || type == "preamble" || type == "string") {
        value();
        continue;
      }
      ++at_;
      entry(type, at);
    }
    return std::move(citations_);
  }

 private:
  LineColumn place() {
    for (; counted_ < at_; ++counted_) line_ += text_[counted_] == '\n' ? 1U : 0U;
    return {line_, 1};
  }
  bool skip_to(char wanted) {
    at_ = std::min(text_.find(wanted, at_), text_.size());
    return at_ < text_.size();
  }
  void blanks() { at_ = std::min(text_.find_first_not_of(" \t\r\n", at_), text_.size()); }
  std::string word() {
    const std::size_t end = std::min(text_.find_first_of(" \t\r\n{}=,\"", at_), text_.size());
    std::string found(text_.substr(at_, end - at_));
    at_ = end;
    return found;
  }

  /// In braces, in quotation marks or bare; without what encloses it.
  std::string value() {
    if (at_ == text_.size()) return {};
    if (text_[at_] != '{' && text_[at_] != '"') return word();
    const bool quoted = text_[at_] == '"';
    const std::size_t from = ++at_;
    std::size_t depth = 0;
    for (; at_ < text_.size(); ++at_) {
      const char c = text_[at_];
      if (c == '\\') {
        ++at_;
      } else if (depth == 0 && c == (quoted ? '"' : '}')) {
        return std::string(text_.substr(from, at_++ - from));
      } else if (c == '{') {
        ++depth;
      } else if (c == '}') {
        --depth;
      }
    }
    at_ = text_.size();
    return std::string(text_.substr(std::min(from, text_.size())));
  }

  void entry(const std::string& type, LineColumn at) {
    std::map<std::string, std::string> fields;
    word();  // the key
    for (;;) {
      blanks();
      if (at_ < text_.size() && text_[at_] == ',') {
        ++at_;
        continue;
      }
      if (at_ < text_.size() && text_[at_] == '}') {
        ++at_;
        break;
      }
      const std::string name = base::ascii_lower(word());
      blanks();
      if (name.empty() || at_ == text_.size() || text_[at_] != '=') {
        mistakes_.add(place(),
                      at_ == text_.size() ? "the entry has no end" : "a field of an entry is not `name = {value}`",
                      fmt::format("the entry begins in line {}", at.line));
        return;
      }
      ++at_;
      blanks();
      fields[name] = value();
    }
    citations_.push_back(citation(type, fields));
    citations_.back().at = at;
  }

  static Citation citation(const std::string& type, const std::map<std::string, std::string>& fields) {
    const auto first = [&](std::initializer_list<const char*> names) {
      for (const char* name : names) {
        const auto found = fields.find(name);
        if (found != fields.end()) return plain(found->second);
      }
      return std::string();
    };
    Citation made;
    made.type = type;
    made.title = first({"title"});
    made.byline = authors(first({"author"}));
    made.outlet = first({"journaltitle", "journal", "booktitle", "maintitle", "howpublished"});
    if (made.outlet.starts_with("http")) made.outlet.clear();
    made.publisher = first({"publisher", "institution", "organization", "school"});
    made.date = first({"date"});
    if (made.date.empty()) made.date = citation_date(first({"year"}), first({"month"}), first({"day"}));
    made.accessed = first({"urldate"});
    const auto url = fields.find("url");
    if (url != fields.end()) made.url = as_read(url->second);
    std::erase(made.url, '\\');
    made.language = first({"langid", "language"});
    made.note = first({"note"});
    return made;
  }

  static std::string authors(std::string_view names) {
    constexpr std::string_view between = " and ";
    std::string listed;
    for (std::size_t at = names.find(between); at != std::string_view::npos; at = names.find(between)) {
      listed.append(names.substr(0, at)).append("; ");
      names.remove_prefix(at + between.size());
    }
    return listed.append(names);
  }

  std::string_view text_;
  Mistakes& mistakes_;
  std::size_t at_ = 0, counted_ = 0;
  std::uint32_t line_ = 1;
  std::vector<Citation> citations_;
};

}  // namespace

std::vector<Citation> read_bibtex(std::string_view text, Mistakes& mistakes, const base::Limits& /*limits*/) {
  return BibtexReader(text, mistakes).run();
}

}  // namespace stemma::interchange

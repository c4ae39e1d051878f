#include "report/drawing.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <map>
#include <set>

#include "base/escape.hpp"
#include "base/text.hpp"
#include "report/strand_tree.hpp"
#include "report/tree_rows.hpp"

namespace stemma::report {
namespace {

constexpr std::size_t deepest = 12;         ///< parties on one way before its middle is left out
constexpr std::size_t narrowest_name = 16;  ///< columns that a name keeps at least

/// How the rows of support meet in front of the claim.
struct Bracket {
  std::string_view top, middle, bottom, top_out, middle_out, only, cross;
};
constexpr Bracket boxed{"┐", "┤", "┘", "┬", "┼", "─", "╳"};
constexpr Bracket ascii_letters{"+", "+", "+", "+", "+", "-", "x"};

struct Picture {
  std::vector<Row> support, denial;
  std::size_t width = 0;  ///< of the widest row
};

std::string repeated(std::string_view piece, std::size_t times) {
  std::string out;
  for (std::size_t i = 0; i < times; ++i) out += piece;
  return out;
}

/// Joins every row to the claim, or crosses it out.
std::vector<std::string> joined(const Picture& picture, const std::string& claim, bool ascii) {
  const Bracket& bracket = ascii ? ascii_letters : boxed;
  const Pen& line = pen(false, ascii);
  const Pen& broken = pen(true, ascii);
  std::vector<std::string> out;
  const std::size_t rows = picture.support.size();
  const std::size_t out_row = rows == 0 ? 0 : (rows - 1) / 2;
  for (std::size_t i = 0; i < rows; ++i) {
    const bool leads = i == out_row;
    std::string_view joint = leads ? bracket.middle_out : bracket.middle;
    if (rows == 1) {
      joint = bracket.only;
    } else if (i == 0) {
      joint = leads ? bracket.top_out : bracket.top;
    } else if (i + 1 == rows) {
      joint = bracket.bottom;
    }
    const Row& row = picture.support[i];
    std::string text = row.text + " " + repeated(line.dash, picture.width - row.width + 1) + std::string(joint);
    if (leads) text += std::string(line.dash) + " " + claim;
    out.push_back(text);
  }
  for (std::size_t i = 0; i < picture.denial.size(); ++i) {
    const Row& row = picture.denial[i];
    std::string text =
        row.text + " " + repeated(broken.dash, picture.width - row.width + 1) + std::string(bracket.cross);
    if (rows == 0 && i == 0) text += " " + claim;
    out.push_back(text);
  }
  return out;
}

/// Grades of the roots, and dates with more publications than one.
void add_to(DrawingKey& key, const Judgement& judgement, const Words& words) {
  std::map<std::vector<SourceId>, std::set<PublicationId>> publications;
  for (const std::vector<Strand>* strands : {&judgement.support, &judgement.denial}) {
    publications.clear();
    for (const Strand& strand : *strands) {
      const std::string grade = words.texts().source(strand.path.front()).reliability;
      key.no_judgement = key.no_judgement || grade == "F";
      key.grades = key.grades || !(grade.empty() || grade == "F");
      auto& of_way = publications[strand.path];
      of_way.insert(strand.publication);
      key.several = key.several || of_way.size() > 1;
    }
  }
}

}  // namespace

std::string key_words(const DrawingKey& key, bool ascii) {
  std::string out;
  if (key.grades || key.no_judgement) {
    out = key.grades ? "A to E grade a source's reliability, A the best" : "";
    if (key.no_judgement) out += key.grades ? "; F cannot be judged" : "F: a source whose reliability cannot be judged";
  }
  if (key.several) out += fmt::format("{}+1: one more publication", out.empty() ? "" : "; ");
  if (key.cross) out += fmt::format("{}{} ends a denial", out.empty() ? "" : "; ", ascii ? "x" : "╳");
  return out.empty() ? out : sentence(out);
}

std::vector<std::string> draw(const Judgement& judgement, const Words& words, Day as_of, const DrawingOptions& options,
                              DrawingKey* key) {
  if (judgement.support.empty() && judgement.denial.empty()) return {};
  const std::string claim = base::for_terminal(words.texts().claim(judgement.claim).id);
  const std::size_t tail = 5 + base::display_width(claim);
  const std::size_t room = options.width > tail + 20 ? options.width - tail : 20;
  const Years years = years_of(judgement, words, as_of);
  const auto support = StrandTree(judgement.support, deepest).drawn(words, years, options.rows);
  const auto denial = StrandTree(judgement.denial, deepest).drawn(words, years, options.rows);
  if (key != nullptr) add_to(*key, judgement, words);
  Picture picture;
  bool fits = true;
  picture.support = tree_rows(support, pen(false, options.ascii), options.ascii, room, narrowest_name, fits);
  picture.denial = tree_rows(denial, pen(true, options.ascii), options.ascii, room, narrowest_name, fits);
  if (!fits) {
    std::vector<std::string> out;
    for (const Row& row : outline_rows(support, pen(false, options.ascii), options.ascii, options.width)) {
      out.push_back(row.text);
    }
    for (const Row& row : outline_rows(denial, pen(true, options.ascii), options.ascii, options.width)) {
      out.push_back(row.text);
    }
    return out;
  }
  if (key != nullptr) key->cross = key->cross || !picture.denial.empty();
  for (const Row& row : picture.support) picture.width = std::max(picture.width, row.width);
  for (const Row& row : picture.denial) picture.width = std::max(picture.width, row.width);
  return joined(picture, claim, options.ascii);
}

}  // namespace stemma::report

#include "report/difference.hpp"

#include <fmt/core.h>

#include <algorithm>

#include "base/escape.hpp"
#include "base/text.hpp"
#include "report/json_parts.hpp"
#include "report/page.hpp"
#include "report/words.hpp"

namespace stemma::report {
namespace {

constexpr std::size_t word_width = 14;  ///< "less support" and two spaces
constexpr std::size_t most_reasons = 4;
constexpr std::size_t most_same = 40;

/// "Supporting", "No longer counts, denying".
std::string lead(Reason::Kind kind, Leaning side) {
  static constexpr std::array<std::string_view, reason_words.size()> kinds{
      "", "No longer on record, ", "Recorded otherwise, ", "No longer counts, ", "Counts again, "};
  static constexpr std::array<std::string_view, leaning_words.size()> sides{"supporting", "denying",
                                                                            "without a position"};
  const std::string_view before = kinds[static_cast<std::size_t>(kind)];
  return capitalised(std::string(before) + std::string(sides[static_cast<std::size_t>(side)]));
}

class DifferenceText : public DifferenceFace {
 public:
  DifferenceText(std::ostream& out, const FaceOptions& options) : out_(out), options_(options), paint_(options.colour) {
    options_.width = std::max(options_.width, narrowest_width);
  }

  void begin(const Side& before, const Side& after) override {
    const auto name = [](const Side& side) { return side.title.empty() ? side.case_id : side.title; };
    if (before.case_id == after.case_id && before.title == after.title) {
      paragraph(out_, options_.width, 0, "", 0, name(after));
      paragraph(out_, options_.width, 0, "", 0,
                before.as_of == after.as_of
                    ? "two records of it, both " + as_of_words(after.as_of)
                    : fmt::format("{}, then {}", as_of_words(before.as_of), as_of_words(after.as_of)));
    } else {
      paragraph(out_, options_.width, 0, "", 0,
                fmt::format("{}, {}, then {}, {}", name(before), as_of_words(before.as_of), name(after),
                            as_of_words(after.as_of)));
    }
    paragraph(out_, options_.width, 0, "", 0, "policy " + after.policy);
  }

  void claim(const ClaimDifference& difference) override {
    if (difference.fared == Fared::same) {
      if (same_.size() < most_same) same_.push_back(difference.id);
      return;
    }
    out_ << '\n';
    const std::string word(fared_shown[static_cast<std::size_t>(difference.fared)]);
    const std::string painted = difference.fared == Fared::worse ? paint_.yellow(word) : paint_.bold(word);
    const std::string id = base::for_terminal(difference.id);
    paragraph(out_, options_.width, 0, painted + spaces(word_width - word.size()) + paint_.bold(id) + "  ",
              word_width + base::display_width(id) + 2, difference.text);
    paragraph(out_, options_.width, word_width, "", 0, what(difference));
    for (const std::string& line : why(difference)) paragraph(out_, options_.width, word_width, "", 0, line);
  }

  void end(const FaredTotals& totals) override {
    const auto count = [&](Fared fared) { return totals[static_cast<std::size_t>(fared)]; };
    if (!same_.empty()) {
      out_ << '\n';
      paragraph(out_, options_.width, 0, "same" + spaces(word_width - 4), word_width,
                list_of(same_, static_cast<std::size_t>(count(Fared::same))));
    }
    std::string line = fmt::format("{} less support, {} more support, {} changed, {} the same",
                                   counted(count(Fared::worse), "claim has", "claims have"), count(Fared::better),
                                   count(Fared::otherwise), count(Fared::same));
    if (count(Fared::begun) > 0) line += fmt::format("; {} new", count(Fared::begun));
    if (count(Fared::gone) > 0) line += fmt::format("; {} gone", count(Fared::gone));
    out_ << '\n' << line << '\n';
  }

 private:
  static std::string what(const ClaimDifference& difference) {
    if (!difference.before) {
      const bool said = difference.after->numbers.voices > 0;
      return said ? capitalised(standing_words(*difference.after)) : first_words(*difference.after);
    }
    if (!difference.after) return "Was: " + standing_words(*difference.before);
    return change_words(*difference.before, *difference.after);
  }

  /// "Supporting: TASS (tass1, 11 March 2024)."; nothing where there is none of them.
  static std::string named(const ClaimDifference& difference, Reason::Kind kind, Leaning side) {
    std::vector<std::string> names;
    for (const Reason& reason : difference.reasons) {
      if (reason.kind == kind && reason.side == side) names.push_back(reason.words);
    }
    if (names.empty()) return {};
    const std::size_t total = names.size();
    names.resize(named_of(total, most_reasons));
    return sentence(fmt::format("{}: {}", lead(kind, side), list_of(std::move(names), total)));
  }

  /// A line for each kind of reason.
  static std::vector<std::string> why(const ClaimDifference& difference) {
    std::vector<std::string> lines;
    for (std::size_t k = 0; k < reason_words.size(); ++k) {
      std::string line;
      for (const Leaning side : leanings) {
        const std::string told = named(difference, static_cast<Reason::Kind>(k), side);
        if (!told.empty()) line += (line.empty() ? "" : " ") + told;
      }
      if (!line.empty()) lines.push_back(std::move(line));
    }
    if (lines.empty())
      lines.emplace_back("By what changed elsewhere: a source, another claim, a decision or the policy.");
    return lines;
  }

  std::ostream& out_;
  FaceOptions options_;
  Paint paint_;
  std::vector<std::string> same_;
};

class DifferenceJson : public DifferenceFace {
 public:
  DifferenceJson(std::ostream& out, const FaceOptions& options) : json_(out), version_(options.version) {}

  void begin(const Side& before, const Side& after) override {
    json_.begin_object();
    json_.key("stemma").begin_flat_object().key("version").text(version_).key("format").number(1).end_object();
    side("before", before);
    side("after", after);
    json_.key("claims").begin_array();
  }

  void claim(const ClaimDifference& difference) override {
    json_.begin_object();
    json_.key("id").text(difference.id);
    json_.key("text").text(difference.text);
    json_.key("fared").text(fared_words[static_cast<std::size_t>(difference.fared)]);
    standing("before", difference.before);
    standing("after", difference.after);
    json_.key("reasons").begin_array();
    for (const Reason& reason : difference.reasons) {
      json_.begin_flat_object().key("kind").text(reason_words[static_cast<std::size_t>(reason.kind)]);
      json_.key("publication").text(reason.publication);
      json_.key("side").text(leaning_words[static_cast<std::size_t>(reason.side)]).end_object();
    }
    json_.end_array().end_object();
  }

  void end(const FaredTotals& totals) override {
    json_.end_array().key("totals").begin_flat_object();
    for (std::size_t i = 0; i < totals.size(); ++i) json_.key(fared_words[i]).number(totals[i]);
    json_.end_object().end_object().finish();
  }

 private:
  void side(std::string_view name, const Side& side) {
    json_.key(name).begin_flat_object().key("case").text(side.case_id).key("title").text(side.title);
    json_day(json_.key("as_of"), side.as_of);
    json_.key("policy").text(side.policy).end_object();
  }

  void standing(std::string_view name, const std::optional<Standing>& standing) {
    json_.key(name);
    if (standing) {
      json_standing(json_, *standing);
    } else {
      json_.null();
    }
  }

  JsonWriter json_;
  std::string version_;
};

}  // namespace

std::unique_ptr<DifferenceFace> difference_face(std::string_view format, std::ostream& out,
                                                const FaceOptions& options) {
  if (format == "json") return std::make_unique<DifferenceJson>(out, options);
  return std::make_unique<DifferenceText>(out, options);
}

}  // namespace stemma::report

#include "report/timeline.hpp"

#include <fmt/core.h>

#include <algorithm>

#include "base/escape.hpp"
#include "base/text.hpp"
#include "report/json_parts.hpp"
#include "report/json_writer.hpp"
#include "report/page.hpp"

namespace stemma::report {
namespace {

constexpr std::size_t claim_indent = 2;
constexpr std::size_t text_indent = 6;
constexpr std::size_t most_causes = 4;

std::vector<std::string> missing_from(const std::vector<std::string_view>& those,
                                      const std::vector<std::string_view>& these) {
  std::vector<std::string> found;
  for (const std::string_view rule : these) {
    if (std::find(those.begin(), those.end(), rule) == those.end()) found.emplace_back(rule);
  }
  return found;
}

/// "2 independent origins (1 before)"; nothing if it is the same.
void add_change(std::vector<std::string>& parts, const Interval& before, const Interval& after, std::string_view one,
                std::string_view many) {
  if (before == after) return;
  parts.push_back(fmt::format("{} ({} before)", counted(after, true, one, many), range(before)));
}

Interval exactly(std::uint32_t count) { return {count, count}; }

class TimelineText : public TimelineFace {
 public:
  TimelineText(std::ostream& out, const Words& words, const FaceOptions& options)
      : out_(out), words_(words), options_(options), paint_(options.colour) {
    options_.width = std::max(options_.width, narrowest_width);
  }

  void begin(std::optional<Day> as_of, const std::string& policy) override {
    const model::CaseText text = words_.texts().case_text();
    title_lines(out_, options_.width, paint_, text.title.empty() ? text.id : text.title, as_of_words(as_of));
    paragraph(out_, options_.width, 0, "", 0, "policy " + policy);
  }

  void day(const TurnsOfDay& day) override {
    any_ = true;
    out_ << '\n' << paint_.bold(written_out(day.day)) << '\n';
    for (const Turn& turn : day.turns) write(turn);
  }

  void end() override {
    if (!any_) out_ << "\nNothing that bears on it has a date by then.\n";
  }

 private:
  void write(const Turn& turn) {
    const model::ClaimText text = words_.texts().claim(turn.claim);
    const std::string id = base::for_terminal(text.id);
    const std::string words = turn.before ? change(*turn.before, turn.after) : text.text + ". " + first(turn.after);
    paragraph(out_, options_.width, claim_indent, paint_.bold(id) + "  ", base::display_width(id) + 2, words);
    paragraph(out_, options_.width, text_indent, "", 0, causes(turn));
  }

  static std::string first(const Standing& now) {
    std::string text = fmt::format(
        "First spoken of: {}, {}; {}", counted(now.numbers.voices, "voice", "voices"),
        counted(now.numbers.independent_origins, now.numbers.exact, "independent origin", "independent origins"),
        to_string(now.status));
    return text + "; advice: " + std::string(to_string(now.advice)) + ".";
  }

  static std::string change(const Standing& before, const Standing& now) {
    std::vector<std::string> parts;
    add_change(parts, exactly(before.numbers.voices), exactly(now.numbers.voices), "voice", "voices");
    add_change(parts, before.numbers.independent_origins, now.numbers.independent_origins, "independent origin",
               "independent origins");
    add_change(parts, before.numbers.controlled_lines, now.numbers.controlled_lines, "line", "lines");
    if (parts.empty()) {
      add_change(parts, exactly(before.numbers.publications), exactly(now.numbers.publications), "publication",
                 "publications");
      add_change(parts, before.numbers.origins, now.numbers.origins, "origin", "origins");
    }
    std::string text = parts.empty() ? "" : sentence(capitalised(list(parts)));
    const auto add = [&](const std::string& more) { text += (text.empty() ? "" : " ") + more; };
    if (before.status != now.status)
      add(fmt::format("Was {}, is {}.", to_string(before.status), to_string(now.status)));
    if (before.advice != now.advice) {
      add(fmt::format("Advice: was {}, is {}.", to_string(before.advice), to_string(now.advice)));
    }
    const auto fresh = missing_from(before.rules, now.rules), gone = missing_from(now.rules, before.rules);
    if (!fresh.empty()) add(fmt::format("New: {}.", list(fresh)));
    if (!gone.empty()) add(fmt::format("Cleared: {}.", list(gone)));
    return text.empty() ? "The ways to it changed, and no number that is told here." : text;
  }

  std::string causes(const Turn& turn) const {
    std::vector<std::string> out, gone;
    for (const Cause& cause : turn.causes) {
      const std::string what =
          cause.what.is_publication ? words_.publication(cause.what.publication()) : words_.party(cause.what.source());
      (cause.kind == Cause::Kind::published ? out : gone).push_back(what);
    }
    const auto told = [](std::vector<std::string> names) {
      const std::size_t total = names.size();
      names.resize(named_of(total, most_causes));
      return list_of(std::move(names), total);
    };
    std::vector<std::string> parts;
    if (!out.empty()) parts.push_back("by " + told(out));
    if (!gone.empty()) parts.push_back("withdrawn: " + told(gone));
    if (parts.empty()) return "by what changed elsewhere: a source's control or name, another claim, or a decision";
    return fmt::format("{}{}{}", parts.front(), parts.size() > 1 ? "; " : "", parts.size() > 1 ? parts.back() : "");
  }

  std::ostream& out_;
  const Words& words_;
  FaceOptions options_;
  Paint paint_;
  bool any_ = false;
};

class TimelineJson : public TimelineFace {
 public:
  TimelineJson(std::ostream& out, const Words& words, const FaceOptions& options)
      : words_(words), json_(out), version_(options.version) {}

  void begin(std::optional<Day> as_of, const std::string& policy) override {
    json_head(json_, words_, version_, as_of, policy);
    json_.key("days").begin_array();
  }

  void day(const TurnsOfDay& day) override {
    json_.begin_object();
    json_.key("day").text(iso(day.day));
    json_.key("claims").begin_array();
    for (const Turn& turn : day.turns) write(turn);
    json_.end_array().end_object();
  }

  void end() override {
    json_.end_array().end_object();
    json_.finish();
  }

 private:
  void side(std::string_view name, const Standing& standing) {
    json_.key(name).begin_object();
    json_.key("status").text(to_string(standing.status));
    json_.key("advised").text(to_string(standing.advice));
    json_numbers(json_, standing.numbers);
    json_.key("findings").begin_flat_array();
    for (const std::string_view rule : standing.rules) json_.text(rule);
    json_.end_array().end_object();
  }

  void write(const Turn& turn) {
    json_.begin_object();
    json_.key("id").text(words_.texts().claim(turn.claim).id);
    if (turn.before) {
      side("before", *turn.before);
    } else {
      json_.key("before").null();
    }
    side("after", turn.after);
    json_.key("causes").begin_array();
    for (const Cause& cause : turn.causes) {
      const bool published = cause.kind == Cause::Kind::published;
      json_.begin_flat_object().key("act").text(published ? "published" : "withdrawn");
      json_.key("kind").text(cause.what.is_publication ? "publication" : "source");
      json_.key("id").text(cause.what.is_publication ? words_.texts().publication(cause.what.publication()).id
                                                     : words_.texts().source(cause.what.source()).id);
      json_.end_object();
    }
    json_.end_array().end_object();
  }

  const Words& words_;
  JsonWriter json_;
  std::string version_;
};

}  // namespace

Standing standing_of(const Judgement& judgement) {
  Standing made{judgement.status, judgement.advice, judgement.numbers, {}};
  for (const Finding& finding : judgement.findings) {
    if (!finding.silenced()) made.rules.push_back(finding.rule);
  }
  std::sort(made.rules.begin(), made.rules.end());
  made.rules.erase(std::unique(made.rules.begin(), made.rules.end()), made.rules.end());
  return made;
}

std::unique_ptr<TimelineFace> timeline_face(std::string_view format, std::ostream& out, const Words& words,
                                            const FaceOptions& options) {
  if (format == "json") return std::make_unique<TimelineJson>(out, words, options);
  return std::make_unique<TimelineText>(out, words, options);
}

}  // namespace stemma::report

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
    std::size_t causes = 0;
    std::size_t vague = 0;
    for (const Turn& turn : day.turns) {
      causes += turn.causes.size();
      vague += static_cast<std::size_t>(std::count_if(turn.causes.begin(), turn.causes.end(), is_vague));
    }
    all_vague_ = causes > 0 && vague == causes;
    const std::string head = written_out(day.day);
    out_ << '\n' << paint_.bold(all_vague_ ? "By " + head + " (no day recorded)" : head) << '\n';
    for (const Turn& turn : day.turns) write(turn);
  }

  void end() override {
    if (!any_) out_ << "\nNothing that bears on it has a date by then.\n";
  }

 private:
  void write(const Turn& turn) {
    const model::ClaimText text = words_.texts().claim(turn.claim);
    const std::string id = base::for_terminal(text.id);
    const std::string words =
        turn.before ? change_words(*turn.before, turn.after) : sentence(text.text) + " " + first_words(turn.after);
    paragraph(out_, options_.width, claim_indent, paint_.bold(id) + "  ", base::display_width(id) + 2, words);
    paragraph(out_, options_.width, text_indent, "", 0, causes(turn));
  }

  /// No day of it is recorded, only a month or a year.
  static bool is_vague(const Cause& cause) { return cause.when.first != cause.when.last; }

  std::string name(const Cause& cause) const {
    const std::string when = is_vague(cause) && !all_vague_ ? written_out(cause.when) : std::string();
    if (cause.what.is_publication) return words_.publisher_and_id(cause.what.publication(), when);
    const std::string who = words_.party(cause.what.source());
    return when.empty() ? who : fmt::format("{} ({})", who, when);
  }

  /// "Supporting: TASS (tass1) and Reuters (reuters1). Denying: Almaz-Antey (am2)."
  std::string causes(const Turn& turn) const {
    std::string text;
    const auto tell = [&](std::string_view lead, std::optional<Leaning> side) {
      std::vector<std::string> names;
      for (const Cause& cause : turn.causes) {
        if (cause.side == side) names.push_back(name(cause));
      }
      if (names.empty()) return;
      const std::size_t total = names.size();
      names.resize(named_of(total, most_causes));
      text += (text.empty() ? "" : " ") + sentence(fmt::format("{}: {}", lead, list_of(std::move(names), total)));
    };
    tell("Supporting", Leaning::supports);
    tell("Denying", Leaning::denies);
    tell("Without a position", Leaning::other);
    tell("Withdrawn", std::nullopt);
    return text.empty() ? "By what changed elsewhere: a source's control or name, another claim, or a decision." : text;
  }

  std::ostream& out_;
  const Words& words_;
  FaceOptions options_;
  Paint paint_;
  bool any_ = false;
  bool all_vague_ = false;  ///< of the day that is written
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
  void write(const Turn& turn) {
    json_.begin_object();
    json_.key("id").text(words_.texts().claim(turn.claim).id);
    if (turn.before) {
      json_standing(json_.key("before"), *turn.before);
    } else {
      json_.key("before").null();
    }
    json_standing(json_.key("after"), turn.after);
    json_.key("causes").begin_array();
    for (const Cause& cause : turn.causes) {
      const bool published = cause.kind == Cause::Kind::published;
      json_.begin_flat_object().key("act").text(published ? "published" : "withdrawn");
      json_.key("kind").text(cause.what.is_publication ? "publication" : "source");
      json_.key("id").text(cause.what.is_publication ? words_.texts().publication(cause.what.publication()).id
                                                     : words_.texts().source(cause.what.source()).id);
      json_.key("side");
      if (cause.side) {
        json_.text(leaning_words[static_cast<std::size_t>(*cause.side)]);
      } else {
        json_.null();
      }
      json_.end_object();
    }
    json_.end_array().end_object();
  }

  const Words& words_;
  JsonWriter json_;
  std::string version_;
};

}  // namespace

std::unique_ptr<TimelineFace> timeline_face(std::string_view format, std::ostream& out, const Words& words,
                                            const FaceOptions& options) {
  if (format == "json") return std::make_unique<TimelineJson>(out, words, options);
  return std::make_unique<TimelineText>(out, words, options);
}

}  // namespace stemma::report

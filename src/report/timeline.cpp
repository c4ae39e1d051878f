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
    const std::string words = turn.before ? change_words(*turn.before, turn.after)
                                          : text.text + ". First spoken of: " + standing_words(turn.after);
    paragraph(out_, options_.width, claim_indent, paint_.bold(id) + "  ", base::display_width(id) + 2, words);
    paragraph(out_, options_.width, text_indent, "", 0, causes(turn));
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

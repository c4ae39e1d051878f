#include "app/check_stream.hpp"

#include <fmt/core.h>

#include <sstream>
#include <string>
#include <string_view>
#include <utility>

#include "app/case_judge.hpp"
#include "app/limits.hpp"
#include "app/open_case.hpp"
#include "app/policies.hpp"
#include "app/rule_book.hpp"
#include "app/version.hpp"
#include "base/lines.hpp"
#include "interchange/case_file.hpp"
#include "report/stream_json.hpp"

namespace stemma::app {
namespace {

constexpr std::string_view white = " \t\r";

/// A record is JSON on one line; the reader of case files would take YAML too, and an empty text for an empty file.
void require_json(std::string_view text, const std::string& name) {
  const std::size_t first = text.find_first_not_of(white);
  if (first != std::string_view::npos && text[first] == '{') return;
  const std::string message =
      first == std::string_view::npos ? "the line is empty" : "the line does not begin with `{`";
  throw Error(ErrorKind::bad_input, name + " has a line that is no record",
              {{{name, 1, 1},
                message,
                "every line is one case as JSON: `stemma export --format ndjson` writes such",
                std::string(text)}});
}

/// The same with the places of its mistakes counted in the whole input.
Error on_line(std::uint64_t line, const std::string& name, const Error& error) {
  std::vector<Mistake> mistakes = error.mistakes();
  if (mistakes.empty()) {
    Error placed = error;
    placed.while_doing(fmt::format("while judging the record on line {} of {}", line, name));
    return placed;
  }
  for (Mistake& mistake : mistakes) mistake.place.line += static_cast<std::uint32_t>(line) - 1;
  return {error.kind(), error.message(), std::move(mistakes)};
}

/// It is the record's fault, and not that of the request or the machine.
bool is_of_record(ErrorKind kind) {
  return kind == ErrorKind::bad_input || kind == ErrorKind::limit || kind == ErrorKind::leak;
}

class Stream {
 public:
  Stream(const StreamRequest& request, const base::Limits& limits)
      : request_(request.judge),
        limits_(limits),
        version_(version()),
        rules_(rule_ids()),
        policy_(find_policy(request.judge.policy)),
        opened_{store::Store::in_memory(), {}} {
    const CaseJudge refuses_a_bad_date(opened_, request_, policy_);
  }

  /// The line of a record, and adds to the totals.
  std::string judge(std::string_view text, const std::string& name, std::uint64_t line, Totals& totals) {
    require_json(text, name);
    const interchange::ReadCase read = interchange::read_case(text, name, limits_, rules_);
    Totals of_record, with_record = totals;
    std::ostringstream out;
    opened_.store.with_case(read.record, [&] {
      LeakGuard guard;
      guard.watch(opened_.store);
      const CaseJudge judged(opened_, request_, policy_);
      const report::Words words(opened_.store.texts(), judged.parties());
      report::StreamJson json(out, words, version_, line);
      json.begin(judged.head());
      judged.each_claim("judging", [&](const model::ClaimRows& rows) {
        Judgement judgement = judged.judge().judge(rows);
        analysis::add_to(of_record, judgement);
        analysis::add_to(with_record, judgement);
        if (request_.opinions) judgement.opinion = judged.judge().opinion(judgement);
        json.claim(judgement);
      });
      json.end(of_record);
      guard.check(out.str());
    });
    totals = std::move(with_record);
    return out.str();
  }

 private:
  const JudgeRequest request_;
  const base::Limits limits_;
  const std::string version_;
  const std::vector<std::string> rules_;
  const model::Policy policy_;
  OpenCase opened_;
};

}  // namespace

Streamed check_stream(const StreamRequest& request, const World& world, std::ostream& out,
                      const RecordRefused& refused) {
  const base::Limits limits = limits_of(world);
  Stream stream(request, limits);
  base::Lines lines(request.judge.path, limits.line_bytes);
  Streamed done;
  for (;;) {
    stop_if_interrupted(world);
    std::string_view text;
    try {
      const auto line = lines.next();
      if (!line) return done;
      text = *line;
      out << stream.judge(text, lines.name(), lines.number(), done.totals) << std::flush;
    } catch (const Error& error) {
      if (!is_of_record(error.kind())) throw;
      if (!request.keep_going) throw on_line(lines.number(), lines.name(), error);
      const Error placed = on_line(lines.number(), lines.name(), error);
      ++done.refused;
      refused(placed);
      report::write_refused(out, version(), lines.number(), interchange::case_id_in(text), placed);
      out << std::flush;
    }
    done.records = lines.number();
  }
}

}  // namespace stemma::app

#include "report/csv_face.hpp"

#include <array>
#include <string_view>

#include "base/escape.hpp"
#include "report/advice.hpp"
#include "report/summary.hpp"

namespace stemma::report {
namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
constexpr std::string_view line_end = "\r\n";
/// The columns of a claim's row, then those of a finding's; `row` says which it is, and both have `claim`.
constexpr std::array<std::string_view, 25> headings{"row",
                                                    "claim",
                                                    "text",
                                                    "importance",
                                                    "status",
                                                    "publications",
                                                    "voices",
                                                    "origins min",
                                                    "origins max",
                                                    "independent origins min",
                                                    "independent origins max",
                                                    "lines min",
                                                    "lines max",
                                                    "controlled lines min",
                                                    "controlled lines max",
                                                    "summary",
                                                    "advice",
                                                    "severity",
                                                    "kind",
                                                    "rule",
                                                    "about",
                                                    "id",
                                                    "message",
                                                    "next",
                                                    "silenced by"};
constexpr std::size_t cells_of_a_claim = 17;

void add(const Interval& interval, std::vector<std::string>& cells) {
  cells.push_back(std::to_string(interval.min));
  cells.push_back(std::to_string(interval.max));
}

}  // namespace

CsvFace::CsvFace(std::ostream& out, model::Texts& texts, const Parties& parties, const FaceOptions& /*options*/)
    : out_(out), words_(texts, parties) {}

void CsvFace::row(const std::vector<std::string>& cells) {
  for (std::size_t i = 0; i < headings.size(); ++i) {
    if (i > 0) out_ << ',';
    if (i < cells.size()) out_ << base::for_csv(cells[i]);
  }
  out_ << line_end;
}

void CsvFace::begin(const CaseHead& head) {
  as_of_ = head.as_of;
  out_ << byte_order_mark;
  row({headings.begin(), headings.end()});
}

void CsvFace::finding(const Finding& finding, const std::string& claim) {
  std::vector<std::string> cells(cells_of_a_claim);
  cells[0] = "finding";
  cells[1] = claim;
  cells.emplace_back(to_string(finding.severity));
  cells.emplace_back(label(finding) == "silenced" ? "silenced" : to_string(finding.kind));
  cells.emplace_back(finding.rule);
  cells.emplace_back(to_string(finding.subject.kind));
  cells.push_back(words_.subject(finding.subject));
  cells.push_back(words_.phrase(finding.message));
  cells.push_back(finding.next.empty() ? "" : words_.phrase(finding.next.front()));
  cells.push_back(finding.silenced() ? words_.decision(finding.decision) : "");
  row(cells);
}

void CsvFace::claim(const Judgement& judgement) {
  const model::ClaimText text = words_.texts().claim(judgement.claim);
  const Numbers& numbers = judgement.numbers;
  std::vector<std::string> cells{"claim",
                                 text.id,
                                 text.text,
                                 std::string(to_string(judgement.importance)),
                                 std::string(to_string(judgement.status)),
                                 std::to_string(numbers.publications),
                                 std::to_string(numbers.voices)};
  for (const Interval& one : {numbers.origins, numbers.independent_origins, numbers.lines, numbers.controlled_lines}) {
    add(one, cells);
  }
  cells.push_back(summary(judgement, words_, as_of_));
  cells.push_back(advice(judgement, words_));
  row(cells);
  for (const Finding& found : judgement.findings) finding(found, text.id);
}

void CsvFace::case_finding(const Finding& found) { finding(found, ""); }

void CsvFace::end(const Totals& /*totals*/) {}

}  // namespace stemma::report

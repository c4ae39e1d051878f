// One table for a spreadsheet: a row for each claim, and below it one for each of its findings.
#pragma once

#include <ostream>
#include <string>
#include <vector>

#include "report/face.hpp"
#include "report/options.hpp"
#include "report/words.hpp"

namespace stemma::report {

/// RFC 4180, in UTF-8 with a byte order mark, which Excel needs to know it by. A cell of foreign text that begins like
/// a formula gets an apostrophe in front.
class CsvFace : public Face {
 public:
  CsvFace(std::ostream& out, model::Texts& texts, const Parties& parties, const FaceOptions& options);
  void begin(const CaseHead& head) override;
  void claim(const Judgement& judgement) override;
  void case_finding(const Finding& found) override;
  void end(const Totals& totals) override;

 private:
  void row(const std::vector<std::string>& cells);
  void finding(const Finding& finding, const std::string& claim);

  std::ostream& out_;
  Words words_;
  std::optional<Day> as_of_;
};

}  // namespace stemma::report

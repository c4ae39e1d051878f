// The report as one HTML page that needs no network: for a browser, a mail, a printer.
//
// Style and script stand in the page and are the only ones that its Content-Security-Policy allows, by their digests.
// Without script everything is there to be read; with it one can filter, search and withdraw. Claims are written as
// they come; of each only its line of the last table is kept, and who the sources are is told at the end.
#pragma once

#include <optional>
#include <ostream>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "report/face.hpp"
#include "report/options.hpp"
#include "report/words.hpp"

namespace stemma::report {

class HtmlFace : public Face {
 public:
  HtmlFace(std::ostream& out, model::Texts& texts, const Parties& parties, const FaceOptions& options);
  void begin(const CaseHead& head) override;
  void claim(const Judgement& judgement) override;
  void case_findings(const std::vector<Finding>& found) override;
  void end(const Totals& totals) override;

 private:
  void open_article(const Judgement& judgement);
  void findings(const std::vector<Finding>& found, const std::string& of, bool with_subject);
  void picture(const Judgement& judgement);
  void growth(ClaimId claim);
  void statements(const Judgement& judgement);
  void keep_row(const Judgement& judgement);
  void source_row(SourceId source);
  std::string claim_link(ClaimId claim) const;

  std::ostream& out_;
  Words words_;
  bool all_steps_;
  Insight* insight_;
  std::optional<Day> as_of_;
  std::set<SourceId> met_;         ///< in support or denial that was shown
  std::vector<std::string> rows_;  ///< of the table of claims
  bool undrawn_ = false, opinions_shown_ = false;
};

}  // namespace stemma::report

// The report as one HTML page that needs no network: for a browser, a mail, a printer.
//
// Style and script stand in the page and are the only ones that its Content-Security-Policy allows, by their digests.
// Without script everything is there to be read; with it one can filter, search and withdraw. Claims are written as
// they come, a few dozen at a time, because Graphviz draws many pictures in little more time than one; of each only its
// line of the last table is kept, and who the sources are is told at the end.
#pragma once

#include <optional>
#include <ostream>
#include <set>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include "report/face.hpp"
#include "report/insight.hpp"
#include "report/options.hpp"
#include "report/words.hpp"

namespace stemma::report {

class HtmlFace : public Face {
 public:
  HtmlFace(std::ostream& out, model::Texts& texts, const Parties& parties, const FaceOptions& options);
  void begin(const CaseHead& head) override;
  void claim(const Judgement& judgement) override;
  void case_finding(const Finding& finding) override;
  void end(const Totals& totals) override;

 private:
  void open_article(const Judgement& judgement);
  void findings(const std::vector<Finding>& found, const std::string& of, bool with_subject);
  void record_itself();
  void picture(const Judgement& judgement);
  void growth(ClaimId claim);
  void statements(const Judgement& judgement);
  void keep_row(const Judgement& judgement);
  void source_row(SourceId source, const std::vector<Consequence>& without);
  void write_out();
  std::string claim_link(ClaimId claim) const;

  /// A picture that is yet to be drawn, and where it belongs.
  struct Waiting {
    std::string before;  ///< what the page has since the picture before
    std::string dot, opening, closing;
  };

  std::ostream& page_;
  std::ostringstream out_;  ///< what comes after the last picture that waits
  std::vector<Waiting> waiting_;
  Words words_;
  bool all_steps_;
  Insight* insight_;
  std::optional<Day> as_of_;
  std::set<SourceId> met_;         ///< in support or denial that was shown
  std::vector<std::string> rows_;  ///< of the table of claims
  std::vector<Finding> on_record_;
  bool undrawn_ = false, opinions_shown_ = false;
};

}  // namespace stemma::report

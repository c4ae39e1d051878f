#include "app/explain_case.hpp"

#include <fmt/format.h>

#include <filesystem>
#include <utility>

#include "analysis/remedy.hpp"
#include "analysis/rule.hpp"
#include "analysis/story_facts.hpp"
#include "app/case_index.hpp"
#include "app/remedy_record.hpp"
#include "app/rule_book.hpp"
#include "app/version.hpp"
#include "interchange/fragment.hpp"
#include "report/explanation.hpp"

namespace stemma::app {
namespace {

constexpr std::size_t fragment_indent = 6;
constexpr std::size_t narrowest_fragment = 34;  // with the indent, the narrowest page

class Explainer {
 public:
  Explainer(const CaseIndex& judged, const ExplainRequest& request, std::size_t width)
      : judged_(judged),
        rule_(request.rule.empty() ? nullptr : analysis::find_rule(rule_entry(request.rule).id)),
        width_(width > fragment_indent + narrowest_fragment ? width - fragment_indent : narrowest_fragment) {
    made_.as_of = judged.as_of();
    made_.policy = judged.judge().policy().name;
    if (rule_ != nullptr) made_.rule = rule_->id;
  }

  report::Explanation explain(const std::string& subject) {
    if (const ClaimId claim = judged_.find_claim(subject); !claim.is_none()) return explain(claim);
    const PublicationId publication = judged_.find_publication(subject);
    if (!publication.is_none()) return explain(publication);
    const SourceId source = judged_.find_source(subject);
    if (source.is_none()) judged_.refuse("claim", subject, {SubjectKind::claim});
    return explain(source);
  }

 private:
  report::Explanation explain(ClaimId claim) {
    if (rule_ != nullptr && rule_->reading<analysis::ClaimFacts>() == nullptr) {
      throw Error(ErrorKind::usage, fmt::format("`{}` is not about claims, and a claim is named", rule_->id),
                  rule_->reading<analysis::PublicationFacts>() != nullptr ? "name a publication that carries the claim"
                                                                          : where_it_is_told());
    }
    analysis::Docket docket = docket_of(claim);
    made_.subject = {SubjectKind::claim, claim.value};
    made_.judgement = judged_.judge().judge(docket.claim);
    made_.statements = judged_.judge().statements(docket.claim);
    const auto cleared = analysis::smallest_remedies(docket, *made_.judgement);
    for (std::size_t i = 0; i < cleared.size(); ++i) add(made_.judgement->findings[i], cleared[i]);
    if (!made_.findings.empty()) return std::move(made_);
    made_.quiet = rule_ == nullptr ? made_.judgement->quiet : reasons(judged_.judge().quiet(docket.claim, *rule_));
    return std::move(made_);
  }

  report::Explanation explain(PublicationId publication) {
    if (rule_ != nullptr && rule_->reading<analysis::PublicationFacts>() == nullptr) {
      throw Error(
          ErrorKind::usage, fmt::format("`{}` is not about publications, and a publication is named", rule_->id),
          rule_->reading<analysis::ClaimFacts>() != nullptr ? "name a claim that it carries" : where_it_is_told());
    }
    made_.subject = {SubjectKind::publication, publication.value};
    made_.publisher = judged_.shared().publications[publication.index()].publisher;
    analysis::Docket docket;
    docket.shared = judged_.shared();
    docket.as_of = judged_.judge().as_of();
    docket.policy = judged_.judge().policy();
    for (const Finding& finding : judged_.judge().findings_on(publication)) {
      add(finding, analysis::smallest_remedies(docket, finding));
    }
    if (!made_.findings.empty()) return std::move(made_);
    for (const analysis::Rule* rule : analysis::rules()) {
      if (rule->reading<analysis::PublicationFacts>() == nullptr || (rule_ != nullptr && rule != rule_)) continue;
      for (Phrase& reason : reasons(judged_.judge().quiet(publication, *rule))) {
        made_.quiet.push_back(std::move(reason));
      }
    }
    return std::move(made_);
  }

  /// Nothing is tried on a source: what its findings want stands in their next steps.
  report::Explanation explain(SourceId source) {
    const bool about_sources = rule_ == nullptr || rule_->reading<analysis::SourceFacts>() != nullptr ||
                               rule_->reading<analysis::CaseFacts>() != nullptr;
    if (!about_sources) {
      throw Error(ErrorKind::usage, fmt::format("`{}` is not about sources, and a source is named", rule_->id),
                  "name a claim or a publication; `stemma trace CASE --source` shows what rests on a source");
    }
    made_.subject = {SubjectKind::source, source.value};
    analysis::CaseFold fold;
    judged_.each_claim("judging", [&](const model::ClaimRows& rows) { fold.add(judged_.judge().judge(rows)); });
    judged_.judge().each_case_finding(fold, [&](const Finding& finding) {
      if (finding.subject == made_.subject) add(finding, {});
    });
    return std::move(made_);
  }

  std::string where_it_is_told() const {
    return rule_->reading<analysis::SentenceFacts>() != nullptr
               ? "`stemma draft STORY CASE` lists what it finds in a story"
               : "`stemma check` lists what it finds";
  }

  static std::vector<Phrase> reasons(Phrase reason) {
    if (reason.empty()) return {};
    return {std::move(reason)};
  }

  analysis::Docket docket_of(ClaimId claim) const {
    analysis::Docket docket;
    docket.shared = judged_.shared();
    docket.as_of = judged_.judge().as_of();
    docket.policy = judged_.judge().policy();
    docket.claim = judged_.store().claim_rows(claim);
    std::vector<ClaimId> neighbours = judged_.judge().neighbours(claim);
    std::erase(neighbours, claim);
    judged_.store().each_claim(neighbours, [&](const model::ClaimRows& rows) { docket.neighbours.push_back(rows); });
    return docket;
  }

  void add(const Finding& finding, const std::vector<analysis::Cleared>& cleared) {
    if (rule_ != nullptr && finding.rule != rule_->id) return;
    report::ExplainedFinding explained;
    explained.finding = finding;
    explained.story = analysis::story_of(finding, made_.statements, judged_.shared());
    for (const analysis::Cleared& one : cleared) explained.additions.push_back(addition(one));
    made_.findings.push_back(std::move(explained));
  }

  report::ExplainedAddition addition(const analysis::Cleared& cleared) const {
    const store::Store& store = judged_.store();
    const RemedyRecord entries =
        remedy_record(cleared.remedy, judged_.shared(), judged_.as_of(), judged_.texts(), [&](const std::string& id) {
          return !store.find_source(id).is_none() || !store.find_publication(id).is_none() ||
                 !store.find_claim(id).is_none();
        });
    return {analysis::in_words(cleared.remedy), cleared.brings,
            interchange::fragment_yaml(entries.record, entries.there, width_), case_file_fields(entries)};
  }

  const CaseIndex& judged_;
  const analysis::Rule* rule_;
  std::size_t width_;
  report::Explanation made_;
};

}  // namespace

void explain_case(const ExplainRequest& request, const Look& look, const World& world, std::ostream& out) {
  if (!request.rule.empty()) rule_entry(request.rule);
  OpenCase opened = open_case(request.of, world);
  const CaseIndex judged(opened, request.of);
  const report::Words words(judged.texts(), judged.parties());
  const report::FaceOptions options{look.width, look.colour, look.ascii, std::string(version())};
  const report::Explanation explanation = Explainer(judged, request, look.width).explain(request.subject);
  request.format == "json" ? write_json(out, explanation, words, options)
                           : write_text(out, explanation, words, options);
}

void refuse_to_explain(const std::string& word) {
  std::error_code fault;
  const bool path = word == "-" || word.find_first_of("./") != std::string::npos;  // no rule has these in its id
  if (path || std::filesystem::is_regular_file(word, fault)) {
    throw Error(ErrorKind::usage, "`stemma explain` needs a claim beside the case",
                "`stemma explain CASE CLAIM`; `stemma report` lists the claims of a case");
  }
  rule_entry(word);
  throw Error(ErrorKind::internal, "a rule was refused that there is");
}

}  // namespace stemma::app

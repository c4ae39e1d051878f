#include "unit/store/records.hpp"

namespace stemma::test {
namespace {

SourceRecord source(const std::string& id, SourceKind kind) {
  SourceRecord made;
  made.id = id;
  made.kind = kind;
  return made;
}

AttributionRecord says(const std::string& id, const std::string& claim, std::vector<LinkRecord> via, Stance stance) {
  AttributionRecord made;
  made.id = id;
  made.claim = claim;
  made.via = std::move(via);
  made.stance = stance;
  return made;
}

PublicationRecord publication(const std::string& id, const std::string& by, const std::string& date) {
  PublicationRecord made;
  made.id = id;
  made.by = by;
  if (!date.empty()) made.date = day(date);
  return made;
}

ClaimRecord claim(const std::string& id) {
  ClaimRecord made;
  made.id = id;
  made.text = "text of " + id;
  return made;
}

}  // namespace

CaseRecord small_record() {
  CaseRecord record;
  record.id = "small";
  record.title = "Small";
  record.newsroom = "outlet";
  record.sources = {source("agency", SourceKind::news_agency), source("state", SourceKind::state),
                    source("official", SourceKind::official), source("outlet", SourceKind::news_outlet),
                    source("report", SourceKind::document)};
  record.sources[0].name = "The Agency";
  record.sources[0].country = "RU";
  record.sources[0].controlled_by = {{"state", ControlKind::owned_by, 75.0, {day("2020"), {}, day("2021-02")}, "", {}}};
  record.sources[0].ratings = {{{"admiralty", "B", {}}, "", "", "", day("2024-01"), {}, {}},
                               {{"admiralty", "D", {}}, "", "", "", day("2024-02"), {}, {}},
                               {{"admiralty", "A", {}}, "sport", "", "", day("2024-03"), {}, {}},
                               {{"house", "9", {}}, "", "", "", day("2024-03"), {}, {}},
                               {{"admiralty", "C", {}}, "", "", "", {}, {}, {}}};
  record.sources[2].anonymous = {{true, "an official", {{}, day("2024-06"), {}}, {}}};
  record.sources[3].identity = {{IdentityKind::distinct_from, "agency", {}, "", {}}};
  record.claims = {claim("c1"), claim("c2"), claim("c3")};
  record.claims[0].importance = Importance::high;
  record.claims[0].claim_class = ClaimClass::crime;
  record.claims[0].event_date = day("2024-01");
  record.claims[0].parties = {{"state", {}, "", {}}, {"official", {day("2023"), {}, {}}, "", {}}};
  record.claims[2].relations = {{RelationKind::supports, "c1", {}}};
  record.claims[2].elements = {{"c1", {}}, {"c2", {}}};
  record.publications = {publication("p1", "agency", "2024-03-11"), publication("p2", "outlet", "2024-03"),
                         publication("p3", "outlet", "")};
  record.publications[0].says = {says("p1/c1", "c1", {{"official", {}}}, Stance::reports),
                                 says("p1/c3", "c3", {}, Stance::asserts)};
  record.publications[0].says[0].said_on = day("2024-04-05");
  record.publications[0].says[1].first_hand = true;
  record.publications[1].derivations = {{DerivationKind::cites, "p1", DerivationBasis::declared, "", "", {}},
                                        {DerivationKind::quotes, "report", DerivationBasis::declared, "", "", {}}};
  record.publications[1].says = {says("p2/c1", "c1", {{"p1", {}}, {"official", {}}}, Stance::reports),
                                 says("p2/c3", "c3", {}, Stance::denies)};
  record.publications[1].says[0].credibility = Credibility::c3;
  record.publications[1].says[0].commitment = Commitment::probable;
  record.publications[1].says[0].basis = Basis::hearsay;
  record.publications[2].ours = true;
  record.publications[2].says = {says("p3/c1", "c1", {}, Stance::declines)};
  WithdrawalRecord withdrawal;
  withdrawal.act = WithdrawalAct::corrects;
  withdrawal.by = "agency";
  withdrawal.of = "p1/c3";
  withdrawal.claims = {{"c3", {}}};
  withdrawal.date = day("2024-05-01/..");
  record.withdrawals = {withdrawal};
  return record;
}

CaseRecord sealed_record() {
  CaseRecord record;
  record.id = "sealed";
  record.title = "Sealed";
  record.newsroom = "informer";
  record.sources = {source("outlet", SourceKind::news_outlet), source("informer", SourceKind::official),
                    source("witness", SourceKind::person), source("protected-2", SourceKind::person)};
  SourceRecord& informer = record.sources[1];
  informer.sensitivity = Sensitivity::sealed;
  informer.name = "SECRET name";
  informer.country = "KP";
  informer.description = "SECRET description";
  informer.aliases = {{"SECRET alias", "", ""}};
  informer.anonymous = {{true, "SECRET descriptor", {day("2024"), {}, {}}, {}}};
  informer.anonymity = {AnonymityLevel::n5, "SECRET a", "SECRET b", "SECRET c", "SECRET d", "SECRET e", "SECRET f", {}};
  informer.controlled_by = {{"outlet", ControlKind::unit_of, {}, {}, "SECRET control", {}}};
  informer.identity = {{IdentityKind::possibly_same_as, "witness", {}, "SECRET link", {}}};
  informer.ratings = {{{"admiralty", "B", {}}, "", "SECRET rater", "SECRET basis", {}, {}, {}}};
  informer.urls = {"https://SECRET.example"};
  informer.handles = {"@SECRET"};
  informer.note = "SECRET note";
  record.sources[2].sensitivity = Sensitivity::sealed;
  record.sources[2].name = "SECRET witness";
  record.sources[0].controlled_by = {{"informer", ControlKind::funded_by, {}, {}, "SECRET reverse control", {}}};
  record.sources[0].identity = {{IdentityKind::distinct_from, "informer", {}, "SECRET reverse link", {}}};
  record.claims = {claim("open"), claim("SECRET-claim")};
  record.claims[0].parties = {{"informer", {}, "SECRET interest", {}}};
  record.claims[0].relations = {{RelationKind::refines, "SECRET-claim", {}}};
  record.claims[0].elements = {{"SECRET-claim", {}}};
  record.claims[1].text = "SECRET text";
  record.claims[1].note = "SECRET note";
  record.claims[1].sensitivity = Sensitivity::sealed;
  record.publications = {publication("open-1", "outlet", "2024-03-11"), publication("SECRET-p", "outlet", "2024-03-12"),
                         publication("SECRET-q", "witness", "2024-03-13")};
  auto fill = [](AttributionRecord said) {
    said.gist = "SECRET gist";
    said.quote = {"SECRET words", "SECRET before", "SECRET after", "ko", "SECRET interpreter"};
    said.cue = "SECRET cue";
    said.note = "SECRET note";
    said.credibility_by = "SECRET rater";
    said.credibility_basis = "SECRET basis";
    return said;
  };
  auto& open = record.publications[0];
  open.derivations = {{DerivationKind::cites, "SECRET-p", DerivationBasis::inferred, "SECRET who", "SECRET why", {}}};
  open.says = {says("open-1/open", "open", {}, Stance::asserts),
               fill(says("open-1/SECRET-claim", "SECRET-claim", {}, Stance::reports)),
               fill(says("open-1/open-2", "open", {{"informer", {}}}, Stance::reports)),
               fill(says("open-1/open-3", "open", {{"SECRET-q", {}}}, Stance::reports)),
               fill(says("SECRET-id", "open", {}, Stance::denies))};
  open.says[0].gist = "an open gist";
  open.says[4].default_id = false;
  open.says[4].sensitivity = Sensitivity::sealed;
  auto& sealed = record.publications[1];
  sealed.sensitivity = Sensitivity::sealed;
  sealed.title = "SECRET title";
  sealed.byline = "SECRET byline";
  sealed.url = "https://SECRET.example/p";
  sealed.archives = {{"https://SECRET.example/a", "", "", {}}};
  sealed.derivations = {{DerivationKind::cites, "open-1", DerivationBasis::inferred, "SECRET who", "SECRET why", {}}};
  sealed.note = "SECRET note";
  sealed.says = {fill(says("SECRET-p/open", "open", {}, Stance::asserts))};
  record.publications[2].title = "SECRET title of an open publication by a sealed source";
  record.publications[2].says = {fill(says("SECRET-q/open", "open", {}, Stance::asserts))};
  record.withdrawals = {
      {"", WithdrawalAct::recants, "informer", "SECRET-id", {{"SECRET-claim", {}}}, {}, "SECRET-p", "SECRET note", {}}};
  record.checks = {{"",
                    CheckKind::asked,
                    "informer",
                    "SECRET what",
                    "SECRET scope",
                    "SECRET way",
                    "desk",
                    {},
                    {},
                    {},
                    CheckOutcome::pending,
                    "SECRET note",
                    {}},
                   {"",
                    CheckKind::searched,
                    "",
                    "SECRET what",
                    "",
                    "",
                    "desk",
                    {{"SECRET-claim", {}}},
                    {},
                    {},
                    CheckOutcome::found,
                    "",
                    {}}};
  record.decisions = {{"", "circular", "informer", "editor", "", "SECRET why", "SECRET exception", {}, {}, {}},
                      {"", "circular", "SECRET-p", "editor", "", "SECRET why", "", {}, {}, {}}};
  AssessmentRecord assessment;
  assessment.claim = "SECRET-claim";
  assessment.basis = "SECRET basis";
  record.assessments = {assessment};
  record.evidence = {
      {"", "SECRET-p", std::string(64, 'e'), 5, "text/SECRET", "SECRET.html", "2024-03-12T09:30:00Z", "desk"}};
  return record;
}

}  // namespace stemma::test

#include "unit/store/records.hpp"

#include <gtest/gtest.h>

#include <random>
#include <utility>

namespace stemma::test {
namespace {

Validity validity(const std::string& from, const std::string& until, const std::string& known) {
  return {day(from), day(until), day(known)};
}

SourceRecord rich_source() {
  SourceRecord source;
  source.id = "tass";
  source.uid = "000102030405060708090a0b0c0d0e0f";
  source.name = "ТАСС \"'; DROP TABLE source; --";
  source.kind = SourceKind::news_agency;
  source.country = "RU";
  source.description = std::string("one\0two", 7);
  source.aliases = {{"TASS", "Latn", "en"}, {"塔斯社", "Hans", "zh"}};
  source.anonymous = {{true, "an agency", validity("2020", "2021-05", "2024-03-XX"), {"a.yaml", 2, 3}},
                      {false, "", {}, {"b.yaml", 4, 5}}};
  source.anonymity = {
      AnonymityLevel::n4,          "a ministry", "a clerk", "reads the file", "fear", "conscience", "the desk head",
      GroundRules::deep_background};
  source.count_claimed = 3;
  source.count_known_distinct = 0;
  source.controlled_by = {
      {"state", ControlKind::owned_by, 33.25, validity("1992", "2030", "1999"), "by law", {"a.yaml", 6, 7}},
      {"state", ControlKind::funded_by, {}, {}, "", {}}};
  source.identity = {
      {IdentityKind::distinct_from, "state", validity("2001", "2002", "2003"), "obvious", {"a.yaml", 8, 9}}};
  source.ratings = {{{"admiralty", "D", {}},
                     "",
                     "desk",
                     "record of corrections",
                     day("2023-01-01"),
                     validity("2023", "2025", "2023"),
                     {"a.yaml", 10, 11}},
                    {{"house", "7/10", 0.1}, "sport", "", "", {}, {}, {}}};
  source.urls = {"https://tass.example/", "javascript:alert(1)"};
  source.handles = {"@tass", "@tass_agency"};
  source.sensitivity = Sensitivity::internal;
  source.note = "line one\nline two\t\xE2\x80\xAE";
  source.at = {"a.yaml", 1, 3};
  return source;
}

ClaimRecord rich_claim() {
  ClaimRecord claim;
  claim.id = "c1";
  claim.uid = "100102030405060708090a0b0c0d0e0f";
  claim.text = "A man was arrested";
  claim.claim_class = ClaimClass::crime;
  claim.importance = Importance::high;
  claim.event_date = day("2024-01/2024-02");
  claim.parties = {{"state", validity("2023", "2024", "2024"), "it arrested him", {"a.yaml", 20, 5}},
                   {"tass", {}, "", {}}};
  claim.elements = {{"c2", {"a.yaml", 21, 7}}};
  claim.relations = {{RelationKind::contradicts, "c2", {"a.yaml", 22, 7}}, {RelationKind::part_of, "c2", {}}};
  claim.sensitivity = Sensitivity::internal;
  claim.note = "n";
  claim.at = {"a.yaml", 19, 3};
  return claim;
}

AttributionRecord rich_attribution() {
  AttributionRecord said;
  said.id = "by-hand";
  said.uid = "300102030405060708090a0b0c0d0e0f";
  said.default_id = false;
  said.claim = "c1";
  said.via = {{"p2", {"a.yaml", 31, 4}}, {"state", {}}, {"tass", {"b.yaml", 1, 1}}};
  said.stance = Stance::neither_confirms_nor_denies;
  said.first_hand = false;
  said.dissent = true;
  said.credibility = Credibility::c2;
  said.credibility_by = "desk";
  said.credibility_scale = {"stix-admiralty", "2", 70};
  said.credibility_basis = "seen the file";
  said.credibility_on = day("2024-03-12");
  said.gist = "he was held";
  said.quote = {"We hold him", "before ", " after", "ru", "an interpreter"};
  said.cue = "said";
  said.cue_class = CueClass::nondenial;
  said.commitment = Commitment::possible;
  said.basis = Basis::official_record;
  said.said_on = day("2024-03-11");
  said.value = {12, 15.5, "people", true};
  said.nature = Nature::opinion;
  said.sensitivity = Sensitivity::internal;
  said.note = "n";
  said.at = {"a.yaml", 30, 5};
  return said;
}

PublicationRecord rich_publication() {
  PublicationRecord publication;
  publication.id = "p1";
  publication.uid = "200102030405060708090a0b0c0d0e0f";
  publication.by = "tass";
  publication.date = day("2024-03-11");
  publication.kind = PublicationKind::dataset_release;
  publication.title = "<script>alert(1)</script>";
  publication.byline = "A. Writer";
  publication.language = "ru";
  publication.url = "https://tass.example/1?a=b&c=d";
  publication.accessed = day("2024-03-12");
  publication.ai = {"a transcript", "Whisper", "large-v3", "temperature 0"};
  publication.archives = {{"https://archive.example/1", std::string(64, 'a'), "text/html", day("2024-03-13")}, {}};
  publication.derivations = {
      {DerivationKind::translates, "p2", DerivationBasis::inferred, "desk", "same wording", {"a.yaml", 27, 3}},
      {DerivationKind::cites, "state", DerivationBasis::declared, "", "", {}}};
  publication.ours = true;
  publication.says = {rich_attribution()};
  publication.sensitivity = Sensitivity::internal;
  publication.note = "n";
  publication.at = {"a.yaml", 26, 3};
  return publication;
}

void add_log(CaseRecord& record) {
  const std::vector<LinkRecord> claims{{"c2", {"a.yaml", 41, 9}}, {"c1", {}}};
  record.withdrawals = {{"400102030405060708090a0b0c0d0e0f",
                         WithdrawalAct::corrects,
                         "tass",
                         "p1",
                         claims,
                         day("2024-03-13"),
                         "p2",
                         "n",
                         {"a.yaml", 40, 3}},
                        {"", WithdrawalAct::recants, "state", "by-hand", {}, {}, "", "", {}},
                        {"", WithdrawalAct::recalls, "", "tass", {}, day("2024-03-14/.."), "", "", {}}};
  record.checks = {{"500102030405060708090a0b0c0d0e0f",
                    CheckKind::searched,
                    "state",
                    "the register",
                    "2020 to 2024",
                    "telephone",
                    "desk",
                    claims,
                    day("2024-03-12"),
                    day("2024-03-15"),
                    CheckOutcome::not_found,
                    "n",
                    {"a.yaml", 50, 3}},
                   {}};
  record.decisions = {{"600102030405060708090a0b0c0d0e0f",
                       "single-origin",
                       "c1",
                       "editor",
                       "head",
                       "urgent",
                       "AP 3.1",
                       day("2024-03-12"),
                       day("2024-04"),
                       {"a.yaml", 60, 3}}};
  for (const std::string subject : {"p1", "by-hand", "tass", "case-1", ""}) {
    record.decisions.push_back({"", "circular", subject, "", "", "", "", {}, {}, {}});
  }
  record.assessments = {{"700102030405060708090a0b0c0d0e0f",
                         "c2",
                         Confidence::moderate,
                         {"icd203", "moderate", 0.5},
                         {"phia", "likely", 0.6},
                         "editor",
                         "two reports",
                         day("2024-03-14"),
                         {"a.yaml", 70, 3}}};
  record.evidence = {{"800102030405060708090a0b0c0d0e0f", "p1", std::string(64, 'a'), 12, "text/html", "page.html",
                      "2024-03-12T09:30:00Z", "editor"},
                     {"", "p1", std::string(64, '0'), 0, "", "", "2024-03-12T09:31:00Z", ""}};
}

}  // namespace

Date day(const std::string& text) {
  const auto date = parse_date(text);
  EXPECT_TRUE(date) << text;
  return date.value_or(Date{});
}

CaseRecord rich_record() {
  CaseRecord record;
  record.id = "case-1";
  record.uid = "f00102030405060708090a0b0c0d0e0f";
  record.title = "A case";
  record.as_of = day("2024-03-14");
  record.newsroom = "state";
  record.language = "en";
  record.note = "n";
  record.at = {"a.yaml", 1, 1};
  SourceRecord state;
  state.id = "state";
  state.kind = SourceKind::state;
  state.implied = true;
  record.sources = {rich_source(), state};
  ClaimRecord second;
  second.id = "c2";
  record.claims = {rich_claim(), second};
  PublicationRecord cited;
  cited.id = "p2";
  cited.by = "state";
  AttributionRecord plain;
  plain.id = "p2/c2";
  plain.claim = "c2";
  cited.says = {plain};
  record.publications = {rich_publication(), cited};
  add_log(record);
  return record;
}

CaseRecord bare_record() {
  CaseRecord record;
  record.id = "bare";
  record.sources.emplace_back().id = "s";
  record.claims.emplace_back().id = "c";
  auto& publication = record.publications.emplace_back();
  publication.id = "p";
  publication.by = "s";
  auto& said = publication.says.emplace_back();
  said.id = "p/c";
  said.claim = "c";
  return record;
}

}  // namespace stemma::test

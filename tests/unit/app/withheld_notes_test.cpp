#include "app/withheld_notes.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace stemma::app {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;

class WithheldNotes : public testing::Test {
 protected:
  WithheldNotes() {
    SourceRecord open, sealed;
    open.id = "felton";
    open.at.line = 4;
    sealed.id = "felt";
    sealed.at.line = 5;
    sealed.sensitivity = Sensitivity::sealed;
    record.sources = {open, sealed};
    PublicationRecord publication;
    publication.id = "p";
    publication.at.line = 10;
    AttributionRecord said, secret;
    said.at.line = 13;
    secret.at.line = 15;
    secret.sensitivity = Sensitivity::sealed;
    secret.id = "own";
    secret.default_id = false;
    publication.says = {said, secret};
    record.publications = {publication};
    WithdrawalRecord withdrawal;
    withdrawal.at.line = 20;
    record.withdrawals = {withdrawal};
    CheckRecord check;
    check.at.line = 24;
    record.checks = {check};
    DecisionRecord decision;
    decision.at.line = 26;
    record.decisions = {decision};
    AssessmentRecord assessment;
    assessment.at.line = 28;
    record.assessments = {assessment};
    ClaimRecord claim;
    claim.id = "c1";
    claim.at.line = 8;
    record.claims = {claim};
  }
  bool told(std::uint32_t line, const std::string& message) const {
    std::vector<Mistake> notes{{{"case.yaml", line, 3}, message, "hint", "the line"}};
    withhold_sealed(record, notes);
    EXPECT_EQ(notes[0].place.line, line) << "the place stays";
    if (notes[0].message == message) return true;
    EXPECT_THAT(notes[0].message, HasSubstr("protected entry"));
    EXPECT_THAT(notes[0].hint, IsEmpty());
    EXPECT_THAT(notes[0].excerpt, IsEmpty());
    return false;
  }
  CaseRecord record;
};

TEST_F(WithheldNotes, WhatStandsInsideASealedEntryIsNotTold) {
  EXPECT_FALSE(told(5, "first line"));
  EXPECT_FALSE(told(7, "last line"));
  EXPECT_FALSE(told(16, "a sealed attribution"));
  EXPECT_TRUE(told(3, "above every entry"));
  EXPECT_TRUE(told(4, "an open source"));
  EXPECT_TRUE(told(9, "a claim"));
  EXPECT_TRUE(told(13, "an open attribution"));
  for (const std::uint32_t line : {20U, 25U, 27U, 29U}) EXPECT_TRUE(told(line, "lists behind it")) << line;
}

TEST_F(WithheldNotes, WhatNamesASealedEntryIsNotTold) {
  EXPECT_FALSE(told(13, "the chain goes through `felt` twice"));
  EXPECT_FALSE(told(13, "felt"));
  EXPECT_FALSE(told(21, "it withdraws `own`"));
  EXPECT_TRUE(told(13, "the chain goes through `felton` twice")) << "an id that only begins alike";
  EXPECT_TRUE(told(13, "re-felt-ed"));
}

}  // namespace
}  // namespace stemma::app

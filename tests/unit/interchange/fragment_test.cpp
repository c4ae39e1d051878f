#include "interchange/fragment.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace stemma::interchange {
namespace {

CaseRecord additions() {
  CaseRecord record;
  SourceRecord witness;
  witness.id = "new_witness1";
  witness.name = "NO: \x1B[31m #";
  witness.kind = SourceKind::person;
  SourceRecord there;
  there.id = "NO";
  there.identity.push_back({IdentityKind::distinct_from, "b", {}, {}, {}});
  record.sources = {witness, there};
  PublicationRecord publication;
  publication.id = "new1";
  publication.by = "new_witness1";
  AttributionRecord attribution;
  attribution.id = "new1/c1";
  attribution.claim = "c1";
  attribution.first_hand = true;
  publication.says.push_back(attribution);
  record.publications.push_back(publication);
  WithdrawalRecord withdrawal;
  withdrawal.act = WithdrawalAct::recants;
  withdrawal.of = "daily1/c1";
  record.withdrawals.push_back(withdrawal);
  return record;
}

TEST(Fragment, WritesOnlyTheSectionsThatItHas) {
  EXPECT_EQ(fragment_yaml({}, {}, 80), "");
  CaseRecord record = additions();
  record.sources.clear();
  EXPECT_EQ(fragment_yaml(record, {}, 80),
            "publications:\n"
            "  new1: {by: new_witness1, says: [{claim: c1, first_hand: true}]}\n"
            "withdrawals:\n"
            "  - {act: recants, of: daily1/c1}\n");
}

TEST(Fragment, SaysWhatGoesUnderAnEntryThatIsThere) {
  EXPECT_EQ(fragment_yaml(additions(), {"NO"}, 40),
            "sources:\n"
            "  new_witness1:\n"
            "    name: \"NO: \\x1B[31m #\"\n"
            "    kind: person\n"
            "  # the case has this entry: the lines below it are to be added there\n"
            "  \"NO\": {distinct_from: b}\n"
            "publications:\n"
            "  new1:\n"
            "    by: new_witness1\n"
            "    says:\n"
            "      - {claim: c1, first_hand: true}\n"
            "withdrawals:\n"
            "  - {act: recants, of: daily1/c1}\n");
}

TEST(Fragment, AsATreeItHoldsWhatIsMeantAndNotHowYamlSpellsIt) {
  const YamlOut tree = fragment_tree(additions());
  ASSERT_EQ(tree.children.size(), 3U);
  const YamlOut& sources = tree.children[0];
  EXPECT_EQ(sources.key, "sources");
  EXPECT_EQ(sources.children[1].plain, "NO");
  EXPECT_EQ(sources.children[0].children[0].plain, "NO: \x1B[31m #");
  const YamlOut& entry = tree.children[1].children[0].children[1].children[0];
  EXPECT_EQ(entry.children[0].plain, "c1");
  EXPECT_EQ(entry.children[0].type, YamlOut::Type::text);
  EXPECT_EQ(entry.children[1].plain, "true");
  EXPECT_EQ(entry.children[1].type, YamlOut::Type::flag);
  EXPECT_EQ(tree.children[2].kind, YamlOut::Kind::list);
}

}  // namespace
}  // namespace stemma::interchange

#include "store/protection.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "store/canonical.hpp"
#include "store/stand_ins.hpp"
#include "store/store.hpp"
#include "support/without_uids.hpp"
#include "unit/store/records.hpp"

namespace stemma::store {
namespace {

using namespace stemma::test;
using testing::HasSubstr;
using testing::Not;

const CommitNote note{"editor", "2024-03-14T12:00:00Z", "import"};

Store with(const CaseRecord& record) {
  auto store = Store::in_memory();
  store.import_case(record, note);
  return store;
}

/// Every text of a record, in one string: the encoding that history digests has them all.
std::string all_texts(const CaseRecord& record) {
  const auto store = with(record);
  const CaseRecord back = store.export_case(true);
  const auto& says = back.publications;
  std::size_t attributions = 0;
  for (const auto& publication : says) attributions += publication.says.size();
  const Protection none{std::vector<bool>(back.sources.size()),
                        std::vector<bool>(back.claims.size()),
                        std::vector<bool>(back.publications.size()),
                        std::vector<bool>(attributions),
                        std::vector<bool>(attributions),
                        false};
  std::string text;
  each_canonical(back, Directories(back), none, [&](const CanonicalEntry& entry) { text += entry.line + "\n"; });
  return text;
}

TEST(Protection, LeavesNothingOfSealedEntriesInAnExport) {
  EXPECT_THAT(all_texts(sealed_record()), HasSubstr("SECRET"));
  const auto text = all_texts(with(sealed_record()).export_case(false));
  EXPECT_THAT(text, Not(HasSubstr("SECRET")));
  EXPECT_THAT(text, Not(HasSubstr("informer")));
  EXPECT_THAT(text, HasSubstr("an open gist"));
}

TEST(Protection, GivesEverythingBackWhereItIsAskedFor) {
  EXPECT_EQ(without_uids(with(sealed_record()).export_case(true)), sealed_record());
}

TEST(Protection, RenamesReferencesWithTheirEntries) {
  const auto record = with(sealed_record()).export_case(false);
  EXPECT_EQ(record.sources[1].id, "protected-1");
  EXPECT_EQ(record.sources[2].id, "protected-2-x") << "an open source has the name protected-2";
  EXPECT_EQ(record.sources[3].id, "protected-2");
  EXPECT_EQ(record.newsroom, "protected-1");
  EXPECT_EQ(record.claims[0].parties[0].source, "protected-1");
  EXPECT_EQ(record.claims[0].relations[0].claim, "protected-claim-1");
  EXPECT_EQ(record.claims[0].elements[0].claim, "protected-claim-1");
  EXPECT_EQ(record.claims[1].text, "a protected claim");
  EXPECT_EQ(record.publications[0].derivations[0].target, "protected-publication-1");
  EXPECT_EQ(record.publications[2].by, "protected-2-x");
  EXPECT_EQ(record.publications[0].says[2].via[0].id, "protected-1");
  EXPECT_EQ(record.publications[0].says[3].via[0].id, "protected-publication-2");
  EXPECT_EQ(record.withdrawals[0].by, "protected-1");
  EXPECT_EQ(record.withdrawals[0].of, "protected-attribution-1");
  EXPECT_EQ(record.withdrawals[0].in, "protected-publication-1");
  EXPECT_EQ(record.withdrawals[0].claims[0].id, "protected-claim-1");
  EXPECT_EQ(record.checks[0].whom, "protected-1");
  EXPECT_EQ(record.decisions[0].subject, "protected-1");
  EXPECT_EQ(record.decisions[1].subject, "protected-publication-1");
  EXPECT_EQ(record.assessments[0].claim, "protected-claim-1");
}

TEST(Protection, MakesDefaultIdsOfAttributionsAnew) {
  const auto record = with(sealed_record()).export_case(false);
  EXPECT_EQ(record.publications[0].says[0].id, "open-1/open");
  EXPECT_EQ(record.publications[0].says[1].id, "open-1/protected-claim-1");
  EXPECT_EQ(record.publications[0].says[2].id, "open-1/open-2");
  EXPECT_EQ(record.publications[0].says[4].id, "protected-attribution-1");
  EXPECT_EQ(record.publications[1].says[0].id, "protected-publication-1/open");
}

TEST(Protection, HidesASealedSourceInsideAnIdThatWasMadeFromAChain) {
  CaseRecord record;
  record.id = "k";
  record.sources.resize(2);
  record.sources[0].id = "gazette";
  record.sources[1].id = "informer";
  record.sources[1].sensitivity = Sensitivity::sealed;
  record.claims.resize(1);
  record.claims[0].id = "c1";
  record.claims[0].text = "t";
  record.publications.resize(1);
  record.publications[0].id = "p1";
  record.publications[0].by = "gazette";
  record.publications[0].says.resize(2);
  AttributionRecord& first = record.publications[0].says[0];
  first.id = "p1/c1/informer";
  first.claim = "c1";
  first.via = {{"informer", {}}};
  AttributionRecord& second = record.publications[0].says[1];
  second.id = "p1/c1";
  second.claim = "c1";
  const CaseRecord open = with(record).export_case(false);
  EXPECT_EQ(open.publications[0].says[0].id, "protected-chain-1");
  EXPECT_EQ(open.publications[0].says[1].id, "p1/c1");
  EXPECT_EQ(without_uids(with(open).export_case(false)), without_uids(open));
}

// A field that the record gains makes these bindings fail to compile: look then whether a sealed entry may keep it.
TEST(Protection, KeepsThisOfASealedEntryAndNothingElse) {
  CaseRecord rich = rich_record();
  rich.sources[0].sensitivity = rich.claims[0].sensitivity = rich.publications[0].sensitivity = Sensitivity::sealed;
  const CaseRecord open = with(rich).export_case(false);
  const SourceRecord blank_source;
  const auto& [id, uid, name, kind, country, description, aliases, anonymous, anonymity, claimed, distinct,
               controlled_by, identity, ratings, urls, handles, sensitivity, source_note, implied, at] =
      open.sources[0];
  EXPECT_EQ(id, "protected-1");
  EXPECT_EQ(kind, SourceKind::news_outlet) << "an agency";
  EXPECT_EQ(anonymous, std::vector<AnonymityRecord>(1)) << "without descriptor and dates";
  EXPECT_EQ(sensitivity, Sensitivity::sealed);
  for (const std::string& text : {uid, name, country, description, source_note}) EXPECT_EQ(text, "");
  EXPECT_TRUE(aliases.empty() && controlled_by.empty() && identity.empty() && ratings.empty() && urls.empty());
  EXPECT_TRUE(handles.empty() && !claimed && !distinct && !implied);
  EXPECT_EQ(anonymity, blank_source.anonymity);
  EXPECT_EQ(at, blank_source.at);

  [[maybe_unused]] const auto& [claim_id, claim_uid, text, claim_class, importance, event_date, parties, elements,
                                relations, claim_sensitivity, claim_note, claim_at] = open.claims[0];
  ClaimRecord claim;
  claim.id = "protected-claim-1";
  claim.text = protected_claim_text;
  claim.importance = Importance::high;
  claim.sensitivity = Sensitivity::sealed;
  EXPECT_EQ(open.claims[0], claim);

  const auto& [pub_id, pub_uid, by, date, pub_kind, title, byline, language, url, accessed, ai, archives, derivations,
               ours, says, pub_sensitivity, pub_note, pub_at] = open.publications[0];
  PublicationRecord publication;
  publication.id = "protected-publication-1";
  publication.by = "protected-1";
  publication.date = day("2024-03-11");
  publication.title = protected_publication_title;
  publication.derivations.resize(2);
  publication.derivations[0].target = "p2";
  publication.derivations[1].target = "state";
  publication.ours = true;
  publication.sensitivity = Sensitivity::sealed;
  publication.says = says;
  EXPECT_EQ(open.publications[0], publication);

  ASSERT_EQ(says.size(), 1U);
  [[maybe_unused]] const auto& [said_id, said_uid, default_id, said_claim, via, stance, first_hand, dissent,
                                credibility, credibility_by, credibility_basis, credibility_scale, credibility_on, gist,
                                quote, cue, cue_class, commitment, basis, said_on, value, nature, said_sensitivity,
                                said_note, said_at] = says[0];
  AttributionRecord said;
  said.id = "protected-attribution-1";
  said.default_id = false;
  said.claim = "protected-claim-1";
  said.via = rich.publications[0].says[0].via;
  said.via[2].id = "protected-1";
  said.stance = Stance::neither_confirms_nor_denies;
  said.first_hand = false;
  said.credibility = Credibility::c2;
  said.commitment = Commitment::possible;
  said.sensitivity = Sensitivity::internal;
  EXPECT_EQ(says[0], said) << "dissent would tell that somebody controls the speaker";
}

TEST(Protection, TellsNoLinkToASealedSourceFromTheOpenEnd) {
  const auto record = with(sealed_record()).export_case(false);
  EXPECT_TRUE(record.sources[0].controlled_by.empty());
  EXPECT_TRUE(record.sources[0].identity.empty());
}

TEST(Protection, MakesAKindRough) {
  const std::vector<std::pair<SourceKind, SourceKind>> kinds{{SourceKind::state, SourceKind::organisation},
                                                             {SourceKind::official, SourceKind::person},
                                                             {SourceKind::social_account, SourceKind::news_outlet},
                                                             {SourceKind::dataset, SourceKind::document},
                                                             {SourceKind::unknown, SourceKind::unknown}};
  for (const auto& [kind, rough] : kinds) {
    CaseRecord record = bare_record();
    record.sources[0].kind = kind;
    record.sources[0].sensitivity = Sensitivity::sealed;
    EXPECT_EQ(with(record).export_case(false).sources[0].kind, rough);
  }
}

TEST(Protection, SaysOnceInTheCasesNoteThatNumbersMayDiffer) {
  const auto record = with(sealed_record()).export_case(false);
  EXPECT_EQ(record.note, withheld_note);
  EXPECT_EQ(with(record).export_case(false).note, withheld_note);
}

TEST(Protection, IsTheSameWhenAnExportIsImportedAndExportedAgain) {
  const auto once = with(sealed_record()).export_case(false);
  EXPECT_EQ(without_uids(with(once).export_case(false)), without_uids(once));
}

TEST(Protection, LeavesARecordWithoutSealedEntriesAlone) {
  EXPECT_EQ(without_uids(with(rich_record()).export_case(false)), without_uids(rich_record()));
}

TEST(Protection, ForgetsTheUidsOfSealedEntriesOnly) {
  const auto record = with(sealed_record()).export_case(false);
  EXPECT_NE(record.sources[0].uid, "");
  EXPECT_EQ(record.sources[1].uid, "");
  EXPECT_EQ(record.claims[1].uid, "");
  EXPECT_EQ(record.publications[1].uid, "");
  EXPECT_EQ(record.publications[0].says[4].uid, "");
}

TEST(Protection, SaysTheSameInTextsAndInAnExport) {
  for (unsigned seed = 0; seed < 100; ++seed) {
    auto store = with(random_record(seed));
    const auto record = store.export_case(false);
    for (std::size_t i = 0; i < record.sources.size(); ++i) {
      const auto text = store.texts().source(SourceId{i});
      EXPECT_EQ(text.id, record.sources[i].id) << seed;
      EXPECT_EQ(text.withheld, record.sources[i].sensitivity == Sensitivity::sealed) << seed;
    }
    for (std::size_t i = 0; i < record.claims.size(); ++i) {
      EXPECT_EQ(store.texts().claim(ClaimId{i}).id, record.claims[i].id) << seed;
      EXPECT_EQ(store.texts().claim(ClaimId{i}).text, record.claims[i].text) << seed;
    }
    std::size_t said = 0;
    for (std::size_t i = 0; i < record.publications.size(); ++i) {
      EXPECT_EQ(store.texts().publication(PublicationId{i}).id, record.publications[i].id) << seed;
      EXPECT_EQ(store.texts().publication(PublicationId{i}).title, record.publications[i].title) << seed;
      for (const auto& attribution : record.publications[i].says) {
        const auto text = store.texts().attribution(AttributionId{said++});
        EXPECT_EQ(text.id, attribution.id) << seed;
        EXPECT_EQ(text.gist, attribution.gist) << seed;
      }
    }
  }
}

}  // namespace
}  // namespace stemma::store

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <set>
#include <string>
#include <string_view>

#include "stemma/statement.hpp"
#include "stemma/vocabulary.hpp"

namespace stemma {
namespace {

using ::testing::ElementsAre;
using ::testing::Eq;

/// A vocabulary and the last of its enumerators: a word too few or too many shows in its number.
template <class E, E Last>
struct Vocabulary {
  using Enum = E;
  static constexpr std::size_t size = static_cast<std::size_t>(Last) + 1;
};

template <class V>
class Vocabularies : public ::testing::Test {};

using All = ::testing::Types<
    Vocabulary<SourceKind, SourceKind::unknown>, Vocabulary<PublicationKind, PublicationKind::dataset_release>,
    Vocabulary<Stance, Stance::no_response>, Vocabulary<Basis, Basis::unknown>,
    Vocabulary<ControlKind, ControlKind::funded_by>, Vocabulary<IdentityKind, IdentityKind::distinct_from>,
    Vocabulary<Importance, Importance::low>, Vocabulary<ClaimClass, ClaimClass::other>,
    Vocabulary<RelationKind, RelationKind::part_of>, Vocabulary<DerivationKind, DerivationKind::copies>,
    Vocabulary<DerivationBasis, DerivationBasis::inferred>, Vocabulary<Commitment, Commitment::none>,
    Vocabulary<CueClass, CueClass::unknown>, Vocabulary<Nature, Nature::opinion>,
    Vocabulary<WithdrawalAct, WithdrawalAct::recalls>, Vocabulary<CheckKind, CheckKind::searched>,
    Vocabulary<CheckOutcome, CheckOutcome::not_found>, Vocabulary<GroundRules, GroundRules::off_record>,
    Vocabulary<AnonymityLevel, AnonymityLevel::n6>, Vocabulary<Confidence, Confidence::high>,
    Vocabulary<Sensitivity, Sensitivity::sealed>, Vocabulary<Reliability, Reliability::f>,
    Vocabulary<Credibility, Credibility::c6>, Vocabulary<Severity, Severity::note>,
    Vocabulary<FindingKind, FindingKind::review>, Vocabulary<Status, Status::corroborated>,
    Vocabulary<SubjectKind, SubjectKind::case_>, Vocabulary<Advice, Advice::hold>, Vocabulary<Ending, Ending::fell>>;
TYPED_TEST_SUITE(Vocabularies, All);

TYPED_TEST(Vocabularies, HaveOneWordForEachEnumerator) {
  EXPECT_EQ(words<typename TypeParam::Enum>().size(), TypeParam::size);
}

TYPED_TEST(Vocabularies, HaveNoWordTwiceAndNoneEmpty) {
  const auto list = words<typename TypeParam::Enum>();
  const std::set<std::string_view> distinct(list.begin(), list.end());
  EXPECT_EQ(distinct.size(), list.size());
  EXPECT_EQ(distinct.count(""), 0U);
}

TYPED_TEST(Vocabularies, RoundTripEveryWord) {
  using E = typename TypeParam::Enum;
  for (std::size_t i = 0; i < TypeParam::size; ++i) {
    const auto value = static_cast<E>(i);
    EXPECT_THAT(from_string<E>(to_string(value)), Eq(value));
  }
}

TYPED_TEST(Vocabularies, KnowNoOtherWord) {
  using E = typename TypeParam::Enum;
  EXPECT_THAT(from_string<E>(""), Eq(std::nullopt));
  EXPECT_THAT(from_string<E>("no-such-word"), Eq(std::nullopt));
  EXPECT_THAT(from_string<E>(std::string(to_string(static_cast<E>(0))) + " "), Eq(std::nullopt));
}

TYPED_TEST(Vocabularies, SpellTheirWordsWithHyphensOnly) {
  for (const std::string_view word : words<typename TypeParam::Enum>()) {
    EXPECT_EQ(word.find_first_of(" _"), std::string_view::npos) << word;
  }
}

TEST(VocabularyList, IsSortedByNameWithoutRepetition) {
  const auto list = vocabularies();
  ASSERT_FALSE(list.empty());
  EXPECT_TRUE(std::is_sorted(list.begin(), list.end(), [](const auto& a, const auto& b) { return a.name < b.name; }));
  std::set<std::string_view> names;
  for (const VocabularyEntry& entry : list) {
    EXPECT_TRUE(names.insert(entry.name).second) << entry.name;
    EXPECT_FALSE(entry.words.empty()) << entry.name;
  }
}

TEST(VocabularyList, GivesEachNameItsOwnWords) {
  const auto words_of = [](std::string_view name) {
    const auto list = vocabularies();
    const auto found = std::find_if(list.begin(), list.end(), [name](const auto& entry) { return entry.name == name; });
    return found == list.end() ? std::span<const std::string_view>() : found->words;
  };
  EXPECT_THAT(words_of("reliability"), ElementsAre("A", "B", "C", "D", "E", "F"));
  EXPECT_THAT(words_of("sensitivity"), ElementsAre("public", "internal", "sealed"));
  EXPECT_EQ(words_of("source-kind").data(), words<SourceKind>().data());
  EXPECT_EQ(words_of("stance").data(), words<Stance>().data());
  EXPECT_EQ(words_of("basis").data(), words<Basis>().data());
}

TEST(SourceKinds, OutletsAreOutletsAgenciesAndSocialAccounts) {
  std::set<std::string_view> outlets;
  for (std::size_t i = 0; i < words<SourceKind>().size(); ++i) {
    if (is_outlet(static_cast<SourceKind>(i))) outlets.insert(to_string(static_cast<SourceKind>(i)));
  }
  EXPECT_THAT(outlets, ElementsAre("news-agency", "news-outlet", "social-account"));
}

TEST(SourceKinds, FallIntoFourEntryClasses) {
  for (const SourceKind kind : {SourceKind::person, SourceKind::group, SourceKind::official}) {
    EXPECT_EQ(entry_class(kind), EntryClass::person_or_group);
  }
  for (const SourceKind kind : {SourceKind::document, SourceKind::dataset, SourceKind::physical_evidence}) {
    EXPECT_EQ(entry_class(kind), EntryClass::thing);
  }
  for (const SourceKind kind :
       {SourceKind::ministry, SourceKind::state, SourceKind::law_enforcement, SourceKind::public_body,
        SourceKind::court, SourceKind::military, SourceKind::news_outlet, SourceKind::news_agency,
        SourceKind::organisation, SourceKind::social_account}) {
    EXPECT_EQ(entry_class(kind), EntryClass::body);
  }
  EXPECT_EQ(entry_class(SourceKind::unknown), EntryClass::unknown);
}

}  // namespace
}  // namespace stemma

#include "model/search_terms.hpp"

#include <gmock/gmock.h>

#include "stemma/error.hpp"
#include "support/throws.hpp"

namespace stemma::model {
namespace {

using stemma::test::error_of;
using testing::ElementsAre;

SearchTerm word(const std::string& text) { return {text, false, false}; }
SearchTerm beginning(const std::string& text) { return {text, true, false}; }

TEST(SearchTerms, TheLastWordMayBeABeginning) {
  EXPECT_THAT(search_terms({"state", "secr"}), ElementsAre(word("state"), beginning("secr")));
}

TEST(SearchTerms, AWordWithSpacesWasQuotedAndIsAPhrase) {
  EXPECT_THAT(search_terms({"state secrets", "tass"}), ElementsAre(word("state secrets"), beginning("tass")));
  EXPECT_THAT(search_terms({"tass", "state secrets"}), ElementsAre(word("tass"), word("state secrets")));
}

TEST(SearchTerms, QuotationMarksDivideAWord) {
  EXPECT_THAT(search_terms({"\"state secrets\" tass"}), ElementsAre(word("state secrets"), beginning("tass")));
  EXPECT_THAT(search_terms({"a\"b c\"d"}), ElementsAre(word("a"), word("b c"), beginning("d")));
  EXPECT_THAT(search_terms({"\"state secr"}), ElementsAre(word("state"), beginning("secr"))) << "never closed";
  EXPECT_THAT(search_terms({"\"\"", "a"}), ElementsAre(beginning("a")));
}

TEST(SearchTerms, WordsOfScriptsThatRunTogetherAreLookedForAnywhere) {
  EXPECT_THAT(search_terms({"간첩", "tass"}), ElementsAre(SearchTerm{"간첩", false, true}, beginning("tass")));
  EXPECT_THAT(search_terms({"№", "5"}), ElementsAre(SearchTerm{"№", false, true}, beginning("5")));
}

TEST(SearchTerms, NothingToLookForIsAUsageError) {
  for (const std::vector<std::string>& words : {std::vector<std::string>{}, {""}, {" \t"}, {"\"\""}}) {
    ASSERT_TRUE(error_of([&] { search_terms(words); }));
    EXPECT_EQ(error_of([&] { search_terms(words); })->kind(), ErrorKind::usage);
  }
  EXPECT_EQ(error_of([] { search_terms({"\xFF"}); })->kind(), ErrorKind::usage);
  EXPECT_EQ(error_of([] { search_terms(std::vector<std::string>(most_search_terms + 1, "a")); })->kind(),
            ErrorKind::usage);
  EXPECT_FALSE(error_of([] { search_terms(std::vector<std::string>(most_search_terms, "a")); }));
}

}  // namespace
}  // namespace stemma::model

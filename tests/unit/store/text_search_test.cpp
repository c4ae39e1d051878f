#include "store/text_search.hpp"

#include <gmock/gmock.h>

#include <algorithm>
#include <random>

#include "support/throws.hpp"

namespace stemma::store {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

const std::vector<SearchField> fields{{"title", 4}, {"note", 1}};

std::vector<std::size_t> found(const std::vector<SearchDocument>& documents, const std::vector<std::string>& words) {
  std::vector<std::size_t> out;
  for (const TextMatch& match : search_texts(fields, documents, model::search_terms(words))) {
    out.push_back(match.document);
  }
  return out;
}

std::vector<std::string> marked(const SearchDocument& document, const std::vector<std::string>& words) {
  std::vector<std::string> out;
  for (const TextMatch& match : search_texts(fields, {document}, model::search_terms(words))) {
    for (const TextMatch::Field& field : match.fields) {
      for (const base::Stretch& mark : field.marks) {
        out.push_back(document[field.field].substr(mark.from, mark.to - mark.from));
      }
    }
  }
  return out;
}

TEST(TextSearch, EveryWordMustBeThereInOneFieldOrSeveral) {
  const std::vector<SearchDocument> documents{{"state secrets", ""}, {"state", "secrets"}, {"state", "nothing"}};
  EXPECT_THAT(found(documents, {"state", "secrets"}), testing::UnorderedElementsAre(0, 1));
}

TEST(TextSearch, AFieldThatCountsMoreComesFirst) {
  EXPECT_THAT(found({{"", "harbour"}, {"harbour", ""}, {"other", "words"}}, {"harbour"}), ElementsAre(1, 0));
}

TEST(TextSearch, EqualsKeepTheirOrder) {
  EXPECT_THAT(found({{"fire", ""}, {"fire", ""}, {"fire", ""}}, {"fire"}), ElementsAre(0, 1, 2));
}

TEST(TextSearch, APhraseStandsTogether) {
  EXPECT_THAT(found({{"secrets of the state", ""}, {"state secrets", ""}}, {"state secrets"}), ElementsAre(1));
}

TEST(TextSearch, MarksWhatItFound) {
  EXPECT_THAT(marked({"José Pérez", "perez"}, {"perez"}), ElementsAre("Pérez", "perez"));
  EXPECT_THAT(marked({"State secrets", ""}, {"state secrets"}), ElementsAre("State secrets"));
  EXPECT_THAT(marked({"secrets", ""}, {"secr"}), ElementsAre("secrets")) << "the word that begins so";
}

TEST(TextSearch, FindsInsideWordsOfScriptsThatRunTogether) {
  EXPECT_THAT(marked({"간첩혐의로 체포", ""}, {"혐의"}), ElementsAre("혐의"));
  EXPECT_THAT(marked({"被控间谍罪", "tass"}, {"间谍", "tass"}), ElementsAre("间谍", "tass"));
  EXPECT_THAT(found({{"间谍", "tass"}, {"间谍", ""}, {"", "tass"}}, {"间谍", "tass"}), ElementsAre(0));
}

TEST(TextSearch, LooksInsideWordsWhereNothingHasTheWord) {
  EXPECT_THAT(marked({"counterespionage", ""}, {"espionage"}), ElementsAre("espionage"));
  EXPECT_THAT(found({{"counterespionage", ""}, {"espionage", ""}}, {"espionage"}), ElementsAre(1))
      << "words come first";
  EXPECT_THAT(found({{"abc", ""}}, {"x"}), IsEmpty());
}

TEST(TextSearch, NothingThatPeopleTypeIsAnOperator) {
  const std::vector<SearchDocument> documents{{"a AND b NEAR(c) title:d ^e f* (g \" -h", "i + j {k} 'l' \\ ;--"}};
  for (const char* typed :
       {"AND", "OR",  "NOT", "NEAR", "NEAR(a b)", "title:d", "^e",  "f*",    "(",           ")", "*", "-h",   "\"",
        "''",  "{k}", "\\",  ":",    "+",         ";--",     "a*b", "note:", "\"a\" \"b\"", "%", "_", "i + j"}) {
    const auto error = test::error_of([&] {
      for (const auto& words : {std::vector<std::string>{typed}, {typed, "a"}, {"a", typed}}) found(documents, words);
    });
    EXPECT_TRUE(!error || error->kind() == ErrorKind::usage) << typed << ": " << error->message();
  }
  EXPECT_THAT(found(documents, {"AND"}), ElementsAre(0));
  EXPECT_THAT(found(documents, {"NOT", "b"}), IsEmpty());
}

TEST(TextSearch, FindsWhatLookingWordByWordFinds) {
  // The slow way: a document is found if each word is one of its words, the last one at least the beginning of one.
  std::mt19937 random(20241128);
  const auto any = [&](std::size_t below) { return random() % below; };
  const std::vector<std::string> vocabulary{"ash", "ashes", "bell", "bells", "cot", "cote", "dune"};
  for (int round = 0; round < 200; ++round) {
    std::vector<SearchDocument> documents;
    std::vector<std::vector<std::string>> contents;
    for (std::size_t d = 0; d < 6; ++d) {
      documents.push_back({"", ""});
      contents.emplace_back();
      for (std::size_t i = any(5); i > 0; --i) {
        contents.back().push_back(vocabulary[any(vocabulary.size())]);
        documents.back()[any(2)] += contents.back().back() + " ";
      }
    }
    std::vector<std::string> words{vocabulary[any(vocabulary.size())], vocabulary[any(vocabulary.size())]};
    std::vector<std::size_t> expected, inside;
    for (std::size_t d = 0; d < contents.size(); ++d) {
      const auto has = [&](auto test) { return std::any_of(contents[d].begin(), contents[d].end(), test); };
      const bool first = has([&](const std::string& word) { return word == words[0]; });
      const bool last = has([&](const std::string& word) { return word.starts_with(words[1]); });
      if (first && last) expected.push_back(d);
      const auto part = [&](std::size_t i) {
        return has([&](const std::string& word) { return word.find(words[i]) != std::string::npos; });
      };
      if (part(0) && part(1)) inside.push_back(d);
    }
    EXPECT_THAT(found(documents, words), testing::UnorderedElementsAreArray(expected.empty() ? inside : expected));
  }
}

}  // namespace
}  // namespace stemma::store

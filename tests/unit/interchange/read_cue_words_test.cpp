#include "interchange/read_cue_words.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "stemma/error.hpp"

namespace stemma::interchange {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Pair;

/// A list with one word a section, but for those that are given.
std::string file(const std::map<std::string, std::string>& given) {
  std::string text = "cues:\n";
  const auto put = [&](const std::string& indent, const std::string& key, const std::string& word) {
    const auto it = given.find(key);
    const std::string value = it == given.end() ? "[" + word + "]" : it->second;
    if (value != "left out") text += indent + key + ": " + value + "\n";
  };
  for (const std::string_view word : words<CueClass>()) put("  ", std::string(word), "x" + std::string(word));
  for (const char* key : {"no_cues", "hedges", "no_hedges", "plural_voices", "unnamed", "superlatives",
                          "no_superlatives", "withdrawn", "unheard", "negations", "no_negations"}) {
    std::string word = key;
    for (char& c : word) c = c == '_' ? '-' : c;
    put("", key, word);
  }
  put("", "abbreviations", "No.");
  put("", "common", "the");
  const auto more = given.find("more");
  return more == given.end() ? text : text + more->second;
}

std::vector<std::string> mistakes(const std::string& text) {
  std::vector<std::string> found;
  try {
    read_cue_words(text, "en.yaml");
  } catch (const Error& error) {
    for (const Mistake& mistake : error.mistakes()) {
      found.push_back(std::to_string(mistake.place.line) + ":" + std::to_string(mistake.place.column) + " " +
                      mistake.message + " (" + mistake.hint + ")");
    }
  }
  return found;
}

TEST(ReadCueWords, ReadsEachSectionFoldedAndSorted) {
  const model::CueWords words = read_cue_words(
      file({{"hedges", "[Perhaps, may, 'as  FAR as']"}, {"neutral", "[says, according to]"}}), "en.yaml");
  EXPECT_THAT(words.hedges, ElementsAre("as far as", "may", "perhaps"));
  EXPECT_THAT(words.cues[0], Pair("according to", CueClass::neutral));
  EXPECT_THAT(words.cues[1], Pair("says", CueClass::neutral));
  EXPECT_THAT(words.unheard, ElementsAre("unheard"));
  EXPECT_THAT(words.no_negations, ElementsAre("no-negations"));
}

TEST(ReadCueWords, ASectionMayBeAListOfRowsOrOneWord) {
  const model::CueWords words =
      read_cue_words(file({{"hedges", "[[may, might], [could]]"}, {"unnamed", "anonymous"}}), "en.yaml");
  EXPECT_THAT(words.hedges, ElementsAre("could", "may", "might"));
  EXPECT_THAT(words.unnamed, ElementsAre("anonymous"));
}

TEST(ReadCueWords, AbbreviationsStayAsTheyAreWritten) {
  EXPECT_THAT(read_cue_words(file({{"abbreviations", "[Rev., No., a.m.]"}}), "en.yaml").abbreviations,
              ElementsAre("No.", "Rev.", "a.m."));
  EXPECT_THAT(mistakes(file({{"abbreviations", "[Rev, 'et al.']"}})),
              ElementsAre(HasSubstr("`Rev` is no abbreviation"), HasSubstr("`et al.` is no abbreviation")));
}

TEST(ReadCueWords, ASectionThatIsMissingOrEmptyIsAMistake) {
  EXPECT_THAT(mistakes(file({{"hedges", "left out"}})), ElementsAre(HasSubstr("1:1 a list of words has no `hedges`")));
  EXPECT_THAT(mistakes(file({{"hedges", "[]"}})), ElementsAre(HasSubstr("18:9 `hedges` has no words")));
  EXPECT_THAT(mistakes(file({{"unknown", "left out"}})), ElementsAre(HasSubstr("2:3 `cues` has no `unknown`")));
  EXPECT_THAT(mistakes(file({{"deny", "[]"}})), ElementsAre(HasSubstr("`deny` has no words")));
  EXPECT_THAT(mistakes("hedges: [may]").size(), 13U);
}

TEST(ReadCueWords, AnUnknownClassOrSectionIsAMistakeWithTheNearest) {
  EXPECT_THAT(mistakes(file({{"deny", "left out"}, {"unknown", "[x]\n  denny: [denied]"}})),
              ElementsAre(HasSubstr("`cues` has no `deny`"), HasSubstr("unknown key `denny` (did you mean `deny`?)")));
  EXPECT_THAT(mistakes(file({{"more", "hedge: [may]\n"}})),
              ElementsAre(HasSubstr("unknown key `hedge` (did you mean `hedges`?)")));
}

TEST(ReadCueWords, AnEntryThatIsListedTwiceIsAMistake) {
  EXPECT_THAT(mistakes(file({{"hedges", "[may, might, MAY]"}})),
              ElementsAre(HasSubstr("18:22 `may` is listed twice (it stands in `hedges`, line 18 already: keep one)")));
  EXPECT_THAT(mistakes(file({{"neutral", "[said]"}, {"unknown", "[said]"}})),
              ElementsAre(HasSubstr("it stands in `neutral`, line 2 already")));
  EXPECT_THAT(mistakes(file({{"neutral", "[said]"}, {"no_cues", "[said]"}})),
              ElementsAre(HasSubstr("`said` is listed twice")));
  EXPECT_THAT(mistakes(file({{"hedges", "[may]"}, {"no_hedges", "[may]"}})),
              ElementsAre(HasSubstr("`may` is listed twice")));
}

TEST(ReadCueWords, AWordMayStandInListsOfDifferentUse) {
  EXPECT_THAT(mistakes(file({{"hearsay", "[reportedly]"}, {"hedges", "[reportedly]"}, {"common", "[reportedly]"}})),
              IsEmpty());
}

TEST(ReadCueWords, APieceThatNoTextCanHaveIsAMistake) {
  EXPECT_THAT(mistakes(file({{"hedges", "['may, might', 'said.', 'he... said', '!']"}})).size(), 4U);
  EXPECT_THAT(mistakes(file({{"hedges", "['in ... ''s view', 'may #', '# may', 'so-called', 'a.m', 'don’t']"}})),
              ElementsAre(HasSubstr("`don’t` is no word that a text can have")));
  EXPECT_THAT(mistakes(file({{"hedges", "[... said, said ..., '''s view', ...]"}})).size(), 4U);
}

TEST(ReadCueWords, AnEntryThatIsNoTextIsAMistake) {
  EXPECT_THAT(mistakes(file({{"hedges", "[may, {a: b}]"}})), ElementsAre(HasSubstr("a word or phrase is wanted here")));
  EXPECT_THAT(mistakes(file({{"hedges", "[[may, [might]]]"}})), ElementsAre(HasSubstr("a word or phrase is wanted")));
  EXPECT_THAT(mistakes(file({{"hedges", "[may, '']"}})).size(), 1U);
  EXPECT_THAT(mistakes(file({{"hedges", "[[may, '']]"}})), ElementsAre(HasSubstr("an entry is empty")));
}

TEST(ReadCueWords, AnEmptyFileIsAMistakeOfItsOwn) {
  EXPECT_THAT(mistakes("# nothing\n"), ElementsAre(HasSubstr("the file is empty")));
}

}  // namespace
}  // namespace stemma::interchange

// The stories beside the samples are read with the sentences that a reader would count.
#include <gmock/gmock.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>
#include <sstream>

#include "interchange/case_file.hpp"
#include "story_fixture.hpp"
#include "support/source_folder.hpp"

namespace stemma::interchange {
namespace {

struct Sample {
  const char* name;
  std::size_t careful, careless;  ///< sentences, the headline among them, without subheads
};

constexpr std::array<Sample, 6> samples{{{"aluminium-tubes", 22, 21},
                                         {"citogenesis", 18, 21},
                                         {"mh17", 22, 22},
                                         {"vladivostok", 25, 18},
                                         {"watergate", 23, 22},
                                         {"yellowcake", 24, 21}}};

std::string content(const std::string& file) {
  std::ifstream in(test::source_folder() + "/samples/" + file, std::ios::binary);
  EXPECT_TRUE(in) << file;
  return {std::istreambuf_iterator<char>(in), {}};
}

model::Story sample_story(const std::string& name, const std::string& file) {
  const ReadCase read = read_case(content(name + "/case.yaml"), "case.yaml");
  StoryContext context = story_context();
  context.claims.clear();
  for (const ClaimRecord& claim : read.record.claims) context.claims.push_back(claim.id);
  return read_story(content(name + "/" + file), file, StoryFormat::markdown, context);
}

std::size_t count(const model::Story& story) {
  return static_cast<std::size_t>(
      std::count_if(story.sentences.begin(), story.sentences.end(),
                    [](const model::StorySentence& s) { return s.part != model::StoryPart::subhead; }));
}

TEST(SampleStories, HaveAsManySentencesAsAReaderCounts) {
  for (const Sample& sample : samples) {
    EXPECT_EQ(count(sample_story(sample.name, "careful.md")), sample.careful) << sample.name;
    EXPECT_EQ(count(sample_story(sample.name, "careless.md")), sample.careless) << sample.name;
  }
}

TEST(SampleStories, HaveNeitherMarkupNorMarksInTheirText) {
  for (const Sample& sample : samples) {
    for (const char* file : {"careful.md", "careless.md"}) {
      for (const model::StorySentence& sentence : sample_story(sample.name, file).sentences) {
        EXPECT_EQ(sentence.text.find_first_of("[]#<>*"), std::string::npos) << sentence.text;
        EXPECT_EQ(sentence.text.find("  "), std::string::npos) << sentence.text;
        EXPECT_EQ(sentence.text.find(" ."), std::string::npos) << sentence.text;
      }
    }
  }
}

TEST(SampleStories, EveryPlantedFaultBeginsWhereASentenceDoes) {
  for (const Sample& sample : samples) {
    std::set<std::uint32_t> starts;
    for (const auto& sentence : sample_story(sample.name, "careless.md").sentences) starts.insert(sentence.at.line);
    std::istringstream faults(content(std::string(sample.name) + "/careless.faults"));
    std::size_t found = 0;
    for (std::string line; std::getline(faults, line);) {
      std::uint32_t number = 0;
      if (std::from_chars(line.data(), line.data() + line.size(), number).ec != std::errc()) continue;
      ++found;
      EXPECT_TRUE(starts.contains(number)) << sample.name << ": " << line;
    }
    EXPECT_GT(found, 10U) << sample.name;
  }
}

TEST(SampleStories, AreReadAsTheyAreMarked) {
  const model::Story story = sample_story("vladivostok", "careful.md");
  EXPECT_EQ(
      story.title,
      "Rev. Lee Sun-gu denies what an unnamed law-enforcement source told TASS: that a South Korean passed secrets");
  EXPECT_EQ(story.sentences[8].text, "TASS gave neither the name nor the agency of that law-enforcement source.");
  EXPECT_EQ(story.sentences[8].at, (Place{"careful.md", 18, 104}));
  for (const model::StorySentence& sentence : story.sentences) {
    const bool last = &sentence == &story.sentences.back();
    EXPECT_EQ(sentence.marks.size(), last || sentence.part == model::StoryPart::subhead ? 0U : 1U) << sentence.text;
  }
}

TEST(SampleStories, ListsQuotationsAndQuestionsAreKeptWhole) {
  const model::Story mh17 = sample_story("mh17", "careful.md");
  EXPECT_EQ(mh17.sentences[16].part, model::StoryPart::list_item);
  EXPECT_THAT(mh17.sentences[16].text, testing::StartsWith("Account No. 1 is a Ukrainian Su-25"));
  EXPECT_THAT(mh17.sentences[17].text, testing::StartsWith("Ukraine's government denied it on the same day"));
  EXPECT_EQ(mh17.sentences[17].paragraph, mh17.sentences[16].paragraph);
  const model::Story watergate = sample_story("watergate", "careful.md");
  EXPECT_EQ(watergate.sentences.back().part, model::StoryPart::quotation);
  EXPECT_THAT(watergate.sentences[8].text, testing::StartsWith("John Mitchell denied it"));
  const model::Story tubes = sample_story("aluminium-tubes", "careful.md");
  EXPECT_EQ(std::count_if(tubes.sentences.begin(), tubes.sentences.end(),
                          [](const auto& s) { return s.text.starts_with("\"Is the tubing specifically"); }),
            1);
}

}  // namespace
}  // namespace stemma::interchange

// What is written reads back as the same record, and is written again as the same bytes.
#include <gtest/gtest.h>

#include <fstream>
#include <sstream>

#include "interchange/case_file.hpp"
#include "interchange/without_places.hpp"
#include "random_case.hpp"
#include "support/source_folder.hpp"

namespace stemma::interchange {
namespace {

std::string file(const std::string& path) {
  std::ifstream in(test::source_folder() + "/" + path, std::ios::binary);
  std::stringstream all;
  all << in.rdbuf();
  return all.str();
}

std::string all_mistakes(const Error& error) {
  std::string all = error.message();
  for (const Mistake& mistake : error.mistakes()) {
    all += "\n" + std::to_string(mistake.place.line) + ": " + mistake.message + " | " + mistake.excerpt;
  }
  return all;
}

TEST(RoundTrip, RandomRecordsComeBackEqualAndTheSecondFileHasTheSameBytes) {
  for (unsigned seed = 1; seed <= 100; ++seed) {
    const CaseRecord record = RandomCase(seed).make();
    const std::string written = write_case(record);
    try {
      const CaseRecord again = without_places(read_case(written, "written.yaml").record);
      ASSERT_TRUE(again == without_places(record)) << "seed " << seed << "\n"
                                                   << written << "\n--- again ---\n"
                                                   << write_case(again);
      ASSERT_EQ(write_case(again), written) << "seed " << seed;
    } catch (const Error& error) {
      FAIL() << "seed " << seed << ": " << all_mistakes(error) << "\n" << written;
    }
  }
}

TEST(RoundTrip, ARecordWhoseDefaultIdsWereMadeElsewhereKeepsThem) {
  CaseRecord record = RandomCase(5).make();
  for (PublicationRecord& publication : record.publications) {
    for (std::size_t i = 0; i < publication.says.size(); ++i) {
      if (i % 2 == 0) publication.says[i].id = "elsewhere-" + publication.id + "/" + std::to_string(i);
    }
  }
  record.withdrawals.clear();
  record.decisions.clear();
  const std::string written = write_case(record);
  const CaseRecord again = read_case(written, "written.yaml").record;
  ASSERT_EQ(again.publications.size(), record.publications.size());
  for (std::size_t p = 0; p < record.publications.size(); ++p) {
    ASSERT_EQ(again.publications[p].says.size(), record.publications[p].says.size());
    for (std::size_t i = 0; i < record.publications[p].says.size(); ++i) {
      EXPECT_EQ(again.publications[p].says[i].id, record.publications[p].says[i].id);
    }
  }
  EXPECT_EQ(write_case(again), written);
}

TEST(RoundTrip, TheSamplesComeBack) {
  for (const char* path : {"samples/vladivostok/case.yaml", "samples/vladivostok/article.yaml"}) {
    const std::string text = file(path);
    ASSERT_FALSE(text.empty()) << path;
    const CaseRecord record = read_case(text, path).record;
    const std::string written = write_case(record);
    const CaseRecord again = read_case(written, "written.yaml").record;
    EXPECT_TRUE(without_places(again) == without_places(record)) << path;
    EXPECT_EQ(write_case(again), written) << path;
  }
}

TEST(RoundTrip, TheJsonOfACaseIsTheSameCase) {
  for (unsigned seed = 1; seed <= 20; ++seed) {
    const CaseRecord record = RandomCase(seed).make();
    const std::string json = case_as_json(write_case(record), "written.yaml");
    ASSERT_EQ(json.front(), '{');
    ASSERT_TRUE(without_places(read_case(json, "written.json").record) == without_places(record)) << json;
  }
}

TEST(RoundTrip, EveryPrefixOfASampleIsReadOrRefusedAndNothingElse) {
  const std::string text = file("samples/vladivostok/article.yaml");
  for (std::size_t size = 0; size < text.size(); size += 7) {
    try {
      read_case(text.substr(0, size), "cut.yaml");
    } catch (const Error& error) {
      EXPECT_EQ(error.kind(), ErrorKind::bad_input) << size;
    }
  }
}

}  // namespace
}  // namespace stemma::interchange

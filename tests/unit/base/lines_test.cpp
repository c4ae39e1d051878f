#include "base/lines.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "stemma/error.hpp"
#include "support/temporary_folder.hpp"
#include "support/throws.hpp"

namespace stemma::base {
namespace {

class LinesOfAFile : public testing::Test {
 protected:
  std::vector<std::string> lines(const std::string& text, std::uint64_t longest = 1000) const {
    Lines in(folder_.file("in", text), longest);
    std::vector<std::string> found;
    while (const auto line = in.next()) {
      found.emplace_back(*line);
      EXPECT_EQ(in.number(), found.size());
    }
    return found;
  }
  test::TemporaryFolder folder_;
};

using Texts = std::vector<std::string>;

TEST_F(LinesOfAFile, ComeWithoutTheirLineFeedsAndTheLastNeedsNone) {
  EXPECT_EQ(lines(""), Texts());
  EXPECT_EQ(lines("a\nb\n"), (Texts{"a", "b"}));
  EXPECT_EQ(lines("a\n\nb"), (Texts{"a", "", "b"}));
  EXPECT_EQ(lines("\n"), Texts{""});
}

TEST_F(LinesOfAFile, AreWholeWhereverTheFileIsReadInPieces) {
  Texts expected;
  std::string text;
  for (std::size_t i = 0; i < 3000; ++i) {
    expected.emplace_back(i * 7919 % 400, static_cast<char>('a' + i % 26));
    text += expected.back() + '\n';
  }
  expected.emplace_back(200'000, 'z');
  text += expected.back();
  EXPECT_EQ(lines(text, 200'000), expected);
}

TEST_F(LinesOfAFile, ThatAreTooLongAreRefusedAndTheNextOneFollows) {
  Lines in(folder_.file("in", "ab\n" + std::string(300'000, 'x') + "\nabc\nabcd"), 3);
  EXPECT_EQ(in.next(), "ab");
  const auto refused = test::error_of([&] { in.next(); });
  ASSERT_TRUE(refused);
  EXPECT_EQ(refused->kind(), ErrorKind::limit);
  EXPECT_EQ(in.number(), 2U);
  EXPECT_EQ(in.next(), "abc");
  EXPECT_TRUE(test::error_of([&] { in.next(); }));
  EXPECT_EQ(in.number(), 4U);
  EXPECT_EQ(in.next(), std::nullopt);
}

TEST_F(LinesOfAFile, OfAFileThatIsNotThereAreAnError) {
  const auto refused = test::error_of([&] { Lines(folder_.file("nowhere"), 10); });
  ASSERT_TRUE(refused);
  EXPECT_EQ(refused->kind(), ErrorKind::io);
}

}  // namespace
}  // namespace stemma::base

#include <gtest/gtest.h>

#include <set>
#include <string>
#include <utility>

#include "base/digest.hpp"

namespace stemma::base {
namespace {

// FIPS 180-4 test vectors.
TEST(Sha256, AgreesWithThePublishedVectors) {
  EXPECT_EQ(hex(sha256("")), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  EXPECT_EQ(hex(sha256("abc")), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  EXPECT_EQ(hex(sha256(std::string(1'000'000, 'a'))),
            "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
}

TEST(Sha256, PiecesGiveTheDigestOfTheWhole) {
  Sha256Stream stream;
  stream.update("a");
  stream.update("");
  stream.update("bc");
  EXPECT_EQ(stream.finish(), sha256("abc"));
}

TEST(Sha256, AStreamCanBeMoved) {
  Sha256Stream first;
  first.update("a");
  Sha256Stream second = std::move(first);
  second.update("bc");
  EXPECT_EQ(second.finish(), sha256("abc"));
}

TEST(Sha256, ZeroBytesCount) { EXPECT_NE(sha256(std::string(1, '\0')), sha256("")); }

TEST(Hex, IsTwoLowerCaseDigitsAByte) {
  EXPECT_EQ(hex(std::string_view("\x00\x0F\xAB\xFF", 4)), "000fabff");
  EXPECT_EQ(hex(std::string_view()), "");
}

// The vectors of RFC 4648, section 10.
TEST(Base64, PadsToFour) {
  EXPECT_EQ(base64(""), "");
  EXPECT_EQ(base64("f"), "Zg==");
  EXPECT_EQ(base64("fo"), "Zm8=");
  EXPECT_EQ(base64("foo"), "Zm9v");
  EXPECT_EQ(base64("foobar"), "Zm9vYmFy");
  EXPECT_EQ(base64(std::string_view("\xFF\xFE\x00", 3)), "//4A");
}

TEST(RandomUid, IsNeverTheSame) {
  std::set<Uid> seen;
  for (int i = 0; i < 1000; ++i) seen.insert(random_uid());
  EXPECT_EQ(seen.size(), 1000U);
}

}  // namespace
}  // namespace stemma::base

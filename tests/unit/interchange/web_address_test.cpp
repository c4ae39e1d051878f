#include "interchange/web_address.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace stemma::interchange {
namespace {

using testing::ElementsAre;

std::string host(std::string_view text) {
  const auto address = web_address(text);
  return !address ? "none" : address->handle.empty() ? address->host : address->platform + "/" + address->handle;
}

TEST(WebAddress, IsTheHostWithoutSchemeWwwPortAndPath) {
  for (const char* text :
       {"https://www.TASS.com/world?x#y", "tass.com", "//tass.com/", "http://user@tass.com:8080", " tass.com. "}) {
    EXPECT_EQ(host(text), "tass.com") << text;
  }
  EXPECT_EQ(host("https://www.twitter.com/CGTN?lang=en"), "twitter/cgtn");
  EXPECT_EQ(host("https://x.com/@cgtn/"), "twitter/cgtn");
  EXPECT_EQ(host("https://t.me/s/zaobaosg"), "telegram/zaobaosg");
  EXPECT_EQ(host("https://m.youtube.com/channel/UCabc"), "youtube/ucabc");
}

TEST(WebAddress, IsNothingWhereThereIsNoHost) {
  for (const char* text :
       {"", "tass", "https://", "/path", "a b.com", "..", "a..b", "<script>.com", "https://www.youtube.com/c/"}) {
    EXPECT_EQ(host(text), "none") << text;
  }
}

TEST(Handle, HasAPlatformOnlyWhereTheAddressTellsIt) {
  EXPECT_EQ(handle_of("@Tass_Agency")->handle, "tass_agency");
  EXPECT_EQ(handle_of("@Tass_Agency")->platform, "");
  EXPECT_EQ(handle_of("t.me/tass")->platform, "telegram");
  EXPECT_FALSE(handle_of("https://tass.com/x"));
  EXPECT_FALSE(handle_of("@"));
  EXPECT_FALSE(handle_of("two words"));
}

TEST(Host, ThatManyShareSaysNothing) {
  for (const char* shared :
       {"ru", "co.uk", "gov.by", "com.tr", "blogspot.com", "facebook.com", "test.bbc.com", "10.0.0.1", "a.test"}) {
    EXPECT_NE(unusable_host(shared), "") << shared;
  }
  for (const char* own : {"tass.com", "bbc.co.uk", "rt.com", "btv.gov.bd", "testing.org", "ru.krymr.com"}) {
    EXPECT_EQ(unusable_host(own), "") << own;
  }
}

TEST(Host, HasParentsAtTheBoundariesOfItsLabels) {
  EXPECT_THAT(host_and_parents("my.news.xinhuanet.com"),
              ElementsAre("my.news.xinhuanet.com", "news.xinhuanet.com", "xinhuanet.com"));
  EXPECT_THAT(host_and_parents("com"), testing::IsEmpty());
}

}  // namespace
}  // namespace stemma::interchange

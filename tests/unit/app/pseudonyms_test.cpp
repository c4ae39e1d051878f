#include "app/pseudonyms.hpp"

#include <gmock/gmock.h>
#include <sys/stat.h>

#include <string>

#include "base/digest.hpp"
#include "fixture.hpp"

namespace stemma::app {
namespace {

using testing::MatchesRegex;

TEST(Hmac, IsThatOfTheStandard) {
  // RFC 4231, test cases 1, 2 and 6.
  const auto hex = [](const std::string& key, const std::string& text) {
    return base::hex(base::hmac_sha256(key, text));
  };
  EXPECT_EQ(hex(std::string(20, '\x0b'), "Hi There"),
            "b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7");
  EXPECT_EQ(hex("Jefe", "what do ya want for nothing?"),
            "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
  EXPECT_EQ(hex(std::string(131, '\xaa'), "Test Using Larger Than Block-Size Key - Hash Key First"),
            "60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54");
}

TEST(Pseudonyms, AreReadableAndTheSameForTheSameEntryKeyAndRecipient) {
  const auto of = [](const std::string& key, const std::string& recipient, const std::string& entry) {
    return Pseudonyms(key, recipient, {}).of("source", entry);
  };
  const Pseudonym first = of("k", "", "a");
  EXPECT_THAT(first.id, MatchesRegex("source-[0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f]"));
  EXPECT_THAT(first.name, MatchesRegex("Source [0-9A-F]+"));
  EXPECT_EQ(of("k", "", "a").id, first.id);
  EXPECT_NE(of("l", "", "a").id, first.id) << "another key";
  EXPECT_NE(of("k", "x", "a").id, first.id) << "another recipient";
  EXPECT_NE(of("k", "", "b").id, first.id) << "another entry";
  EXPECT_NE(of("k", "a", "b").id, of("k", "", "ab").id);
}

TEST(Pseudonyms, OneThatIsTakenGrows) {
  const Pseudonym first = Pseudonyms("k", "", {}).of("source", "a");
  const Pseudonym second = Pseudonyms("k", "", {first.id}).of("source", "a");
  EXPECT_EQ(second.id.substr(0, first.id.size()), first.id);
  EXPECT_EQ(second.id.size(), first.id.size() + 2);
  EXPECT_EQ(second.name.size(), first.name.size() + 2);
}

class PseudonymKey : public InAFolder {};

TEST_F(PseudonymKey, IsMadeOnceAndForItsOwnerAlone) {
  const std::string made = pseudonym_key(path("key"));
  EXPECT_EQ(made.size(), 32U);
  EXPECT_EQ(pseudonym_key(path("key")), made);
  struct stat status {};
  ASSERT_EQ(::stat(path("key").c_str(), &status), 0);
  EXPECT_EQ(status.st_mode & 0777U, 0600U);
  EXPECT_NE(pseudonym_key(path("other")), made);
  EXPECT_NE(passing_key(), passing_key());
}

TEST_F(PseudonymKey, WhatIsNoKeyIsRefusedAndLeftAlone) {
  const std::string file = write("story.yaml", "case: x\n");
  EXPECT_EQ(kind_of_error([&] { pseudonym_key(file); }), ErrorKind::bad_input);
  EXPECT_EQ(kind_of_error([&] { pseudonym_key(write("short", "abcd\n")); }), ErrorKind::bad_input);
  EXPECT_EQ(kind_of_error([&] { pseudonym_key(path("no/folder/key")); }), ErrorKind::io);
}

}  // namespace
}  // namespace stemma::app

#include "report/log.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <sstream>

#include "base/text.hpp"

namespace stemma::report {
namespace {

using testing::HasSubstr;
using testing::Not;

LogPage page() {
  model::LoggedChange changed{
      "changed", "source", "00", "tass", false, false, {{"name", "Tass", "TASS"}, {"note", "", "x"}}};
  model::LoggedChange sealed{"changed", "source", "01", "", true, false, {}};
  model::LoggedCommit commit;
  commit.number = 7;
  commit.author = "Ana \x1b[31mVila";
  commit.at = "2024-03-14T09:30:00Z";
  commit.message = "a line\nof <b>hostile</b> text \xE2\x80\xAE and more of it, so that it has to be broken somewhere";
  commit.digest = std::string(64, 'a');
  commit.changes = {changed, sealed};
  return {"story", "A story", "", {commit}};
}

std::string text_of(const LogPage& shown, std::size_t width = 80) {
  std::ostringstream out;
  FaceOptions options;
  options.width = width;
  write_text(out, shown, options);
  return out.str();
}

TEST(Log, TellsWhoWhenWhyAndWhat) {
  const std::string text = text_of(page());
  EXPECT_THAT(text, HasSubstr("14 March 2024 at 09:30 UTC"));
  EXPECT_THAT(text, HasSubstr("source tass: name, note"));
  EXPECT_THAT(text, HasSubstr("a protected source"));
  EXPECT_THAT(text, Not(HasSubstr("TASS")));
}

TEST(Log, OfOneEntryTellsWhatItsFieldsSaid) {
  LogPage one = page();
  one.only = "tass";
  EXPECT_THAT(text_of(one), HasSubstr("name: Tass -> TASS"));
  EXPECT_THAT(text_of(one), HasSubstr("note: x (new)"));
}

TEST(Log, HostileTextStaysTextAndLinesStayNarrow) {
  for (const std::size_t width : {40U, 80U}) {
    std::istringstream lines(text_of(page(), width));
    for (std::string line; std::getline(lines, line);) {
      EXPECT_LE(base::display_width(line), width) << line;
      EXPECT_THAT(line, Not(HasSubstr("\x1b")));
    }
  }
  std::ostringstream json;
  write_json(json, page(), {});
  EXPECT_THAT(json.str(), Not(HasSubstr("\x1b")));
  EXPECT_THAT(json.str(), Not(HasSubstr("\xE2\x80\xAE")));
}

TEST(Log, ATimeThatIsNoneIsShownAsItIs) {
  LogPage odd = page();
  odd.commits[0].at = "now";
  EXPECT_THAT(text_of(odd), HasSubstr(", now"));
}

}  // namespace
}  // namespace stemma::report

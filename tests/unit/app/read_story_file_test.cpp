#include "app/read_story_file.hpp"

#include <gmock/gmock.h>

#include <cstdlib>

#include "base/process.hpp"
#include "fixture.hpp"

namespace stemma::app {
namespace {

using testing::HasSubstr;

class ReadStoryFile : public InAFolder {
 protected:
  model::Story story(const std::string& name, const std::string& text) const {
    return read_story_file(write(name, text), {{"c1", "c2"}, {"Rev."}});
  }
};

/// Another PATH for as long as the object lives.
class WithPath {
 public:
  explicit WithPath(const std::string& path) : before_(std::getenv("PATH")) { setenv("PATH", path.c_str(), 1); }
  ~WithPath() { setenv("PATH", before_.c_str(), 1); }
  WithPath(const WithPath&) = delete;
  WithPath& operator=(const WithPath&) = delete;

 private:
  std::string before_;
};

bool has_pandoc() {
  return !test::error_of([] { base::run_process("pandoc", {"--version"}, {}, std::chrono::seconds(20), 1U << 20U); });
}

TEST_F(ReadStoryFile, TheEndingOfItsNameSaysWhatAStoryIs) {
  const std::string text = "Some *head* [c1]\n\nText.";
  EXPECT_EQ(story("a.md", text).sentences[0].text, "Some head");
  EXPECT_EQ(story("a.MARKDOWN", text).sentences[0].part, model::StoryPart::body);
  EXPECT_EQ(story("a.txt", text).sentences[0].text, "Some *head*");
  EXPECT_EQ(story("a", text).sentences[0].part, model::StoryPart::headline);
  EXPECT_EQ(story(".md", text).sentences[0].text, "Some *head*") << "a name without an ending";
  EXPECT_EQ(story("a.md", text).converted_by, "");
  EXPECT_EQ(story("a.md", text).file, path("a.md"));
}

TEST_F(ReadStoryFile, AFileThatIsNotThereIsAnError) {
  EXPECT_EQ(kind_of_error([&] { read_story_file(path("none.md"), {}); }), ErrorKind::io);
  EXPECT_EQ(kind_of_error([&] { read_story_file(path("none.docx"), {}); }), ErrorKind::io);
}

TEST_F(ReadStoryFile, WithoutPandocTheErrorSaysWhatToDo) {
  const WithPath empty(path(""));
  const auto error = test::error_of([&] { story("a.docx", "PK"); });
  ASSERT_TRUE(error);
  EXPECT_EQ(error->kind(), ErrorKind::missing_tool);
  EXPECT_EQ(error->message(), "cannot read " + path("a.docx") + " with pandoc: pandoc is not installed");
  EXPECT_EQ(error->hint(),
            "`apt-get install pandoc` installs it, or save the story as Markdown (.md) or plain text (.txt)");
  EXPECT_EQ(story("a.md", "Text.").sentences.size(), 1U);
}

TEST_F(ReadStoryFile, PandocIsRunWithTheFormatOfTheEnding) {
  write("pandoc", "#!/bin/sh\nprintf '# %s\\n\\n' \"$*\"\ncat\n");
  std::filesystem::permissions(path("pandoc"), std::filesystem::perms::owner_all);
  const WithPath ours(path("").substr(0, path("").size() - 1) + ":/usr/bin:/bin");
  const model::Story made = story("a.ODT", "He is held [c1].");
  EXPECT_THAT(made.title, HasSubstr("--from odt --to markdown_strict"));
  EXPECT_EQ(made.converted_by, "pandoc");
  EXPECT_EQ(made.sentences.back().at.line, 3U);
  const auto error = test::error_of([&] { story("a.htm", "He is held [c7]."); });
  ASSERT_TRUE(error && error->context().size() == 1);
  EXPECT_THAT(error->context()[0], HasSubstr("what pandoc made of"));
}

TEST_F(ReadStoryFile, BracketsThatPandocEscapedMayBeMarks) {
  write("pandoc", "#!/bin/sh\ncat\n");
  std::filesystem::permissions(path("pandoc"), std::filesystem::perms::owner_all);
  const WithPath ours(path("").substr(0, path("").size() - 1) + ":/usr/bin:/bin");
  write("a.html", R"(One \[my\_claim, c1\]. Two \[sic\] \[c1\](x) \[c1 \[c1*\] \[)");
  const model::Story made = read_story_file(path("a.html"), {{"c1", "my_claim"}, {}});
  ASSERT_EQ(made.sentences.size(), 2U);
  EXPECT_EQ(made.sentences[0].text, "One.");
  ASSERT_EQ(made.sentences[0].marks.size(), 2U);
  EXPECT_EQ(made.sentences[0].marks[0].claim, "my_claim");
  EXPECT_EQ(made.sentences[1].text, "Two [sic] [c1](x) [c1 [c1*] [");
}

TEST_F(ReadStoryFile, PandocsComplaintIsPassedOn) {
  write("pandoc", "#!/bin/sh\necho 'no zip archive' >&2\nexit 63\n");
  std::filesystem::permissions(path("pandoc"), std::filesystem::perms::owner_all);
  const WithPath ours(path("").substr(0, path("").size() - 1) + ":/usr/bin:/bin");
  const auto error = test::error_of([&] { story("a.docx", "no archive"); });
  ASSERT_TRUE(error);
  EXPECT_EQ(error->kind(), ErrorKind::bad_input);
  EXPECT_THAT(error->message(), HasSubstr("(exit code 63): no zip archive"));
}

TEST_F(ReadStoryFile, PagesAndDocumentsAreReadWithTheirMarks) {
  if (!has_pandoc()) GTEST_SKIP() << "pandoc is not installed: stories in HTML and DOCX are not tried";
  const std::string page =
      "<h1>Rev. Lee denies it [c1]</h1><p>He <b>said</b> so [c2]. It is a_b [sic] &amp; <a href='x'>more</a> [c1, "
      "c2].</p>"
      "<ul><li>One [c1]</li></ul><blockquote>Two</blockquote><table><tr><th>A</th></tr><tr><td>b "
      "[c2]</td></tr></table>";
  const auto expect = [](const model::Story& made, std::size_t sentences) {
    EXPECT_EQ(made.title, "Rev. Lee denies it");
    ASSERT_EQ(made.sentences.size(), sentences);
    EXPECT_EQ(made.sentences[1].text, "He said so.");
    EXPECT_EQ(made.sentences[2].text, "It is a_b [sic] & more.");
    EXPECT_EQ(made.sentences[2].marks.size(), 2U);
    EXPECT_EQ(made.sentences[3].part, model::StoryPart::list_item);
    EXPECT_EQ(made.sentences.back().marks.size(), 1U);
  };
  expect(story("a.html", page), 7);
  for (const std::string format : {"docx", "odt"}) {
    const base::ProcessResult made = base::run_process("pandoc", {"--from", "html", "--to", format, "--output", "-"},
                                                       page, std::chrono::seconds(60), 16U << 20U);
    ASSERT_EQ(made.exit_code, 0) << made.err;
    // An ODT by pandoc 2.17 comes back without the heads of its tables, and its quotations as paragraphs.
    expect(story("a." + format, made.out), format == "odt" ? 6 : 7);
  }
  for (const std::string name : {"a.html", "a.docx"}) {
    const model::Story made = read_story_file(path(name), {{"c1", "c2"}, {"Rev."}});
    EXPECT_EQ(made.sentences[4].part, model::StoryPart::quotation) << name;
  }
  EXPECT_EQ(kind_of_error([&] { story("a.docx", "no archive"); }), ErrorKind::bad_input);
}

}  // namespace
}  // namespace stemma::app

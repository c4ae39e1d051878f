#include "app/read_story_file.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <string_view>
#include <utility>

#include "base/file.hpp"
#include "base/process.hpp"
#include "base/text.hpp"
#include "stemma/error.hpp"

namespace stemma::app {
namespace {

using interchange::StoryFormat;

constexpr std::chrono::minutes conversion_time{1};
constexpr std::size_t shown_complaint = 400;  ///< bytes of what pandoc says that go into an error
constexpr const char* markdown_instead = "or save the story as Markdown (.md) or plain text (.txt)";

/// The ending of the file's name with its full stop, in lower case; empty if it has none.
std::string ending_of(const std::string& path) {
  const std::size_t name = path.find_last_of('/') + 1;  // 0 if there is no slash
  const std::size_t stop = path.find_last_of('.');
  return stop == std::string::npos || stop <= name ? std::string() : base::ascii_lower(path.substr(stop));
}

/// What pandoc calls the format; empty if it is read as it stands.
std::string pandoc_format(const std::string& ending) {
  constexpr std::array<std::pair<const char*, const char*>, 4> formats{
      {{".docx", "docx"}, {".odt", "odt"}, {".html", "html"}, {".htm", "html"}}};
  for (const auto& [of, name] : formats) {
    if (ending == of) return name;
  }
  return {};
}

bool belongs_to_mark(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
         std::string_view(" ,._-").find(c) != std::string_view::npos;
}

/// Takes the escapes out of `\[my\_claim\]`, which pandoc puts in so that brackets stay brackets: here they may be a
/// mark. Brackets that would become those of a link keep theirs.
std::string with_marks(std::string_view markdown) {
  std::string text;
  text.reserve(markdown.size());
  for (std::size_t at = 0; at < markdown.size();) {
    const std::size_t open = std::min(markdown.find("\\[", at), markdown.size());
    text += markdown.substr(at, open - at);
    if (open == markdown.size()) break;
    std::string inside;
    std::size_t i = open + 2;
    for (; i < markdown.size(); ++i) {
      if (markdown.substr(i, 2) == "\\_") continue;
      if (!belongs_to_mark(markdown[i])) break;
      inside += markdown[i];
    }
    const bool closed = markdown.substr(i, 2) == "\\]";
    const char after = i + 2 < markdown.size() ? markdown[i + 2] : ' ';
    if (closed && after != '(' && after != '[') {
      text += '[' + inside + ']';
      at = i + 2;
    } else {
      text += markdown.substr(open, i - open);
      at = i;
    }
  }
  return text;
}

/// --sandbox keeps pandoc from opening any file or address that the story names.
std::string as_markdown(const std::string& bytes, const std::string& format, const std::string& name,
                        std::uint64_t most) {
  base::ProcessResult made;
  try {
    made = base::run_process("pandoc",
                             {"--sandbox", "--from", format, "--to", "markdown_strict+pipe_tables+footnotes",
                              "--wrap=none", "--markdown-headings=atx"},
                             bytes, conversion_time, most);
  } catch (const Error& error) {
    if (error.kind() != ErrorKind::missing_tool) throw;
    throw Error(ErrorKind::missing_tool, fmt::format("cannot read {} with pandoc: {}", name, error.message()),
                fmt::format("`apt-get install pandoc` installs it, {}", markdown_instead));
  }
  if (made.exit_code != 0) {
    const std::string complaint = made.err.substr(0, std::min(made.err.find('\n'), shown_complaint));
    throw Error(ErrorKind::bad_input,
                fmt::format("pandoc cannot read {} (exit code {}): {}", name, made.exit_code, complaint),
                fmt::format("check that it is what its name says, {}", markdown_instead));
  }
  return with_marks(made.out);
}

}  // namespace

model::Story read_story_file(const std::string& path, const interchange::StoryContext& context,
                             const base::Limits& limits) {
  const std::string name = path == "-" ? "standard input" : path;
  const std::string ending = ending_of(path);
  std::string text = base::read_file(path, limits.story_bytes);
  if (const std::string format = pandoc_format(ending); !format.empty()) {
    text = as_markdown(text, format, name, limits.story_bytes);
    try {
      model::Story story = interchange::read_story(text, name, StoryFormat::markdown, context, limits);
      story.converted_by = "pandoc";
      return story;
    } catch (Error& error) {
      error.while_doing("while reading what pandoc made of " + name + ", whose lines and columns these are");
      throw;
    }
  }
  const bool markdown = path == "-" || ending == ".md" || ending == ".markdown";
  return interchange::read_story(text, name, markdown ? StoryFormat::markdown : StoryFormat::plain, context, limits);
}

}  // namespace stemma::app

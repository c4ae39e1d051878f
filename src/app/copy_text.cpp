#include "app/copy_text.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <vector>

#include "base/process.hpp"
#include "stemma/error.hpp"

namespace stemma::app {
namespace {

constexpr std::chrono::seconds time_to_recognise{10};
constexpr std::chrono::minutes time_to_read{1};
constexpr std::size_t looked_at = 1U << 20U;  ///< bytes that are enough to recognise a file
constexpr std::size_t most_text = 64U << 20U;

/// A program that writes the text of standard input.
struct Reader {
  std::string_view media_type;
  const char* program;
  std::vector<std::string> arguments;
};

Reader by_pandoc(std::string_view media_type, const char* format) {
  return {media_type, "pandoc", {"--sandbox", "--from", format, "--to", "plain", "--wrap=none"}};
}

/// One line a kind of file.
const std::vector<Reader>& readers() {
  static const std::vector<Reader> list{
      by_pandoc("application/epub+zip", "epub"),
      {"application/pdf", "pdftotext", {"-enc", "UTF-8", "-", "-"}},
      by_pandoc("application/vnd.oasis.opendocument.text", "odt"),
      by_pandoc("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
      by_pandoc("application/xhtml+xml", "html"),
      by_pandoc("text/html", "html"),
      by_pandoc("text/rtf", "rtf"),
  };
  return list;
}

/// Text as it stands.
bool is_plain(std::string_view media_type) {
  constexpr std::array<std::string_view, 3> others{"application/json", "application/x-ndjson", "message/rfc822"};
  return media_type.starts_with("text/") || std::find(others.begin(), others.end(), media_type) != others.end();
}

}  // namespace

std::string media_type_of(std::string_view bytes) {
  const auto answer = base::run_process("file", {"--brief", "--mime-type", "-"},
                                        bytes.substr(0, std::min(bytes.size(), looked_at)), time_to_recognise, 1000);
  const std::string type = answer.out.substr(0, answer.out.find('\n'));
  return answer.exit_code == 0 && is_media_type(type) ? type : "application/octet-stream";
}

bool is_media_type(std::string_view text) {
  constexpr std::string_view letters = "abcdefghijklmnopqrstuvwxyz0123456789!#$&^_.+-";
  const std::size_t slash = text.find('/');
  if (slash == std::string_view::npos || text.size() > 127) return false;
  const auto name = [&](std::string_view part) {
    return !part.empty() && part.find_first_not_of(letters) == std::string_view::npos;
  };
  return name(text.substr(0, slash)) && name(text.substr(slash + 1));
}

CopyText text_of_copy(const std::string& media_type, const std::string& bytes) {
  for (const Reader& reader : readers()) {
    if (reader.media_type != media_type) continue;
    try {
      auto made = base::run_process(reader.program, reader.arguments, bytes, time_to_read, most_text);
      if (made.exit_code == 0) return {std::move(made.out), {}};
      return {{}, fmt::format("{} cannot read it (exit code {})", reader.program, made.exit_code)};
    } catch (const Error& error) {
      if (error.kind() != ErrorKind::missing_tool) throw;
      return {{}, fmt::format("{} is read by {}: {}", media_type, reader.program, error.message())};
    }
  }
  if (is_plain(media_type)) return {bytes, {}};
  return {{}, fmt::format("{} is not read as text", media_type)};
}

}  // namespace stemma::app

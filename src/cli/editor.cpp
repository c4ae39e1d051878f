#include "cli/editor.hpp"

#include <fmt/format.h>

#include "base/attached_process.hpp"
#include "base/file.hpp"
#include "base/limits.hpp"
#include "base/private_folder.hpp"
#include "base/program.hpp"
#include "stemma/error.hpp"

namespace stemma::cli {

std::vector<std::string> editor_words(const app::World& world) {
  for (const char* variable : {"VISUAL", "EDITOR"}) {
    std::vector<std::string> words = base::command_words(world.env(variable));
    if (!words.empty()) return words;
  }
  if (world.in_is_tty && world.out_is_tty) return {"vi"};
  throw Error(ErrorKind::usage, "there is no editor: neither VISUAL nor EDITOR is set",
              "`--set FIELD=VALUE` changes a field without one");
}

std::string edited_text(const app::World& world, const std::string& name, const std::string& text) {
  std::vector<std::string> words = editor_words(world);
  const std::string temporary_files = world.env("TMPDIR");
  const base::PrivateFolder folder(temporary_files.empty() ? "/tmp" : temporary_files);
  const std::string file = folder.file(name);
  base::write_new_file(file, text, base::Readers::owner);
  const std::string program = words.front();
  words.push_back(file);
  if (const int code = base::run_attached(std::move(words)); code != 0) {
    throw Error(ErrorKind::missing_tool,
                fmt::format("{} failed with exit code {}: nothing was changed", program, code));
  }
  return base::read_file(file, base::Limits{}.file_bytes);
}

std::string kept_text(const std::string& name, const std::string& text) {
  const std::size_t dot = name.rfind('.');
  for (std::size_t number = 1;; ++number) {
    std::string path = fmt::format("{}.edit{}{}", name.substr(0, dot), number == 1 ? "" : fmt::format("-{}", number),
                                   name.substr(dot));
    if (base::write_new_file(path, text, base::Readers::owner)) return path;
  }
}

}  // namespace stemma::cli

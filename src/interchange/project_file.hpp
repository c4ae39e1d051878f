// The project file, `.stemma.toml`: what a folder of work is about, so that it need not be typed each time.
#pragma once

#include <string>
#include <string_view>

#include "base/limits.hpp"

namespace stemma::interchange {

/// As written; empty where the file does not say it.
struct ProjectFile {
  std::string database;  ///< the case that commands are about
  std::string policy;
  std::string author;  ///< who commits
  friend bool operator==(const ProjectFile&, const ProjectFile&) = default;
};

/// Reads TOML. Throws Error bad_input: the first place where it is no TOML, or every key that is unknown, is no text or
/// is empty.
ProjectFile read_project_file(std::string_view text, const std::string& name, const base::Limits& limits = {});

}  // namespace stemma::interchange

// What is so in a folder of work: the project file `.stemma.toml`, found upwards as git finds its folder, and the
// environment, which wins over it. What the command line says wins over both.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "app/world.hpp"
#include "interchange/project_file.hpp"

namespace stemma::app {

inline constexpr const char* project_file_name = ".stemma.toml";

/// The nearest project file in `folder` or above it, on the same file system; empty if there is none.
std::string find_project_file(const std::string& folder);

/// The project file of the world's folder; its database and policy files as paths from that folder. None if there is
/// none. Throws Error io, limit, or bad_input with the mistakes of the file.
std::optional<interchange::ProjectFile> read_project(const World& world);

enum class Setting : std::uint8_t {
  database,  ///< STEMMA_DB, `database`
  policy,    ///< STEMMA_POLICY, `policy`
  author     ///< STEMMA_AUTHOR, `author`
};

/// The environment variable of a setting.
std::string variable_of(Setting setting);

/// What the environment says, else what the project file says, else empty. Throws what read_project throws.
std::string setting(const World& world, Setting setting);

/// A word of the command line that means a case rather than an id: `-`, a file that is there, or a name with a dot.
bool names_case(const std::string& word);

}  // namespace stemma::app

#include "app/project.hpp"

#include <sys/stat.h>

#include <filesystem>
#include <utility>

#include "base/file.hpp"
#include "interchange/read_policy.hpp"

namespace stemma::app {
namespace {

constexpr std::uint64_t most_bytes = 64U << 10;

std::optional<dev_t> file_system_of(const std::filesystem::path& path) {
  struct stat status {};
  return ::stat(path.c_str(), &status) == 0 ? std::optional(status.st_dev) : std::nullopt;
}

/// A path that the file names from where it stands, as named from where the program runs.
std::string from_here(const std::string& path, const std::filesystem::path& file, const std::filesystem::path& here) {
  const std::filesystem::path whole = (file.parent_path() / path).lexically_normal();
  return std::filesystem::path(path).is_absolute() ? path : whole.lexically_proximate(here).string();
}

}  // namespace

std::string find_project_file(const std::string& folder) {
  std::error_code fault;
  std::filesystem::path at = std::filesystem::absolute(folder, fault).lexically_normal();
  const std::optional<dev_t> file_system = file_system_of(at);
  while (!fault && file_system && file_system_of(at) == file_system) {
    const std::filesystem::path file = at / project_file_name;
    std::error_code missing;
    if (std::filesystem::exists(file, missing)) return file.string();
    if (at == at.parent_path()) break;
    at = at.parent_path();
  }
  return {};
}

std::optional<interchange::ProjectFile> read_project(const World& world) {
  if (world.folder.empty()) return std::nullopt;
  const std::string found = find_project_file(world.folder);
  if (found.empty()) return std::nullopt;
  const std::filesystem::path here = std::filesystem::absolute(world.folder).lexically_normal();
  const std::string name = std::filesystem::path(found).lexically_proximate(here).string();
  interchange::ProjectFile project = interchange::read_project_file(base::read_file(found, most_bytes), name);
  if (!project.database.empty()) project.database = from_here(project.database, found, here);
  if (interchange::names_policy_file(project.policy)) project.policy = from_here(project.policy, found, here);
  return project;
}

std::string variable_of(Setting setting) {
  switch (setting) {
    case Setting::database:
      return "STEMMA_DB";
    case Setting::policy:
      return "STEMMA_POLICY";
    case Setting::author:
      break;
  }
  return "STEMMA_AUTHOR";
}

std::string setting(const World& world, Setting setting) {
  if (std::string value = world.env(variable_of(setting)); !value.empty()) return value;
  const std::optional<interchange::ProjectFile> project = read_project(world);
  if (!project) return {};
  switch (setting) {
    case Setting::database:
      return project->database;
    case Setting::policy:
      return project->policy;
    case Setting::author:
      break;
  }
  return project->author;
}

bool names_case(const std::string& word) {
  if (word == "-" || std::filesystem::path(word).filename().string().find('.') != std::string::npos) return true;
  struct stat status {};
  return ::stat(word.c_str(), &status) == 0;
}

}  // namespace stemma::app

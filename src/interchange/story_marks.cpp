#include "interchange/story_marks.hpp"

#include <fmt/core.h>

#include <algorithm>

#include "base/text.hpp"
#include "interchange/known_ids.hpp"

namespace stemma::interchange {
namespace {

constexpr std::size_t longest_id = 200;
constexpr std::size_t most_ids = 100;
constexpr std::string_view separators = " \t\n,";

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

/// A letter and digits: an id that somebody numbered.
bool is_numbered(std::string_view id) {
  return id.size() > 1 && is_letter(id.front()) &&
         std::all_of(id.begin() + 1, id.end(), [](char c) { return c >= '0' && c <= '9'; });
}

}  // namespace

std::vector<std::string_view> ids_of_mark(std::string_view inside) {
  std::vector<std::string_view> ids;
  std::size_t at = 0;
  while ((at = inside.find_first_not_of(separators, at)) != std::string_view::npos) {
    std::string_view id = inside.substr(at, longest_id + 1);
    id = id.substr(0, id.find_first_of(separators));
    if (id.size() > longest_id || !valid_id(id) || ids.size() == most_ids) return {};
    ids.push_back(id);
    at += id.size();
  }
  return ids;
}

StoryMarks::StoryMarks(const std::vector<std::string>& claims, Mistakes& mistakes, bool may_escape)
    : claims_(claims), known_(claims.begin(), claims.end()), mistakes_(mistakes), may_escape_(may_escape) {}

bool StoryMarks::names_a_claim(std::string_view inside) const {
  const std::vector<std::string_view> ids = ids_of_mark(inside);
  return std::any_of(ids.begin(), ids.end(), [&](std::string_view id) { return known_.contains(id); });
}

bool StoryMarks::is_mark(std::string_view inside) {
  const std::vector<std::string_view> ids = ids_of_mark(inside);
  if (ids.empty()) return false;
  if (std::any_of(ids.begin(), ids.end(), [&](std::string_view id) { return known_.contains(id); })) return true;
  if (std::all_of(ids.begin(), ids.end(), is_numbered)) return true;
  return ids.size() == 1 && is_letter(ids.front().front()) && is_near_miss(ids.front());
}

bool StoryMarks::is_near_miss(std::string_view id) {
  const auto [found, is_new] = near_.try_emplace(std::string(id), false);
  if (is_new) found->second = base::near_miss(id, claims_).has_value();
  return found->second;
}

bool StoryMarks::check(std::string_view id, LineColumn at) {
  if (known_.contains(id)) return true;
  const std::string hint = "mark a sentence with the ids of claims as the case has them";
  const std::string escape =
      may_escape_ ? fmt::format("; brackets that are the story's own are written `\\[{}\\]`", id) : "";
  mistakes_.add_unknown(at, fmt::format("the case has no claim {}{}", shown(id), escape), id, claims_, hint);
  return false;
}

}  // namespace stemma::interchange

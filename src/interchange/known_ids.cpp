#include "interchange/known_ids.hpp"

#include <algorithm>
#include <array>

namespace stemma::interchange {
namespace {

bool letter_or_digit(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'); }

bool valid(std::string_view id, std::string_view extras) {
  return !id.empty() && letter_or_digit(id.front()) && std::all_of(id.begin(), id.end(), [&](char c) {
    return letter_or_digit(c) || extras.find(c) != std::string_view::npos;
  });
}

}  // namespace

std::string with_articles(std::uint8_t kinds, std::string_view joined_by) {
  constexpr std::array<std::pair<IdKinds, const char*>, 5> names{{{source_id, "a source"},
                                                                  {claim_id, "a claim"},
                                                                  {publication_id, "a publication"},
                                                                  {attribution_id, "an attribution"},
                                                                  {case_id, "the case"}}};
  std::vector<std::string> parts;
  for (const auto& name : names) {
    if ((kinds & name.first) != 0) parts.emplace_back(name.second);
  }
  std::string list;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    if (i > 0) list += i + 1 == parts.size() ? " " + std::string(joined_by) + " " : ", ";
    list += parts[i];
  }
  return list;
}

bool valid_id(std::string_view id) { return valid(id, "_.-"); }
bool valid_attribution_id(std::string_view id) { return valid(id, "_.-/+"); }

void KnownIds::add(IdKinds kind, std::string_view id, bool told) {
  std::uint8_t& kinds = kinds_[id];
  if ((kinds & kind) != 0) return;
  kinds = static_cast<std::uint8_t>(kinds | kind);
  if (told) order_.emplace_back(kind, id);
}

std::uint8_t KnownIds::kinds(std::string_view id) const {
  const auto found = kinds_.find(id);
  return found == kinds_.end() ? std::uint8_t{no_id} : found->second;
}

const std::vector<std::string>& KnownIds::candidates(std::uint8_t kinds) {
  Candidates& list = candidates_[kinds];
  for (; list.seen < order_.size(); ++list.seen) {
    const auto& entry = order_[list.seen];
    if ((entry.first & kinds) != 0) list.ids.emplace_back(entry.second);
  }
  return list.ids;
}

std::vector<std::string> KnownIds::longer_forms(std::string_view id) const {
  const std::string start = std::string(id) + "/";
  std::vector<std::string> found;
  for (const auto& entry : order_) {
    if (entry.first == attribution_id && entry.second.substr(0, start.size()) == start) {
      found.emplace_back(entry.second);
    }
  }
  return found;
}

}  // namespace stemma::interchange

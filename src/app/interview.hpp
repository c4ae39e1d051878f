// A publication by questions and answers: who published it, and what it says, about which claim, on whose word.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "app/add_entry.hpp"

namespace stemma::app {

/// The person at the other end.
struct Interviewer {
  std::function<std::optional<std::string>(const std::string& question)> ask;  ///< nothing: broken off
  std::function<void(const std::string& text)> tell;
};

/// The publication, behind the sources and claims that it brings along, as add_entries takes them. `id` may be empty:
/// then one is proposed. What the answers name is looked up by id or name, and what is not there is asked about, so
/// that a slip never makes a new entry. Throws what open_for_edit throws; Error bad_input where it is broken off.
std::vector<NewEntry> interview_on_publication(const std::string& path, const std::string& id,
                                               const Interviewer& person);

}  // namespace stemma::app

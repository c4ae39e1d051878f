// stemma list: the entries of one kind, filtered.
#pragma once

#include <cstddef>
#include <map>
#include <ostream>
#include <string>
#include <vector>

#include "app/judge_request.hpp"
#include "app/show_case.hpp"
#include "app/world.hpp"

namespace stemma::app {

/// Names of what can be listed, in the order in which help has them.
std::vector<std::string> listable();

struct ListRequest {
  JudgeRequest of;   ///< its claims are left alone
  std::string what;  ///< one of listable()
  /// By filter: an entry passes if, for each filter, it has one of the words. "named" and "state-controlled" have
  /// "yes" or "no".
  std::map<std::string, std::vector<std::string>> words;
  std::string from, to;         ///< dates; an entry whose own date may lie between them passes, an undated one does not
  std::string text;             ///< part of a text, case ignored
  std::string format = "text";  ///< or "json"
  bool ids = false;             ///< only the ids, one a line
};

/// Writes the list and returns how many entries it has. Throws what open_case throws, and Error usage for a word,
/// id or date that is none, and for a filter that says nothing about this kind of entry.
std::size_t list_case(const ListRequest& request, const Look& look, const World& world, std::ostream& out);

}  // namespace stemma::app

// What becomes of the claims of a case if sources or publications were withdrawn.
#pragma once

#include <ostream>
#include <string>
#include <vector>

#include "app/judge_request.hpp"
#include "app/show_case.hpp"
#include "app/world.hpp"

namespace stemma::app {

/// What `--format` may say.
std::vector<std::string> what_if_formats();

/// Judges every claim twice, with and without what is named, and writes what changes. `withdrawn` has ids of
/// sources and publications. Throws what open_case throws, and Error usage for an id that is neither.
void what_if(const JudgeRequest& request, const std::vector<std::string>& withdrawn, const std::string& format,
             const Look& look, const World& world, std::ostream& out);

}  // namespace stemma::app

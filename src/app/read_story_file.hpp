#pragma once
#include <string>
#include "interchange/read_story.hpp"
namespace stemma::app {
model::Story read_story_file(const std::string& path, const interchange::StoryContext& context);
}

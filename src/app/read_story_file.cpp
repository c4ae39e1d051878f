#include "app/read_story_file.hpp"
#include "base/file.hpp"
#include "base/limits.hpp"
namespace stemma::app {
model::Story read_story_file(const std::string& path, const interchange::StoryContext& context) {
  return interchange::read_story(base::read_file(path, base::Limits{}.file_bytes), path, interchange::StoryFormat::markdown, context);
}
}

// A story that is about to be published, in Markdown or plain: the first byte says which.
#include "fuzz/target.hpp"
#include "interchange/read_story.hpp"

namespace stemma::fuzz {

void run(std::string_view input) {
  if (input.empty()) return;
  const auto format = input.front() == 'p' ? interchange::StoryFormat::plain : interchange::StoryFormat::markdown;
  interchange::read_story(input.substr(1), "input", format, {{"c1", "c2", "c-10"}, {"Rev.", "e.g."}});
}

}  // namespace stemma::fuzz

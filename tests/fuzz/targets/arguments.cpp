// The command line: words that a line feed parts. Those that name a place outside are left out, and so is what starts
// other programs: nothing here may write where it was not told to.
#include <filesystem>
#include <sstream>
#include <string>
#include <vector>

#include "cli/run.hpp"
#include "fuzz/target.hpp"
#include "support/temporary_folder.hpp"

namespace stemma::fuzz {
namespace {

constexpr const char* harbour_fire = R"(case: harbour-fire
sources:
  gazette: {name: Harbour Gazette, kind: news-outlet}
claims:
  c1: {text: The fire began in warehouse 4}
publications:
  gazette1: {by: gazette, date: 2024-05-02, says: [{claim: c1}]}
)";

/// A folder of its own, in which the program stands.
class Workplace {
 public:
  Workplace() : folder_() { std::filesystem::current_path(folder_.file("")); }
  void tidy() const {
    for (const auto& entry : std::filesystem::directory_iterator(folder_.file(""))) {
      std::filesystem::remove_all(entry.path());
    }
    folder_.file("case.yaml", harbour_fire);
  }

 private:
  test::TemporaryFolder folder_;
};

std::vector<std::string> words_of(std::string_view input) {
  std::vector<std::string> words;
  while (!input.empty()) {
    const std::size_t end = input.find('\n');
    words.emplace_back(input.substr(0, end));
    input = end == std::string_view::npos ? std::string_view() : input.substr(end + 1);
  }
  return words;
}

}  // namespace

void run(std::string_view input) {
  static const Workplace workplace;
  if (input.find('/') != std::string_view::npos || input.find("..") != std::string_view::npos) return;
  const std::vector<std::string> words = words_of(input);
  for (const std::string& word : words) {
    if (word == "-" || word == "svg" || word == "png" || word == "--edit") return;
  }
  workplace.tidy();
  const app::World world;
  std::ostringstream out, err;
  cli::Session session{world, out, err};
  const int code = cli::run(words, session);
  require(code >= 0 && code <= 3, "an exit code is one of those that are documented");
  require(code == 0 || code == 3 || !err.str().empty(), "who fails says why");
}

}  // namespace stemma::fuzz

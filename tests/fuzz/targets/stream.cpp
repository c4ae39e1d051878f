// A stream of records, one small case a line: each gets a line, whatever it is.
#include <algorithm>
#include <sstream>

#include "app/check_stream.hpp"
#include "fuzz/target.hpp"
#include "support/temporary_folder.hpp"

namespace stemma::fuzz {

void run(std::string_view input) {
  static const test::TemporaryFolder folder;
  static const app::World world;
  app::StreamRequest request;
  request.judge.path = folder.file("records.ndjson", std::string(input));
  request.keep_going = true;
  std::ostringstream out;
  const app::Streamed streamed = app::check_stream(request, world, out, [](const Error&) {});
  const std::string lines = out.str();
  require(static_cast<std::uint64_t>(std::count(lines.begin(), lines.end(), '\n')) == streamed.records,
          "every record has its line");
}

}  // namespace stemma::fuzz

// A database from a stranger: it is refused, or read and judged.
#include <sstream>

#include "app/show_case.hpp"
#include "fuzz/target.hpp"
#include "store/store.hpp"
#include "support/temporary_folder.hpp"

namespace stemma::fuzz {

void run(std::string_view input) {
  static const test::TemporaryFolder folder;
  static const app::World world;
  app::JudgeRequest request;
  request.path = folder.file("case.db", std::string(input));
  if (!store::Store::looks_like_database(request.path)) return;
  std::ostringstream out;
  app::show_case(request, "check", "json", {}, world, out);
  store::Store::open(request.path, true).verify();
}

}  // namespace stemma::fuzz

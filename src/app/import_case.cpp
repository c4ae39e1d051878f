#include "app/import_case.hpp"

#include <sys/stat.h>

#include <utility>

#include "app/commit_note.hpp"
#include "app/new_database.hpp"
#include "app/read_case_file.hpp"
#include "store/store.hpp"

namespace stemma::app {
namespace {

bool exists(const std::string& path) {
  struct stat status {};
  return ::stat(path.c_str(), &status) == 0;
}

}  // namespace

std::vector<Mistake> import_case(const std::string& case_file, const std::string& database, const World& world) {
  CaseFile file = read_case_file(case_file, world);
  const auto fill = [&](store::Store& store) {
    Work importing(world.progress, "importing", file.record.publications.size(), "publications");
    store.import_case(file.record, commit_note(world, "import " + file.name),
                      [&](std::uint64_t done) { importing.reach(done); });
  };
  if (!exists(database)) {
    make_database(database, file.record.id, file.record.title, world, fill);
  } else {
    store::Store store = store::Store::open(database, false);
    if (!store.is_empty()) {
      throw Error(ErrorKind::bad_input, database + " holds a case already", "import into a new database");
    }
    const HoldInterrupts held(world);
    fill(store);
  }
  return std::move(file.notes);
}

}  // namespace stemma::app

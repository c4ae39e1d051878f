#include "app/new_database.hpp"

#include "base/new_file.hpp"
#include "stemma/error.hpp"

namespace stemma::app {

void make_database(const std::string& path, const std::string& case_id, const std::string& title, const World& world,
                   const std::function<void(store::Store&)>& fill) {
  if (path == "-") {
    throw Error(ErrorKind::usage, "a database cannot go to standard output", "name a file; `./-` is one of that name");
  }
  base::refuse_if_something_is_there(path);
  const HoldInterrupts held(world);
  const base::NewFile file(path);
  {
    store::Store store = store::Store::create(file.inner(), case_id, title);
    fill(store);
    store.share();
  }
  stop_if_interrupted(world);
  file.release();
}

}  // namespace stemma::app

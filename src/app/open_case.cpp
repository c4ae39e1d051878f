#include "app/open_case.hpp"

#include <utility>

#include "app/read_case_file.hpp"

namespace stemma::app {

OpenCase open_case(const std::string& path, const World& world) {
  if (path != "-" && store::Store::looks_like_database(path))
    return {store::Store::open(path, true), {}, world.progress};
  CaseFile file = read_case_file(path, world);
  OpenCase opened{store::Store::in_memory(), std::move(file.notes), world.progress};
  Work loading(world.progress, "loading", file.record.publications.size(), "publications");
  opened.store.load_case(file.record, [&](std::uint64_t done) { loading.reach(done); });
  return opened;
}

}  // namespace stemma::app

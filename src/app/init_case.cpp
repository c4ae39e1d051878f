#include "app/init_case.hpp"

#include <fmt/format.h>

#include "app/new_database.hpp"
#include "interchange/known_ids.hpp"
#include "stemma/error.hpp"

namespace stemma::app {

std::string id_from_path(const std::string& path) {
  std::string name = path.substr(path.rfind('/') + 1);
  if (const std::size_t dot = name.rfind('.'); dot != std::string::npos && dot > 0) name.erase(dot);
  std::string id;
  for (const char c : name) {
    const std::string longer = id + c;
    if (interchange::valid_id(longer)) {
      id = longer;
    } else if (!id.empty() && id.back() != '-') {
      id += '-';
    }
  }
  while (!id.empty() && id.back() == '-') id.pop_back();
  return id.empty() ? "case" : id;
}

void require_case_id(const std::string& id) {
  if (interchange::valid_id(id)) return;
  throw Error(ErrorKind::usage, fmt::format("`{}` cannot be the id of a case", id),
              "an id has letters A to Z, digits, `_`, `.` and `-`, and begins with a letter or digit");
}

void init_case(const std::string& database, const std::string& id, const std::string& title, const World& world) {
  require_case_id(id);
  make_database(database, id, title, world, [](store::Store&) {});
}

}  // namespace stemma::app

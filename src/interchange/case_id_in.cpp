#include <nlohmann/json.hpp>

#include "interchange/case_file.hpp"

namespace stemma::interchange {

std::string case_id_in(std::string_view json) {
  const auto read = nlohmann::json::parse(json, nullptr, false);
  if (!read.is_object()) return {};
  const auto id = read.find("case");
  return id != read.end() && id->is_string() ? id->get<std::string>() : std::string();
}

}  // namespace stemma::interchange

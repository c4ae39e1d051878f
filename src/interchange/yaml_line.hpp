#pragma once

#include <string>

#include "interchange/yaml_out.hpp"

namespace stemma::interchange {

/// A value in brackets on one line, however long.
std::string on_one_line(const YamlOut& value);

}  // namespace stemma::interchange

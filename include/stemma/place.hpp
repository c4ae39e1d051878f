// A place in a file that a person wrote.
#pragma once

#include <cstdint>
#include <string>

namespace stemma {

/// Lines and columns count from 1, columns in code points; line 0 means "not from a file".
struct Place {
  std::string file;
  std::uint32_t line = 0;
  std::uint32_t column = 0;
  friend bool operator==(const Place&, const Place&) = default;
};

}  // namespace stemma

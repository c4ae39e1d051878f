// What a store does with a database, as a list: each with what it starts from.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <ostream>
#include <string>
#include <vector>

#include "stemma/record.hpp"

namespace stemma::test {

/// Names of files and their bytes.
using Files = std::map<std::string, std::string>;

/// What an operation read.
struct Reading {
  std::vector<CaseRecord> records;
  std::vector<std::string> texts;
  friend bool operator==(const Reading&, const Reading&) = default;
};

enum class Does : std::uint8_t {
  reads,     ///< the file stays as it is
  rewrites,  ///< the file does not, and says what it said
  changes,
};

struct Operation {
  std::string name;  ///< letters: that of its test
  std::function<Files()> start;
  std::function<void(const std::string& folder, Reading& reading)> run;
  Does does = Does::changes;
  bool backs_up_too = false;  ///< a copy of what was there, PATH.v3-backup, may stay where it fails
  friend void PrintTo(const Operation& operation, std::ostream* out) { *out << operation.name; }
};

/// The database that they work on, in their folder. A new one is called "new.db".
inline constexpr const char* worked_on = "case.db";

std::vector<Operation> store_operations();

/// A closed case of two commits, which readers and a writer share.
Files a_shared_case();

}  // namespace stemma::test

// An operation of the store, tried with one fault after the other.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "stemma/error.hpp"
#include "stemma/record.hpp"
#include "unit/store/failing_vfs.hpp"
#include "unit/store/store_operations.hpp"

namespace stemma::test {

/// What anybody can read of a database: the record, and its commits with their digests.
struct Content {
  CaseRecord record;
  std::vector<std::string> commits;
  friend bool operator==(const Content&, const Content&) = default;
};

/// All that there is in a folder: databases by what they say, whatever else by its name.
struct Seen {
  std::map<std::string, Content> databases;
  std::set<std::string> others;
  friend bool operator==(const Seen&, const Seen&) = default;
};

class Trial {
 public:
  /// Runs it once without a fault, to see what it does.
  explicit Trial(Operation operation);

  /// The case says something else when it is done.
  bool changes() const;

  /// Runs it once with a fault, and looks at what is there afterwards without one. Nothing if the call with this number
  /// is not made; else what is wrong, empty if all is as it should be.
  std::optional<std::string> complaint(const Fault& fault, std::uint64_t at);

  /// How often it said that it could not be done, and how often it was done though a call failed.
  std::uint64_t refused() const { return refused_; }
  std::uint64_t done() const { return done_; }

 private:
  std::string of_a_short_read(const std::optional<Error>& error, const std::string& folder) const;
  std::string compared(Seen now, const std::optional<Error>& error) const;

  Operation operation_;
  Files start_;
  Seen before_, after_;
  Reading reading_;
  std::uint64_t refused_ = 0, done_ = 0;
};

}  // namespace stemma::test

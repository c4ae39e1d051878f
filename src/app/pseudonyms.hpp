// Names that stand for protected entries in an export: readable, the same for the same entry, and linked to it by
// nobody who has not the key.
#pragma once

#include <set>
#include <string>
#include <string_view>

#include "app/world.hpp"

namespace stemma::app {

struct Pseudonym {
  std::string id;    ///< "source-7f3a2c"
  std::string name;  ///< "Source 7F3A2C"
};

class Pseudonyms {
 public:
  /// `key`: 32 random bytes. `recipient`: other recipients get other pseudonyms; may be empty. `taken`: ids that stand
  /// in the case already.
  Pseudonyms(std::string key, std::string recipient, std::set<std::string> taken);

  /// Of the entry of a kind ("source") that `entry` identifies. Six digits of HMAC-SHA-256 over recipient, kind and
  /// entry, and two more while another has them.
  Pseudonym of(std::string_view kind, std::string_view entry);

 private:
  std::string key_, recipient_;
  std::set<std::string> taken_;
};

/// The key that a file holds. Where there is no such file it is made, with a new key, for its owner alone to read.
/// Error io; bad_input if there is something else in it.
std::string pseudonym_key(const std::string& path);

/// A key that nobody will have again.
std::string passing_key();

}  // namespace stemma::app

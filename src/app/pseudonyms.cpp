#include "app/pseudonyms.hpp"

#include <fmt/core.h>

#include <cstdint>
#include <filesystem>
#include <utility>

#include "base/digest.hpp"
#include "base/file.hpp"
#include "base/private_folder.hpp"
#include "base/text.hpp"
#include "stemma/error.hpp"

namespace stemma::app {
namespace {

constexpr std::size_t key_bytes = 32, fewest_digits = 6, more_digits = 2;

}  // namespace

Pseudonyms::Pseudonyms(std::string key, std::string recipient, std::set<std::string> taken)
    : key_(std::move(key)), recipient_(std::move(recipient)), taken_(std::move(taken)) {}

Pseudonym Pseudonyms::of(std::string_view kind, std::string_view entry) {
  // Lengths in front: no two lists of words give the same bytes.
  const std::string message =
      fmt::format("{}:{}{}:{}{}:{}", recipient_.size(), recipient_, kind.size(), kind, entry.size(), entry);
  const std::string digits = base::hex(base::hmac_sha256(key_, message));
  for (std::size_t length = fewest_digits; length <= digits.size(); length += more_digits) {
    const std::string token = digits.substr(0, length);
    Pseudonym made{fmt::format("{}-{}", kind, token), {}};
    if (!taken_.insert(made.id).second) continue;
    made.name = fmt::format("{} {}", kind, base::ascii_upper(token));
    made.name.front() = base::ascii_upper(made.name.substr(0, 1)).front();
    return made;
  }
  throw Error(ErrorKind::internal, "two entries have one pseudonym");
}

std::string passing_key() {
  std::string key;
  while (key.size() < key_bytes) {
    const base::Uid part = base::random_uid();
    key.append(part.begin(), part.end());
  }
  return key;
}

std::string pseudonym_key(const std::string& path) {
  std::error_code fault;
  if (!std::filesystem::exists(path, fault)) {
    std::string key = passing_key();
    if (base::write_new_file(path, base::hex(key) + "\n", base::Readers::owner)) return key;
  }
  constexpr std::uint64_t longest = 1024;
  std::string text = base::read_file(path, longest);
  while (text.ends_with('\n') || text.ends_with('\r')) text.pop_back();
  const auto key = base::from_hex(text);
  if (!key || key->size() != key_bytes) {
    throw Error(ErrorKind::bad_input, fmt::format("{} is no key for pseudonyms", path),
                "name a file that is not there yet, and it is made");
  }
  return *key;
}

}  // namespace stemma::app

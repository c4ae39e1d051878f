// SHA-256 from OpenSSL, and random bytes from the operating system.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace stemma::base {

using Sha256 = std::array<std::uint8_t, 32>;

class Sha256Stream {
 public:
  Sha256Stream();
  ~Sha256Stream();
  Sha256Stream(Sha256Stream&&) noexcept;
  Sha256Stream& operator=(Sha256Stream&&) noexcept;
  void update(std::string_view bytes);
  Sha256 finish();

 private:
  struct State;
  std::unique_ptr<State> state_;
};

Sha256 sha256(std::string_view bytes);
/// RFC 2104, with SHA-256.
Sha256 hmac_sha256(std::string_view key, std::string_view bytes);
std::string hex(std::string_view bytes);
std::string hex(const Sha256& digest);
/// The bytes that lower-case hexadecimal digits stand for; nothing if they are no such digits, two for each byte.
std::optional<std::string> from_hex(std::string_view digits);
/// RFC 4648, section 4, padded.
std::string base64(std::string_view bytes);

using Uid = std::array<std::uint8_t, 16>;
/// A random 16-byte uid from the operating system's generator.
Uid random_uid();

/// Many of them: the generator is asked for several at once.
class RandomUids {
 public:
  Uid next();

 private:
  std::array<Uid, 16> some_{};
  std::size_t used_ = some_.size();
};

}  // namespace stemma::base

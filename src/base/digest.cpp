#include "base/digest.hpp"

#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <unistd.h>

#include <vector>

#include "stemma/error.hpp"

namespace stemma::base {
namespace {

/// OpenSSL without its configuration file: what a digest is must not depend on OPENSSL_CONF, and reading
/// the file would cost every start. Fetched once (EVP_sha256() would fetch anew for every digest) and kept
/// until the process ends.
const EVP_MD* sha256_algorithm() {
  static const EVP_MD* const algorithm = [] {
    const bool ready = OPENSSL_init_crypto(OPENSSL_INIT_NO_LOAD_CONFIG | OPENSSL_INIT_NO_ATEXIT, nullptr) == 1;
    return ready ? EVP_MD_fetch(nullptr, "SHA256", nullptr) : nullptr;
  }();
  if (algorithm == nullptr) throw Error(ErrorKind::internal, "OpenSSL offers no SHA-256");
  return algorithm;
}

/// At most 256 bytes.
void fill_at_random(void* bytes, std::size_t size) {
  if (::getentropy(bytes, size) == 0) return;
  throw Error(ErrorKind::io, "the operating system gives no random bytes");
}

void require(int outcome) {
  if (outcome != 1) throw Error(ErrorKind::internal, "OpenSSL cannot compute SHA-256");
}

}  // namespace

struct Sha256Stream::State {
  EVP_MD_CTX* context = EVP_MD_CTX_new();
  State() = default;
  State(const State&) = delete;
  State& operator=(const State&) = delete;
  ~State() { EVP_MD_CTX_free(context); }
};

Sha256Stream::Sha256Stream() : state_(std::make_unique<State>()) {
  require(EVP_DigestInit_ex(state_->context, sha256_algorithm(), nullptr));
}
Sha256Stream::~Sha256Stream() = default;
Sha256Stream::Sha256Stream(Sha256Stream&&) noexcept = default;
Sha256Stream& Sha256Stream::operator=(Sha256Stream&&) noexcept = default;

void Sha256Stream::update(std::string_view bytes) {
  require(EVP_DigestUpdate(state_->context, bytes.data(), bytes.size()));
}

Sha256 Sha256Stream::finish() {
  Sha256 digest{};
  unsigned length = 0;
  require(EVP_DigestFinal_ex(state_->context, digest.data(), &length));
  require(length == digest.size() ? 1 : 0);
  return digest;
}

Sha256 sha256(std::string_view bytes) {
  Sha256Stream stream;
  stream.update(bytes);
  return stream.finish();
}

Sha256 hmac_sha256(std::string_view key, std::string_view bytes) {
  constexpr std::size_t block = 64;
  std::string padded(key);
  if (padded.size() > block) {
    const Sha256 digest = sha256(key);
    padded.assign(digest.begin(), digest.end());
  }
  padded.resize(block, '\0');
  const auto hashed = [&padded](unsigned char pad, std::string_view message) {
    std::string start = padded;
    for (char& byte : start) byte = static_cast<char>(static_cast<unsigned char>(byte) ^ pad);
    Sha256Stream stream;
    stream.update(start);
    stream.update(message);
    return stream.finish();
  };
  const Sha256 inner = hashed(0x36, bytes);
  return hashed(0x5C, std::string(inner.begin(), inner.end()));
}

std::string hex(std::string_view bytes) {
  constexpr std::string_view digits = "0123456789abcdef";
  std::string out;
  out.reserve(bytes.size() * 2);
  for (const char c : bytes) {
    const auto byte = static_cast<unsigned char>(c);
    out.push_back(digits[byte >> 4]);
    out.push_back(digits[byte & 0x0F]);
  }
  return out;
}

std::string hex(const Sha256& digest) {
  std::string bytes;
  for (const std::uint8_t byte : digest) bytes.push_back(static_cast<char>(byte));
  return hex(std::string_view(bytes));
}

std::optional<std::string> from_hex(std::string_view digits) {
  constexpr std::string_view known = "0123456789abcdef";
  if (digits.size() % 2 != 0 || digits.find_first_not_of(known) != std::string_view::npos) return std::nullopt;
  std::string bytes;
  bytes.reserve(digits.size() / 2);
  for (std::size_t i = 0; i < digits.size(); i += 2) {
    bytes.push_back(static_cast<char>(known.find(digits[i]) * 16 + known.find(digits[i + 1])));
  }
  return bytes;
}

std::string base64(std::string_view bytes) {
  std::vector<unsigned char> out((bytes.size() + 2) / 3 * 4 + 1);
  const auto* in = reinterpret_cast<const unsigned char*>(bytes.data());
  const int length = EVP_EncodeBlock(out.data(), in, static_cast<int>(bytes.size()));
  return {out.begin(), out.begin() + length};
}

Uid random_uid() {
  Uid uid{};
  fill_at_random(uid.data(), uid.size());
  return uid;
}

Uid RandomUids::next() {
  if (used_ == some_.size()) {
    fill_at_random(some_.data(), sizeof some_);
    used_ = 0;
  }
  return some_.at(used_++);
}

}  // namespace stemma::base

// Where libFuzzer and the replay enter: one input at a time.
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>

#include "fuzz/target.hpp"
#include "stemma/error.hpp"

namespace stemma::fuzz {

void require(bool kept, const char* promise) {
  if (kept) return;
  std::fprintf(stderr, "broken promise: %s\n", promise);
  std::abort();
}

}  // namespace stemma::fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  try {
    stemma::fuzz::run({reinterpret_cast<const char*>(data), size});
  } catch (const stemma::Error& error) {
    stemma::fuzz::require(error.kind() != stemma::ErrorKind::internal, error.message().c_str());
    stemma::fuzz::require(!error.message().empty(), "an error says something");
  }
  return 0;
}

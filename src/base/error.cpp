#include "stemma/error.hpp"

#include <utility>

namespace stemma {

int exit_code(ErrorKind kind) noexcept {
  switch (kind) {
    case ErrorKind::usage:
      return 2;
    case ErrorKind::interrupted:
      return 130;
    default:
      return 1;
  }
}

Error::Error(ErrorKind kind, std::string message, std::string hint)
    : kind_(kind), message_(std::move(message)), hint_(std::move(hint)) {}

Error::Error(ErrorKind kind, std::string message, std::vector<Mistake> mistakes)
    : kind_(kind), message_(std::move(message)), mistakes_(std::move(mistakes)) {}

Error& Error::while_doing(std::string context) {
  context_.push_back(std::move(context));
  return *this;
}

}  // namespace stemma

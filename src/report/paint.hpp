// Terminal colours, as emphasis only: every word that is painted also says what it means.
#pragma once

#include <string>
#include <string_view>

#include "stemma/vocabulary.hpp"

namespace stemma::report {

class Paint {
 public:
  explicit Paint(bool on) : on_(on) {}
  std::string bold(std::string_view text) const { return wrap("1", text); }
  std::string red(std::string_view text) const { return wrap("1;31", text); }
  std::string yellow(std::string_view text) const { return wrap("33", text); }

  std::string severity(Severity severity, std::string_view text) const {
    return severity == Severity::error ? red(text) : severity == Severity::warning ? yellow(text) : std::string(text);
  }
  std::string status(Status status, std::string_view text) const {
    switch (status) {
      case Status::withdrawn:
      case Status::unsourced:
      case Status::contested:
      case Status::circular:
        return red(text);
      case Status::single_source:
      case Status::single_origin:
      case Status::one_sided:
        return yellow(text);
      case Status::open:
      case Status::corroborated:
        break;
    }
    return bold(text);
  }

 private:
  std::string wrap(std::string_view code, std::string_view text) const {
    if (!on_) return std::string(text);
    return "\x1b[" + std::string(code) + "m" + std::string(text) + "\x1b[0m";
  }
  bool on_;
};

}  // namespace stemma::report

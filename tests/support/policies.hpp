// Policies of one line, for tests.
#pragma once

#include <cstdint>
#include <string>
#include <utility>

#include "model/policy.hpp"

namespace stemma::test {

inline model::PolicyLine setting(std::string threshold, std::uint32_t value) {
  model::PolicyLine line;
  line.threshold = std::move(threshold);
  line.value = value;
  return line;
}

inline model::PolicyLine without(std::string rule) {
  model::PolicyLine line;
  line.rule = std::move(rule);
  line.on = false;
  return line;
}

inline model::PolicyLine grading(std::string rule, Severity severity) {
  model::PolicyLine line;
  line.rule = std::move(rule);
  line.severity = severity;
  return line;
}

}  // namespace stemma::test

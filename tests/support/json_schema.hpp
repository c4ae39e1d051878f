// JSON documents held against a schema of ours, by python3-jsonschema.
#pragma once

#include <gtest/gtest.h>

#include <chrono>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/process.hpp"
#include "support/source_folder.hpp"

namespace stemma::test {

using NamedJson = std::pair<std::string, std::string>;  ///< a name to speak of the document by, and its text

constexpr const char* no_validator = "python3-jsonschema is not installed: nothing was validated";

/// What does not fit schema/NAME, a line each ("name place: message"): empty where everything fits. Nothing where
/// the validator is not installed. A schema that is itself wrong fails the test.
inline std::optional<std::string> misfits(const std::string& schema, const std::vector<NamedJson>& documents) {
  static constexpr const char* program = R"(
import json, sys
try:
    import jsonschema
except ImportError:
    sys.exit(77)
schema = json.load(open(sys.argv[1]))
validator = jsonschema.validators.validator_for(schema)
validator.check_schema(schema)
for name, document in json.load(sys.stdin):
    for error in validator(schema).iter_errors(document):
        print(name, error.json_path + ':', error.message[:300])
)";
  nlohmann::json input = nlohmann::json::array();
  for (const auto& [name, text] : documents) input.push_back({name, nlohmann::json::parse(text)});
  const base::ProcessResult result =
      base::run_process("/usr/bin/python3", {"-c", program, source_folder() + "/schema/" + schema}, input.dump(),
                        std::chrono::seconds(60), std::size_t{1} << 20);
  if (result.exit_code == 77) return std::nullopt;
  EXPECT_EQ(result.exit_code, 0) << result.err;
  return result.out;
}

}  // namespace stemma::test

// What `explain` prints does what it says: the entries are put into the case, and the finding is gone.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <nlohmann/json.hpp>
#include <sstream>

#include "app/explain_case.hpp"
#include "interchange/case_file.hpp"
#include "support/source_folder.hpp"
#include "unit/app/fixture.hpp"
#include "unit/app/merge_entries.hpp"
#include "unit/app/random_small_case.hpp"

namespace stemma::app {
namespace {

using Json = nlohmann::ordered_json;

std::size_t of_rule(const Json& explanation, const std::string& rule) {
  const Json& list = explanation["findings"];
  return static_cast<std::size_t>(
      std::count_if(list.begin(), list.end(), [&](const Json& one) { return one["rule"] == rule; }));
}

bool has(const Json& explanation, const Json& finding) {
  const Json& list = explanation["findings"];
  return std::any_of(list.begin(), list.end(), [&](const Json& one) {
    return one["rule"] == finding["rule"] && one["message"] == finding["message"];
  });
}

class ExplainedAdditions : public InAFolder {
 protected:
  Json explain(const Json& record, const std::string& subject, const std::string& as_of = {}) const {
    ExplainRequest request;
    request.of.path = write("case.yaml", record.dump(1));
    request.of.as_of = as_of;
    request.of.policy = policy_;
    request.subject = subject;
    request.format = "json";
    std::ostringstream out;
    explain_case(request, {}, world_, out);
    return Json::parse(out.str());
  }

  /// Tries every printed addition; counts them.
  void try_all(const Json& record, const std::string& subject, const std::string& as_of = {}) {
    const Json before = explain(record, subject, as_of);
    for (const Json& finding : before["findings"]) {
      if (finding["additions"].empty()) ++uncleared_;
      for (const Json& addition : finding["additions"]) {
        ++tried_;
        const Json after = explain(test::merged(record, addition["case_file"]), subject, as_of);
        EXPECT_LT(of_rule(after, finding["rule"]), of_rule(before, finding["rule"]))
            << subject << ' ' << finding["message"] << addition.dump(1) << record.dump(1);
        EXPECT_FALSE(has(after, finding)) << finding["message"] << addition.dump(1) << record.dump(1);
        for (const Json& brought : addition["brings"]) EXPECT_GT(of_rule(after, brought), 0U) << brought;
      }
    }
  }

  void try_every_subject(const Json& record, const std::string& as_of = {}) {
    for (const std::string section : {"claims", "publications"}) {
      if (!record.contains(section)) continue;
      for (const auto& [id, entry] : record[section].items()) try_all(record, id, as_of);
    }
  }

  std::string policy_ = "default";
  std::size_t tried_ = 0, uncleared_ = 0;
};

TEST_F(ExplainedAdditions, ClearTheFindingsOfEverySampleAndEveryGap) {
  std::vector<std::filesystem::path> files;
  for (const char* folder : {"samples", "tests/rules"}) {
    for (const auto& entry :
         std::filesystem::recursive_directory_iterator(std::filesystem::path(test::source_folder()) / folder)) {
      const std::string name = entry.path().filename().string();
      if (entry.path().extension() == ".yaml" && name != "clean.yaml" && name != "policy.yaml") {
        files.push_back(entry.path());
      }
    }
  }
  std::sort(files.begin(), files.end());
  ASSERT_GT(files.size(), 13U);
  for (const auto& file : files) {
    SCOPED_TRACE(file.string());
    const auto own = file.parent_path() / "policy.yaml";
    policy_ = std::filesystem::exists(own) ? own.string() : "default";
    try_every_subject(
        Json::parse(interchange::case_as_json(test::TemporaryFolder::bytes(file.string()), file.string())));
  }
  EXPECT_GT(tried_, 50U);
}

TEST_F(ExplainedAdditions, ClearTheFindingsOfRandomCasesOnAnyDay) {
  for (unsigned seed = 0; seed < 40; ++seed) {
    SCOPED_TRACE(seed);
    const Json record = RandomSmallCase(seed).make();
    Json read;
    try {
      read = Json::parse(interchange::case_as_json(record.dump(), "random"));
    } catch (const Error&) {
      continue;  // such as identity links that contradict each other
    }
    try_every_subject(read, seed % 3 == 0 ? "2024-01-15" : "");
  }
  EXPECT_GT(tried_, 120U);
  EXPECT_GT(uncleared_, 0U);
}

}  // namespace
}  // namespace stemma::app

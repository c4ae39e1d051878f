// What `next` promises holds: the entries of a step are put into the case, and what it clears is gone.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <nlohmann/json.hpp>
#include <set>
#include <sstream>

#include "app/next.hpp"
#include "interchange/case_file.hpp"
#include "support/source_folder.hpp"
#include "unit/app/fixture.hpp"
#include "unit/app/merge_entries.hpp"
#include "unit/app/random_small_case.hpp"

namespace stemma::app {
namespace {

using Json = nlohmann::ordered_json;

class NextSteps : public InAFolder {
 protected:
  Json next(const Json& record, std::size_t most = 0) const {
    NextRequest request;
    request.of.path = write("case.yaml", record.dump(1));
    request.most = most;
    request.format = "json";
    std::ostringstream out;
    show_next(request, {}, world_, out);
    return Json::parse(out.str());
  }

  /// {subject, rule, kind} of every finding that stands on a claim or publication, as often as it does.
  std::multiset<std::string> found(const Json& record) const {
    JudgeRequest request;
    request.path = write("case.yaml", record.dump(1));
    std::ostringstream out;
    show_case(request, "check", "json", {}, world_, out);
    const Json judged = Json::parse(out.str());
    std::multiset<std::string> all;
    const auto add = [&](const Json& list) {
      for (const Json& one : list) {
        const std::string kind = one["subject"]["kind"];
        if (kind != "claim" && kind != "publication") continue;
        if (one["kind"] == "review" || one.contains("decision")) continue;
        all.insert(one["subject"]["id"].get<std::string>() + ' ' + one["rule"].get<std::string>());
      }
    };
    for (const Json& claim : judged["claims"]) add(claim["findings"]);
    add(judged["findings"]);
    return all;
  }

  /// Tries the steps of a case, the first or every one.
  void try_steps(const Json& record, bool every) {
    const Json page = next(record);
    const std::multiset<std::string> before = found(record);
    EXPECT_EQ(page["findings"], before.size()) << record.dump(1);
    for (const Json& step : page["steps"]) {
      ++tried_;
      std::vector<Json> ways{step["case_file"]};
      for (const Json& other : step["instead"]) ways.push_back(other);
      for (const Json& way : ways) {
        const std::multiset<std::string> after = found(test::merged(record, way));
        const auto differs = [&](const Json& outcomes, bool fewer) {
          for (const Json& one : outcomes) {
            const std::string key = one["subject"].get<std::string>() + ' ' + one["rule"].get<std::string>();
            EXPECT_TRUE(fewer ? after.count(key) < before.count(key) : after.count(key) > before.count(key))
                << key << step.dump(1) << record.dump(1);
          }
        };
        differs(step["clears"], true);
        differs(step["brings"], false);
      }
      if (!every) return;
    }
  }

  std::size_t tried_ = 0;
};

TEST_F(NextSteps, OfEverySampleClearWhatTheyPromise) {
  for (const auto& entry :
       std::filesystem::recursive_directory_iterator(std::filesystem::path(test::source_folder()) / "samples")) {
    if (entry.path().extension() != ".yaml") continue;
    SCOPED_TRACE(entry.path().string());
    const std::string text = test::TemporaryFolder::bytes(entry.path().string());
    try_steps(Json::parse(interchange::case_as_json(text, entry.path().string())), true);
  }
  EXPECT_GT(tried_, 40U);
}

TEST_F(NextSteps, TheFirstOfRandomCasesClearsWhatItPromises) {
  for (unsigned seed = 0; seed < 90; ++seed) {
    SCOPED_TRACE(seed);
    Json read;
    try {
      read = Json::parse(interchange::case_as_json(RandomSmallCase(seed).make().dump(), "random"));
    } catch (const Error&) {
      continue;  // such as identity links that contradict each other
    }
    try_steps(read, seed % 4 == 0);
  }
  EXPECT_GT(tried_, 50U);
}

TEST_F(NextSteps, TheFewThatAreShownAreTheFirstOfAll) {
  const Json record = Json::parse(R"({"case": "fire", "as_of": "2024-05-03",
      "claims": {"c0": {"text": "All burnt", "importance": "low", "elements": ["c1", "c2"]},
                 "c1": {"text": "The shed burnt", "importance": "high"},
                 "c2": {"text": "The crane burnt", "importance": "high"},
                 "c3": {"text": "The boat burnt", "importance": "low"}}})");
  const Json all = next(record)["steps"];
  ASSERT_GT(all.size(), 2U);
  for (std::size_t most = 1; most <= all.size(); ++most) {
    EXPECT_EQ(next(record, most)["steps"], Json(all.begin(), all.begin() + static_cast<std::ptrdiff_t>(most))) << most;
  }
}

}  // namespace
}  // namespace stemma::app

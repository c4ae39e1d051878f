#include "app/check_stream.hpp"

#include <gmock/gmock.h>

#include <map>
#include <nlohmann/json.hpp>
#include <sstream>

#include "app/export_case.hpp"
#include "app/show_case.hpp"
#include "fixture.hpp"
#include "unit/app/random_small_case.hpp"

namespace stemma::app {
namespace {

using Json = nlohmann::ordered_json;
using testing::HasSubstr;
using testing::SizeIs;

class CheckStream : public InAFolder {
 protected:
  std::vector<Json> streamed(const std::string& records, const std::string& as_of, bool keep_going = false) {
    StreamRequest request;
    request.judge.path = write("records.ndjson", records);
    request.judge.as_of = as_of;
    request.keep_going = keep_going;
    std::ostringstream out;
    done_ = check_stream(request, world_, out, [&](const Error& error) { refused_.push_back(error); });
    std::vector<Json> lines;
    std::istringstream in(out.str());
    for (std::string line; std::getline(in, line);) lines.push_back(Json::parse(line));
    return lines;
  }

  std::string records_of(const std::string& path) {
    std::ostringstream out;
    export_case(path, CaseForm::records, {}, world_, out);
    return out.str();
  }

  Json whole(const std::string& path, const std::string& as_of) {
    JudgeRequest request;
    request.path = path;
    request.as_of = as_of;
    std::ostringstream out;
    show_case(request, "check", "json", {}, world_, out);
    return Json::parse(out.str())["claims"];
  }

  std::vector<Error> refused_;
  Streamed done_;
};

/// What the random cases do not have: facts with dates, checks, decisions, withdrawals of some claims only.
void make_richer(Json& record, std::mt19937& random) {
  const auto below = [&](int n) { return static_cast<int>(random() % static_cast<unsigned>(n)); };
  const auto source = [&] { return "s" + std::to_string(below(7)); };
  const auto claim = [&] { return "c" + std::to_string(below(3)); };
  const auto date = [&] { return "2024-01-1" + std::to_string(below(10)); };
  for (auto& [id, entry] : record["sources"].items()) {
    if (!entry.contains("controlled_by") || below(2) == 0) continue;
    Json link{{"value", entry["controlled_by"]}};
    if (below(2) == 0) link["from"] = date();
    if (below(2) == 0) link["share"] = below(101);
    entry["controlled_by"] = Json::array({link});
  }
  for (int i = 1; i < 7; ++i) {
    if (below(20) == 0) record["sources"]["s" + std::to_string(i)]["same_as"] = "s" + std::to_string(below(i));
  }
  for (int i = below(3); i > 0; --i) {
    const std::string of = source();
    Json withdrawal{{"act", "recants"}, {"by", of}, {"of", of}, {"date", date()}};
    if (below(2) == 0) withdrawal["claims"] = Json::array({claim()});
    record["withdrawals"].push_back(withdrawal);
  }
  if (record.contains("withdrawals")) {
    for (Json& withdrawal : record["withdrawals"]) {
      const std::string of = withdrawal["of"];
      withdrawal["by"] = of.front() == 's' ? Json(of) : record["publications"][of]["by"];
    }
  }
  for (int i = below(3); i > 0; --i) {
    Json check{{"kind", "asked"}, {"whom", source()}, {"what", "is it so?"}, {"at", date()}, {"outcome", "declined"}};
    if (below(2) == 0) check["claims"] = claim();
    record["checks"].push_back(check);
  }
  for (const std::string& subject : {std::string("random"), claim()}) {
    if (below(2) == 0) continue;
    record["decisions"].push_back(
        {{"rule", "single-source"}, {"subject", subject}, {"by", "desk"}, {"why", "so"}, {"at", date()}});
  }
}

TEST_F(CheckStream, FindsInGroupsOfRandomCasesWhatIsFoundInThemWhole) {
  constexpr unsigned seeds = 120;
  std::size_t several = 0;
  for (unsigned seed = 0; seed < seeds; ++seed) {
    std::mt19937 random(seed);
    Json record = RandomSmallCase(seed).make();
    make_richer(record, random);
    const std::string path = write("whole.json", record.dump());
    std::string records;
    // Some of what is drawn contradicts itself: the same two sources as one and as different, say.
    if (const auto refused = test::error_of([&] { records = records_of(path); })) {
      ASSERT_EQ(refused->kind(), ErrorKind::bad_input);
      continue;
    }
    for (const char* as_of : {"", "2024-01-14"}) {
      std::map<std::string, Json> apart, together;
      const std::vector<Json> lines = streamed(records, as_of);
      for (const Json& line : lines) {
        for (const Json& claim : line["claims"]) apart[claim["id"]] = claim;
      }
      for (const Json& claim : whole(path, as_of)) together[claim["id"]] = claim;
      if (lines.size() > 1) ++several;
      ASSERT_EQ(Json(together), Json(apart)) << "seed " << seed << " as of " << as_of << '\n' << record.dump(1);
    }
  }
  EXPECT_GT(several, seeds / 4);
}

TEST_F(CheckStream, KeepsNothingOfARecordForTheNextOne) {
  const std::string records = records_of(write("a.yaml", harbour_fire));
  std::vector<Json> lines = streamed(records + "{\"case\": \"k\", \"claims\": {\"c1\": 1}}\n" + records, "", true);
  ASSERT_THAT(lines, SizeIs(3));
  EXPECT_EQ(lines[0]["line"], 1);
  EXPECT_EQ(lines[2]["line"], 3);
  lines[2]["line"] = 1;
  EXPECT_EQ(lines[0], lines[2]);
  EXPECT_EQ(lines[1]["case"]["id"], "k");
  EXPECT_EQ(done_.records, 3U);
  EXPECT_EQ(done_.refused, 1U);
  EXPECT_EQ(done_.totals.claims, 4U);
}

TEST_F(CheckStream, CountsThePlacesOfMistakesInTheWholeInput) {
  streamed("{\"case\": \"a\"}\n{\"case\": \"b\", \"claims\": {\"c1\": {\"txt\": \"x\"}}}\n", "", true);
  ASSERT_THAT(refused_, SizeIs(1));
  for (const Mistake& mistake : refused_.front().mistakes()) EXPECT_EQ(mistake.place.line, 2U);
  EXPECT_THAT(refused_.front().mistakes().front().place.file, HasSubstr("records.ndjson"));
}

TEST_F(CheckStream, StopsAtTheFirstBadRecordUnlessItIsToKeepGoing) {
  EXPECT_EQ(kind_of_error([&] { streamed("{\"case\": \"a\"}\n[]\n{\"case\": \"b\"}\n", ""); }), ErrorKind::bad_input);
  EXPECT_EQ(kind_of_error([&] { streamed("{\"case\": \"a\"}\n\n", ""); }), ErrorKind::bad_input);
  EXPECT_THAT(streamed("{\"case\": \"a\"}\n[]\n{\"case\": \"b\"}", "", true), SizeIs(3));
}

TEST_F(CheckStream, RefusesABadQuestionBeforeItReads) {
  StreamRequest request;
  request.judge.path = path("nowhere");
  std::ostringstream out;
  const auto ask = [&] { check_stream(request, world_, out, [](const Error&) {}); };
  EXPECT_EQ(kind_of_error(ask), ErrorKind::io);
  request.judge.as_of = "yesterday";
  EXPECT_EQ(kind_of_error(ask), ErrorKind::usage);
}

TEST_F(CheckStream, PassesOverNoRecordThatStandsBehindANulByte) {
  const std::string one = R"({"case":"a","claims":{"c1":{"text":"one"}}})";
  const auto lines = streamed(one + std::string(1, '\0') + one + "\n" + one + "\n", "", true);
  ASSERT_THAT(lines, SizeIs(2));
  EXPECT_TRUE(lines[0].contains("error"));
  EXPECT_FALSE(lines[1].contains("error"));
  ASSERT_THAT(refused_, SizeIs(1));
  EXPECT_THAT(refused_[0].mistakes().at(0).message, HasSubstr("NUL"));
  EXPECT_EQ(refused_[0].mistakes().at(0).place.column, one.size() + 1);
}

TEST_F(CheckStream, CountsRecordsThatAreTooLong) {
  world_.env = [](const std::string& name) { return name == "STEMMA_LIMITS" ? "line=100" : std::string(); };
  const std::string good = R"({"case":"a","claims":{"c1":{"text":"one"}}})";
  EXPECT_THAT(streamed(good + "\n" + std::string(1000, 'x') + "\n" + good + "\n", "", true), SizeIs(3));
  EXPECT_EQ(done_.records, 3U);
  EXPECT_EQ(done_.refused, 1U);
}

}  // namespace
}  // namespace stemma::app

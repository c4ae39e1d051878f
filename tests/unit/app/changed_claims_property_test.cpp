// `check --changed` against the whole run before and after an edit: a claim that it leaves out has not changed, and one
// that it shows is shown as the whole run shows it.
#include <gtest/gtest.h>

#include <map>
#include <nlohmann/json.hpp>
#include <random>
#include <regex>
#include <sstream>
#include <string>

#include "app/read_case_file.hpp"
#include "app/show_case.hpp"
#include "fixture.hpp"
#include "interchange/case_file.hpp"
#include "store/store.hpp"
#include "unit/app/random_small_case.hpp"

namespace stemma::app {
namespace {

using Json = nlohmann::ordered_json;

bool readable(const Json& record) {
  try {
    interchange::case_as_json(record.dump(), "random");
    return true;
  } catch (const Error&) {
    return false;  // such as identity links that contradict each other
  }
}

/// Random cases side by side in one, whose ids begin with a letter each: an edit of one reaches the others at most by
/// its dates.
Json side_by_side(unsigned seed, const std::string& letters) {
  Json whole{{"case", "random"}};
  if (seed % 2 == 0) whole["as_of"] = "2024-01-17";
  unsigned next = seed * 1000;
  for (const char letter : letters) {
    Json part;
    do part = RandomSmallCase(next++).make();
    while (!readable(part));
    static const std::regex id("\"([scp][0-9])\"");
    part = Json::parse(std::regex_replace(part.dump(), id, "\"" + std::string(1, letter) + "$1\""));
    for (const char* list : {"sources", "claims", "publications"}) whole[list].update(part[list]);
    if (part.contains("withdrawals")) {
      for (const Json& withdrawal : part["withdrawals"]) whole["withdrawals"].push_back(withdrawal);
    }
  }
  return whole;
}

/// One entry of the first part is another, or one withdrawal more or less.
void change(Json& whole, const Json& other, std::mt19937& random) {
  const char* kinds[] = {"sources", "claims", "publications", "withdrawals"};
  const char* kind = kinds[random() % 4];
  if (std::string(kind) == "withdrawals") {
    if (whole.contains(kind) && random() % 2 == 0) {
      whole[kind].erase(0);
      if (whole[kind].empty()) whole.erase(kind);
    } else if (other.contains(kind)) {
      whole[kind].push_back(other[kind][0]);
    }
    return;
  }
  const std::string id = std::string("a") + kind[0] + std::to_string(random() % (kind[0] == 'c' ? 3 : 7));
  whole[kind][id] = other[kind][id];
}

/// The uids that entries of one record have go to those of the same id in another.
void keep_uids(const CaseRecord& from, CaseRecord& to) {
  std::map<std::string, std::string> uids;
  const auto visit = [](auto& record, const auto& use) {
    for (auto& entry : record.sources) use("s " + entry.id, entry.uid);
    for (auto& entry : record.claims) use("c " + entry.id, entry.uid);
    for (auto& entry : record.publications) {
      use("p " + entry.id, entry.uid);
      for (auto& said : entry.says) use("a " + said.id, said.uid);
    }
    std::size_t number = 0;
    for (auto& entry : record.withdrawals) use("w " + std::to_string(number++), entry.uid);
  };
  visit(from, [&](const std::string& key, const std::string& uid) { uids[key] = uid; });
  visit(to, [&](const std::string& key, std::string& uid) {
    if (const auto at = uids.find(key); at != uids.end()) uid = at->second;
  });
  to.uid = from.uid;
}

class ChangedClaims : public InAFolder {
 protected:
  /// Claims by id.
  std::map<std::string, Json> judged(JudgeRequest request) {
    request.path = path("case.db");
    std::ostringstream out;
    show_case(request, "check", "json", {}, world_, out);
    std::map<std::string, Json> claims;
    const Json report = Json::parse(out.str());
    for (const Json& claim : report["claims"]) claims.emplace(claim["id"], claim);
    return claims;
  }
};

TEST_F(ChangedClaims, AreShownAsTheWholeRunShowsThemAndNoOtherClaimHasChanged) {
  constexpr unsigned seeds = 60;
  std::size_t left_out = 0, shown_ones = 0, changed_ones = 0;
  for (unsigned seed = 0; seed < seeds; ++seed) {
    std::mt19937 random(seed);
    const Json before_text = side_by_side(seed, "abc");
    const Json other = side_by_side(seed + seeds, "a");
    Json after_text;
    do {
      after_text = before_text;
      change(after_text, other, random);
    } while (!readable(after_text));
    const CaseRecord before = read_case_file(write("before.json", before_text.dump()), world_).record;
    CaseRecord after = read_case_file(write("after.json", after_text.dump()), world_).record;
    std::filesystem::remove(path("case.db"));
    const store::CommitNote note{"editor", "2024-03-14T09:30:00Z", ""};
    {
      store::Store store = store::Store::create(path("case.db"), "random", "");
      store.import_case(before, note);
    }
    const auto was = judged({});
    store::Store::open(path("case.db"), false)
        .edit(
            [&](store::Edit& edit) {
              keep_uids(edit.record, after);
              edit.record = after;
            },
            note);
    const auto is = judged({});
    JudgeRequest request;
    request.changed = true;
    const auto shown = judged(request);
    if (store::Store::open(path("case.db"), true).commits() < 2) continue;  // the edit changed nothing
    for (const auto& [id, claim] : is) {
      const auto at = shown.find(id);
      if (at != shown.end()) {
        EXPECT_EQ(at->second, claim) << "seed " << seed;
        ++shown_ones;
        if (was.at(id) != claim) ++changed_ones;
      } else {
        EXPECT_EQ(was.at(id), claim) << "seed " << seed << ", " << id << " changed unseen:\n"
                                     << before_text.dump() << '\n'
                                     << after_text.dump();
        ++left_out;
      }
    }
  }
  EXPECT_GT(left_out, shown_ones / 2);
  EXPECT_GT(changed_ones, shown_ones / 10);
}

TEST_F(ChangedClaims, AreAskedOfADatabaseWithAHistoryAlone) {
  write("case.yaml", harbour_fire);
  JudgeRequest request;
  request.path = path("case.yaml");
  request.changed = true;
  std::ostringstream out;
  const auto ask = [&] { show_case(request, "check", "json", {}, world_, out); };
  EXPECT_EQ(kind_of_error(ask), ErrorKind::usage);
  request.changed = false;
  request.since = "@0";
  EXPECT_EQ(kind_of_error(ask), ErrorKind::usage);
}

TEST_F(ChangedClaims, AreThoseOfPublicationsThatCiteAChangedSource) {
  const store::CommitNote note{"editor", "2024-03-14T09:30:00Z", ""};
  {
    store::Store store = store::Store::create(path("case.db"), "harbour-fire", "");
    store.import_case(read_case_file(write("a.yaml", R"(case: harbour-fire
sources:
  gazette: {name: Harbour Gazette, kind: news-outlet}
  port: {name: Port authority, kind: public-body}
claims:
  c1: {text: The fire began in warehouse 4}
  c2: {text: The sprinklers had been switched off}
publications:
  gazette1: {by: gazette, date: 2024-05-02, cites: port, says: [{claim: c1}]}
  gazette2: {by: gazette, date: 2024-05-03, says: [{claim: c2}]}
)"),
                                     world_)
                          .record,
                      note);
    store.edit([](store::Edit& edit) { edit.record.sources[1].kind = SourceKind::ministry; }, note);
  }
  JudgeRequest request;
  request.changed = true;
  EXPECT_EQ(judged(request).size(), 1U);
  EXPECT_TRUE(judged(request).contains("c1"));
}

TEST_F(ChangedClaims, AreThoseSinceATimeThatIsNamed) {
  const store::CommitNote note{"editor", "2024-03-14T09:30:00Z", ""};
  {
    store::Store store = store::Store::create(path("case.db"), "harbour-fire", "");
    store.import_case(read_case_file(write("a.yaml", harbour_fire), world_).record, note);
    store.edit(
        [](store::Edit& edit) {
          edit.record.claims.push_back({});
          edit.record.claims.back().id = "c3";
        },
        note);
    store.edit(
        [](store::Edit& edit) {
          edit.record.claims.push_back({});
          edit.record.claims.back().id = "c4";
        },
        note);
  }
  JudgeRequest request;
  request.changed = true;
  EXPECT_EQ(judged(request).size(), 1U);
  EXPECT_TRUE(judged(request).contains("c4"));
  request.since = "@0";
  EXPECT_EQ(judged(request).size(), 2U);
  request.since = "@2";
  EXPECT_EQ(judged(request).size(), 0U);
  request.since = "@3";
  EXPECT_EQ(kind_of_error([&] { judged(request); }), ErrorKind::usage);
  request.since = "@1";
  request.claims = {"c1"};
  EXPECT_EQ(kind_of_error([&] { judged(request); }), ErrorKind::usage);
}

}  // namespace
}  // namespace stemma::app

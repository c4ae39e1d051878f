// Random small cases as JSON: a few sources of every sort, claims that know each other, and every way of saying,
// repeating, denying and taking back.
#pragma once

#include <algorithm>
#include <nlohmann/json.hpp>
#include <random>
#include <string>
#include <vector>

namespace stemma::app {

class RandomSmallCase {
  using Json = nlohmann::ordered_json;

 public:
  explicit RandomSmallCase(unsigned seed) : random_(seed) {}

  Json make() {
    Json made{{"case", "random"}};
    if (one_in(3)) made["newsroom"] = "s0";
    for (int i = 0; i < sources_; ++i) made["sources"]["s" + std::to_string(i)] = source(i);
    for (int i = 0; i < claims_; ++i) made["claims"]["c" + std::to_string(i)] = claim(i);
    for (int i = 0; i < publications_; ++i) made["publications"]["p" + std::to_string(i)] = publication(i);
    for (int i = below(3); i > 0; --i) {
      Json withdrawal{{"act", pick({"retracts", "recants", "corrects"})}, {"date", date()}};
      withdrawal["of"] = one_in(2) ? "p" + std::to_string(below(publications_)) : "s" + std::to_string(below(sources_));
      made["withdrawals"].push_back(withdrawal);
    }
    return made;
  }

 private:
  int below(int n) { return static_cast<int>(random_() % static_cast<unsigned>(n)); }
  bool one_in(int n) { return below(n) == 0; }
  std::string pick(const std::vector<std::string>& list) {
    return list[static_cast<std::size_t>(below(static_cast<int>(list.size())))];
  }
  std::string date() { return "2024-01-1" + std::to_string(below(10)); }

  Json source(int i) {
    Json made{{"kind", pick({"person", "person", "news-outlet", "news-outlet", "ministry", "document", "unknown"})}};
    if (one_in(3)) made["anonymous"] = "a person who was there";
    if (one_in(4)) made["country"] = pick({"FR", "DE"});
    if (i > 0 && one_in(4)) made["controlled_by"] = "s" + std::to_string(below(i));
    if (i > 0 && one_in(8)) made["possibly_same_as"] = "s" + std::to_string(below(i));
    return made;
  }

  Json claim(int i) {
    Json made{{"text", one_in(4) ? "It was the first of its kind" : "It happened"},
              {"importance", pick({"high", "medium", "low"})}};
    Json parties = Json::array();
    const int first = below(sources_ - 2);
    for (int party = first; party < first + below(3); ++party) parties.push_back("s" + std::to_string(party));
    if (!parties.empty()) made["parties"] = parties;
    if (i == 1 && one_in(2)) made["contradicts"] = "c0";
    if (i == 2 && one_in(2)) made["elements"] = Json{"c0", "c1"};
    if (one_in(2)) made["event_date"] = date();
    return made;
  }

  Json publication(int i) {
    const int by = below(sources_);
    Json made{{"by", "s" + std::to_string(by)}};
    if (!one_in(10)) made["date"] = date();
    if (one_in(3)) made["url"] = "https://a.example/" + std::to_string(i);
    if (made.contains("url") && one_in(2)) made["archives"] = "https://copy.example/" + std::to_string(i);
    if (one_in(3)) {
      const int cited = below(publications_);
      if (cited != i) made["cites"] = Json::array({"p" + std::to_string(cited)});
    }
    Json says = Json::array();
    for (int c = 0; c < claims_; ++c) {
      if (one_in(2)) continue;
      Json one{{"claim", "c" + std::to_string(c)}};
      Json via = Json::array();
      for (int links = below(3); links > 0; --links) {
        const std::string link = "s" + std::to_string(below(sources_));
        if (link != made["by"] && std::find(via.begin(), via.end(), link) == via.end()) via.push_back(link);
      }
      if (!via.empty()) one["via"] = via;
      if (one_in(5)) one["stance"] = pick({"denies", "declines", "asserts", "hedges", "no-response"});
      if (one_in(2)) one["first_hand"] = true;
      if (one_in(2)) one["credibility"] = pick({"2", "3", "4", "6"});
      says.push_back(one);
    }
    if (!says.empty()) made["says"] = says;
    return made;
  }

  static constexpr int sources_ = 7, claims_ = 3, publications_ = 7;
  std::mt19937 random_;
};

}  // namespace stemma::app

#include "bench/case/realistic.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <vector>

#include "bench/case/dice.hpp"

namespace stemma::bench {
namespace {

using Words = std::array<std::string_view, 5>;
constexpr std::uint32_t most_of_a_claim = 100'000;
constexpr std::uint32_t remembered = 32;  // reports of a claim that later ones may name
constexpr Day start = 17'897;             // 1 January 2019
constexpr std::uint32_t days = 1800;
constexpr std::array<std::string_view, 10> countries{"KR", "RU", "US", "GB", "FR", "QA", "JP", "DE", "UA", "NO"};
constexpr std::array<std::string_view, 7> classes{"event",     "crime",  "casualties", "identity",
                                                  "statement", "motive", "other"};
constexpr std::array<std::string_view, 7> kinds_of_voice{"official", "ministry",     "law-enforcement", "court",
                                                         "military", "organisation", "document"};
constexpr Words unnamed{"an official briefed on the matter", "a law-enforcement source",
                        "a person who asked not to be named", "two diplomats, names withheld",
                        "a resident, by telephone"};
constexpr std::array<std::string_view, 4> other_stances{"hedges", "declines", "no-response",
                                                        "neither-confirms-nor-denies"};
constexpr Words bases{"own-witness", "document", "official-record", "briefed", "hearsay"};
constexpr Words cues{"neutral", "confirm", "reveal", "distance", "hearsay"};
constexpr Words reliabilities{"A", "B", "C", "D", "F"};
constexpr std::array<std::string_view, 6> credibilities{"1", "2", "3", "4", "5", "6"};
constexpr std::array<std::string_view, 2> raters{"first desk", "second desk"};
constexpr std::array<std::string_view, 3> commitments{"certain", "probable", "possible"};
constexpr std::array<std::string_view, 4> relations{"part-of", "supports", "refines", "contradicts"};
constexpr std::array<std::uint32_t, 14> lengths{0, 0, 1, 1, 1, 1, 1, 1, 2, 2, 2, 3, 4, 6};

struct Report {
  std::uint32_t publication, publisher;
};

struct Topic {
  std::uint32_t claim, left;
  std::vector<Report> told;  ///< the last of them
  std::size_t next = 0;      ///< in `told`, once that is full

  void remember(Report report) {
    if (told.size() < remembered) {
      told.push_back(report);
    } else {
      told[next++ % remembered] = report;
    }
  }
};

class Made {
 public:
  Made(Tables& tables, std::uint32_t attributions, std::uint64_t seed)
      : tables_(tables), dice_(seed), wanted_(attributions) {}

  void run() {
    make_sources();
    const std::uint32_t large = std::min(most_of_a_claim, std::max(1U, wanted_ / 30));
    for (const std::uint32_t part : {1U, 1U, 2U}) {
      if (left() > large) make_event({large / part});
    }
    while (left() > 0) {
      std::vector<std::uint32_t> sizes(dice_.between(1, 5));
      for (std::uint32_t& size : sizes) size = dice_.heavy_tailed(large);
      make_event(sizes);
    }
  }

 private:
  std::uint32_t left() const { return wanted_ - tables_.attributions(); }

  void make_sources() {
    const std::uint32_t owners = std::max(4U, wanted_ / 4000);
    for (std::uint32_t i = 0; i < owners; ++i) {
      const std::uint32_t owner = tables_.source(
          {i % 3 == 0 ? "state" : "organisation", fmt::format("Owner {}", i), dice_.pick(countries), {}});
      if (i > 0 && dice_.one_in(4)) tables_.control(owner, dice_.below(i), "owned-by", {});
    }
    const auto belongs = [&](std::uint32_t source) {
      const std::uint32_t owner = dice_.below(owners);
      const std::optional<double> share =
          dice_.per_cent(70) ? std::optional(1.0 * dice_.between(10, 100)) : std::nullopt;
      tables_.control(source, owner, share ? "owned-by" : "controlled-by", share);
    };
    const std::uint32_t papers = std::max(20U, wanted_ / 150);
    for (std::uint32_t i = 0; i < papers; ++i) {
      const bool agency = i % 12 == 0;
      const std::uint32_t paper = tables_.source(
          {agency ? "news-agency" : "news-outlet", fmt::format("Outlet {}", i), dice_.pick(countries), {}});
      if (dice_.per_cent(40)) belongs(paper);
      if (dice_.per_cent(30)) grade(paper);
      (agency ? agencies_ : outlets_).push_back(paper);
    }
    const std::uint32_t voices = std::max(20U, wanted_ / 25);
    first_voice_ = tables_.sources();
    for (std::uint32_t i = 0; i < voices; ++i) make_voice(i, belongs);
  }

  template <class Belongs>
  void make_voice(std::uint32_t i, const Belongs& belongs) {
    if (dice_.per_cent(33)) {
      const std::uint32_t voice = tables_.source({"person", {}, {}, dice_.pick(unnamed)});
      if (i > 0 && dice_.one_in(10))
        tables_.identity(voice, "possibly-same-as", voice - 1 - dice_.below(std::min(i, 9U)));
      return;
    }
    const bool person = dice_.per_cent(50);
    const std::uint32_t voice = tables_.source(
        {person ? "person" : dice_.pick(kinds_of_voice), fmt::format("Voice {}", i), dice_.pick(countries), {}});
    if (dice_.per_cent(20)) belongs(voice);
    if (i > 0 && dice_.one_in(50)) tables_.identity(voice, "same-as", voice - 1);
    if (dice_.one_in(10)) grade(voice);
  }

  void grade(std::uint32_t source) {
    const std::string_view rater = dice_.pick(raters);
    tables_.rating(source, dice_.pick(reliabilities), rater);
  }

  Topic make_topic(std::uint32_t size, Day day, const std::vector<Topic>& before) {
    ClaimMade made;
    made.text = fmt::format("In event {} the thing numbered {} happened as described", event_, tables_.claims());
    made.claim_class = dice_.pick(classes);
    made.importance = dice_.per_cent(15) ? "high" : dice_.per_cent(20) ? "low" : "medium";
    if (dice_.per_cent(30)) made.event = day;
    const std::uint32_t claim = tables_.claim(made);
    if (dice_.per_cent(30)) tables_.interest(claim, dice_.pick(voices_));
    if (!before.empty() && dice_.per_cent(8)) {
      const std::string_view kind = dice_.pick(relations);
      tables_.relation(claim, kind, dice_.pick(before).claim);
    }
    if (before.size() > 1 && dice_.one_in(50)) {
      tables_.element(claim, 0, before[0].claim);
      tables_.element(claim, 1, before[1].claim);
    }
    if (dice_.one_in(100)) {
      const std::string_view outcome = dice_.one_in(2) ? "no-response" : "answered";
      tables_.asked(dice_.pick(voices_), claim, outcome, day + 2);
    }
    if (dice_.one_in(500)) tables_.decision("single-source", claim, day + 3);
    if (dice_.one_in(200)) tables_.assessment(claim, dice_.one_in(2) ? "low" : "moderate", day + 3);
    return {claim, size, {}};
  }

  void make_event(const std::vector<std::uint32_t>& sizes) {
    ++event_;
    Day day = start + static_cast<Day>(dice_.below(days));
    std::uint32_t reports = 0;
    for (const std::uint32_t size : sizes) reports += size;
    voices_.assign(std::min(4000U, 4 + reports / 25), 0);
    const std::uint32_t voices = tables_.sources() - first_voice_;
    for (std::uint32_t& voice : voices_) voice = first_voice_ + dice_.early(voices);
    std::vector<Topic> topics;
    for (const std::uint32_t size : sizes) topics.push_back(make_topic(size, day, topics));
    while (!topics.empty() && left() > 0) {
      publish(topics, day);
      for (Topic& topic : topics) {
        if (topic.left == 0 && dice_.one_in(20)) recant(topic, day);
      }
      std::erase_if(topics, [](const Topic& topic) { return topic.left == 0; });
      if (dice_.one_in(reports < 50 ? 2 : 20)) ++day;
    }
  }

  void recant(const Topic& topic, Day day) { tables_.recantation(dice_.pick(voices_), topic.claim, day + 1); }

  /// One publication on some of the event's claims.
  void publish(std::vector<Topic>& topics, Day day) {
    const auto all = static_cast<std::uint32_t>(topics.size());
    const std::uint32_t count = std::min({all, dice_.between(1, 4), left()});
    std::rotate(topics.begin(), topics.begin() + dice_.below(all), topics.end());
    PublicationMade made;
    made.publisher = dice_.per_cent(15)   ? dice_.pick(voices_)
                     : dice_.per_cent(25) ? agencies_[dice_.early(static_cast<std::uint32_t>(agencies_.size()))]
                                          : outlets_[dice_.early(static_cast<std::uint32_t>(outlets_.size()))];
    if (!dice_.one_in(50)) {
      made.date = dice_.one_in(50) ? parse_date(iso(day).substr(0, 7)) : Date{iso(day), {day, day}};
    }
    if (dice_.per_cent(70)) made.title = fmt::format("What is known of event {}", event_);
    if (dice_.per_cent(50)) made.url = fmt::format("https://news.example/{}/{}", event_, tables_.publications());
    const std::uint32_t id = tables_.publication(made);
    if (made.url && dice_.per_cent(50)) tables_.archived(fmt::format("https://archive.example/{}", id));
    if (dice_.per_cent(40)) cite(topics, count, made.publisher);
    if (dice_.one_in(250)) tables_.retraction(id, made.publisher, day + 1);
    for (std::uint32_t i = 0; i < count; ++i) {
      say(id, made.publisher, topics[i], day);
      topics[i].remember({id, made.publisher});
      --topics[i].left;
    }
  }

  void cite(const std::vector<Topic>& topics, std::uint32_t count, std::uint32_t publisher) {
    std::vector<std::uint32_t> cited;
    for (std::uint32_t i = 0; i < count && cited.size() < 3; ++i) {
      if (topics[i].told.empty()) continue;
      const Report& report = dice_.pick(topics[i].told);
      if (report.publisher != publisher) cited.push_back(report.publication);
    }
    std::sort(cited.begin(), cited.end());
    cited.erase(std::unique(cited.begin(), cited.end()), cited.end());
    for (const std::uint32_t publication : cited) tables_.cites(publication);
  }

  void say(std::uint32_t publication, std::uint32_t publisher, const Topic& topic, Day day) {
    chain(publisher, topic);
    AttributionMade made;
    made.publication = publication;
    made.claim = topic.claim;
    made.stance = chain_.empty() ? "asserts" : "reports";
    if (dice_.one_in(20)) {
      made.stance = "denies";
    } else if (dice_.one_in(20)) {
      made.stance = dice_.pick(other_stances);
    } else if (chain_.empty() && dice_.per_cent(40)) {
      made.first_hand = true;
    }
    if (dice_.per_cent(15)) {
      made.credibility = dice_.pick(credibilities);
      if (dice_.one_in(3)) made.rater = dice_.pick(raters);
    }
    if (dice_.per_cent(10)) made.gist = fmt::format("in its own words, \"number {}\", it says so", dice_.below(1000));
    if (dice_.per_cent(20)) made.cue_class = dice_.pick(cues);
    if (dice_.per_cent(10)) made.commitment = dice_.pick(commitments);
    if (dice_.per_cent(20)) made.basis = dice_.pick(bases);
    if (dice_.per_cent(10)) made.said_on = day - static_cast<Day>(dice_.below(3));
    if (dice_.one_in(20)) made.value = dice_.between(10, 40);
    tables_.attribution(made);
    for (const model::NodeRef& link : chain_) tables_.link(link);
  }

  /// From the publisher back: perhaps an earlier report of the claim, then sources, none of them twice.
  void chain(std::uint32_t publisher, const Topic& topic) {
    chain_.clear();
    const std::uint32_t length = dice_.pick(lengths);
    if (length > 0 && !topic.told.empty() && dice_.per_cent(40)) {
      const Report& report = dice_.pick(topic.told);
      if (report.publisher != publisher) chain_.push_back({true, report.publication});
    }
    for (std::uint32_t tries = 0; chain_.size() < length && tries < 12; ++tries) {
      const bool last = chain_.size() + 1 == length;
      const model::NodeRef link{false, last || dice_.per_cent(60) ? dice_.pick(voices_) : dice_.pick(agencies_)};
      if (link.id != publisher && std::find(chain_.begin(), chain_.end(), link) == chain_.end()) chain_.push_back(link);
    }
  }

  Tables& tables_;
  Dice dice_;
  std::uint32_t wanted_, event_ = 0, first_voice_ = 0;
  std::vector<std::uint32_t> agencies_, outlets_;
  std::vector<std::uint32_t> voices_;  ///< of the event at hand
  std::vector<model::NodeRef> chain_;
};

}  // namespace

void make_realistic(Tables& tables, std::uint32_t attributions, std::uint64_t seed) {
  Made(tables, attributions, seed).run();
}

}  // namespace stemma::bench

#include "bench/case/big_claim.hpp"

#include <fmt/format.h>

#include <vector>

namespace stemma::bench {
namespace {

constexpr Day day = 19'000;

class BigClaim {
 public:
  explicit BigClaim(Tables& tables) : tables_(tables), claim_(tables.claim({"What very many tell happened"})) {}

  std::uint32_t outlet() { return named("news-outlet"); }
  std::uint32_t person() { return named("person"); }
  std::uint32_t unnamed() { return tables_.source({"person", {}, {}, "a resident, by telephone"}); }

  std::uint32_t publication(std::uint32_t by, const std::vector<std::uint32_t>& cites = {}) {
    said_ = 0;
    PublicationMade made;
    made.publisher = by;
    made.date = Date{iso(day), {day, day}};
    const std::uint32_t publication = tables_.publication(made);
    for (const std::uint32_t cited : cites) tables_.cites(cited);
    return publication;
  }
  /// In the publication that was made last.
  void says(const std::vector<model::NodeRef>& chain, bool saw = false) {
    AttributionMade made;
    made.publication = tables_.publications() - 1;
    made.claim = claim_;
    made.again = said_++;
    made.stance = saw ? "asserts" : "reports";
    if (saw) made.first_hand = true;
    tables_.attribution(made);
    for (const model::NodeRef& link : chain) tables_.link(link);
  }
  std::uint32_t saw(std::uint32_t who) {
    const std::uint32_t made = publication(who);
    says({}, true);
    return made;
  }
  std::uint32_t repeats(const std::vector<std::uint32_t>& cites) {
    const std::uint32_t made = publication(outlet(), cites);
    says({});
    return made;
  }

 private:
  std::uint32_t named(std::string_view kind) {
    return tables_.source({kind, fmt::format("Source {}", tables_.sources()), {}, {}});
  }

  Tables& tables_;
  std::uint32_t claim_, said_ = 0;
};

/// Each outlet tells what the one before told.
void chain(Tables& tables, std::uint32_t attributions) {
  BigClaim made(tables);
  std::uint32_t last = made.saw(made.person());
  for (std::uint32_t i = 1; i < attributions; ++i) last = made.repeats({last});
}

/// Everybody saw it.
void star(Tables& tables, std::uint32_t attributions) {
  BigClaim made(tables);
  for (std::uint32_t i = 0; i < attributions; ++i) made.saw(made.person());
}

/// Everybody saw it, and has no name: all may be one.
void unnamed(Tables& tables, std::uint32_t attributions) {
  BigClaim made(tables);
  for (std::uint32_t i = 0; i < attributions; ++i) made.saw(made.unnamed());
}

/// Two chains; one of them also cites the other at every step.
void ladder(Tables& tables, std::uint32_t attributions) {
  BigClaim made(tables);
  std::uint32_t left = made.saw(made.person());
  std::uint32_t right = made.saw(made.person());
  for (std::uint32_t i = 1; i < attributions / 2; ++i) {
    left = made.repeats({left});
    right = made.repeats({right, left});
  }
}

/// A chain that leads back to its beginning.
void cycle(Tables& tables, std::uint32_t attributions) {
  BigClaim made(tables);
  const std::uint32_t first = made.repeats({});
  std::uint32_t last = first;
  for (std::uint32_t i = 1; i < attributions; ++i) last = made.repeats({last});
  tables.cites_later(first, last);
}

std::uint32_t side_of(std::uint32_t attributions) {
  std::uint32_t side = 1;
  while (side * side < attributions) ++side;
  return side;
}

/// Each of many outlets quotes each of as many people.
void layer(Tables& tables, std::uint32_t attributions) {
  BigClaim made(tables);
  std::vector<std::uint32_t> people(side_of(attributions));
  for (std::uint32_t& person : people) person = made.person();
  for (std::size_t i = 0; i < people.size(); ++i) {
    made.publication(made.outlet());
    for (const std::uint32_t person : people) made.says({{false, person}});
  }
}

/// One publication quotes half of the people, and another tells each of these on its word.
void retold(Tables& tables, std::uint32_t attributions) {
  BigClaim made(tables);
  const std::uint32_t half = attributions / 2;
  const std::uint32_t first = made.publication(made.outlet());
  for (std::uint32_t i = 0; i < half; ++i) made.says({{false, made.person()}});
  made.publication(made.outlet(), {first});
  for (std::uint32_t i = 0; i < half; ++i) made.says({{true, first}});
}

/// The same in the newsroom's own story, which counts for nothing then.
void told_by_us(Tables& tables, std::uint32_t attributions) {
  BigClaim made(tables);
  const std::uint32_t half = attributions / 2;
  const std::uint32_t first = made.publication(made.outlet());
  std::vector<std::uint32_t> people(half);
  for (std::uint32_t& person : people) {
    person = made.person();
    made.says({{false, person}});
  }
  const std::uint32_t us = made.outlet();
  tables.newsroom(us);
  made.publication(us, {first});
  for (const std::uint32_t person : people) made.says({{false, person}});
}

/// One publication names very many people without a name, who then are different because it does.
void crowd(Tables& tables, std::uint32_t attributions) {
  BigClaim made(tables);
  made.publication(made.outlet());
  for (std::uint32_t i = 0; i < attributions; ++i) made.says({{false, made.unnamed()}});
}

}  // namespace

const std::array<Shape, 9> shapes{{{"chain", chain},
                                   {"star", star},
                                   {"ladder", ladder},
                                   {"cycle", cycle},
                                   {"layer", layer},
                                   {"unnamed", unnamed},
                                   {"retold", retold},
                                   {"told-by-us", told_by_us},
                                   {"crowd", crowd}}};

}  // namespace stemma::bench

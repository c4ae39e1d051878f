// A small cast for the sentences of a report: an agency, three outlets, a ministry, an unnamed source.
#pragma once

#include <initializer_list>
#include <string>

#include "report/advice.hpp"
#include "report/summary.hpp"
#include "unit/report/vladivostok.hpp"

namespace stemma::report::test {

inline const Day ides = day_from_civil(2024, 3, 14);

struct Desk {
  FakeCase fake;
  ClaimId claim;
  Words words{fake, fake};

  Desk() {
    fake.add("tass", SourceKind::news_agency, "TASS");
    fake.add("reuters", SourceKind::news_agency, "Reuters");
    fake.add("upi", SourceKind::news_agency, "UPI");
    fake.add("aj", SourceKind::news_outlet, "Al Jazeera");
    fake.add("mofa", SourceKind::ministry, "South Korea's foreign ministry");
    fake.add("lee", SourceKind::person, "Rev. Lee Sun-gu");
    fake.add("state", SourceKind::state, "the Russian state");
    fake.add("court", SourceKind::court, "the court");
    fake.add_unnamed("le_src", SourceKind::law_enforcement, "a law-enforcement source, agency not given");
    for (const char* id : {"tass1", "reuters1", "upi1", "aj1", "mofa1", "court1"}) fake.publish(id, "2024-03-12");
    claim = fake.say("c1", "text");
  }
  std::string summed(const Judgement& judgement) { return summary(judgement, words, ides); }
  std::string advised(Judgement judgement, Advice advised) {
    judgement.advice = advised;
    return advice(judgement, words);
  }
  Strand strand(const std::string& publication, std::initializer_list<std::string> path) {
    return fake.strand(claim, publication, path);
  }
  Judgement through_tass() {
    Judgement out =
        fake.judged(claim, {strand("tass1", {"le_src", "tass"}), strand("reuters1", {"le_src", "tass", "reuters"}),
                            strand("upi1", {"le_src", "tass", "upi"})});
    out.choke_points = {{fake.of("le_src"), {}}, {fake.of("tass"), {fake.publication_of("tass1")}}};
    return out;
  }
};

}  // namespace stemma::report::test

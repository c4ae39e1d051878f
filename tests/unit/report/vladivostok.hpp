// The missionary's case, made by hand as the judge would judge it: the faces are looked at on this.
#pragma once

#include "unit/report/fake_case.hpp"

namespace stemma::report::test {

inline Strand with(Strand strand, Credibility credibility, bool first_hand = false) {
  strand.credibility = credibility;
  strand.first_hand = first_hand;
  return strand;
}

struct Vladivostok {
  FakeCase fake;
  std::vector<Judgement> judgements;

  Vladivostok() {
    fake.head = {"vladivostok-missionary", "South Korean missionary detained in Vladivostok"};
    sources();
    publications();
    claims();
  }

 private:
  using C = Credibility;

  void sources() {
    fake.add("ru_state", SourceKind::state, "the Russian state", "D");
    fake.add("tass", SourceKind::news_agency, "TASS", "D");
    fake.add("rt", SourceKind::news_outlet, "RT", "E");
    fake.add_unnamed("le_src", SourceKind::law_enforcement,
                     "a Russian law-enforcement source, number and agency not given", "F");
    fake.add("lefortovo", SourceKind::court, "Lefortovo District Court", "D");
    fake.add("ru_mfa", SourceKind::ministry, "Russia's foreign ministry", "D");
    fake.control("ru_state", {"ru_state", "tass", "rt", "le_src", "lefortovo", "ru_mfa"});
    fake.add("kr_mofa", SourceKind::ministry, "South Korea's foreign ministry", "B");
    fake.add_unnamed("kr_official", SourceKind::official, "a South Korean official based in Russia", "C");
    fake.add("yonhap", SourceKind::news_agency, "\uC5F0\uD569\uB274\uC2A4 (Yonhap)", "B");
    fake.add_unnamed("yonhap_acq", SourceKind::unknown, "people with knowledge of the matter; number unclear", "F");
    fake.add("jtbc", SourceKind::news_outlet, "JTBC", "B");
    fake.add_unnamed("jtbc_acq", SourceKind::person, "an acquaintance", "F");
    fake.add("chosun", SourceKind::news_outlet, "Chosun Ilbo", "B");
    fake.add("foundation", SourceKind::organisation, "Global Love Rice Sharing Foundation", "C");
    fake.add("rev_lee", SourceKind::person, "Rev. Lee Sun-gu", "C");
    fake.control("foundation", {"foundation", "rev_lee"}, false);
    fake.add("reuters", SourceKind::news_agency, "Reuters", "A");
    fake.add("ap", SourceKind::news_agency, "Associated Press", "A");
    fake.add("upi", SourceKind::news_agency, "UPI", "B");
    fake.add("aljazeera", SourceKind::news_outlet, "Al Jazeera English", "B");
    fake.add("mt", SourceKind::news_outlet, "The Moscow Times", "B");
    fake.add("kidok", SourceKind::news_outlet, "Kidok Shinmun", "C");
    fake.add_unnamed("pastor", SourceKind::person, "the pastor of the former sending church", "C");
  }

  void publications() {
    fake.publish("tass1", "2024-03-11");
    fake.publish("court1", "2024-03-11");
    fake.publish("rt1", "2024-03-11");
    fake.publish("mt1", "2024-03-11");
    fake.publish("mofa1", "2024-03-12");
    fake.publish("yonhap1", "2024-03-12");
    fake.publish("jtbc1", "2024-03-12");
    fake.publish("chosun1", "2024-03-12");
    fake.publish("reuters1", "2024-03-12");
    fake.publish("aj1", "2024-03-12");
    fake.publish("upi1", "2024-03-12");
    fake.publish("reuters2", "2024-03-13");
    fake.publish("ap1", "2024-03-13");
    fake.publish("rumfa1", "2024-03-13");
    fake.publish("kidok1", "2024-03");
  }

  void choke(Judgement& judgement, std::initializer_list<std::pair<std::string, std::string>> points) {
    for (const auto& [source, publication] : points) {
      ChokePoint point{fake.of(source), {}};
      if (!publication.empty()) point.publications.push_back(fake.publication_of(publication));
      judgement.choke_points.push_back(point);
    }
  }

  Judgement& keep(Judgement judgement, Importance importance, Status status, Advice advised) {
    judgement.importance = importance;
    judgement.status = status;
    judgement.advice = advised;
    judgements.push_back(std::move(judgement));
    return judgements.back();
  }

  void claims() {
    judgements.reserve(9);
    const ClaimId c1 = fake.say("c1",
                                "A South Korean citizen was detained in Vladivostok and is held in Lefortovo "
                                "prison, Moscow, on an espionage charge");
    Judgement& j1 = keep(fake.judged(c1, {with(fake.strand(c1, "tass1", {"le_src", "tass"}), C::c3),
                                          with(fake.strand(c1, "court1", {"lefortovo"}), C::c2, true),
                                          with(fake.strand(c1, "mofa1", {"kr_mofa"}), C::c2),
                                          with(fake.strand(c1, "rumfa1", {"ru_mfa"}), C::c2, true),
                                          with(fake.strand(c1, "reuters1", {"le_src", "tass", "reuters"}), C::c3)}),
                         Importance::high, Status::corroborated, Advice::state);
    j1.numbers.independent_origins = {2, 2};
    j1.quiet = {{Interval{2, 2}, " independent origins, 2 wanted; a court and two ministries on the record"}};

    const ClaimId c2 = fake.say("c2", "Baek passed state secrets to foreign intelligence");
    Judgement& j2 = keep(fake.judged(c2, {with(fake.strand(c2, "tass1", {"le_src", "tass"}), C::c6),
                                          with(fake.strand(c2, "reuters1", {"le_src", "tass", "reuters"}), C::c6),
                                          with(fake.strand(c2, "upi1", {"le_src", "tass", "upi"}), C::c6),
                                          with(fake.strand(c2, "aj1", {"le_src", "tass", "aljazeera"}), C::c6),
                                          with(fake.strand(c2, "ap1", {"le_src", "tass", "ap"}), C::c6)}),
                         Importance::high, Status::contested, Advice::hold);
    choke(j2, {{"le_src", ""}, {"tass", "tass1"}});
    fake.deny(j2, with(fake.strand(c2, "reuters2", {"rev_lee", "reuters"}), C::c4));
    j2.non_answers = {{fake.of("kr_mofa"), Stance::declines, fake.attribute("mofa1/c2")},
                      {fake.of("ru_mfa"), Stance::declines, fake.attribute("rumfa1/c2")}};
    j2.findings = {
        found("contradicted", Severity::error, c2, "denied by Rev. Lee Sun-gu on 13 March 2024; not outweighed",
              {"put the charge to the foundation and the denial to the court, and print both"}),
        found("single-origin", Severity::error, c2, "5 voices, 1 independent origin; wanted 2",
              {"ask the court for the ruling", "ask each outlet whether it has this from anyone but TASS"}),
        found("anonymous-only", Severity::warning, c2, "the only origin is unnamed",
              {"ask the court for the ruling", "find one voice on the record"}),
    };

    const ClaimId c3 =
        fake.say("c3", "This is the first time a South Korean has been arrested in Russia for espionage");
    Strand own = with(fake.strand(c3, "aj1", {"aljazeera"}, Stance::asserts), C::c4);
    own.lineage_recorded = false;
    Judgement& j3 =
        keep(fake.judged(c3, {with(fake.strand(c3, "tass1", {"le_src", "tass"}), C::c4),
                              with(fake.strand(c3, "reuters1", {"le_src", "tass", "reuters"}), C::c4),
                              with(fake.strand(c3, "rt1", {"le_src", "tass", "rt"}), C::c4),
                              with(fake.strand(c3, "mt1", {"le_src", "tass", "mt"}, Stance::asserts), C::c4), own}),
             Importance::medium, Status::single_origin, Advice::attribute);
    j3.numbers.independent_origins = {1, 2};
    j3.findings = {found("single-origin", Severity::warning, c3, "5 voices, 1 to 2 independent origins; wanted 2",
                         {"ask Al Jazeera English where it has this from"}),
                   found("no-primary", Severity::warning, c3, "nobody is presented as knowing this first-hand",
                         {"search the register of espionage verdicts"})};
    j3.findings[0].kind = FindingKind::open;

    const ClaimId c4 = fake.say("c4", "Baek is a Christian missionary");
    Judgement& j4 = keep(fake.judged(c4, {with(fake.strand(c4, "yonhap1", {"yonhap_acq", "yonhap"}), C::c3),
                                          with(fake.strand(c4, "jtbc1", {"jtbc_acq", "jtbc"}), C::c3),
                                          with(fake.strand(c4, "chosun1", {"kr_official", "chosun"}), C::c3),
                                          with(fake.strand(c4, "reuters2", {"rev_lee", "reuters"}), C::c2, true),
                                          with(fake.strand(c4, "ap1", {"rev_lee", "ap"}), C::c2, true),
                                          with(fake.strand(c4, "kidok1", {"pastor", "kidok"}), C::c2, true)}),
                         Importance::high, Status::corroborated, Advice::state);
    j4.numbers.independent_origins = {4, 5};
    j4.undecided = {{fake.of("yonhap_acq"), fake.of("jtbc_acq")}};
    j4.quiet = {{Interval{4, 5}, " independent origins, 2 wanted"}};

    const ClaimId c5 = fake.say("c5", "Baek helped North Korean workers or defectors to flee");
    Judgement& j5 =
        keep(fake.judged(c5, {with(fake.strand(c5, "yonhap1", {"yonhap_acq", "yonhap"}), C::c4),
                              with(fake.strand(c5, "reuters1", {"yonhap_acq", "yonhap", "reuters"}), C::c4)}),
             Importance::medium, Status::contested, Advice::attribute);
    choke(j5, {{"yonhap_acq", ""}, {"yonhap", "yonhap1"}});
    fake.deny(j5, with(fake.strand(c5, "reuters2", {"rev_lee", "reuters"}), C::c4), true);
    j5.findings = {found("contradicted", Severity::error, c5, "denied by Rev. Lee Sun-gu on 13 March 2024"),
                   found("single-origin", Severity::warning, c5, "2 voices, 1 independent origin; wanted 2")};

    const ClaimId c6 = fake.say("c6", "South Korean diplomats are providing Baek with consular assistance");
    Judgement& j6 = keep(fake.judged(c6, {with(fake.strand(c6, "mofa1", {"kr_mofa"}, Stance::asserts), C::c2, true),
                                          with(fake.strand(c6, "yonhap1", {"kr_mofa", "yonhap"}), C::c2)}),
                         Importance::medium, Status::single_origin, Advice::attribute);
    j6.origins[0].interested = true;
    choke(j6, {{"kr_mofa", "mofa1"}});
    j6.findings = {found("single-origin", Severity::warning, c6, "2 voices, 1 independent origin; wanted 2",
                         {"ask the Russian prison service"})};

    const ClaimId c7 = fake.say("c7", "Russia had not yet granted consular access by 13 March 2024");
    Judgement& j7 = keep(fake.judged(c7, {with(fake.strand(c7, "rumfa1", {"ru_mfa"}, Stance::asserts), C::c2, true)}),
                         Importance::medium, Status::single_source, Advice::attribute);
    choke(j7, {{"ru_mfa", "rumfa1"}});
    j7.non_answers = {{fake.of("kr_mofa"), Stance::neither_confirms_nor_denies, fake.attribute("mofa1/c7")}};
    j7.findings = {found("single-source", Severity::warning, c7, "1 voice, 1 independent origin; wanted 2")};

    const ClaimId c8 = fake.say("c8", "Baek was detained in January 2024");
    Judgement& j8 = keep(fake.judged(c8, {with(fake.strand(c8, "tass1", {"le_src", "tass"}), C::c3),
                                          with(fake.strand(c8, "yonhap1", {"yonhap_acq", "yonhap"}), C::c3)}),
                         Importance::low, Status::one_sided, Advice::attribute);
    j8.findings = {found("anonymous-only", Severity::note, c8, "both origins are unnamed")};

    const ClaimId c9 = fake.say("c9", "Baek was detained in February or March 2024");
    Judgement& j9 = keep(fake.judged(c9, {}), Importance::low, Status::withdrawn, Advice::hold);
    j9.ended = {fake.ended("upi1/c9")};
    j9.findings = {found("unsourced", Severity::error, c9, "nobody on the record stands behind it")};
  }
};

}  // namespace stemma::report::test

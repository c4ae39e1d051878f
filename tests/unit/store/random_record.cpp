#include <random>

#include "unit/store/records.hpp"

namespace stemma::test {
namespace {

class Maker {
 public:
  explicit Maker(unsigned seed) : random_(seed) {}

  CaseRecord make() {
    CaseRecord record;
    record.id = "random";
    record.title = text();
    const int sources = 1 + below(6), claims = 1 + below(5), publications = below(6);
    for (int i = 0; i < sources; ++i) record.sources.push_back(source(i, sources));
    for (int i = 0; i < claims; ++i) record.claims.push_back(claim(i, claims, sources));
    for (int i = 0; i < publications; ++i) {
      record.publications.push_back(publication(i, publications, claims, sources));
    }
    if (publications > 0) record.withdrawals.push_back(withdrawal(publications, claims, sources));
    if (coin()) record.newsroom = name("s", below(sources));
    if (coin()) record.as_of = date();
    return record;
  }

 private:
  int below(int n) { return std::uniform_int_distribution<int>(0, n - 1)(random_); }
  bool coin() { return below(2) == 0; }
  static std::string name(const char* kind, int i) { return kind + std::to_string(i); }
  std::string text() {
    static const char* const texts[] = {"",         "plain",     "NO",   "'; --", "\"",
                                        "\xCC\x81", "e\xCC\x81", "a\nb", "{}",    "\xF0\x9F\x98\x80"};
    return texts[below(10)];
  }
  Date date() {
    static const char* const dates[] = {"2024-03-11", "2024-03",         "2024",   "2024-03-XX",
                                        "2024?",      "2024-03/2024-05", "../2024"};
    return day(dates[below(7)]);
  }
  std::optional<Date> maybe_date() { return coin() ? std::optional(date()) : std::nullopt; }
  Validity validity() { return {maybe_date(), maybe_date(), maybe_date()}; }
  Place place() { return coin() ? Place{name("file", below(3)), 1U + static_cast<unsigned>(below(90)), 2} : Place{}; }
  template <class E>
  E word() {
    return static_cast<E>(below(static_cast<int>(words<E>().size())));
  }
  template <class E>
  std::optional<E> maybe_word() {
    return coin() ? std::optional(word<E>()) : std::nullopt;
  }

  SourceRecord source(int i, int sources) {
    SourceRecord made;
    made.id = name("s", i);
    made.name = text();
    made.kind = word<SourceKind>();
    made.sensitivity = word<Sensitivity>();
    for (int n = below(3); n > 0; --n) {
      made.controlled_by.push_back({name("s", below(sources)), word<ControlKind>(), {}, validity(), text(), place()});
      made.anonymous.push_back({coin(), text(), validity(), place()});
      made.identity.push_back({word<IdentityKind>(), name("s", below(sources)), validity(), text(), place()});
      made.aliases.push_back({text(), "", text()});
      made.urls.push_back(text());
    }
    made.anonymity.level = maybe_word<AnonymityLevel>();
    made.at = place();
    return made;
  }

  ClaimRecord claim(int i, int claims, int sources) {
    ClaimRecord made;
    made.id = name("c", i);
    made.text = text();
    made.claim_class = word<ClaimClass>();
    made.importance = word<Importance>();
    made.event_date = maybe_date();
    for (int n = below(3); n > 0; --n) {
      made.parties.push_back({name("s", below(sources)), validity(), text(), place()});
      made.relations.push_back({word<RelationKind>(), name("c", below(claims)), place()});
      made.elements.push_back({name("c", below(claims)), place()});
    }
    made.sensitivity = word<Sensitivity>();
    return made;
  }

  PublicationRecord publication(int i, int publications, int claims, int sources) {
    PublicationRecord made;
    made.id = name("p", i);
    made.by = name("s", below(sources));
    made.date = maybe_date();
    made.kind = maybe_word<PublicationKind>();
    made.ours = coin();
    made.sensitivity = word<Sensitivity>();
    for (int n = below(3); n > 0; --n) {
      const std::string target = coin() ? name("p", below(publications)) : name("s", below(sources));
      made.derivations.push_back({word<DerivationKind>(), target, word<DerivationBasis>(), text(), text(), place()});
    }
    for (int n = below(4); n > 0; --n) {
      AttributionRecord& said = made.says.emplace_back();
      said.claim = name("c", below(claims));
      said.id = made.id + "/" + said.claim + (n > 1 ? "-" + std::to_string(n) : "");
      said.stance = word<Stance>();
      said.commitment = maybe_word<Commitment>();
      said.credibility = maybe_word<Credibility>();
      if (said.credibility) said.credibility_scale = {"stix-admiralty", "", 70};
      said.sensitivity = word<Sensitivity>();
      said.said_on = maybe_date();
      said.gist = text();
      said.at = place();
      for (int m = below(4); m > 0; --m) {
        said.via.push_back({coin() ? name("p", below(publications)) : name("s", below(sources)), place()});
      }
    }
    return made;
  }

  WithdrawalRecord withdrawal(int publications, int claims, int sources) {
    WithdrawalRecord made;
    made.act = word<WithdrawalAct>();
    made.by = name("s", below(sources));
    made.of = coin() ? name("p", below(publications)) : name("s", below(sources));
    made.date = maybe_date();
    for (int n = below(3); n > 0; --n) made.claims.push_back({name("c", below(claims)), place()});
    return made;
  }

  std::mt19937 random_;
};

}  // namespace

CaseRecord random_record(unsigned seed) { return Maker(seed).make(); }

}  // namespace stemma::test

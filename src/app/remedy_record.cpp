#include "app/remedy_record.hpp"

#include <set>
#include <string_view>
#include <utility>

#include "app/show/entry.hpp"
#include "interchange/fragment.hpp"

namespace stemma::app {
namespace {

constexpr std::size_t sha256_digits = 64;

class Entries {
 public:
  Entries(const model::SharedRows& shared, std::optional<Day> day, model::Texts& texts,
          const std::function<bool(const std::string&)>& taken)
      : shared_(shared), texts_(texts), taken_(taken) {
    if (day) date_ = parse_date(iso(*day));
  }

  void add(const analysis::Addition& addition) {
    using analysis::Move;
    switch (addition.move) {
      case Move::witness: {
        const std::string witness = source("new_witness", "the witness by name", SourceKind::person);
        return say(addition, witness, PublicationKind::testimony, {}, true);
      }
      case Move::record: {
        const std::string record = source("new_record", "the document or data set by name", SourceKind::document);
        const std::string by = shared_.newsroom.is_none()
                                   ? source("new_researcher", "whoever looked, by name", SourceKind::person)
                                   : texts_.source(shared_.newsroom).id;
        return say(addition, by, std::nullopt, record, true);
      }
      case Move::revives:
      case Move::confirms:
        return say(addition, texts_.source(addition.source).id, PublicationKind::statement, {}, true);
      case Move::speaks:
        return say(addition, texts_.source(addition.source).id, PublicationKind::statement, {}, false);
      case Move::named:
        return name(addition);
      case Move::takes_back:
        return take_back(addition);
      case Move::distinct:
        return link(addition, IdentityKind::distinct_from);
      case Move::same:
        return link(addition, IdentityKind::same_as);
      case Move::archive:
        return archive(addition);
    }
  }

  RemedyRecord take() { return std::move(made_); }

 private:
  std::string new_id(std::string_view stem) {
    for (std::size_t number = 1;; ++number) {
      std::string id = std::string(stem) + std::to_string(number);
      if (!taken_(id) && used_.insert(id).second) return id;
    }
  }

  std::string source(std::string_view stem, std::string_view name, SourceKind kind) {
    SourceRecord record;
    record.id = new_id(stem);
    record.name = name;
    record.kind = kind;
    made_.record.sources.push_back(record);
    return record.id;
  }

  void say(const analysis::Addition& addition, const std::string& by, std::optional<PublicationKind> kind,
           const std::string& via, bool knows) {
    PublicationRecord publication;
    publication.id = new_id("new");
    publication.by = by;
    publication.date = date_;
    publication.kind = kind;
    for (const ClaimId claim : addition.claims) {
      AttributionRecord attribution;
      attribution.claim = texts_.claim(claim).id;
      attribution.id = publication.id + "/" + attribution.claim;
      if (!via.empty()) attribution.via.push_back({via, {}});
      attribution.stance = !knows ? Stance::hedges : via.empty() ? Stance::asserts : Stance::reports;
      if (knows) attribution.first_hand = true;
      if (knows) attribution.credibility = Credibility::c2;
      publication.says.push_back(std::move(attribution));
    }
    made_.record.publications.push_back(std::move(publication));
  }

  void take_back(const analysis::Addition& addition) {
    for (const AttributionId of : addition.of) {
      WithdrawalRecord withdrawal;
      withdrawal.act = WithdrawalAct::recants;
      withdrawal.by = texts_.source(addition.source).id;
      withdrawal.of = texts_.attribution(of).id;
      withdrawal.date = date_;
      made_.record.withdrawals.push_back(std::move(withdrawal));
    }
  }

  /// More lines for a source that the case has.
  SourceRecord& there(SourceId source) {
    const std::string id = texts_.source(source).id;
    auto at = made_.record.sources.begin();
    while (at != made_.record.sources.end() && at->id != id) ++at;
    if (at == made_.record.sources.end()) {
      at = made_.record.sources.insert(at, SourceRecord{});
      at->id = id;
      made_.there.push_back(id);
    }
    return *at;
  }

  void link(const analysis::Addition& addition, IdentityKind kind) {
    IdentityRecord identity;
    identity.kind = kind;
    identity.other = texts_.source(addition.other).id;
    there(addition.source).identity.push_back(std::move(identity));
  }

  void name(const analysis::Addition& addition) {
    AnonymityRecord anonymity;
    anonymity.anonymous = false;
    anonymity.validity.from = date_;
    there(addition.source).anonymous.push_back(std::move(anonymity));
  }

  void archive(const analysis::Addition& addition) {
    PublicationRecord publication;
    publication.id = texts_.publication(addition.publication).id;
    ArchiveRecord copy;
    copy.url = "https://archive.example/the-copy";
    copy.sha256 = std::string(sha256_digits, '0');
    copy.taken = date_;
    publication.archives.push_back(std::move(copy));
    made_.there.push_back(publication.id);
    made_.record.publications.push_back(std::move(publication));
  }

  const model::SharedRows& shared_;
  model::Texts& texts_;
  const std::function<bool(const std::string&)>& taken_;
  std::optional<Date> date_;
  std::set<std::string> used_;
  RemedyRecord made_;
};

}  // namespace

RemedyRecord remedy_record(const analysis::Remedy& remedy, const model::SharedRows& shared, std::optional<Day> day,
                           model::Texts& texts, const std::function<bool(const std::string&)>& taken) {
  Entries entries(shared, day, texts, taken);
  for (const analysis::Addition& addition : remedy) entries.add(addition);
  return entries.take();
}

report::Field case_file_fields(const RemedyRecord& entries) {
  const interchange::YamlOut tree = interchange::fragment_tree(entries.record);
  report::Field fields = fields_of(tree);
  for (std::size_t s = 0; s < tree.children.size(); ++s) {
    const interchange::YamlOut& section = tree.children[s];
    if (section.kind != interchange::YamlOut::Kind::map) continue;
    for (std::size_t i = 0; i < section.children.size(); ++i) {
      fields.children[s].children[i].key = section.children[i].plain;
    }
  }
  return fields;
}

}  // namespace stemma::app

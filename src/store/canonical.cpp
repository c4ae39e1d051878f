#include "store/canonical.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "base/text.hpp"
#include "store/canonical_fields.hpp"

namespace stemma::store {
namespace {

/// The side of `fields` that encodes: an object that leaves out what is not recorded. nlohmann's objects are sorted
/// by key.
class Encoder {
 public:
  explicit Encoder(const Directories& directories) : directories_(directories) {}

  Encoder& text(const std::string& key, const std::string& value) {
    if (!value.empty()) json_[key] = base::nfc(value);
    return *this;
  }
  Encoder& texts(const char* key, const std::vector<std::string>& entries) {
    for (const auto& entry : entries) json_[key].push_back(base::nfc(entry));
    return *this;
  }
  template <class E>
  Encoder& word(const char* key, E value) {
    json_[key] = to_string(value);
    return *this;
  }
  template <class E>
  Encoder& word(const char* key, const std::optional<E>& value) {
    if (value) json_[key] = to_string(*value);
    return *this;
  }
  template <class T>
  Encoder& value(const std::string& key, const std::optional<T>& given) {
    if (given) json_[key] = *given;
    return *this;
  }
  Encoder& count(const char* key, std::uint64_t value) {
    json_[key] = value;
    return *this;
  }
  Encoder& flag(const char* key, bool value) {
    if (value) json_[key] = true;
    return *this;
  }
  Encoder& date(const char* key, const std::optional<Date>& date) {
    if (date) json_[key] = {base::nfc(date->text), date->period.first, date->period.last};
    return *this;
  }

  Encoder& source(const char* key, const std::string& slug) {
    return slug.empty() ? *this : uid(key, directories_.sources.uids[directories_.source(slug)]);
  }
  Encoder& claim(const char* key, const std::string& slug) {
    return uid(key, directories_.claims.uids[directories_.claim(slug)]);
  }
  Encoder& publication(const char* key, const std::string& slug) {
    return slug.empty() ? *this : uid(key, directories_.publications.uids[directories_.publication(slug)]);
  }
  Encoder& node(const char* key, const std::string& slug) {
    return uid(key, directories_.uid(directories_.node(slug)));
  }
  Encoder& withdrawn(const char* key, const std::string& slug) {
    const auto* known = first_of(slug, {&directories_.publications, &directories_.attributions, &directories_.sources});
    return known != nullptr ? uid(key, *known) : node(key, slug);
  }
  /// A decision's subject may be something that has no uid.
  Encoder& subject(const char* key, const char* other, const std::string& slug) {
    const auto* known = first_of(
        slug, {&directories_.claims, &directories_.publications, &directories_.attributions, &directories_.sources});
    return known != nullptr ? uid(key, *known) : text(other, slug);
  }

  /// A list, left out if it is empty.
  template <class List, class Fields>
  Encoder& list(const char* key, const List& entries, Fields fields) {
    for (const auto& entry : entries) {
      Encoder inner(directories_);
      fields(inner, entry);
      json_[key].push_back(std::move(inner.json_));
    }
    return *this;
  }

  std::string line(std::string_view entity, const base::Uid& uid_of_it) {
    json_["entity"] = entity;
    uid("uid", uid_of_it);
    return json_.dump();
  }

 private:
  Encoder& uid(const char* key, const base::Uid& uid) {
    json_[key] = base::hex(std::string_view(reinterpret_cast<const char*>(uid.data()), uid.size()));
    return *this;
  }
  /// In the order in which the tables take a slug that means several things.
  static const base::Uid* first_of(const std::string& slug, std::initializer_list<const Directory*> kinds) {
    for (const Directory* kind : kinds) {
      if (const auto row = kind->find(slug)) return &kind->uids[*row];
    }
    return nullptr;
  }

  const Directories& directories_;
  nlohmann::json json_ = nlohmann::json::object();
};

/// Whether an entry of the log is about something guarded.
class Guard {
 public:
  Guard(const Directories& directories, const Protection& guarded) : directories_(directories), guarded_(guarded) {}

  bool about(const WithdrawalRecord& entry) const {
    return source(entry.by) || publication(entry.of) || attribution(entry.of) || source(entry.of) ||
           publication(entry.in) || any_claim(entry.claims);
  }
  bool about(const CheckRecord& entry) const { return source(entry.whom) || any_claim(entry.claims); }
  bool about(const DecisionRecord& entry) const {
    return claim(entry.subject) || publication(entry.subject) || attribution(entry.subject) || source(entry.subject);
  }
  bool about(const AssessmentRecord& entry) const { return claim(entry.claim); }
  bool about(const EvidenceRecord& entry) const { return publication(entry.publication); }

 private:
  static bool in(const Directory& directory, const std::vector<bool>& flags, const std::string& slug) {
    const auto row = directory.find(slug);
    return row && flags[*row];
  }
  bool source(const std::string& slug) const { return in(directories_.sources, guarded_.sources, slug); }
  bool claim(const std::string& slug) const { return in(directories_.claims, guarded_.claims, slug); }
  bool publication(const std::string& slug) const { return in(directories_.publications, guarded_.publications, slug); }
  bool attribution(const std::string& slug) const { return in(directories_.attributions, guarded_.words, slug); }
  bool any_claim(const std::vector<LinkRecord>& links) const {
    return std::any_of(links.begin(), links.end(), [this](const LinkRecord& link) { return claim(link.id); });
  }

  const Directories& directories_;
  const Protection& guarded_;
};

}  // namespace

void each_canonical(const CaseRecord& record, const Directories& directories, const Protection& guarded,
                    const std::function<void(const CanonicalEntry&)>& visit) {
  const Guard guard(directories, guarded);
  const auto give = [&](std::string_view entity, const base::Uid& uid, bool is_guarded, const auto& fields) {
    Encoder encoder(directories);
    fields(encoder);
    visit({entity, uid, is_guarded, encoder.line(entity, uid)});
  };
  give("case", directories.case_uid, false, [&](Encoder& side) { case_fields(side, record); });
  for (std::size_t i = 0; i < record.sources.size(); ++i) {
    give("source", directories.sources.uids[i], guarded.sources[i],
         [&](Encoder& side) { source_fields(side, record.sources[i]); });
  }
  for (std::size_t i = 0; i < record.claims.size(); ++i) {
    give("claim", directories.claims.uids[i], guarded.claims[i],
         [&](Encoder& side) { claim_fields(side, record.claims[i]); });
  }
  std::size_t row = 0;
  for (std::size_t i = 0; i < record.publications.size(); ++i) {
    const PublicationRecord& publication = record.publications[i];
    give("publication", directories.publications.uids[i], guarded.publications[i],
         [&](Encoder& side) { publication_fields(side, publication); });
    for (const AttributionRecord& said : publication.says) {
      give("attribution", directories.attributions.uids[row], guarded.words[row],
           [&](Encoder& side) { attribution_fields(side, said, publication.id); });
      ++row;
    }
  }
  const auto give_all = [&](std::string_view entity, const auto& entries, const std::vector<base::Uid>& uids,
                            const auto& fields) {
    for (std::size_t i = 0; i < entries.size(); ++i) {
      give(entity, uids[i], guard.about(entries[i]), [&](Encoder& side) { fields(side, entries[i]); });
    }
  };
  const auto withdrawal = [](Encoder& side, const WithdrawalRecord& entry) { withdrawal_fields(side, entry); };
  const auto check = [](Encoder& side, const CheckRecord& entry) { check_fields(side, entry); };
  const auto decision = [](Encoder& side, const DecisionRecord& entry) { decision_fields(side, entry); };
  const auto assessment = [](Encoder& side, const AssessmentRecord& entry) { assessment_fields(side, entry); };
  const auto copy = [](Encoder& side, const EvidenceRecord& entry) { evidence_fields(side, entry); };
  give_all("withdrawal", record.withdrawals, directories.withdrawals, withdrawal);
  give_all("check", record.checks, directories.checks, check);
  give_all("decision", record.decisions, directories.decisions, decision);
  give_all("assessment", record.assessments, directories.assessments, assessment);
  give_all("evidence", record.evidence, directories.evidence, copy);
}

}  // namespace stemma::store

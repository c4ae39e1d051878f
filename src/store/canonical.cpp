#include "store/canonical.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "base/text.hpp"

namespace stemma::store {
namespace {

/// An object that leaves out what is not recorded. nlohmann's objects are sorted by key.
class Object {
 public:
  Object& text(const char* key, const std::string& value) {
    if (!value.empty()) json_[key] = base::nfc(value);
    return *this;
  }
  template <class E>
  Object& word(const char* key, E value) {
    json_[key] = to_string(value);
    return *this;
  }
  template <class E>
  Object& word(const char* key, const std::optional<E>& value) {
    if (value) json_[key] = to_string(*value);
    return *this;
  }
  template <class T>
  Object& value(const char* key, const std::optional<T>& given) {
    if (given) json_[key] = *given;
    return *this;
  }
  Object& flag(const char* key, bool value) {
    if (value) json_[key] = true;
    return *this;
  }
  Object& date(const char* key, const std::optional<Date>& date) {
    if (date) json_[key] = {base::nfc(date->text), date->period.first, date->period.last};
    return *this;
  }
  Object& validity(const Validity& validity) {
    return date("from", validity.from).date("until", validity.until).date("known", validity.known);
  }
  Object& scale(const std::string& prefix, const ScaleValue& scale) {
    text((prefix + "scale").c_str(), scale.scale).text((prefix + "code").c_str(), scale.code);
    return value((prefix + "number").c_str(), scale.number);
  }
  Object& uid(const char* key, const base::Uid& uid) {
    json_[key] = base::hex(std::string_view(reinterpret_cast<const char*>(uid.data()), uid.size()));
    return *this;
  }
  /// A list, left out if it is empty; `make` turns an entry into an Object.
  template <class List, class Make>
  Object& list(const char* key, const List& entries, Make make) {
    for (const auto& entry : entries) json_[key].push_back(make(entry).json_);
    return *this;
  }
  Object& texts(const char* key, const std::vector<std::string>& entries) {
    for (const auto& entry : entries) json_[key].push_back(base::nfc(entry));
    return *this;
  }
  Object& entry(std::string_view entity, const base::Uid& uid_of_it) {
    json_["entity"] = entity;
    return uid("uid", uid_of_it);
  }
  std::string line() const { return json_.dump(); }

 private:
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

class Encoder {
 public:
  explicit Encoder(const Directories& directories) : directories_(directories) {}

  Object encode(const CaseRecord& record) const {
    Object object;
    object.text("id", record.id).text("title", record.title).date("as_of", record.as_of);
    source(object, "newsroom", record.newsroom);
    return object.text("language", record.language).text("note", record.note);
  }

  Object encode(const SourceRecord& record) const {
    Object object;
    object.text("id", record.id).text("name", record.name).word("kind", record.kind).text("country", record.country);
    object.text("description", record.description).list("aliases", record.aliases, [](const AliasRecord& alias) {
      return Object().text("name", alias.name).text("script", alias.script).text("lang", alias.lang);
    });
    terms(object, record.anonymity);
    object.value("count_claimed", record.count_claimed).value("count_known_distinct", record.count_known_distinct);
    facts(object, record);
    object.texts("urls", record.urls).texts("handles", record.handles).word("sensitivity", record.sensitivity);
    return object.text("note", record.note).flag("implied", record.implied);
  }

  Object encode(const ClaimRecord& record) const {
    Object object;
    object.text("id", record.id).text("text", record.text).word("class", record.claim_class);
    object.word("importance", record.importance).date("event_date", record.event_date);
    object.list("parties", record.parties, [this](const InterestRecord& entry) {
      Object party = Object().validity(entry.validity).text("why", entry.why);
      return source(party, "source", entry.source);
    });
    object.list("elements", record.elements,
                [this](const ElementRecord& entry) { return Object().uid("claim", claim(entry.claim)); });
    object.list("relations", record.relations, [this](const RelationRecord& entry) {
      return Object().word("kind", entry.kind).uid("claim", claim(entry.claim));
    });
    return object.word("sensitivity", record.sensitivity).text("note", record.note);
  }

  Object encode(const PublicationRecord& record) const {
    Object object;
    source(object, "by", record.by);
    object.text("id", record.id).date("date", record.date).word("kind", record.kind).text("title", record.title);
    object.text("byline", record.byline).text("language", record.language).text("url", record.url);
    object.date("accessed", record.accessed).list("archives", record.archives, [](const ArchiveRecord& entry) {
      Object archive = Object().text("url", entry.url).text("sha256", entry.sha256);
      return archive.text("media_type", entry.media_type).date("taken", entry.taken);
    });
    object.list("derivations", record.derivations, [this](const DerivationRecord& entry) {
      Object derivation = Object().word("kind", entry.kind).uid("target", node(entry.target));
      return derivation.word("basis", entry.basis).text("by", entry.by).text("why", entry.why);
    });
    object.text("ai_use", record.ai.use).text("ai_system", record.ai.system);
    object.text("ai_version", record.ai.version).text("ai_parameters", record.ai.parameters);
    return object.flag("ours", record.ours).word("sensitivity", record.sensitivity).text("note", record.note);
  }

  Object encode(const AttributionRecord& record, const base::Uid& publication) const {
    Object object;
    object.text("id", record.id).flag("default_id", record.default_id).uid("publication", publication);
    object.uid("claim", claim(record.claim));
    object.list("via", record.via, [this](const LinkRecord& link) { return Object().uid("uid", node(link.id)); });
    object.word("stance", record.stance).value("first_hand", record.first_hand);
    object.flag("dissent", record.dissent);
    object.word("credibility", record.credibility).text("credibility_by", record.credibility_by);
    object.text("credibility_basis", record.credibility_basis).date("credibility_on", record.credibility_on);
    object.scale("credibility_", record.credibility_scale);
    object.text("gist", record.gist).text("quote_exact", record.quote.exact).text("quote_prefix", record.quote.prefix);
    object.text("quote_suffix", record.quote.suffix).text("quote_lang", record.quote.lang);
    object.text("quote_translated_by", record.quote.translated_by).text("cue", record.cue);
    object.word("cue_class", record.cue_class).word("commitment", record.commitment).word("basis", record.basis);
    object.date("said_on", record.said_on).value("value_min", record.value.min).value("value_max", record.value.max);
    object.text("value_unit", record.value.unit).flag("value_approximate", record.value.approximate);
    object.word("nature", record.nature).word("sensitivity", record.sensitivity);
    return object.text("note", record.note);
  }

  Object encode(const WithdrawalRecord& record) const {
    Object object;
    source(object, "by", record.by);
    object.word("act", record.act).uid("of", of(record.of)).date("date", record.date).text("note", record.note);
    if (!record.in.empty()) object.uid("in", publication(record.in));
    return claims(object, record.claims);
  }

  Object encode(const CheckRecord& record) const {
    Object object;
    source(object, "whom", record.whom);
    object.word("kind", record.kind).text("what", record.what).text("scope", record.scope).text("way", record.way);
    object.text("by", record.by).date("on", record.on).date("deadline", record.deadline);
    object.word("outcome", record.outcome).text("note", record.note);
    return claims(object, record.claims);
  }

  Object encode(const DecisionRecord& record) const {
    Object object;
    if (const base::Uid* uid = anything(record.subject)) {
      object.uid("subject_uid", *uid);
    } else {
      object.text("subject", record.subject);
    }
    object.text("rule", record.rule).text("by", record.by).text("role", record.role).text("why", record.why);
    return object.text("exception", record.exception).date("on", record.on).date("until", record.until);
  }

  Object encode(const AssessmentRecord& record) const {
    Object object;
    object.uid("claim", claim(record.claim)).word("confidence", record.confidence);
    object.scale("confidence_", record.confidence_scale).scale("likelihood_", record.likelihood);
    return object.text("by", record.by).text("basis", record.basis).date("on", record.on);
  }

 private:
  const base::Uid& claim(const std::string& slug) const { return directories_.claims.uids[directories_.claim(slug)]; }
  const base::Uid& publication(const std::string& slug) const {
    return directories_.publications.uids[directories_.publication(slug)];
  }
  const base::Uid& node(const std::string& slug) const { return directories_.uid(directories_.node(slug)); }

  // In the order in which the tables take a slug that means several things.
  const base::Uid* first_of(const std::string& slug, std::initializer_list<const Directory*> kinds) const {
    for (const Directory* kind : kinds) {
      if (const auto row = kind->find(slug)) return &kind->uids[*row];
    }
    return nullptr;
  }
  const base::Uid* anything(const std::string& slug) const {
    return first_of(
        slug, {&directories_.claims, &directories_.publications, &directories_.attributions, &directories_.sources});
  }
  const base::Uid& of(const std::string& slug) const {
    const auto* uid = first_of(slug, {&directories_.publications, &directories_.attributions, &directories_.sources});
    return uid != nullptr ? *uid : node(slug);
  }

  Object& source(Object& object, const char* key, const std::string& slug) const {
    if (!slug.empty()) object.uid(key, directories_.sources.uids[directories_.source(slug)]);
    return object;
  }
  Object claims(Object& object, const std::vector<LinkRecord>& list) const {
    return object.list("claims", list, [this](const LinkRecord& link) { return Object().uid("uid", claim(link.id)); });
  }

  static void terms(Object& object, const AnonymityTerms& terms) {
    object.word("terms_level", terms.level).text("terms_affiliation", terms.affiliation);
    object.text("terms_role", terms.role).text("terms_access", terms.access).text("terms_reason", terms.reason);
    object.text("terms_motive", terms.motive).text("terms_identity_known_to", terms.identity_known_to);
    object.word("terms_ground_rules", terms.ground_rules);
  }

  void facts(Object& object, const SourceRecord& record) const {
    object.list("anonymous", record.anonymous, [](const AnonymityRecord& entry) {
      Object anonymity = Object().flag("anonymous", entry.anonymous).text("descriptor", entry.descriptor);
      return anonymity.validity(entry.validity);
    });
    object.list("controlled_by", record.controlled_by, [this](const ControlRecord& entry) {
      Object control = Object().word("kind", entry.kind).value("share", entry.share).text("note", entry.note);
      return source(control.validity(entry.validity), "controller", entry.controller);
    });
    object.list("identity", record.identity, [this](const IdentityRecord& entry) {
      Object identity = Object().word("kind", entry.kind).text("why", entry.why).validity(entry.validity);
      return source(identity, "other", entry.other);
    });
    object.list("ratings", record.ratings, [](const RatingRecord& entry) {
      Object rating = Object().scale("", entry.grade).text("topic", entry.topic).text("by", entry.by);
      return rating.text("basis", entry.basis).date("on", entry.on).validity(entry.validity);
    });
  }

  const Directories& directories_;
};

}  // namespace

void each_canonical(const CaseRecord& record, const Directories& directories, const Protection& guarded,
                    const std::function<void(const CanonicalEntry&)>& visit) {
  const Encoder encoder(directories);
  const Guard guard(directories, guarded);
  const auto give = [&visit](std::string_view entity, const base::Uid& uid, bool is_guarded, Object object) {
    visit({entity, uid, is_guarded, object.entry(entity, uid).line()});
  };
  give("case", directories.case_uid, false, encoder.encode(record));
  for (std::size_t i = 0; i < record.sources.size(); ++i) {
    give("source", directories.sources.uids[i], guarded.sources[i], encoder.encode(record.sources[i]));
  }
  for (std::size_t i = 0; i < record.claims.size(); ++i) {
    give("claim", directories.claims.uids[i], guarded.claims[i], encoder.encode(record.claims[i]));
  }
  std::size_t row = 0;
  for (std::size_t i = 0; i < record.publications.size(); ++i) {
    const PublicationRecord& publication = record.publications[i];
    const base::Uid& uid = directories.publications.uids[i];
    give("publication", uid, guarded.publications[i], encoder.encode(publication));
    for (const AttributionRecord& said : publication.says) {
      give("attribution", directories.attributions.uids[row], guarded.words[row], encoder.encode(said, uid));
      ++row;
    }
  }
  const auto give_all = [&](std::string_view entity, const auto& entries, const std::vector<base::Uid>& uids) {
    for (std::size_t i = 0; i < entries.size(); ++i) {
      give(entity, uids[i], guard.about(entries[i]), encoder.encode(entries[i]));
    }
  };
  give_all("withdrawal", record.withdrawals, directories.withdrawals);
  give_all("check", record.checks, directories.checks);
  give_all("decision", record.decisions, directories.decisions);
  give_all("assessment", record.assessments, directories.assessments);
}

}  // namespace stemma::store

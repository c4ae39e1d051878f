// The fields of each entry as history encodes them: one list, gone through both to encode and to decode.
//
// `fields(side, record)` gives every field to a side, which is an Encoder (the record is const) or a Decoder (it is
// filled). A side has: text, texts, word, value, count, flag, date; source, claim, publication, node, any (a reference,
// which the encoding has as a uid); list (`inner` is called with a side and an entry each). Keys stay as they are for
// ever: a digest that was recorded has them.
#pragma once

#include <string>

#include "stemma/record.hpp"

namespace stemma::store {

template <class Side, class Record>
void validity_fields(Side& side, Record& validity) {
  side.date("from", validity.from).date("until", validity.until).date("known", validity.known);
}

template <class Side, class Record>
void scale_fields(Side& side, const std::string& prefix, Record& scale) {
  side.text(prefix + "scale", scale.scale).text(prefix + "code", scale.code).value(prefix + "number", scale.number);
}

template <class Side, class Record>
void case_fields(Side& side, Record& record) {
  side.text("id", record.id).text("title", record.title).date("as_of", record.as_of);
  side.source("newsroom", record.newsroom).text("language", record.language).text("note", record.note);
}

template <class Side, class Record>
void terms_fields(Side& side, Record& terms) {
  side.word("terms_level", terms.level).text("terms_affiliation", terms.affiliation).text("terms_role", terms.role);
  side.text("terms_access", terms.access).text("terms_reason", terms.reason).text("terms_motive", terms.motive);
  side.text("terms_identity_known_to", terms.identity_known_to).word("terms_ground_rules", terms.ground_rules);
}

template <class Side, class Record>
void source_fields(Side& side, Record& record) {
  side.text("id", record.id).text("name", record.name).word("kind", record.kind).text("country", record.country);
  side.text("description", record.description);
  side.list("aliases", record.aliases, [](auto& inner, auto& alias) {
    inner.text("name", alias.name).text("script", alias.script).text("lang", alias.lang);
  });
  terms_fields(side, record.anonymity);
  side.value("count_claimed", record.count_claimed).value("count_known_distinct", record.count_known_distinct);
  side.list("anonymous", record.anonymous, [](auto& inner, auto& entry) {
    inner.flag("anonymous", entry.anonymous).text("descriptor", entry.descriptor);
    validity_fields(inner, entry.validity);
  });
  side.list("controlled_by", record.controlled_by, [](auto& inner, auto& entry) {
    inner.word("kind", entry.kind).value("share", entry.share).text("note", entry.note);
    inner.source("controller", entry.controller);
    validity_fields(inner, entry.validity);
  });
  side.list("identity", record.identity, [](auto& inner, auto& entry) {
    inner.word("kind", entry.kind).text("why", entry.why).source("other", entry.other);
    validity_fields(inner, entry.validity);
  });
  side.list("ratings", record.ratings, [](auto& inner, auto& entry) {
    scale_fields(inner, "", entry.grade);
    inner.text("topic", entry.topic).text("by", entry.by).text("basis", entry.basis).date("on", entry.on);
    validity_fields(inner, entry.validity);
  });
  side.texts("urls", record.urls).texts("handles", record.handles).word("sensitivity", record.sensitivity);
  side.text("note", record.note).flag("implied", record.implied);
}

template <class Side, class Record>
void claim_fields(Side& side, Record& record) {
  side.text("id", record.id).text("text", record.text).word("class", record.claim_class);
  side.word("importance", record.importance).date("event_date", record.event_date);
  side.list("parties", record.parties, [](auto& inner, auto& entry) {
    inner.text("why", entry.why).source("source", entry.source);
    validity_fields(inner, entry.validity);
  });
  side.list("elements", record.elements, [](auto& inner, auto& entry) { inner.claim("claim", entry.claim); });
  side.list("relations", record.relations,
            [](auto& inner, auto& entry) { inner.word("kind", entry.kind).claim("claim", entry.claim); });
  side.word("sensitivity", record.sensitivity).text("note", record.note);
}

template <class Side, class Record>
void publication_fields(Side& side, Record& record) {
  side.source("by", record.by).text("id", record.id).date("date", record.date).word("kind", record.kind);
  side.text("title", record.title).text("byline", record.byline).text("language", record.language);
  side.text("url", record.url).date("accessed", record.accessed);
  side.list("archives", record.archives, [](auto& inner, auto& entry) {
    inner.text("url", entry.url).text("sha256", entry.sha256).text("media_type", entry.media_type);
    inner.date("taken", entry.taken);
  });
  side.list("derivations", record.derivations, [](auto& inner, auto& entry) {
    inner.word("kind", entry.kind).node("target", entry.target).word("basis", entry.basis);
    inner.text("by", entry.by).text("why", entry.why);
  });
  side.text("ai_use", record.ai.use).text("ai_system", record.ai.system).text("ai_version", record.ai.version);
  side.text("ai_parameters", record.ai.parameters).flag("ours", record.ours);
  side.word("sensitivity", record.sensitivity).text("note", record.note);
}

/// `publication` is the id of whatever says it.
template <class Side, class Record, class Text>
void attribution_fields(Side& side, Record& record, Text& publication) {
  side.text("id", record.id).flag("default_id", record.default_id).publication("publication", publication);
  side.claim("claim", record.claim);
  side.list("via", record.via, [](auto& inner, auto& link) { inner.node("uid", link.id); });
  side.word("stance", record.stance).value("first_hand", record.first_hand).flag("dissent", record.dissent);
  side.word("credibility", record.credibility).text("credibility_by", record.credibility_by);
  side.text("credibility_basis", record.credibility_basis).date("credibility_on", record.credibility_on);
  scale_fields(side, "credibility_", record.credibility_scale);
  side.text("gist", record.gist).text("quote_exact", record.quote.exact).text("quote_prefix", record.quote.prefix);
  side.text("quote_suffix", record.quote.suffix).text("quote_lang", record.quote.lang);
  side.text("quote_translated_by", record.quote.translated_by).text("cue", record.cue);
  side.word("cue_class", record.cue_class).word("commitment", record.commitment).word("basis", record.basis);
  side.date("said_on", record.said_on).value("value_min", record.value.min).value("value_max", record.value.max);
  side.text("value_unit", record.value.unit).flag("value_approximate", record.value.approximate);
  side.word("nature", record.nature).word("sensitivity", record.sensitivity).text("note", record.note);
}

template <class Side, class List>
void claim_list_field(Side& side, List& claims) {
  side.list("claims", claims, [](auto& inner, auto& link) { inner.claim("uid", link.id); });
}

template <class Side, class Record>
void withdrawal_fields(Side& side, Record& record) {
  side.source("by", record.by).word("act", record.act).withdrawn("of", record.of).date("date", record.date);
  side.text("note", record.note).publication("in", record.in);
  claim_list_field(side, record.claims);
}

template <class Side, class Record>
void check_fields(Side& side, Record& record) {
  side.source("whom", record.whom).word("kind", record.kind).text("what", record.what).text("scope", record.scope);
  side.text("way", record.way).text("by", record.by).date("on", record.on).date("deadline", record.deadline);
  side.word("outcome", record.outcome).text("note", record.note);
  claim_list_field(side, record.claims);
}

template <class Side, class Record>
void decision_fields(Side& side, Record& record) {
  side.subject("subject_uid", "subject", record.subject).text("rule", record.rule).text("by", record.by);
  side.text("role", record.role).text("why", record.why).text("exception", record.exception);
  side.date("on", record.on).date("until", record.until);
}

template <class Side, class Record>
void assessment_fields(Side& side, Record& record) {
  side.claim("claim", record.claim).word("confidence", record.confidence);
  scale_fields(side, "confidence_", record.confidence_scale);
  scale_fields(side, "likelihood_", record.likelihood);
  side.text("by", record.by).text("basis", record.basis).date("on", record.on);
}

template <class Side, class Record>
void evidence_fields(Side& side, Record& record) {
  side.publication("publication", record.publication).text("sha256", record.sha256).count("size", record.size);
  side.text("media_type", record.media_type).text("name", record.name).text("attached_at", record.attached_at);
  side.text("attached_by", record.attached_by);
}

}  // namespace stemma::store

#include <algorithm>
#include <array>

#include "base/country.hpp"
#include "base/text.hpp"
#include "interchange/readers.hpp"

namespace stemma::interchange {
namespace {

void read_aliases(Reader& reader, Fields& fields, std::vector<AliasRecord>& aliases) {
  fields.each("aliases", [&](Node& node) {
    AliasRecord alias;
    if (node.kind == NodeKind::mapping) {
      Fields long_form(reader, node, "an alias");
      long_form.require("name", "write `{name: …, script: …, lang: …}`");
      long_form.text("name", alias.name);
      long_form.text("script", alias.script);
      long_form.text("lang", alias.lang);
      long_form.finish();
    } else if (auto text = scalar_text(reader, node, "a name")) {
      alias.name = std::move(*text);
    }
    aliases.push_back(std::move(alias));
  });
}

void take_anonymity(Reader& reader, Node& node, AnonymityRecord& anonymity) {
  const auto text = scalar_text(reader, node, "true, false or a description");
  if (!text) return;
  anonymity.anonymous = !(node.plain && *text == "false");
  if (node.plain && (*text == "true" || *text == "false")) {
    node.read_as = ReadAs::boolean;
  } else {
    anonymity.descriptor = *text;
  }
}

void read_anonymous(Reader& reader, Fields& fields, std::vector<AnonymityRecord>& anonymous) {
  fields.each("anonymous", [&](Node& node) {
    AnonymityRecord anonymity;
    anonymity.at = reader.place(node);
    if (node.kind == NodeKind::mapping) {
      Fields long_form(reader, node, "the long form of `anonymous`");
      long_form.require("value", "write `{value: true, from: …}`");
      if (Node* value = long_form.take("value")) take_anonymity(reader, *value, anonymity);
      long_form.validity(anonymity.validity);
      long_form.finish();
    } else {
      take_anonymity(reader, node, anonymity);
    }
    anonymous.push_back(std::move(anonymity));
  });
}

void read_terms(Reader& reader, Fields& fields, AnonymityTerms& terms) {
  Node* node = fields.take("anonymity");
  if (node == nullptr) return;
  Fields parts(reader, *node, "`anonymity`");
  parts.word("level", terms.level);
  parts.text("affiliation", terms.affiliation);
  parts.text("role", terms.role);
  parts.text("access", terms.access);
  parts.text("reason", terms.reason);
  parts.text("motive", terms.motive);
  parts.text("identity_known_to", terms.identity_known_to);
  parts.word("ground_rules", terms.ground_rules);
  parts.finish();
}

void read_count(Reader& reader, Fields& fields, SourceRecord& source) {
  Node* node = fields.take("count");
  if (node == nullptr) return;
  Fields parts(reader, *node, "`count`");
  parts.count("claimed", source.count_claimed);
  parts.count("known_distinct", source.count_known_distinct);
  parts.finish();
  if (source.count_claimed && source.count_known_distinct && *source.count_claimed < *source.count_known_distinct) {
    reader.mistakes.add(*parts.take("known_distinct"),
                        fmt::format("{} are known to be distinct, and only {} are claimed",
                                    *source.count_known_distinct, *source.count_claimed),
                        "`known_distinct` is the least that they can be, `claimed` the most");
  }
}

void read_control(Reader& reader, Fields& fields, std::vector<ControlRecord>& controlled_by) {
  fields.each("controlled_by", [&](Node& node) {
    ControlRecord control;
    control.at = reader.place(node);
    if (node.kind == NodeKind::mapping) {
      Fields long_form(reader, node, "the long form of `controlled_by`");
      long_form.require("value", "write `{value: some-source, kind: owned-by}`");
      long_form.reference("value", source_id, control.controller);
      long_form.word("kind", control.kind);
      long_form.number("share", control.share);
      long_form.validity(control.validity);
      long_form.text("note", control.note);
      long_form.finish();
      if (control.share && (*control.share < 0 || *control.share > 100)) {
        reader.mistakes.add(*long_form.take("share"), fmt::format("`share` is a percentage, not {}", *control.share),
                            "0 to 100");
      }
    } else if (scalar_text(reader, node, "the id of a source")) {
      control.controller = scalar_reference(reader, node, source_id);
    }
    controlled_by.push_back(std::move(control));
  });
}

void read_identity(Reader& reader, Fields& fields, std::string_view key, IdentityKind kind,
                   std::vector<IdentityRecord>& identity) {
  fields.each(key, [&](Node& node) {
    IdentityRecord link;
    link.kind = kind;
    link.at = reader.place(node);
    if (node.kind == NodeKind::mapping) {
      Fields long_form(reader, node, fmt::format("the long form of `{}`", key));
      long_form.require("value", "write `{value: some-source, why: …}`");
      long_form.reference("value", source_id, link.other);
      long_form.validity(link.validity);
      long_form.text("why", link.why);
      long_form.finish();
    } else if (scalar_text(reader, node, "the id of a source")) {
      link.other = scalar_reference(reader, node, source_id);
    }
    identity.push_back(std::move(link));
  });
}

/// The fields that both ways of writing a rating share.
void read_rating_rest(Fields& fields, RatingRecord& rating) {
  fields.text("topic", rating.topic);
  fields.text("by", rating.by);
  fields.date("at", rating.on);
  fields.text("basis", rating.basis);
  fields.validity(rating.validity);
  fields.finish();
}

/// `reliability`: grades on the Admiralty scale.
void read_reliability(Reader& reader, Fields& fields, std::vector<RatingRecord>& ratings) {
  fields.each("reliability", [&](Node& node) {
    RatingRecord rating;
    rating.at = reader.place(node);
    rating.grade.scale = "admiralty";
    if (node.kind == NodeKind::mapping) {
      Fields long_form(reader, node, "the long form of `reliability`");
      long_form.require("value", "write `{value: D, topic: …}`");
      std::optional<Reliability> grade;
      long_form.word("value", grade);
      if (grade) rating.grade.code = to_string(*grade);
      read_rating_rest(long_form, rating);
    } else if (const auto tag = model::misp_tag(node.text); tag && tag->axis == model::Axis::reliability) {
      rating.grade = {"misp", tag->code, std::nullopt};
      if (model::find_scale("misp", model::Axis::reliability)->find(tag->code) == nullptr) {
        reader.mistakes.add(node, fmt::format("the tag has no code {}", shown(tag->code)),
                            "one of a, b, c, d, e, f, g");
      }
    } else if (scalar_text(reader, node, "a grade from A to F")) {
      if (const auto grade = word_index(reader, node, "reliability", words<Reliability>())) {
        rating.grade.code = words<Reliability>()[*grade];
      }
    }
    ratings.push_back(std::move(rating));
  });
}

/// `ratings`: grades on any scale.
void read_ratings(Reader& reader, Fields& fields, std::vector<RatingRecord>& ratings) {
  fields.each("ratings", [&](Node& node) {
    RatingRecord rating;
    rating.at = reader.place(node);
    Fields entry(reader, node, "a rating");
    entry.require("scale", "name the scale, such as `admiralty`");
    entry.scale(rating.grade, model::Axis::reliability);
    read_rating_rest(entry, rating);
    if (node.kind == NodeKind::mapping && rating.grade.code.empty() && !rating.grade.number) {
      reader.mistakes.add(node, "a rating has no `code` and no `number`", "write what was given on the scale");
    }
    ratings.push_back(std::move(rating));
  });
}

void read_country(Reader& reader, Fields& fields, std::string& country) {
  fields.text("country", country);
  if (country.empty()) return;
  const auto upper = [](char c) { return c >= 'A' && c <= 'Z'; };
  if (country.size() == 2 && std::all_of(country.begin(), country.end(), upper)) {
    if (base::is_country_code(country)) return;
    const std::string code = base::country_code(country);  // UK is GB
    if (code.empty()) {
      reader.mistakes.add(*fields.take("country"), fmt::format("there is no country {}", shown(country)),
                          "ISO 3166-1, such as NO for Norway");
    }
    country = code;
    return;
  }
  reader.mistakes.add(*fields.take("country"),
                      fmt::format("`country` wants two capital letters, not {}", shown(country)),
                      "ISO 3166-1, such as NO for Norway");
}

}  // namespace

void read_source(Reader& reader, const Node& id, Node& value, SourceRecord& source) {
  source.id = id.text;
  source.at = reader.place(id);
  Fields fields(reader, value, "source " + shown(id.text));
  fields.text("name", source.name);
  fields.word("kind", source.kind);
  read_country(reader, fields, source.country);
  fields.text("description", source.description);
  read_aliases(reader, fields, source.aliases);
  read_anonymous(reader, fields, source.anonymous);
  read_terms(reader, fields, source.anonymity);
  read_count(reader, fields, source);
  read_control(reader, fields, source.controlled_by);
  read_identity(reader, fields, "same_as", IdentityKind::same_as, source.identity);
  read_identity(reader, fields, "possibly_same_as", IdentityKind::possibly_same_as, source.identity);
  read_identity(reader, fields, "distinct_from", IdentityKind::distinct_from, source.identity);
  read_reliability(reader, fields, source.ratings);
  read_ratings(reader, fields, source.ratings);
  read_texts(reader, fields, "urls", source.urls);
  read_texts(reader, fields, "handles", source.handles);
  fields.word("sensitivity", source.sensitivity);
  fields.text("note", source.note);
  fields.uid(source.uid);
  fields.finish();
}

}  // namespace stemma::interchange

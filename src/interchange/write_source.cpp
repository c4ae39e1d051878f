#include "interchange/writers.hpp"

namespace stemma::interchange {
namespace {

YamlOut alias_out(const AliasRecord& alias) {
  YamlOut out;
  out.put_text("name", alias.name);
  if (alias.script.empty() && alias.lang.empty()) return YamlOut::quoted(alias.name);
  out.put_text("script", alias.script);
  out.put_text("lang", alias.lang);
  return out;
}

YamlOut anonymity_out(const AnonymityRecord& anonymity) {
  YamlOut out;
  if (anonymity.descriptor.empty()) {
    out.put_flag("value", anonymity.anonymous);
  } else {
    out.put_text("value", anonymity.descriptor);
  }
  put_validity(out, anonymity.validity);
  return short_or_long(std::move(out));
}

void put_terms(YamlOut& into, const AnonymityTerms& terms) {
  YamlOut out;
  out.put_word("level", terms.level);
  out.put_text("affiliation", terms.affiliation);
  out.put_text("role", terms.role);
  out.put_text("access", terms.access);
  out.put_text("reason", terms.reason);
  out.put_text("motive", terms.motive);
  out.put_text("identity_known_to", terms.identity_known_to);
  out.put_word("ground_rules", terms.ground_rules);
  if (!out.children.empty()) into.put("anonymity", std::move(out));
}

YamlOut control_out(const ControlRecord& control) {
  YamlOut out;
  out.put_text("value", control.controller);
  out.put_word_unless("kind", control.kind, ControlKind::controlled_by);
  out.put_number("share", control.share);
  put_validity(out, control.validity);
  out.put_text("note", control.note);
  return short_or_long(std::move(out));
}

void put_identity(YamlOut& into, const SourceRecord& source, std::string_view key, IdentityKind kind) {
  std::vector<YamlOut> items;
  for (const IdentityRecord& link : source.identity) {
    if (link.kind != kind) continue;
    YamlOut out;
    out.put_text("value", link.other);
    put_validity(out, link.validity);
    out.put_text("why", link.why);
    items.push_back(short_or_long(std::move(out)));
  }
  into.put_items(key, std::move(items));
}

bool on_admiralty_scale(const RatingRecord& rating) {
  return rating.grade.scale == "admiralty" && !rating.grade.number && from_string<Reliability>(rating.grade.code);
}

void put_rating_rest(YamlOut& into, const RatingRecord& rating) {
  into.put_text("topic", rating.topic);
  into.put_text("by", rating.by);
  into.put_date("at", rating.on);
  into.put_text("basis", rating.basis);
  put_validity(into, rating.validity);
}

/// The Admiralty grades that come first under `reliability`, all from the first other one under `ratings`.
void put_ratings(YamlOut& into, const std::vector<RatingRecord>& ratings) {
  std::vector<YamlOut> grades, others;
  for (const RatingRecord& rating : ratings) {
    YamlOut out;
    if (others.empty() && on_admiralty_scale(rating)) {
      out.put("value", YamlOut::bare(rating.grade.code));
      put_rating_rest(out, rating);
      grades.push_back(short_or_long(std::move(out)));
    } else {
      put_scale(out, rating.grade);
      put_rating_rest(out, rating);
      others.push_back(std::move(out));
    }
  }
  into.put_items("reliability", std::move(grades));
  into.put_items("ratings", std::move(others));
}

}  // namespace

YamlOut write_source(const SourceRecord& source) {
  YamlOut out;
  out.put_text("name", source.name);
  out.put_word_unless("kind", source.kind, SourceKind::unknown);
  out.put_text("country", source.country);
  out.put_text("description", source.description);
  std::vector<YamlOut> aliases, anonymous, controlled_by;
  for (const AliasRecord& alias : source.aliases) aliases.push_back(alias_out(alias));
  for (const AnonymityRecord& anonymity : source.anonymous) anonymous.push_back(anonymity_out(anonymity));
  for (const ControlRecord& control : source.controlled_by) controlled_by.push_back(control_out(control));
  out.put_items("aliases", std::move(aliases));
  out.put_items("anonymous", std::move(anonymous));
  put_terms(out, source.anonymity);
  YamlOut count;
  count.put_count("claimed", source.count_claimed);
  count.put_count("known_distinct", source.count_known_distinct);
  if (!count.children.empty()) out.put("count", std::move(count));
  out.put_items("controlled_by", std::move(controlled_by));
  put_identity(out, source, "same_as", IdentityKind::same_as);
  put_identity(out, source, "possibly_same_as", IdentityKind::possibly_same_as);
  put_identity(out, source, "distinct_from", IdentityKind::distinct_from);
  put_ratings(out, source.ratings);
  out.put_texts("urls", source.urls);
  out.put_texts("handles", source.handles);
  put_sensitivity(out, source.sensitivity);
  out.put_text("note", source.note);
  out.put_text("uid", source.uid);
  return out;
}

}  // namespace stemma::interchange

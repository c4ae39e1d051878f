#include "interchange/readers.hpp"

namespace stemma::interchange {
namespace {

void read_chain(Reader& reader, Fields& fields, AttributionRecord& attribution) {
  read_links(reader, fields, "via", source_id | publication_id, attribution.via);
  if (attribution.via.size() <= reader.limits.chain_links) return;
  reader.mistakes.add(*fields.take("via"), fmt::format("a chain of {} links; {} is the most", attribution.via.size(),
                                                       reader.limits.chain_links));
}

/// A grade on another scale that is the Admiralty code, or writes it, is read as that; beside `value` it must agree.
void settle_credibility(Reader& reader, Fields& long_form, AttributionRecord& attribution) {
  const ScaleValue& grade = attribution.credibility_scale;
  if (!long_form.has("value") && !long_form.has("scale")) {
    reader.mistakes.add(long_form.node(), "the long form of `credibility` has no `value` and no `scale`",
                        "write `{value: 2, by: …}`, or `{scale: stix-admiralty, number: 70}`");
    return;
  }
  const auto read = model::admiralty_credibility(grade);
  if (!attribution.credibility) attribution.credibility = read;
  if (!long_form.has("value") || !read || read == attribution.credibility) return;
  reader.mistakes.add(*long_form.take("value"),
                      fmt::format("`value` is {}, and the grade on `{}` is read as {}",
                                  to_string(*attribution.credibility), grade.scale, to_string(*read)),
                      "leave `value` out, or mend one of the two");
}

void read_credibility(Reader& reader, Fields& fields, AttributionRecord& attribution) {
  Node* node = fields.take("credibility");
  if (node == nullptr) return;
  if (node->kind == NodeKind::mapping) {
    Fields long_form(reader, *node, "the long form of `credibility`");
    long_form.word("value", attribution.credibility);
    long_form.scale(attribution.credibility_scale, model::Axis::credibility);
    settle_credibility(reader, long_form, attribution);
    long_form.text("by", attribution.credibility_by);
    long_form.date("at", attribution.credibility_on);
    long_form.text("basis", attribution.credibility_basis);
    long_form.finish();
  } else if (const auto tag = model::misp_tag(node->text); tag && tag->axis == model::Axis::credibility) {
    attribution.credibility_scale = {"misp", tag->code, std::nullopt};
    attribution.credibility = model::admiralty_credibility(attribution.credibility_scale);
    if (!attribution.credibility) {
      reader.mistakes.add(*node, fmt::format("the tag has no code {}", shown(tag->code)), "one of 1, 2, 3, 4, 5, 6");
    }
  } else {
    fields.word("credibility", attribution.credibility);
  }
}

void read_quote(Reader& reader, Fields& fields, QuoteRecord& quote) {
  Node* node = fields.take("quote");
  if (node == nullptr) return;
  if (node->kind != NodeKind::mapping) return fields.text("quote", quote.exact);
  Fields long_form(reader, *node, "the long form of `quote`");
  long_form.text("exact", quote.exact);
  long_form.text("prefix", quote.prefix);
  long_form.text("suffix", quote.suffix);
  long_form.text("lang", quote.lang);
  long_form.text("translated_by", quote.translated_by);
  long_form.finish();
}

void read_quantity(Reader& reader, Fields& fields, QuantityRecord& quantity) {
  Node* node = fields.take("value");
  if (node == nullptr) return;
  if (node->kind != NodeKind::mapping) {
    fields.number("value", quantity.min);
    quantity.max = quantity.min;
    return;
  }
  Fields long_form(reader, *node, "the long form of `value`");
  long_form.number("min", quantity.min);
  long_form.number("max", quantity.max);
  long_form.text("unit", quantity.unit);
  long_form.boolean("approximate", quantity.approximate);
  long_form.finish();
  if (quantity.min && quantity.max && *quantity.max < *quantity.min) {
    reader.mistakes.add(*node, fmt::format("`max` {} is less than `min` {}", *quantity.max, *quantity.min));
  }
}

}  // namespace

void read_attributions(Reader& reader, Node& entry, std::vector<AttributionRecord>& says) {
  AttributionRecord common;
  common.at = reader.place(entry);
  Fields fields(reader, entry, "an entry of `says`");
  fields.require("claim", "name the claim: `claim: some-claim`");
  std::vector<LinkRecord> claims;
  read_links(reader, fields, "claim", claim_id, claims);
  read_chain(reader, fields, common);
  common.stance = common.via.empty() ? Stance::asserts : Stance::reports;
  fields.word("stance", common.stance);
  fields.boolean("first_hand", common.first_hand);
  fields.boolean("dissent", common.dissent);
  read_credibility(reader, fields, common);
  fields.text("gist", common.gist);
  read_quote(reader, fields, common.quote);
  fields.text("cue", common.cue);
  fields.word("cue_class", common.cue_class);
  fields.word("commitment", common.commitment);
  fields.word("basis", common.basis);
  fields.date("said_on", common.said_on);
  read_quantity(reader, fields, common.value);
  fields.word("nature", common.nature);
  fields.word("sensitivity", common.sensitivity);
  fields.text("note", common.note);
  fields.uid(common.uid);
  fields.text("id", common.id);
  common.default_id = common.id.empty();
  fields.finish();

  if (!common.default_id && !valid_attribution_id(common.id)) {
    reader.mistakes.add(*fields.take("id"), fmt::format("{} is no id", shown(common.id)),
                        "letters A to Z, digits, `_`, `.`, `-`, `/` and `+`, beginning with a letter or digit");
  }
  if (claims.size() > 1 && (!common.default_id || !common.uid.empty())) {
    reader.mistakes.add(entry, fmt::format("one id for {} claims", claims.size()),
                        "write an entry for each claim, or leave the id out");
  }
  const bool several = claims.size() > 1;
  for (LinkRecord& claim : claims) {
    says.push_back(common);
    says.back().claim = std::move(claim.id);
    if (several) says.back().at = std::move(claim.at);
  }
}

}  // namespace stemma::interchange

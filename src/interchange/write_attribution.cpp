#include "interchange/write_attribution.hpp"

#include "interchange/attribution_ids.hpp"
#include "interchange/writers.hpp"

namespace stemma::interchange {
namespace {

void put_credibility(YamlOut& into, const AttributionRecord& attribution) {
  YamlOut out;
  out.put_word("value", attribution.credibility);
  put_scale(out, attribution.credibility_scale);
  out.put_text("by", attribution.credibility_by);
  out.put_date("at", attribution.credibility_on);
  out.put_text("basis", attribution.credibility_basis);
  if (!out.children.empty()) into.put("credibility", short_or_long(std::move(out)));
}

void put_quote(YamlOut& into, const QuoteRecord& quote) {
  YamlOut out;
  out.put_text("exact", quote.exact);
  out.put_text("prefix", quote.prefix);
  out.put_text("suffix", quote.suffix);
  out.put_text("lang", quote.lang);
  out.put_text("translated_by", quote.translated_by);
  if (out.children.empty()) return;
  if (out.children.size() == 1 && !quote.exact.empty()) return into.put_text("quote", quote.exact);
  into.put("quote", std::move(out));
}

void put_quantity(YamlOut& into, const QuantityRecord& value) {
  if (value.min && value.min == value.max && value.unit.empty() && !value.approximate) {
    return into.put_number("value", value.min);
  }
  YamlOut out;
  out.put_number("min", value.min);
  out.put_number("max", value.max);
  out.put_text("unit", value.unit);
  if (value.approximate) out.put_flag("approximate", true);
  if (!out.children.empty()) into.put("value", std::move(out));
}

YamlOut attribution_out(const AttributionRecord& attribution, bool with_id, const std::vector<std::string>& claims) {
  YamlOut out;
  if (with_id) out.put_text("id", attribution.id);
  out.put_texts("claim", claims);
  put_links(out, "via", attribution.via);
  out.put_word_unless("stance", attribution.stance, attribution.via.empty() ? Stance::asserts : Stance::reports);
  out.put_flag("first_hand", attribution.first_hand);
  if (attribution.dissent) out.put_flag("dissent", true);
  put_credibility(out, attribution);
  out.put_text("gist", attribution.gist);
  put_quote(out, attribution.quote);
  out.put_text("cue", attribution.cue);
  out.put_word("cue_class", attribution.cue_class);
  out.put_word("commitment", attribution.commitment);
  out.put_word("basis", attribution.basis);
  out.put_date("said_on", attribution.said_on);
  put_quantity(out, attribution.value);
  out.put_word("nature", attribution.nature);
  put_sensitivity(out, attribution.sensitivity);
  out.put_text("note", attribution.note);
  out.put_text("uid", attribution.uid);
  return out;
}

/// Which attributions the file must give an id. Each that is written changes what the others' default ids
/// are, so this goes on until nothing changes.
std::vector<bool> ids_to_write(const PublicationRecord& publication) {
  std::vector<AttributionRecord> says = publication.says;
  for (bool changed = true; changed;) {
    changed = false;
    const std::vector<std::string> made = default_ids(publication.id, says);
    for (std::size_t i = 0; i < says.size(); ++i) {
      if (!says[i].default_id || says[i].id == made[i]) continue;
      says[i].default_id = false;
      changed = true;
    }
  }
  std::vector<bool> write;
  write.reserve(says.size());
  for (const AttributionRecord& attribution : says) write.push_back(!attribution.default_id);
  return write;
}

}  // namespace

YamlOut write_says(const PublicationRecord& publication) {
  const std::vector<bool> with_id = ids_to_write(publication);
  YamlOut list = YamlOut::list();
  for (std::size_t i = 0; i < publication.says.size();) {
    const AttributionRecord& first = publication.says[i];
    const bool alone = with_id[i] || !first.uid.empty();
    std::vector<std::string> claims{first.claim};
    std::size_t next = i + 1;
    for (; !alone && next < publication.says.size(); ++next) {
      const AttributionRecord& other = publication.says[next];
      if (with_id[next] || !other.uid.empty() || content(other) != content(first)) break;
      claims.push_back(other.claim);
    }
    list.children.push_back(attribution_out(first, with_id[i], claims));
    i = next;
  }
  return list;
}

YamlOut write_attribution(const AttributionRecord& attribution) {
  return attribution_out(attribution, !attribution.default_id, {attribution.claim});
}

}  // namespace stemma::interchange

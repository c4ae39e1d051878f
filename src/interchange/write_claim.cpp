#include "interchange/writers.hpp"

namespace stemma::interchange {
namespace {

YamlOut interest_out(const InterestRecord& interest) {
  YamlOut out;
  out.put_text("value", interest.source);
  put_validity(out, interest.validity);
  out.put_text("why", interest.why);
  return short_or_long(std::move(out));
}

void put_relations(YamlOut& into, const ClaimRecord& claim, std::string_view key, RelationKind kind) {
  std::vector<YamlOut> items;
  for (const RelationRecord& relation : claim.relations) {
    if (relation.kind == kind) items.push_back(YamlOut::quoted(relation.claim));
  }
  into.put_items(key, std::move(items));
}

}  // namespace

YamlOut write_claim(const ClaimRecord& claim) {
  YamlOut out;
  out.put_text("text", claim.text);
  out.put_word_unless("class", claim.claim_class, ClaimClass::other);
  out.put_word_unless("importance", claim.importance, Importance::medium);
  out.put_date("event_date", claim.event_date);
  std::vector<YamlOut> parties, elements;
  for (const InterestRecord& interest : claim.parties) parties.push_back(interest_out(interest));
  for (const ElementRecord& element : claim.elements) elements.push_back(YamlOut::quoted(element.claim));
  out.put_items("parties", std::move(parties));
  out.put_items("elements", std::move(elements));
  put_relations(out, claim, "contradicts", RelationKind::contradicts);
  put_relations(out, claim, "supports", RelationKind::supports);
  put_relations(out, claim, "refines", RelationKind::refines);
  put_relations(out, claim, "part_of", RelationKind::part_of);
  put_sensitivity(out, claim.sensitivity);
  out.put_text("note", claim.note);
  out.put_text("uid", claim.uid);
  return out;
}

}  // namespace stemma::interchange

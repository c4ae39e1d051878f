#include "interchange/readers.hpp"

namespace stemma::interchange {
namespace {

void read_parties(Reader& reader, Fields& fields, std::vector<InterestRecord>& parties) {
  fields.each("parties", [&](Node& node) {
    InterestRecord interest;
    interest.at = reader.place(node);
    if (node.kind == NodeKind::mapping) {
      Fields long_form(reader, node, "the long form of `parties`");
      long_form.require("value", "write `{value: some-source, why: …}`");
      long_form.reference("value", source_id, interest.source);
      long_form.validity(interest.validity);
      long_form.text("why", interest.why);
      long_form.finish();
    } else if (scalar_text(reader, node, "the id of a source")) {
      interest.source = scalar_reference(reader, node, source_id);
    }
    parties.push_back(std::move(interest));
  });
}

void read_relations(Reader& reader, Fields& fields, std::string_view key, RelationKind kind,
                    std::vector<RelationRecord>& relations) {
  std::vector<LinkRecord> links;
  read_links(reader, fields, key, claim_id, links);
  for (LinkRecord& link : links) relations.push_back({kind, std::move(link.id), std::move(link.at)});
}

}  // namespace

void read_claim(Reader& reader, const Node& id, Node& value, ClaimRecord& claim) {
  claim.id = id.text;
  claim.at = reader.place(id);
  Fields fields(reader, value, "claim " + shown(id.text));
  fields.require("text", "write the proposition: `text: …`");
  fields.text("text", claim.text);
  fields.word("class", claim.claim_class);
  fields.word("importance", claim.importance);
  fields.date("event_date", claim.event_date);
  read_parties(reader, fields, claim.parties);
  std::vector<LinkRecord> elements;
  read_links(reader, fields, "elements", claim_id, elements);
  for (LinkRecord& link : elements) claim.elements.push_back({std::move(link.id), std::move(link.at)});
  read_relations(reader, fields, "contradicts", RelationKind::contradicts, claim.relations);
  read_relations(reader, fields, "supports", RelationKind::supports, claim.relations);
  read_relations(reader, fields, "refines", RelationKind::refines, claim.relations);
  read_relations(reader, fields, "part_of", RelationKind::part_of, claim.relations);
  fields.word("sensitivity", claim.sensitivity);
  fields.text("note", claim.note);
  fields.uid(claim.uid);
  fields.finish();
}

}  // namespace stemma::interchange

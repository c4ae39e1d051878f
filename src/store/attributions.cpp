#include "store/entities.hpp"

namespace stemma::store {
namespace {

void write_quote(Insert& into, const QuoteRecord& quote) {
  into.text("quote_exact", quote.exact)
      .text("quote_prefix", quote.prefix)
      .text("quote_suffix", quote.suffix)
      .text("quote_lang", quote.lang)
      .text("quote_translated_by", quote.translated_by);
}

void write_attribution(const Directories& directories, Insert& into, std::uint32_t id, std::uint32_t publication,
                       const AttributionRecord& said) {
  into.row("id", id)
      .text("slug", said.id)
      .uid("uid", directories.attributions.uids[id])
      .flag("default_id", said.default_id)
      .row("publication", publication)
      .row("claim", directories.claim(said.claim))
      .word("stance", said.stance)
      .flag("first_hand", said.first_hand)
      .flag("dissent", said.dissent)
      .word("credibility", said.credibility)
      .text("credibility_by", said.credibility_by)
      .text("credibility_basis", said.credibility_basis)
      .date("credibility_on", said.credibility_on)
      .text("credibility_scale", said.credibility_scale.scale)
      .text("credibility_code", said.credibility_scale.code)
      .real("credibility_number", said.credibility_scale.number)
      .text("gist", said.gist);
  write_quote(into, said.quote);
  into.text("cue", said.cue)
      .word("cue_class", said.cue_class)
      .word("commitment", said.commitment)
      .word("basis", said.basis)
      .date("said_on", said.said_on)
      .real("value_min", said.value.min)
      .real("value_max", said.value.max)
      .text("value_unit", said.value.unit)
      .flag("value_approximate", said.value.approximate)
      .word("nature", said.nature)
      .word("sensitivity", said.sensitivity)
      .text("note", said.note)
      .at(said.at)
      .run();
}

QuoteRecord read_quote(const db::Statement& row) {
  QuoteRecord quote;
  quote.exact = read_text(row, "quote_exact");
  quote.prefix = read_text(row, "quote_prefix");
  quote.suffix = read_text(row, "quote_suffix");
  quote.lang = read_text(row, "quote_lang");
  quote.translated_by = read_text(row, "quote_translated_by");
  return quote;
}

QuantityRecord read_quantity(const db::Statement& row) {
  QuantityRecord value;
  value.min = read_real(row, "value_min");
  value.max = read_real(row, "value_max");
  value.unit = read_text(row, "value_unit");
  value.approximate = read_flag(row, "value_approximate");
  return value;
}

AttributionRecord read_attribution(const Reading& reading, const db::Statement& row) {
  AttributionRecord said;
  said.id = read_text(row, "slug");
  said.uid = read_uid(row);
  said.default_id = read_flag(row, "default_id");
  said.claim = reading.slug(row, "claim", reading.claims);
  said.stance = read_word<Stance>(row, "stance");
  said.first_hand = read_optional_flag(row, "first_hand");
  said.dissent = read_flag(row, "dissent");
  said.credibility = read_optional_word<Credibility>(row, "credibility");
  said.credibility_by = read_text(row, "credibility_by");
  said.credibility_basis = read_text(row, "credibility_basis");
  said.credibility_on = read_date(row, "credibility_on");
  said.credibility_scale = read_scale(row, "credibility_");
  said.gist = read_text(row, "gist");
  said.quote = read_quote(row);
  said.cue = read_text(row, "cue");
  said.cue_class = read_optional_word<CueClass>(row, "cue_class");
  said.commitment = read_optional_word<Commitment>(row, "commitment");
  said.basis = read_optional_word<Basis>(row, "basis");
  said.said_on = read_date(row, "said_on");
  said.value = read_quantity(row);
  said.nature = read_optional_word<Nature>(row, "nature");
  said.sensitivity = read_word<Sensitivity>(row, "sensitivity");
  said.note = read_text(row, "note");
  said.at = reading.at(row);
  return said;
}

}  // namespace

void write_attributions(Writing& writing, std::uint32_t first) {
  auto into = writing.into("attribution");
  auto links = writing.into("chain_link");
  const auto& publications = writing.record.publications;
  std::uint32_t id = 0;
  for (std::uint32_t before = 0; before < first; ++before) {
    id += static_cast<std::uint32_t>(publications[before].says.size());
  }
  for (std::uint32_t publication = first; publication < publications.size(); ++publication) {
    for (const AttributionRecord& said : publications[publication].says) {
      write_attribution(writing.directories, into, id, publication, said);
      std::uint32_t position = 0;
      for (const LinkRecord& link : said.via) {
        links.row("attribution", id).row("position", position++);
        links.node("source", "publication", writing.directories.node(link.id)).at(link.at).run();
      }
      ++id;
    }
    if (writing.told) writing.told(publication + 1);
  }
}

// Attributions are numbered through all publications in their order; anything else would be judged in
// another order than it is exported in.
void read_attributions(const Reading& reading, std::vector<PublicationRecord>& publications) {
  const auto& connection = reading.connection;
  auto row = connection.prepare("SELECT * FROM attribution ORDER BY id");
  auto link = connection.prepare("SELECT * FROM chain_link ORDER BY attribution, position");
  bool more_links = link.step();
  std::uint32_t last_publication = 0;
  for (std::uint32_t id = 0; row.step(); ++id) {
    expect_row(row, "id", id);
    const std::uint32_t publication = read_row(row, "publication", publications.size());
    if (publication < last_publication) throw_damaged(row, "attributions out of their publications' order");
    last_publication = publication;
    AttributionRecord& said = publications[publication].says.emplace_back(read_attribution(reading, row));
    for (; more_links && link.integer("attribution") == id; more_links = link.step()) {
      said.via.push_back({reading.node(link, "source", "publication"), reading.at(link)});
    }
  }
  if (more_links) throw_damaged(link, "a chain without its attribution");
}

}  // namespace stemma::store

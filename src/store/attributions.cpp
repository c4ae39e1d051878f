#include "store/entities.hpp"
#include "store/entry_writers.hpp"

namespace stemma::store {
namespace {

void write_quote(Insert& into, const QuoteRecord& quote) {
  into.text("quote_exact", quote.exact)
      .text("quote_prefix", quote.prefix)
      .text("quote_suffix", quote.suffix)
      .text("quote_lang", quote.lang)
      .text("quote_translated_by", quote.translated_by);
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

/// Without its claim, its chain and its place.
AttributionRecord read_attribution(const db::Statement& row) {
  AttributionRecord said;
  said.id = read_text(row, "slug");
  said.uid = read_uid(row);
  said.default_id = read_flag(row, "default_id");
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
  return said;
}

}  // namespace

AttributionWriter::AttributionWriter(db::Connection& connection, Files& files, const References& references)
    : references_(references), attribution_(connection, files, "attribution"), link_(connection, files, "chain_link") {}

void AttributionWriter::add(std::uint32_t id, const base::Uid& uid, std::uint32_t publication,
                            const AttributionRecord& said) {
  Insert& into = attribution_;
  into.row("id", id)
      .text("slug", said.id)
      .uid("uid", uid)
      .flag("default_id", said.default_id)
      .row("publication", publication)
      .row("claim", references_.claim(said.claim))
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
  std::uint32_t position = 0;
  for (const LinkRecord& link : said.via) {
    link_.row("attribution", id).row("position", position++);
    link_.node("source", "publication", references_.node(link.id).ref).at(link.at).run();
  }
}

void write_attributions(Writing& writing) {
  AttributionWriter writer(writing.connection, writing.files, writing.directories);
  std::uint32_t id = 0;
  const auto& publications = writing.record.publications;
  for (std::uint32_t publication = 0; publication < publications.size(); ++publication) {
    for (const AttributionRecord& said : publications[publication].says) {
      writer.add(id, writing.directories.attributions.uids[id], publication, said);
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
    AttributionRecord& said = publications[publication].says.emplace_back(read_attribution(row));
    said.claim = reading.slug(row, "claim", reading.claims);
    said.at = reading.at(row);
    for (; more_links && link.integer("attribution") == id; more_links = link.step()) {
      said.via.push_back({reading.node(link, "source", "publication"), reading.at(link)});
    }
  }
  if (more_links) throw_damaged(link, "a chain without its attribution");
}

void each_attribution(const db::Connection& connection,
                      const std::function<void(const std::string&, const AttributionRecord&)>& visit) {
  auto row = connection.prepare(
      "SELECT a.*, c.slug AS claim_slug, p.slug AS publication_slug FROM attribution AS a "
      "JOIN claim AS c ON c.id = a.claim JOIN publication AS p ON p.id = a.publication ORDER BY a.id");
  auto link = connection.prepare(
      "SELECT l.attribution, coalesce(s.slug, p.slug) AS slug FROM chain_link AS l "
      "LEFT JOIN source AS s ON s.id = l.source LEFT JOIN publication AS p ON p.id = l.publication "
      "ORDER BY l.attribution, l.position");
  bool more_links = link.step();
  std::string publication;
  while (row.step()) {
    const std::int64_t id = row.integer("id");
    AttributionRecord said = read_attribution(row);
    said.claim = read_text(row, "claim_slug");
    publication = row.text("publication_slug");
    for (; more_links && link.integer("attribution") == id; more_links = link.step()) {
      said.via.push_back({read_text(link, "slug"), {}});
    }
    visit(publication, said);
  }
}

}  // namespace stemma::store

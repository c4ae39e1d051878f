#include "interchange/readers.hpp"

namespace stemma::interchange {
namespace {

/// A section such as `sources`: a mapping from ids to entries. Declares the ids.
Node* take_section(Reader& reader, Fields& fields, std::string_view key, std::string_view noun, IdKinds kind) {
  Node* section = fields.take(key);
  if (section == nullptr) return nullptr;
  if (section->kind != NodeKind::mapping) {
    reader.mistakes.add(*section, fmt::format("`{}` wants ids with an entry for each", key),
                        fmt::format("write `some-{}: {{…}}`", noun));
    return nullptr;
  }
  check_keys(reader, *section, noun);
  for (std::size_t i = 0; i + 1 < section->children.size(); i += 2) {
    const Node& id = section->children[i];
    if (id.kind != NodeKind::scalar) continue;
    if (!valid_id(id.text)) {
      reader.mistakes.add(id, fmt::format("{} is no id for a {}", shown(id.text), noun),
                          "letters A to Z, digits, `_`, `.` and `-`, beginning with a letter or digit");
    }
    if (kind == publication_id && reader.ids.is(source_id, id.text)) {
      reader.mistakes.add(id, fmt::format("{} is both a source and a publication", shown(id.text)),
                          "rename one: a chain could not tell them apart");
    }
    reader.ids.add(kind, id.text);
  }
  return section;
}

/// Publishers that `sources` does not declare: each becomes a news outlet, and that is noted.
void imply_outlets(Reader& reader, const Node& publications, std::vector<SourceRecord>& implied) {
  reader.declared_sources = reader.ids.candidates(source_id);
  for (std::size_t i = 1; i < publications.children.size(); i += 2) {
    const Node& publication = publications.children[i];
    if (publication.kind != NodeKind::mapping) continue;
    for (std::size_t k = 0; k + 1 < publication.children.size(); k += 2) {
      const Node& by = publication.children[k + 1];
      if (publication.children[k].text != "by" || by.kind != NodeKind::scalar) continue;
      if (!valid_id(by.text) || reader.ids.kinds(by.text) != no_id) continue;
      SourceRecord outlet;
      outlet.id = by.text;
      outlet.kind = SourceKind::news_outlet;
      outlet.implied = true;
      outlet.at = reader.place(by);
      implied.push_back(std::move(outlet));
      reader.notes.add_unknown(
          {by.line, by.column}, fmt::format("{} is not among the sources; taken for a news outlet", shown(by.text)),
          by.text, reader.declared_sources, fmt::format("declare it: `{}: {{kind: news-outlet}}`", by.text));
      reader.ids.add(source_id, by.text);
    }
  }
}

template <class Record, class Read>
void read_section(Reader& reader, Node* section, std::vector<Record>& into, Read read) {
  if (section == nullptr) return;
  into.reserve(into.size() + section->children.size() / 2);
  for (std::size_t i = 0; i + 1 < section->children.size(); i += 2) {
    const Node& id = section->children[i];
    if (id.kind != NodeKind::scalar) continue;
    Node& value = section->children[i + 1];
    read(reader, id, value, into.emplace_back());
    // The tree of a large file is as large as its record; it is given back entry by entry.
    if (!reader.keep_tree) std::vector<Node>().swap(value.children);
  }
}

template <class Record, class Read>
void read_list(Reader& reader, Fields& fields, std::string_view key, std::vector<Record>& into, Read read) {
  Node* list = fields.take(key);
  if (list == nullptr) return;
  if (list->kind != NodeKind::sequence) {
    reader.mistakes.add(*list, fmt::format("`{}` wants a list", key), "begin each entry with `- `");
    return;
  }
  for (Node& entry : list->children) read(reader, entry, into.emplace_back());
}

}  // namespace

void read_texts(Reader& reader, Fields& fields, std::string_view key, std::vector<std::string>& into) {
  fields.each(key, [&](const Node& node) {
    if (auto text = scalar_text(reader, node, "a text")) into.push_back(std::move(*text));
  });
}

void read_links(Reader& reader, Fields& fields, std::string_view key, std::uint8_t kinds,
                std::vector<LinkRecord>& into) {
  fields.each(key, [&](const Node& node) {
    if (!scalar_text(reader, node, "the id of " + with_articles(kinds))) return;
    into.push_back({scalar_reference(reader, node, kinds), reader.place(node)});
  });
}

void read_record(Reader& reader, Node& root, CaseRecord& record) {
  record.at = reader.place(root);
  Fields fields(reader, root, "the case file");
  fields.require("case", "begin with `case: some-id`");
  fields.text("case", record.id);
  if (!record.id.empty() && !valid_id(record.id)) {
    reader.mistakes.add(*fields.take("case"), fmt::format("{} is no id for a case", shown(record.id)),
                        "letters A to Z, digits, `_`, `.` and `-`, beginning with a letter or digit");
  }
  if (!record.id.empty()) reader.ids.add(case_id, reader.document.keep(record.id));
  fields.uid(record.uid);
  fields.text("title", record.title);
  fields.date("as_of", record.as_of);
  fields.text("language", record.language);
  fields.text("note", record.note);

  // All ids first: a reference may stand before what it names.
  Node* sources = take_section(reader, fields, "sources", "source", source_id);
  Node* claims = take_section(reader, fields, "claims", "claim", claim_id);
  Node* publications = take_section(reader, fields, "publications", "publication", publication_id);
  std::vector<SourceRecord> implied;
  if (publications != nullptr) imply_outlets(reader, *publications, implied);
  fields.reference("newsroom", source_id, record.newsroom);

  read_section(reader, sources, record.sources, read_source);
  for (SourceRecord& outlet : implied) record.sources.push_back(std::move(outlet));
  read_section(reader, claims, record.claims, read_claim);
  read_section(reader, publications, record.publications, read_publication);
  read_list(reader, fields, "withdrawals", record.withdrawals, read_withdrawal);
  read_list(reader, fields, "checks", record.checks, read_check);
  read_list(reader, fields, "decisions", record.decisions, read_decision);
  read_list(reader, fields, "assessments", record.assessments, read_assessment);
  fields.finish();
}

}  // namespace stemma::interchange

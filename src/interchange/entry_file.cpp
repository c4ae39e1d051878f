#include "interchange/entry_file.hpp"

#include <algorithm>
#include <deque>
#include <utility>

#include "interchange/attribution_ids.hpp"
#include "interchange/case_file.hpp"
#include "interchange/readers.hpp"
#include "interchange/settings.hpp"
#include "interchange/without_places.hpp"
#include "interchange/write_attribution.hpp"
#include "interchange/writers.hpp"

namespace stemma::interchange {
namespace {

void add_ids(const CaseRecord& record, KnownIds& ids) {
  const auto add = [&](IdKinds kind, const auto& entry) {
    ids.add(kind, entry.id, entry.sensitivity != Sensitivity::sealed);
  };
  ids.add(case_id, record.id);
  for (const SourceRecord& source : record.sources) add(source_id, source);
  for (const ClaimRecord& claim : record.claims) add(claim_id, claim);
  for (const PublicationRecord& publication : record.publications) {
    add(publication_id, publication);
    for (const AttributionRecord& said : publication.says) add(attribution_id, said);
  }
}

void read_as(EntryKind kind, Reader& reader, const Node& id, Node& root, CaseRecord& into) {
  switch (kind) {
    case EntryKind::source:
      reader.ids.add(source_id, id.text);
      return read_source(reader, id, root, into.sources.emplace_back());
    case EntryKind::claim:
      reader.ids.add(claim_id, id.text);
      return read_claim(reader, id, root, into.claims.emplace_back());
    case EntryKind::publication:
      reader.ids.add(publication_id, id.text);
      return read_publication(reader, id, root, into.publications.emplace_back());
    case EntryKind::attribution:
      into.publications.emplace_back().id = id.text;
      return read_attributions(reader, root, into.publications.back().says);
    case EntryKind::withdrawal:
      return read_withdrawal(reader, root, into.withdrawals.emplace_back());
    case EntryKind::check:
      return read_check(reader, root, into.checks.emplace_back());
    case EntryKind::decision:
      return read_decision(reader, root, into.decisions.emplace_back());
    case EntryKind::assessment:
      return read_assessment(reader, root, into.assessments.emplace_back());
  }
}

/// Throws what there is; mistakes in settings say so instead of naming a line behind the file.
void raise_if_any(const Mistakes& mistakes, std::uint32_t lines) {
  try {
    mistakes.raise_if_any();
  } catch (const Error& error) {
    std::vector<Mistake> all = error.mistakes();
    for (Mistake& mistake : all) {
      if (mistake.place.line > lines) mistake.place = {"--set", mistake.place.line - lines, mistake.place.column};
    }
    throw Error(error.kind(), error.message(), std::move(all));
  }
}

}  // namespace

CaseRecord read_entry(EntryKind kind, const std::string& id, const EntryText& text, const CaseRecord& around,
                      const std::vector<std::string>& rules, const base::Limits& limits) {
  std::string all = text.yaml;
  if (!all.empty() && all.back() != '\n') all += '\n';
  const auto lines = static_cast<std::uint32_t>(std::count(all.begin(), all.end(), '\n'));
  all += settings_text(text.settings);
  Mistakes mistakes(all, text.name, limits.mistakes);
  Mistakes notes(all, text.name, limits.mistakes);
  Document document;
  if (!text.yaml.empty()) parse_document(text.yaml, limits, mistakes, document);
  if (document.blank) {
    if (text.settings.empty()) {
      mistakes.raise(ErrorKind::bad_input, "one mistake in " + text.name, {1, 1}, "nothing is in it",
                     "write the fields of the entry, such as `name: …`; `{}` for an entry without any");
    }
    document.root.kind = NodeKind::mapping;
    document.root.line = document.root.column = 1;
  }
  std::deque<Document> kept;
  put_settings(text.settings, lines + 1, limits, document.root, kept);
  Reader reader{text.name, limits, mistakes, notes, document, {}, {}, rules};
  add_ids(around, reader.ids);
  reader.declared_sources = reader.ids.candidates(source_id);
  Node key;
  key.text = document.keep(id);
  key.line = key.column = 1;
  CaseRecord record;
  read_as(kind, reader, key, document.root, record);
  raise_if_any(mistakes, lines);
  return without_places(std::move(record));
}

YamlOut entry_tree(EntryKind kind, const CaseRecord& record) {
  switch (kind) {
    case EntryKind::source:
      return write_source(record.sources.front());
    case EntryKind::claim:
      return write_claim(record.claims.front());
    case EntryKind::publication:
      return write_publication(record.publications.front());
    case EntryKind::attribution:
      return write_attribution(record.publications.front().says.front());
    case EntryKind::withdrawal:
      return write_withdrawal(record.withdrawals.front());
    case EntryKind::check:
      return write_check(record.checks.front());
    case EntryKind::decision:
      return write_decision(record.decisions.front());
    case EntryKind::assessment:
      return write_assessment(record.assessments.front());
  }
  return {};
}

std::string entry_lines(const YamlOut& tree) {
  std::string out;
  for (const YamlOut& field : tree.children) append_entry(out, field, 0);
  return out.empty() ? "{}\n" : out;
}

}  // namespace stemma::interchange

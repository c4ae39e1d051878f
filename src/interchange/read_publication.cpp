#include <set>

#include "base/text.hpp"
#include "interchange/attribution_ids.hpp"
#include "interchange/date_order.hpp"
#include "interchange/readers.hpp"

namespace stemma::interchange {
namespace {

void read_derivations(Reader& reader, Fields& fields, DerivationKind kind, std::vector<DerivationRecord>& into) {
  constexpr std::uint8_t kinds = source_id | publication_id;
  fields.each(to_string(kind), [&](Node& node) {
    DerivationRecord derivation;
    derivation.kind = kind;
    derivation.at = reader.place(node);
    if (node.kind == NodeKind::mapping) {
      Fields long_form(reader, node, fmt::format("the long form of `{}`", to_string(kind)));
      long_form.require("value", "write `{value: some-publication, basis: inferred, by: …, why: …}`");
      long_form.reference("value", kinds, derivation.target);
      long_form.word("basis", derivation.basis);
      long_form.text("by", derivation.by);
      long_form.text("why", derivation.why);
      long_form.finish();
    } else if (scalar_text(reader, node, "the id of a source or a publication")) {
      derivation.target = scalar_reference(reader, node, kinds);
    }
    into.push_back(std::move(derivation));
  });
}

/// A mistake at `node` if the publication came out only after that date.
void check_after(Reader& reader, const Node& node, std::string_view what, const std::optional<Date>& date,
                 const std::optional<Date>& published) {
  if (!date || !published || !impossibly_before(*date, *published)) return;
  reader.mistakes.add(node, fmt::format("{} on {}, before it was published on {}", what, date->text, published->text),
                      "one of the two dates is wrong; mark a date that is in doubt with `?`");
}

void read_archives(Reader& reader, Fields& fields, const std::optional<Date>& published,
                   std::vector<ArchiveRecord>& archives) {
  fields.each("archives", [&](Node& node) {
    ArchiveRecord archive;
    if (node.kind == NodeKind::mapping) {
      Fields long_form(reader, node, "an archived copy");
      long_form.text("url", archive.url);
      long_form.text("sha256", archive.sha256);
      archive.sha256 = base::ascii_lower(archive.sha256);
      long_form.date("at", archive.taken);
      if (archive.taken) check_after(reader, *long_form.take("at"), "copied", archive.taken, published);
      long_form.text("media_type", archive.media_type);
      long_form.finish();
      const bool digest =
          archive.sha256.size() == 64 && archive.sha256.find_first_not_of("0123456789abcdef") == std::string::npos;
      if (!archive.sha256.empty() && !digest) {
        reader.mistakes.add(*long_form.take("sha256"),
                            fmt::format("`sha256` wants 64 hexadecimal digits, not {}", shown(archive.sha256)));
      }
    } else if (auto url = scalar_text(reader, node, "a URL")) {
      archive.url = std::move(*url);
    }
    archives.push_back(std::move(archive));
  });
}

void read_ai(Reader& reader, Fields& fields, AiRecord& ai) {
  Node* node = fields.take("ai");
  if (node == nullptr) return;
  if (node->kind != NodeKind::mapping) return fields.text("ai", ai.use);
  Fields long_form(reader, *node, "the long form of `ai`");
  long_form.text("use", ai.use);
  long_form.text("system", ai.system);
  long_form.text("version", ai.version);
  long_form.text("parameters", ai.parameters);
  long_form.finish();
}

/// Words cannot be said after they were printed.
void check_said_on(Reader& reader, Node& entry, const std::optional<Date>& said, const std::optional<Date>& published) {
  if (!said || !published || !impossibly_before(*published, *said)) return;
  const auto& keys = entry.children;
  for (std::size_t i = 0; i + 1 < keys.size(); i += 2) {
    if (keys[i].text != "said_on") continue;
    reader.mistakes.add(keys[i + 1],
                        fmt::format("said on {}, after it was published on {}", said->text, published->text),
                        "one of the two dates is wrong; mark a date that is in doubt with `?`");
  }
}

/// Entries of `says` that carry no id of their own get one.
void give_ids(Reader& reader, PublicationRecord& publication) {
  const std::vector<std::string> made = default_ids(publication.id, publication.says);
  std::set<std::string> twice;
  for (std::size_t i = 0; i < made.size(); ++i) {
    AttributionRecord& attribution = publication.says[i];
    const LineColumn at{attribution.at.line, attribution.at.column};
    if (attribution.default_id && made[i].empty()) {
      if (twice.insert(attribution.claim + "/" + content(attribution)).second) continue;
      reader.mistakes.add(at, fmt::format("publication {} says this twice, word for word", shown(publication.id)),
                          "take one of the two out");
    } else if (attribution.default_id) {
      attribution.id = made[i];
    }
    if (attribution.id.empty()) continue;
    if (reader.ids.is(attribution_id, attribution.id)) {
      reader.mistakes.add(at, fmt::format("duplicate attribution {}", shown(attribution.id)), "give it another `id`");
    }
    reader.ids.add(attribution_id, reader.document.keep(attribution.id));
  }
}

}  // namespace

void read_publication(Reader& reader, const Node& id, Node& value, PublicationRecord& publication) {
  publication.id = id.text;
  publication.at = reader.place(id);
  Fields fields(reader, value, "publication " + shown(id.text));
  fields.require("by", "name the publisher: `by: some-source`");
  fields.reference("by", source_id, publication.by);
  fields.date("date", publication.date);
  fields.word("kind", publication.kind);
  fields.text("title", publication.title);
  fields.text("byline", publication.byline);
  fields.text("language", publication.language);
  fields.text("url", publication.url);
  fields.date("accessed", publication.accessed);
  if (publication.accessed) {
    check_after(reader, *fields.take("accessed"), "read", publication.accessed, publication.date);
  }
  read_ai(reader, fields, publication.ai);
  read_archives(reader, fields, publication.date, publication.archives);
  for (std::size_t kind = 0; kind < words<DerivationKind>().size(); ++kind) {
    read_derivations(reader, fields, static_cast<DerivationKind>(kind), publication.derivations);
  }
  fields.boolean("ours", publication.ours);
  fields.each("says", [&](Node& entry) {
    const std::size_t before = publication.says.size();
    read_attributions(reader, entry, publication.says);
    if (publication.says.size() == before) return;
    check_said_on(reader, entry, publication.says.back().said_on, publication.date);
  });
  fields.word("sensitivity", publication.sensitivity);
  fields.text("note", publication.note);
  fields.uid(publication.uid);
  fields.finish();
  give_ids(reader, publication);
}

}  // namespace stemma::interchange

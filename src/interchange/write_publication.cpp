#include "interchange/write_attribution.hpp"
#include "interchange/writers.hpp"

namespace stemma::interchange {
namespace {

YamlOut archive_out(const ArchiveRecord& archive) {
  YamlOut out;
  out.put_text("url", archive.url);
  out.put_text("sha256", archive.sha256);
  out.put_date("at", archive.taken);
  out.put_text("media_type", archive.media_type);
  if (out.children.size() == 1 && !archive.url.empty()) return YamlOut::quoted(archive.url);
  return out;
}

YamlOut derivation_out(const DerivationRecord& derivation) {
  YamlOut out;
  out.put_text("value", derivation.target);
  out.put_word_unless("basis", derivation.basis, DerivationBasis::declared);
  out.put_text("by", derivation.by);
  out.put_text("why", derivation.why);
  return short_or_long(std::move(out));
}

void put_ai(YamlOut& into, const AiRecord& ai) {
  if (!ai.recorded()) return;
  YamlOut out;
  out.put_text("use", ai.use);
  out.put_text("system", ai.system);
  out.put_text("version", ai.version);
  out.put_text("parameters", ai.parameters);
  if (out.children.size() == 1 && !ai.use.empty()) return into.put_text("ai", ai.use);
  into.put("ai", std::move(out));
}

/// The ids of `cites` always stand in a list: more of them are expected.
void put_derivations(YamlOut& into, const PublicationRecord& publication, DerivationKind kind) {
  YamlOut list = YamlOut::list();
  for (const DerivationRecord& derivation : publication.derivations) {
    if (derivation.kind == kind) list.children.push_back(derivation_out(derivation));
  }
  if (!list.children.empty()) into.put(to_string(kind), std::move(list));
}

}  // namespace

YamlOut write_publication(const PublicationRecord& publication) {
  YamlOut out;
  out.put_text("by", publication.by);
  out.put_date("date", publication.date);
  out.put_word("kind", publication.kind);
  out.put_text("title", publication.title);
  out.put_text("byline", publication.byline);
  out.put_text("language", publication.language);
  out.put_text("url", publication.url);
  out.put_date("accessed", publication.accessed);
  put_ai(out, publication.ai);
  std::vector<YamlOut> archives;
  for (const ArchiveRecord& archive : publication.archives) archives.push_back(archive_out(archive));
  out.put_items("archives", std::move(archives));
  for (std::size_t kind = 0; kind < words<DerivationKind>().size(); ++kind) {
    put_derivations(out, publication, static_cast<DerivationKind>(kind));
  }
  if (publication.ours) out.put_flag("ours", true);
  if (!publication.says.empty()) out.put("says", write_says(publication));
  put_sensitivity(out, publication.sensitivity);
  out.put_text("note", publication.note);
  out.put_text("uid", publication.uid);
  return out;
}

}  // namespace stemma::interchange

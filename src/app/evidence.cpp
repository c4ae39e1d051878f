#include "app/evidence.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <map>
#include <set>
#include <utility>
#include <vector>

#include "app/copy_text.hpp"
#include "app/entry_ids.hpp"
#include "app/kept_copies.hpp"
#include "app/open_case.hpp"
#include "app/version.hpp"
#include "base/digest.hpp"
#include "model/quote_anchor.hpp"
#include "report/evidence.hpp"
#include "stemma/error.hpp"

namespace stemma::app {
namespace {

using report::CopyState;
using report::KeptCopy;
using report::QuoteState;
using report::SoughtQuote;

constexpr std::size_t shortest_digest = 8;
constexpr const char* keeps_copies = "keeps copies";
constexpr const char* hidden_publication = "protected";

bool names_digest(const std::string& word, const std::string& sha256) {
  return word.size() >= shortest_digest && sha256.starts_with(word);
}

/// The copies that `of` names, sealed ones included.
std::vector<EvidenceRecord> chosen(store::Store& store, const CaseRecord& record, const std::string& of) {
  if (of.empty()) return record.evidence;
  std::vector<EvidenceRecord> copies;
  const PublicationId publication = find_publication(store, of);
  const std::string id = publication.is_none() ? std::string() : record.publications[publication.index()].id;
  std::copy_if(record.evidence.begin(), record.evidence.end(), std::back_inserter(copies),
               [&](const EvidenceRecord& copy) { return copy.publication == id || names_digest(of, copy.sha256); });
  if (!copies.empty()) return copies;
  if (publication.is_none()) refuse_id(store, "publication or copy", of, {SubjectKind::publication});
  throw Error(ErrorKind::usage, fmt::format("no copy of `{}` is attached", of),
              fmt::format("stemma attach CASE FILE --to {}", of));
}

/// What a text says of the copies of one publication.
class Verification {
 public:
  Verification(const store::Store& store, std::string database) : store_(store), database_(std::move(database)) {}

  KeptCopy look_at(const EvidenceRecord& copy) {
    KeptCopy kept{copy, CopyState::missing, {}, false};
    const auto bytes = kept_bytes(store_, database_, copy.sha256);
    if (!bytes) return kept;
    kept.beside = bytes->beside;
    const std::string digest = base::hex(base::sha256(bytes->bytes));
    kept.state = digest == copy.sha256 ? CopyState::sound : CopyState::changed;
    if (kept.state == CopyState::changed) kept.found_sha256 = digest;
    if (kept.state == CopyState::sound) read(copy, bytes->bytes);
    return kept;
  }

  /// The best of what the copies of its publication answer.
  SoughtQuote look_for(const AttributionRecord& said, const PublicationRecord& publication) const {
    SoughtQuote sought{said.id,
                       publication.id,
                       said.quote.exact,
                       QuoteState::unread,
                       0,
                       !said.quote.translated_by.empty(),
                       "its copies are not sound"};
    const auto found = texts_.find(publication.id);
    if (found == texts_.end()) return sought;
    sought.why = found->second.unread;
    for (const model::AnchoredText& text : found->second.read) {
      const model::Anchor anchor = text.find(said.quote);
      const QuoteState state = state_of(anchor);
      if (state >= sought.state) continue;
      sought.state = state;
      sought.places = anchor.anchored;
    }
    if (sought.state != QuoteState::unread) sought.why.clear();
    return sought;
  }

 private:
  static QuoteState state_of(const model::Anchor& anchor) {
    if (anchor.found()) return QuoteState::found;
    if (anchor.anchored > 1) return QuoteState::ambiguous;
    return anchor.around_missing() ? QuoteState::misplaced : QuoteState::missing;
  }

  void read(const EvidenceRecord& copy, const std::string& bytes) {
    Texts& texts = texts_[copy.publication];
    const CopyText text = text_of_copy(copy.media_type, bytes);
    if (text.unread.empty()) {
      texts.read.emplace_back(text.text);
    } else {
      texts.unread = text.unread;
    }
  }

  struct Texts {
    std::vector<model::AnchoredText> read;
    std::string unread;
  };
  const store::Store& store_;
  std::string database_;
  std::map<std::string, Texts> texts_;  ///< by publication
};

void look_for_quotes(const CaseRecord& record, const std::set<std::string>& with_copy, const Verification& verification,
                     bool all, report::EvidencePage& page) {
  for (const PublicationRecord& publication : record.publications) {
    const bool kept = with_copy.contains(publication.id);
    if (!kept && !all) continue;
    for (const AttributionRecord& said : publication.says) {
      if (said.quote.exact.empty()) continue;
      if (kept) {
        page.quotes.push_back(verification.look_for(said, publication));
      } else {
        ++page.quotes_without;
      }
    }
  }
}

/// What may be told of a copy that nobody asked to see.
void hide(EvidenceRecord& copy) {
  copy.publication = hidden_publication;
  copy.name.clear();
  copy.media_type.clear();
  copy.attached_by.clear();
}

}  // namespace

bool show_evidence(const EvidenceRequest& request, const Look& look, const World& world, std::ostream& out) {
  store::Store store = open_database(request.path, keeps_copies);
  const CaseRecord whole = store.export_case(true);
  const CaseRecord shown = request.include_sealed ? whole : store.export_case(false);
  watch_over(store, world);
  std::set<std::string> open;  // uids of copies that may be shown
  for (const EvidenceRecord& copy : shown.evidence) open.insert(copy.uid);

  report::EvidencePage page{shown.id, shown.title, request.verify, {}, {}, 0};
  Verification verification(store, request.path);
  std::set<std::string> with_copy;
  for (const EvidenceRecord& copy : chosen(store, whole, request.of)) {
    stop_if_interrupted(world);
    KeptCopy kept = request.verify ? verification.look_at(copy) : KeptCopy{copy, CopyState::unseen, {}, false};
    if (open.contains(copy.uid)) {
      with_copy.insert(copy.publication);
    } else {
      hide(kept.copy);
    }
    page.copies.push_back(std::move(kept));
  }
  if (request.verify) look_for_quotes(shown, with_copy, verification, request.of.empty(), page);
  const report::FaceOptions options{look.width, look.colour, look.ascii, std::string(version())};
  (request.format == "json" ? report::write_evidence_json : report::write_evidence_text)(out, page, options);
  return !page.faulty();
}

std::string copy_bytes(const EvidenceRequest& request) {
  store::Store store = open_database(request.path, keeps_copies);
  const CaseRecord whole = store.export_case(true);
  const CaseRecord shown = request.include_sealed ? whole : store.export_case(false);
  std::vector<EvidenceRecord> copies = chosen(store, whole, request.of);
  const std::size_t all = copies.size();
  std::erase_if(copies, [&](const EvidenceRecord& copy) {
    return std::none_of(shown.evidence.begin(), shown.evidence.end(),
                        [&](const EvidenceRecord& open) { return open.uid == copy.uid; });
  });
  if (copies.empty()) {
    throw Error(ErrorKind::usage,
                fmt::format("`{}` names {} of a protected publication", request.of, all == 1 ? "a copy" : "copies"),
                "--include-sealed gives it out");
  }
  const auto another = [&](const EvidenceRecord& copy) { return copy.sha256 != copies.front().sha256; };
  if (std::any_of(copies.begin(), copies.end(), another)) {
    throw Error(ErrorKind::usage, fmt::format("`{}` names {} copies", request.of, copies.size()),
                "give the beginning of the SHA-256 of one: `stemma evidence list` shows them");
  }
  const std::string& sha256 = copies.front().sha256;
  auto kept = kept_bytes(store, request.path, sha256);
  if (!kept) {
    throw Error(ErrorKind::database, fmt::format("the bytes of copy {} are gone", sha256),
                "look for them in a backup, by this SHA-256");
  }
  if (base::hex(base::sha256(kept->bytes)) != sha256) {
    throw Error(ErrorKind::database, fmt::format("the bytes of copy {} are not those that were attached", sha256),
                "look for them in a backup, by this SHA-256");
  }
  return std::move(kept->bytes);
}

}  // namespace stemma::app

#include "app/searched.hpp"

#include <algorithm>
#include <array>
#include <iterator>

#include "base/text.hpp"

namespace stemma::app {
namespace {

using namespace std::string_view_literals;

constexpr std::array kinds{"source"sv, "claim"sv,    "publication"sv, "attribution"sv, "withdrawal"sv,
                           "check"sv,  "decision"sv, "assessment"sv,  "case"sv};

std::string clean(std::string_view text) {
  std::string out = base::nfc(text);
  for (char& c : out) {
    if (static_cast<unsigned char>(c) < 0x20 || c == 0x7F) c = ' ';
  }
  return out;
}

std::string date_text(const std::optional<Date>& date) { return date ? date->text : std::string(); }

std::vector<std::string> ids_of(const std::vector<LinkRecord>& links) {
  std::vector<std::string> ids;
  ids.reserve(links.size());
  for (const LinkRecord& link : links) ids.push_back(link.id);
  return ids;
}

/// Ids that are there.
std::vector<std::string> some(std::initializer_list<std::string> ids) {
  std::vector<std::string> out;
  std::copy_if(ids.begin(), ids.end(), std::back_inserter(out), [](const std::string& id) { return !id.empty(); });
  return out;
}

class Collector {
 public:
  /// A new entry; text() then puts texts into it.
  void entry(std::string_view kind, std::string id, const std::optional<Date>& date,
             std::vector<std::string> belongs = {}) {
    all_.push_back(
        {kind, std::move(id), date_text(date), std::move(belongs), store::SearchDocument(searched_fields().size())});
    if (!all_.back().id.empty()) text("id", all_.back().id);
  }

  /// A field may have several texts.
  void text(std::string_view field, std::string_view text) {
    if (text.empty()) return;
    const auto& fields = searched_fields();
    const auto at = std::find_if(fields.begin(), fields.end(), [&](const auto& one) { return one.name == field; });
    std::string& into = all_.back().texts[static_cast<std::size_t>(at - fields.begin())];
    if (!into.empty()) into += "; ";
    into += clean(text);
  }

  std::vector<Searched> done() && { return std::move(all_); }

 private:
  std::vector<Searched> all_;
};

void collect(const SourceRecord& source, Collector& into) {
  into.entry("source", source.id, std::nullopt);
  into.text("name", source.name);
  for (const AliasRecord& alias : source.aliases) into.text("alias", alias.name);
  for (const AnonymityRecord& anonymous : source.anonymous)
    if (anonymous.anonymous) into.text("anonymous", anonymous.descriptor);
  into.text("description", source.description);
  for (const std::string& handle : source.handles) into.text("handle", handle);
  for (const std::string& url : source.urls) into.text("url", url);
  into.text("note", source.note);
}

void collect(const ClaimRecord& claim, Collector& into) {
  into.entry("claim", claim.id, claim.event_date);
  into.text("text", claim.text);
  into.text("note", claim.note);
}

void collect(const AttributionRecord& attribution, const PublicationRecord& publication, Collector& into) {
  into.entry("attribution", attribution.id, publication.date, {publication.id, attribution.claim});
  into.text("quote", attribution.quote.exact);
  into.text("gist", attribution.gist);
  into.text("cue", attribution.cue);
  into.text("note", attribution.note);
}

void collect(const PublicationRecord& publication, Collector& into) {
  into.entry("publication", publication.id, publication.date, {publication.by});
  into.text("title", publication.title);
  into.text("byline", publication.byline);
  into.text("url", publication.url);
  into.text("note", publication.note);
}

void collect(const WithdrawalRecord& withdrawal, Collector& into) {
  into.entry("withdrawal", {}, withdrawal.date, some({withdrawal.of, withdrawal.by}));
  into.text("note", withdrawal.note);
}

void collect(const CheckRecord& check, Collector& into) {
  into.entry("check", {}, check.on, ids_of(check.claims));
  into.text("question", check.what);
  into.text("scope", check.scope);
  into.text("note", check.note);
}

void collect(const DecisionRecord& decision, Collector& into) {
  into.entry("decision", {}, decision.on, some({decision.subject, decision.rule}));
  into.text("reason", decision.why);
}

void collect(const AssessmentRecord& assessment, Collector& into) {
  into.entry("assessment", {}, assessment.on, some({assessment.claim}));
  into.text("reason", assessment.basis);
}

}  // namespace

const std::vector<store::SearchField>& searched_fields() {
  static const std::vector<store::SearchField> fields{
      {"name", 8},     {"text", 8},      {"alias", 6},       {"title", 6},  {"quote", 5},  {"gist", 5},
      {"question", 4}, {"anonymous", 3}, {"description", 3}, {"byline", 3}, {"reason", 2}, {"scope", 2},
      {"note", 2},     {"cue", 1},       {"handle", 1},      {"url", 1},    {"id", 1}};
  return fields;
}

std::vector<std::string> searched_kinds() { return {kinds.begin(), kinds.end()}; }

std::vector<Searched> searched(const CaseRecord& record) {
  Collector into;
  for (const SourceRecord& source : record.sources) collect(source, into);
  for (const ClaimRecord& claim : record.claims) collect(claim, into);
  for (const PublicationRecord& publication : record.publications) {
    collect(publication, into);
    for (const AttributionRecord& attribution : publication.says) collect(attribution, publication, into);
  }
  for (const WithdrawalRecord& withdrawal : record.withdrawals) collect(withdrawal, into);
  for (const CheckRecord& check : record.checks) collect(check, into);
  for (const DecisionRecord& decision : record.decisions) collect(decision, into);
  for (const AssessmentRecord& assessment : record.assessments) collect(assessment, into);
  into.entry("case", record.id, record.as_of);
  into.text("title", record.title);
  into.text("note", record.note);
  return std::move(into).done();
}

}  // namespace stemma::app

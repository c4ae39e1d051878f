#include "report/words.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <iterator>
#include <string_view>
#include <utility>

#include "report/descriptor.hpp"

namespace stemma::report {
namespace {

/// Puts a piece of a phrase behind what was said, one overload for each kind.
struct PieceWords {
  const Words& words;
  std::string& out;
  void operator()(const Wording& wording) const { out += wording.view(); }
  void operator()(SourceId id) const { out += words.party_again(id); }
  void operator()(PublicationId id) const { out += words.publication(id); }
  void operator()(ClaimId id) const { out += words.texts().claim(id).id; }
  void operator()(AttributionId id) const { out += words.texts().attribution(id).id; }
  void operator()(const Period& period) const { out += written_out(period); }
  void operator()(const Counted& piece) const { out += counted(piece.count, piece.one, piece.many); }
  void operator()(const Interval& interval) const { out += range(interval); }
};

constexpr std::size_t usual_length = 192;  // of a phrase, in bytes

/// True for a comma outside brackets.
bool has_comma(std::string_view text) {
  int depth = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '(') ++depth;
    if (text[i] == ')') --depth;
    if (depth <= 0 && text.substr(i).starts_with(", ")) return true;
  }
  return false;
}

bool begins_with_common_word(std::string_view text) {
  for (const std::string_view word : {"the ", "a ", "an "}) {
    if (text.starts_with(word)) return true;
  }
  return false;
}

}  // namespace

std::string list(const std::vector<std::string>& items) {
  const bool commas = items.size() > 1 && std::any_of(items.begin(), items.end(), has_comma);
  std::string out;
  for (std::size_t i = 0; i < items.size(); ++i) {
    const bool last = i + 1 == items.size();
    if (i > 0) out += commas ? (last ? "; and " : "; ") : (last ? " and " : ", ");
    out += items[i];
  }
  return out;
}

std::size_t named_of(std::size_t total, std::size_t most) {
  return total <= most ? total : std::max<std::size_t>(1, most - 1);
}

std::string list_of(std::vector<std::string> first, std::size_t total) {
  if (total > first.size()) first.push_back(counted(total - first.size(), "other", "others"));
  return list(first);
}

std::string counted(std::uint64_t count, std::string_view one, std::string_view many) {
  return fmt::format("{} {}", count, count == 1 ? one : many);
}

std::string range(const Interval& interval) {
  return interval.min == interval.max ? std::to_string(interval.min)
                                      : fmt::format("{} to {}", interval.min, interval.max);
}

std::string counted(const Interval& interval, bool exact, std::string_view one, std::string_view many) {
  if (!exact) return fmt::format("at least {}, found greedily", counted(interval.min, one, many));
  return fmt::format("{} {}", range(interval), interval == Interval{1, 1} ? one : many);
}

std::string capitalised(std::string text) {
  if (!text.empty() && text.front() >= 'a' && text.front() <= 'z') {
    text.front() = static_cast<char>(text.front() - 'a' + 'A');
  }
  return text;
}

std::string as_label(const std::string& name) { return name.starts_with("the ") ? name.substr(4) : name; }

std::string sentence(std::string text) {
  if (!text.ends_with('.')) text += '.';
  return text;
}

std::string as_of_words(std::optional<Day> as_of) {
  return as_of ? "as of " + written_out(*as_of) : std::string("no date recorded");
}

std::string_view label(const Finding& finding) {
  if (finding.silenced()) return "silenced";
  return finding.kind == FindingKind::fail ? to_string(finding.severity) : to_string(finding.kind);
}

std::string totals_line(const Totals& totals) {
  std::string line =
      fmt::format("{}: {}, {}, {}; {} open, {} to review", counted(totals.claims, "claim", "claims"),
                  counted(totals.fail_error, "error", "errors"), counted(totals.fail_warning, "warning", "warnings"),
                  counted(totals.fail_note, "note", "notes"), totals.open, totals.review);
  if (totals.silenced > 0) line += fmt::format("; {} silenced by decisions", totals.silenced);
  if (totals.known > 0) line += fmt::format("; {} known to the baseline", totals.known);
  return line;
}

std::vector<std::string> status_tally(const Totals& totals) {
  std::vector<std::string> out;
  for (std::size_t i = 0; i < totals.by_status.size(); ++i) {
    if (totals.by_status[i] > 0) out.push_back(fmt::format("{} {}", totals.by_status[i], words<Status>()[i]));
  }
  return out;
}

std::string Words::party(SourceId source) const {
  const model::SourceText& text = texts_.source(source);
  if (text.withheld || parties_.named(source)) return text.name;
  return describe_unnamed(text.descriptor, text.kind).head;
}

std::string Words::party_again(SourceId source) const { return again(source); }

const std::string& Words::again(SourceId source) const {
  const model::SourceText& text = texts_.source(source);
  if (text.withheld || parties_.named(source)) return text.name;
  const auto [known, fresh] = unnamed_again_.try_emplace(source.value);
  if (fresh) known->second = describe_unnamed(text.descriptor, text.kind).again;
  return known->second;
}

std::string Words::party_at_start(SourceId source) const {
  const model::SourceText& text = texts_.source(source);
  if (!text.withheld && !parties_.named(source)) {
    return capitalised(describe_unnamed(text.descriptor, text.kind).head);
  }
  return begins_with_common_word(text.name) ? capitalised(text.name) : text.name;
}

bool Words::somebody(SourceId source) const {
  const EntryClass sort = entry_class(texts_.source(source).kind);
  return sort == EntryClass::person_or_group || (sort != EntryClass::thing && !parties_.named(source));
}

std::vector<std::string> Words::parties(const std::vector<SourceId>& sources) const {
  std::vector<std::string> names;
  names.reserve(sources.size());
  for (const SourceId source : sources) names.push_back(party(source));
  std::vector<std::string> out = names;
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (std::count(names.begin(), names.end(), names[i]) > 1) {
      out[i] = fmt::format("{} ({})", names[i], texts_.source(sources[i]).id);
    }
  }
  return out;
}

std::string Words::party_list(const std::vector<SourceId>& sources, std::size_t most) const {
  const std::size_t shown = named_of(sources.size(), most);
  return list_of(parties({sources.begin(), sources.begin() + static_cast<std::ptrdiff_t>(shown)}), sources.size());
}

std::string Words::party_list_at_start(const std::vector<SourceId>& sources, std::size_t most) const {
  if (sources.empty()) return {};
  const std::string text = party_list(sources, most);
  const std::string start = party(sources.front());
  return party_at_start(sources.front()) + text.substr(start.size());
}

std::string Words::phrase(const Phrase& phrase) const {
  constexpr std::size_t most_kept = 32768;
  if (unnamed_again_.size() > most_kept) unnamed_again_.clear();
  const auto is_source = [](const Piece& piece) { return std::holds_alternative<SourceId>(piece); };
  if (std::count_if(phrase.begin(), phrase.end(), is_source) > 1) return phrase_of_parties(phrase);
  std::string out;
  out.reserve(usual_length);
  for (const Piece& piece : phrase) std::visit(PieceWords{*this, out}, piece);
  return out;
}

/// Parties that are called the same are told apart by their ids.
std::string Words::phrase_of_parties(const Phrase& phrase) const {
  std::vector<std::pair<std::string, SourceId>> called;
  for (const Piece& piece : phrase) {
    if (const auto* source = std::get_if<SourceId>(&piece)) called.emplace_back(again(*source), *source);
  }
  std::sort(called.begin(), called.end());
  called.erase(std::unique(called.begin(), called.end()), called.end());
  const auto of_several = [&](const std::string& name) {
    const auto first = std::lower_bound(called.begin(), called.end(), name,
                                        [](const auto& one, const std::string& wanted) { return one.first < wanted; });
    return called.end() - first > 1 && std::next(first)->first == name;
  };
  std::string out;
  out.reserve(usual_length);
  for (const Piece& piece : phrase) {
    const auto* source = std::get_if<SourceId>(&piece);
    std::visit(PieceWords{*this, out}, piece);
    if (source != nullptr && of_several(again(*source))) out += fmt::format(" ({})", texts_.source(*source).id);
  }
  return out;
}

std::string Words::decision(DecisionId decision) const {
  const model::DecisionText text = texts_.decision(decision);
  std::string words = text.by.empty() ? "an editor who is not named" : text.by;
  if (!text.role.empty()) words += ", " + text.role;
  const auto day = [](const std::string& edtf) {
    const std::optional<Date> date = parse_date(edtf);
    return date ? written_out(*date) : edtf;
  };
  if (!text.date.empty()) words += ", " + day(text.date);
  if (!text.until.empty()) words += ", until " + day(text.until);
  if (!text.exception.empty()) words += " (" + text.exception + ")";
  if (!text.why.empty()) words += ": " + text.why;
  return words;
}

std::string Words::subject(const Subject& subject) const { return texts_.mention(subject).id; }

}  // namespace stemma::report

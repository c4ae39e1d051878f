#include "report/statement_words.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <map>
#include <utility>

namespace stemma::report {
namespace {

std::string dated(const model::PublicationText& text) {
  const auto date = parse_date(text.date);
  return date ? written_out(*date) : "undated";
}

std::string_view answer(Stance stance) {
  switch (stance) {
    case Stance::hedges:
      return ": hedges";
    case Stance::neither_confirms_nor_denies:
      return ": neither confirms nor denies it";
    case Stance::declines:
      return ": declines to comment";
    case Stance::no_response:
      return ": no response";
    case Stance::asserts:
    case Stance::reports:
    case Stance::denies:
      break;
  }
  return {};
}

}  // namespace

std::string_view meaning(Reliability grade) {
  // As in AJP-2.1 and FM 2-22.3, appendix B.
  constexpr std::array<std::string_view, 6> list{"completely reliable", "usually reliable",
                                                 "fairly reliable",     "not usually reliable",
                                                 "unreliable",          "reliability cannot be judged"};
  return list[static_cast<std::size_t>(grade)];
}

std::string_view meaning(Credibility grade) {
  constexpr std::array<std::string_view, 6> list{
      "confirmed by other sources", "probably true", "possibly true", "doubtful", "improbable",
      "truth cannot be judged"};
  return list[static_cast<std::size_t>(grade)];
}

StatementWords::StatementWords(const std::vector<Statement>& all, const Words& words) : all_(all), words_(words) {
  std::map<std::string, std::set<SourceId>> called;
  for (const Statement& statement : all) {
    called[words.party(statement.publisher)].insert(statement.publisher);
    for (const Link& link : statement.chain) called[words.party(link.source)].insert(link.source);
  }
  for (const auto& [name, sources] : called) {
    if (sources.size() > 1) alike_.insert(sources.begin(), sources.end());
  }
}

/// " (A)"; with the id where somebody else would read alike.
std::string StatementWords::aside(SourceId source) const {
  const model::SourceText text = words_.texts().source(source);
  std::string inside = alike_.contains(source) ? text.id : "";
  if (!text.reliability.empty()) inside += (inside.empty() ? "" : ", ") + text.reliability;
  return inside.empty() ? inside : fmt::format(" ({})", inside);
}

/// What a statement in its own voice rests on.
std::string StatementWords::cited(const Statement& statement) const {
  std::vector<std::string> names;
  for (const std::uint32_t below : statement.rests_on) {
    std::string name = words_.publication(all_[below].publication);
    if (std::find(names.begin(), names.end(), name) == names.end()) names.push_back(std::move(name));
  }
  return list(names);
}

std::string StatementWords::way(const Statement& statement) const {
  std::string out = words_.party_at_start(statement.publisher) + aside(statement.publisher) + ", " +
                    dated(words_.texts().publication(statement.publication));
  for (const Link& link : statement.chain) {
    out += ", citing " + words_.party(link.source) + aside(link.source);
    if (link.publication.is_none()) continue;
    const auto date = parse_date(words_.texts().publication(link.publication).date);
    if (date) out += " of " + written_out(*date);
  }
  const bool says = is_support(statement.stance) || statement.stance == Stance::denies;
  if (!says) return out.append(answer(statement.stance));
  if (statement.chain.empty()) {
    out += words_.somebody(statement.publisher) ? ", in their own voice" : ", in its own voice";
    const std::string others = cited(statement);
    if (!others.empty()) out += ", citing " + others;
    if (!statement.lineage_recorded) out += "; where this comes from is not recorded";
  } else if (statement.stance == Stance::asserts) {
    out += "; told as fact";
  }
  return statement.first_hand ? out + "; first-hand" : out;
}

std::string StatementWords::grade(const Statement& statement) const {
  const SourceId speaker = statement.chain.empty() ? statement.publisher : statement.chain.back().source;
  const model::SourceText text = words_.texts().source(speaker);
  const auto letter = from_string<Reliability>(text.reliability);
  if (!letter && !statement.credibility) return text.withheld ? "Grade withheld." : "Not graded.";
  std::string out = "Grade: ";
  if (letter) {
    out += fmt::format("{}, {}", to_string(*letter), meaning(*letter));
  } else {
    out += text.withheld ? "reliability withheld" : "reliability not graded";
  }
  out += "; ";
  out += statement.credibility
             ? fmt::format("{}, {}", to_string(*statement.credibility), meaning(*statement.credibility))
             : std::string("credibility not graded");
  return out + ".";
}

}  // namespace stemma::report

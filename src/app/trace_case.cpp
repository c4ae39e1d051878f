#include "app/trace_case.hpp"

#include <fmt/format.h>

#include <optional>

#include "app/case_index.hpp"
#include "app/trace_source.hpp"
#include "app/version.hpp"
#include "report/ended.hpp"
#include "report/trace.hpp"

namespace stemma::app {
namespace {

std::set<SourceId> choke_points(const CaseIndex& judged, const Judgement& judgement) {
  std::set<PartyId> parties;
  for (const ChokePoint& point : judgement.choke_points) parties.insert(judged.judge().party(point.source));
  std::set<SourceId> found;
  for (std::uint32_t s = 0; s < judged.shared().sources.size(); ++s) {
    if (parties.contains(judged.judge().party(SourceId{s}))) found.insert(SourceId{s});
  }
  return found;
}

report::ClaimTrace trace_claim(const CaseIndex& judged, ClaimId claim, const report::Words& words) {
  const model::ClaimRows rows = judged.store().claim_rows(claim);
  report::ClaimTrace trace;
  trace.head = {judged.as_of(), judged.judge().policy().name};
  trace.judgement = judged.judge().judge(rows);
  trace.statements = judged.judge().statements(rows);
  trace.nodes = report::trace_graph(trace.statements);
  trace.choke_points = choke_points(judged, trace.judgement);
  trace.withdrawal.reserve(trace.statements.size());
  for (const Statement& statement : trace.statements)
    trace.withdrawal.push_back(withdrawn_words(judged, statement, words));
  return trace;
}

}  // namespace

std::string withdrawn_words(const CaseIndex& judged, const Statement& statement, const report::Words& words) {
  if (!statement.withdrawal) return {};
  return report::withdrawn_words(judged.shared().withdrawals[*statement.withdrawal], words);
}

void trace_case(const TraceRequest& request, const Look& look, const World& world, std::ostream& out) {
  OpenCase opened = open_case(request.of, world);
  const CaseIndex judged(opened, request.of);
  const report::Words words(judged.texts(), judged.parties());
  const report::FaceOptions options{look.width, look.colour, look.ascii, std::string(version())};
  const bool json = request.format == "json";
  if (!request.claim.empty()) {
    const report::ClaimTrace trace = trace_claim(judged, judged.claim(request.claim), words);
    json ? write_json(out, trace, words, options) : write_text(out, trace, words, options);
    return;
  }
  const report::SourceTrace trace = trace_source(judged, request.source);
  json ? write_json(out, trace, words, options) : write_text(out, trace, words, options);
}

}  // namespace stemma::app

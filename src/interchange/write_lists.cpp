// The entries of the lists at the end of a case file: withdrawals, checks, decisions, assessments.
#include "interchange/writers.hpp"

namespace stemma::interchange {

YamlOut write_withdrawal(const WithdrawalRecord& withdrawal) {
  YamlOut out;
  out.put("act", YamlOut::bare(to_string(withdrawal.act)));
  out.put_text("by", withdrawal.by);
  out.put_text("of", withdrawal.of);
  put_links(out, "claims", withdrawal.claims);
  out.put_date("date", withdrawal.date);
  out.put_text("in", withdrawal.in);
  out.put_text("note", withdrawal.note);
  out.put_text("uid", withdrawal.uid);
  return out;
}

YamlOut write_check(const CheckRecord& check) {
  YamlOut out;
  out.put("kind", YamlOut::bare(to_string(check.kind)));
  out.put_text("whom", check.whom);
  out.put_text("what", check.what);
  out.put_text("scope", check.scope);
  out.put_text("way", check.way);
  out.put_text("by", check.by);
  put_links(out, "claims", check.claims);
  out.put_date("at", check.on);
  out.put_date("deadline", check.deadline);
  out.put_word_unless("outcome", check.outcome, CheckOutcome::pending);
  out.put_text("note", check.note);
  out.put_text("uid", check.uid);
  return out;
}

YamlOut write_decision(const DecisionRecord& decision) {
  YamlOut out;
  out.put_text("rule", decision.rule);
  out.put_text("subject", decision.subject);
  out.put_text("by", decision.by);
  out.put_text("role", decision.role);
  out.put_text("why", decision.why);
  out.put_text("exception", decision.exception);
  out.put_date("at", decision.on);
  out.put_date("until", decision.until);
  out.put_text("uid", decision.uid);
  return out;
}

YamlOut write_assessment(const AssessmentRecord& assessment) {
  YamlOut out;
  out.put_text("claim", assessment.claim);
  YamlOut confidence;
  confidence.put_word("value", assessment.confidence);
  put_scale(confidence, assessment.confidence_scale);
  if (!confidence.children.empty()) out.put("confidence", short_or_long(std::move(confidence)));
  YamlOut likelihood;
  put_scale(likelihood, assessment.likelihood);
  if (likelihood.children.size() == 1 && !assessment.likelihood.code.empty()) {
    out.put_text("likelihood", assessment.likelihood.code);
  } else if (!likelihood.children.empty()) {
    out.put("likelihood", std::move(likelihood));
  }
  out.put_text("by", assessment.by);
  out.put_date("at", assessment.on);
  out.put_text("basis", assessment.basis);
  out.put_text("uid", assessment.uid);
  return out;
}

}  // namespace stemma::interchange

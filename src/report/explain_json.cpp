// `stemma explain CASE CLAIM --format json`; schema/explain.schema.json describes it.
#include "report/explanation.hpp"
#include "report/json_parts.hpp"

namespace stemma::report {
namespace {

class Document {
 public:
  Document(std::ostream& out, const Explanation& explanation, const Words& words)
      : json_(out), explanation_(explanation), words_(words) {}

  void write(std::string_view version) {
    json_head(json_, words_, version, explanation_.as_of, explanation_.policy);
    subject();
    text_or_null(json_.key("rule"), std::string(explanation_.rule));
    json_.key("findings").begin_array();
    for (const ExplainedFinding& finding : explanation_.findings) explain(finding);
    json_.end_array();
    phrases("quiet", explanation_.quiet);
    json_.end_object().finish();
  }

 private:
  static void text_or_null(JsonWriter& json, const std::string& text) {
    if (text.empty()) {
      json.null();
    } else {
      json.text(text);
    }
  }

  void phrases(std::string_view name, const std::vector<Phrase>& list) {
    json_.key(name).begin_array();
    for (const Phrase& phrase : list) json_.text(words_.phrase(phrase));
    json_.end_array();
  }

  void subject() {
    json_.key("subject").begin_object();
    json_.key("kind").text(to_string(explanation_.subject.kind));
    json_.key("id").text(words_.subject(explanation_.subject));
    if (explanation_.judgement) {
      const Judgement& judgement = *explanation_.judgement;
      json_.key("text").text(words_.texts().claim(judgement.claim).text);
      json_.key("importance").text(to_string(judgement.importance));
      json_.key("status").text(to_string(judgement.status));
    } else if (explanation_.subject.kind == SubjectKind::publication) {
      json_.key("publisher").text(words_.texts().source(explanation_.publisher).id);
    }
    json_.end_object();
  }

  void explain(const ExplainedFinding& explained) {
    const Finding& finding = explained.finding;
    json_.begin_object();
    json_.key("rule").text(finding.rule);
    json_.key("severity").text(to_string(finding.severity));
    json_.key("kind").text(to_string(finding.kind));
    json_.key("message").text(words_.phrase(finding.message));
    phrases("why", finding.why);
    json_.key("parties").begin_flat_array();
    for (const SourceId party : finding.parties) json_.text(words_.texts().source(party).id);
    json_.end_array();
    json_.key("story").begin_array();
    for (const analysis::Told& told : explained.story) statement(told);
    json_.end_array();
    json_.key("additions").begin_array();
    for (const ExplainedAddition& one : explained.additions) addition(one);
    json_.end_array().end_object();
  }

  void statement(const analysis::Told& told) {
    const Statement& statement = explanation_.statements[told.statement];
    const model::AttributionText text = words_.texts().attribution(statement.attribution);
    const model::PublicationText publication = words_.texts().publication(statement.publication);
    json_.begin_object();
    json_.key("attribution").text(text.id);
    json_.key("evidence").boolean(told.evidence);
    json_.key("place");
    if (text.at.line == 0) {
      json_.null();
    } else {
      json_.begin_flat_object().key("file").text(text.at.file).key("line").number(text.at.line);
      json_.key("column").number(text.at.column).end_object();
    }
    json_.key("publication").text(publication.id);
    text_or_null(json_.key("title"), publication.title);
    text_or_null(json_.key("date"), publication.date);
    json_.key("publisher").text(words_.texts().source(statement.publisher).id);
    json_.key("stance").text(to_string(statement.stance));
    json_.key("chain").begin_array();
    for (const Link& link : statement.chain) {
      json_.begin_flat_object().key("source").text(words_.texts().source(link.source).id).key("publication");
      text_or_null(json_, link.publication.is_none() ? std::string() : words_.texts().publication(link.publication).id);
      json_.end_object();
    }
    json_.end_array();
    json_.key("first_hand").boolean(statement.first_hand);
    json_.key("credibility");
    text_or_null(json_, statement.credibility ? std::string(to_string(*statement.credibility)) : std::string());
    json_.key("lineage_recorded").boolean(statement.lineage_recorded);
    json_.key("counts").boolean(statement.live());
    text_or_null(json_.key("gist"), text.gist);
    text_or_null(json_.key("quote"), text.quote);
    json_.end_object();
  }

  void addition(const ExplainedAddition& addition) {
    json_.begin_object();
    json_.key("words").text(words_.phrase(addition.words));
    json_.key("brings").begin_flat_array();
    for (const std::string_view rule : addition.brings) json_.text(rule);
    json_.end_array();
    json_field(json_.key("case_file"), addition.fragment);
    json_.end_object();
  }

  JsonWriter json_;
  const Explanation& explanation_;
  const Words& words_;
};

}  // namespace

void write_json(std::ostream& out, const Explanation& explanation, const Words& words, const FaceOptions& options) {
  Document(out, explanation, words).write(options.version);
}

}  // namespace stemma::report

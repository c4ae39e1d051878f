#include "report/places.hpp"

namespace stemma::report {

Place place_of(const Subject& subject, model::Texts& texts) {
  switch (subject.kind) {
    case SubjectKind::claim:
      return texts.claim(ClaimId{subject.id}).at;
    case SubjectKind::publication:
      return texts.publication(PublicationId{subject.id}).at;
    case SubjectKind::attribution:
      return texts.attribution(AttributionId{subject.id}).at;
    case SubjectKind::source:
      return texts.source(SourceId{subject.id}).at;
    case SubjectKind::rater:
    case SubjectKind::case_:
      break;
  }
  return {};
}

}  // namespace stemma::report

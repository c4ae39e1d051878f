#include "analysis/rules.hpp"
#include "analysis/story_facts.hpp"

namespace stemma::analysis {
namespace {

void check(const SentenceFacts& facts, const model::Thresholds&, std::vector<Finding>& out) {
  if (facts.stand != nullptr || facts.reading().secrets.empty()) return;
  Finding finding;
  finding.message = {"a name that the record keeps back stands in the sentence"};
  finding.next.push_back(
      {"take it out of the story and of every draft of it; write what the record tells of the source"});
  out.push_back(std::move(finding));
}

}  // namespace

constexpr Rule protected_name{
    "protected-name",
    "A name that must not be told",
    Scope::sentence,
    {Severity::error, Severity::error, Severity::error},
    {
        "The story has a name, or an alias, by which a source could be known that is sealed, or unnamed on "
        "the day that is judged. The name is not repeated in the finding, and is blotted out where the "
        "sentence is shown.",
        "A promise to a source is broken by a slip as surely as by intent.",
        "AP News Values and Principles and Reuters Handbook of Journalism, on promises of anonymity.",
        "The description that the record gives of the source.",
        "The source agreed to be named: record from when, under `anonymous`.",
    },
    SentenceRule{check},
};

}  // namespace stemma::analysis

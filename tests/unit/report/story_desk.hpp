// A story and its case made by hand: the faces of `stemma draft` are looked at on this.
#pragma once

#include <sstream>
#include <string>
#include <utility>
#include <vector>

#include "report/story_page.hpp"
#include "unit/report/fake_case.hpp"

namespace stemma::report::test {

struct StoryDesk {
  FakeCase fake;
  Words words{fake, fake};
  model::Story story{"story.md", "", "", {}, {}};
  std::vector<std::vector<ClaimId>> marks;
  std::vector<analysis::Reading> readings;
  std::vector<analysis::StoryFinding> findings;
  std::map<ClaimId, analysis::Stand> stands;
  model::SharedRows rows;

  /// A sentence on a line of its own.
  void tell(const std::string& text, std::vector<ClaimId> claims = {}, model::StoryPart part = model::StoryPart::body) {
    model::StorySentence sentence;
    sentence.text = text;
    sentence.part = part;
    sentence.paragraph = static_cast<std::uint32_t>(story.sentences.size());
    sentence.at = {"story.md", static_cast<std::uint32_t>(story.sentences.size() + 1), 3};
    sentence.runs = {{0, sentence.at.line, sentence.at.column}};
    story.sentences.push_back(std::move(sentence));
    marks.push_back(std::move(claims));
    readings.emplace_back();
  }
  /// On the last sentence.
  Finding& find(std::string_view rule, Severity severity, const std::string& message,
                std::vector<ClaimId> claims = {}) {
    analysis::StoryFinding one;
    one.sentence = story.sentences.size() - 1;
    one.finding = found(rule, severity, claims.empty() ? ClaimId{0U} : claims.front(), message, {"mend it"});
    one.claims = std::move(claims);
    findings.push_back(std::move(one));
    return findings.back().finding;
  }
  ClaimId claim(const std::string& id, const std::string& text) {
    const ClaimId made = fake.say(id, text);
    analysis::Stand stand;
    stand.claim = made;
    stand.judgement = fake.judged(made, {});
    stands.emplace(made, std::move(stand));
    return made;
  }
  /// Printed in `publication`, had from those in `chain`.
  Statement& print(ClaimId claim, const std::string& publication, const std::string& by,
                   const std::vector<std::string>& chain = {}, Stance stance = Stance::reports) {
    Statement statement;
    statement.attribution = fake.attribute(publication + "/" + fake.claim(claim).id);
    statement.publication = fake.publication_of(publication);
    statement.publisher = fake.of(by);
    for (const std::string& id : chain) statement.chain.push_back({fake.of(id), {}});
    statement.stance = stance;
    std::vector<Statement>& all = stands.at(claim).statements;
    all.push_back(std::move(statement));
    return all.back();
  }
  std::string as(std::string_view format) {
    const model::Lexicon lexicon;
    const analysis::Judge judge(rows, day_from_civil(2024, 3, 14), {});
    const analysis::StoryFacts facts{story, rows, lexicon, judge, marks, readings, stands};
    Totals totals;
    totals.claims = stands.size();
    for (const analysis::StoryFinding& one : findings) analysis::add_to(totals, one.finding);
    const StoryPage page{facts, findings, day_from_civil(2024, 3, 14), "default", totals};
    std::ostringstream out;
    for (const StoryFace& face : story_faces()) {
      if (face.name == format) face.write(out, page, words, {});
    }
    return out.str();
  }
};

}  // namespace stemma::report::test

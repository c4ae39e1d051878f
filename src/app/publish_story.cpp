#include "app/publish_story.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <set>
#include <utility>

#include "analysis/story_entry.hpp"
#include "app/case_judge.hpp"
#include "app/commit_note.hpp"
#include "app/cue_words.hpp"
#include "app/entry_ids.hpp"
#include "app/lexicon.hpp"
#include "app/limits.hpp"
#include "app/open_case.hpp"
#include "app/read_story_file.hpp"
#include "app/story_on_case.hpp"
#include "base/escape.hpp"
#include "interchange/case_file.hpp"
#include "interchange/fragment.hpp"
#include "interchange/known_ids.hpp"
#include "report/story_page.hpp"
#include "report/words.hpp"

namespace stemma::app {
namespace {

using Why = analysis::EntryDoubt::Why;

/// For one who puts it right by hand; "c2" and names stand in it already.
std::string doubt_words(Why why, const std::string& claim, const std::string& who) {
  switch (why) {
    case Why::tells_withdrawal:
      return fmt::format("it tells that something was taken back: nothing is written of {}", claim);
    case Why::tells_doubt:
      return fmt::format("it tells that something is not confirmed: nothing is written of {}", claim);
    case Why::tells_silence:
      return fmt::format("nobody is on record with the silence that it tells of: nothing is written of {}", claim);
    case Why::not_on_record:
      return who.empty() ? fmt::format("nobody whom it has speaking is on record with {}: nothing is written", claim)
                         : fmt::format("{} is not on record with {}: nothing is written", who, claim);
    case Why::about_sources:
      return fmt::format("it speaks of who says so and hardly of {}: nothing is written", claim);
    case Why::rests_on_nothing:
      return fmt::format("it tells {} in our own voice, and nobody on record says so: nothing is written", claim);
    case Why::only_from_us:
      return fmt::format("the record has {} from {} only by way of ourselves: nothing is written", claim, who);
    case Why::several_sides:
      return fmt::format("{} is on record on more than one side of {}: see that the stance is right", who, claim);
    case Why::only_mentioned:
      return fmt::format("it does not say plainly who says so: taken as {} on {}", who, claim);
  }
  return {};
}

class Publishing {
 public:
  /// `whole`: sealed entries stand in it, and sentences with protected names too, sealed themselves.
  Publishing(const PublishRequest& request, OpenCase& opened, bool whole, const base::Limits& limits)
      : request_(request),
        limits_(limits),
        store_(opened.store),
        whole_(whole),
        judged_(opened, {request.case_path, request.date, {}, "default", false, {}}),
        record_(store_.export_case(true)),
        words_(store_.texts(), judged_.parties()) {
    for (const PublicationRecord& publication : record_.publications) {
      for (const AttributionRecord& said : publication.says) attribution_ids_.push_back(said.id);
    }
  }

  /// Fills in the entry; the record is then the case with it.
  PublishedEntry make(PublicationRecord& added) {
    check();
    const model::CueWords& cues = cue_words();
    const model::Story story = read_story_file(request_.story, {claim_ids(store_), cues.abbreviations}, limits_);
    std::vector<std::vector<ClaimId>> claims = claims_of(story, store_);
    std::set<ClaimId> marked;
    for (const auto& list : claims) marked.insert(list.begin(), list.end());
    const model::Lexicon lexicon = lexicon_of(record_, judged_.judge(), marked, cues);
    analysis::StoryFacts facts{story, judged_.rows(), lexicon, judged_.judge(), std::move(claims), {}, {}};
    for (std::size_t i = 0; i < story.sentences.size(); ++i) {
      facts.readings.push_back(analysis::read_sentence(story.sentences[i], lexicon, cues, facts.claims[i]));
    }
    analysis::PrintedOn printed;
    store_.each_claim({marked.begin(), marked.end()}, [&](const model::ClaimRows& rows) {
      const analysis::Judge& judge = judged_.judge();
      printed.emplace(rows.claim, judge.statements(rows));
      facts.stands.emplace(rows.claim, analysis::stand_of(rows, judge.judge(rows), judged_.rows(), judge));
    });
    const PartyId newsroom = judged_.judge().party(judged_.rows().newsroom);
    const analysis::StoryEntry entry = analysis::entry_of(facts, printed, newsroom);
    const report::StoryPage page{facts, {}, judged_.head().as_of, "default", {}};
    fill(entry, page, added);
    record_.publications.push_back(added);
    added = checked();
    return shown(added);
  }

 private:
  void check() {
    if (judged_.rows().newsroom.is_none()) {
      throw Error(
          ErrorKind::bad_input, "the case names no newsroom, so that no publication can be by it",
          "name it in the case file: `newsroom: our_desk`, and `our_desk: {kind: news-outlet}` under `sources:`");
    }
    if (!interchange::valid_id(request_.id)) {
      throw Error(ErrorKind::usage, fmt::format("`{}` is no id", request_.id),
                  "an id begins with a letter or digit; letters, digits, `_`, `.` and `-` may follow");
    }
    const bool publication = !find_publication(store_, request_.id).is_none();
    const bool other = !find_source(store_, request_.id).is_none() || !find_claim(store_, request_.id).is_none();
    if (publication || other) {
      throw Error(ErrorKind::usage,
                  fmt::format("the case has {} `{}` already", publication ? "a publication" : "an entry", request_.id),
                  "give the story an id of its own");
    }
  }

  void fill(const analysis::StoryEntry& entry, const report::StoryPage& page, PublicationRecord& added) {
    added.id = request_.id;
    added.by = record_.newsroom;
    added.date = parse_date(request_.date);
    added.kind = PublicationKind::article;
    added.title = report::title_shown(page);
    added.url = request_.url;
    added.ours = true;
    for (const analysis::EntryLine& line : entry.says) says(line, page, added);
    for (const PublicationId cited : cites_)
      added.derivations.emplace_back().target = record_.publications[cited.index()].id;
    for (const analysis::EntryDoubt& doubt : entry.doubts) {
      const std::string who = doubt.who.is_none() ? std::string() : words_.party(doubt.who);
      note(page, doubt.sentence, doubt_words(doubt.why, store_.texts().claim(doubt.claim).id, who));
    }
    std::stable_sort(open_.begin(), open_.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    if (added.says.empty()) {
      throw Error(ErrorKind::bad_input, fmt::format("nothing of `{}` can be recorded", page.facts.story.file),
                  "mark its sentences with the claims that they tell, such as [c2]; `stemma draft` shows what fits");
    }
  }

  void says(const analysis::EntryLine& line, const report::StoryPage& page, PublicationRecord& added) {
    AttributionRecord said;
    const std::string shown_claim = store_.texts().claim(line.claim).id;
    said.claim = record_.claims[line.claim.index()].id;
    said.stance = line.stance;
    if (line.hedged && is_support(line.stance)) said.commitment = Commitment::possible;
    if (!whole_ && said.claim != shown_claim) {
      return note(page, line.sentence, fmt::format("{} is sealed: nothing is written", shown_claim));
    }
    for (const model::NodeRef& link : line.via) {
      if (hidden(link)) {
        note(page, line.sentence,
             fmt::format("what {} comes from beyond this is sealed: the chain ends before it", shown_claim));
        break;
      }
      said.via.push_back({id_of(link), {}});
    }
    std::set<PublicationId> cites;
    std::copy_if(line.cites.begin(), line.cites.end(), std::inserter(cites, cites.end()),
                 [&](PublicationId cited) { return !hidden(cited); });
    if (said.via.empty() && (!line.via.empty() || cites.empty())) {
      return note(page, line.sentence, fmt::format("what {} rests on is sealed: nothing is written", shown_claim));
    }
    cites_.merge(cites);
    said.quote.exact = report::sentence_shown(page, line.sentence);
    if (!page.facts.readings[line.sentence].secrets.empty()) {
      if (whole_) {
        said.quote.exact = page.facts.story.sentences[line.sentence].text;
        said.sensitivity = Sensitivity::sealed;
        // A default id may end in a digest of the words, from which a guess at the name could be confirmed.
        said.id = fmt::format("{}/{}/{}", added.id, said.claim, added.says.size() + 1);
        said.default_id = false;
      }
      note(page, line.sentence,
           whole_ ? "it has a protected name: its words are sealed"
                  : "it has a protected name, which is blotted out of its words");
    }
    // Two sentences may come to be one where names are blotted out of them.
    if (std::find(added.says.begin(), added.says.end(), said) == added.says.end())
      added.says.push_back(std::move(said));
  }

  void note(const report::StoryPage& page, std::size_t sentence, const std::string& text) {
    const Place& at = page.facts.story.sentences[sentence].at;
    std::pair<std::size_t, std::string> made{sentence, fmt::format("line {}, column {}: {}", at.line, at.column, text)};
    if (std::find(open_.begin(), open_.end(), made) == open_.end()) open_.push_back(std::move(made));
  }

  bool hidden(PublicationId publication) const { return !whole_ && store_.texts().publication(publication).withheld; }
  bool hidden(const model::NodeRef& link) const {
    if (link.is_publication) return hidden(link.publication());
    return !whole_ && store_.texts().source(link.source()).withheld;
  }
  std::string id_of(const model::NodeRef& link) const {
    return link.is_publication ? record_.publications[link.id].id : record_.sources[link.id].id;
  }

  /// The entry as a reader of the whole case file has it, with its ids.
  PublicationRecord checked() const {
    const CaseRecord read = interchange::read_case(interchange::write_case(record_), request_.case_path).record;
    PublicationRecord found = read.publications.back();
    const std::set<std::string> taken(attribution_ids_.begin(), attribution_ids_.end());
    for (const AttributionRecord& said : found.says) {
      if (!taken.contains(said.id)) continue;
      throw Error(ErrorKind::usage, fmt::format("the case has an attribution `{}` already", said.id),
                  "give the story another id");
    }
    return found;
  }

  PublishedEntry shown(const PublicationRecord& added) const {
    PublishedEntry made;
    std::set<std::string> claims;
    for (const AttributionRecord& said : added.says) claims.insert(said.claim);
    made.attributions = added.says.size();
    made.claims = claims.size();
    for (const auto& [sentence, text] : open_) {
      made.open.push_back(text);
      made.yaml += "  # " + base::for_terminal(text) + "\n";
    }
    CaseRecord part;
    part.publications.push_back(added);
    const std::string yaml = interchange::fragment_yaml(part, {}, interchange::case_file_width);
    made.yaml += yaml.substr(yaml.find('\n') + 1);  // behind `publications:`
    return made;
  }

  const PublishRequest& request_;
  const base::Limits limits_;
  store::Store& store_;
  bool whole_;
  CaseJudge judged_;
  CaseRecord record_;
  report::Words words_;
  std::vector<std::string> attribution_ids_;
  std::set<PublicationId> cites_;
  std::vector<std::pair<std::size_t, std::string>> open_;  ///< by sentence
};

}  // namespace

PublishedEntry story_entry(const PublishRequest& request, const World& world) {
  OpenCase opened = open_case(request.case_path, world);
  PublicationRecord added;
  return Publishing(request, opened, false, limits_of(world)).make(added);
}

PublishedEntry record_story(const PublishRequest& request, const World& world) {
  if (request.case_path == "-" || !store::Store::looks_like_database(request.case_path)) {
    throw Error(ErrorKind::usage, fmt::format("{} is no database", request.case_path),
                "leave out --record, and paste what is printed under `publications:` of the case file");
  }
  OpenCase opened{store::Store::open(request.case_path, false), {}, world.progress};
  const HoldInterrupts held(world);
  PublicationRecord added;
  PublishedEntry made = Publishing(request, opened, true, limits_of(world)).make(added);
  opened.store.add_publication(added, commit_note(world, "publish " + request.id));
  return made;
}

}  // namespace stemma::app

#include "app/sign_off.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <filesystem>
#include <optional>
#include <set>
#include <utility>

#include "app/chosen_lines.hpp"
#include "app/claim_digest.hpp"
#include "app/version.hpp"
#include "base/file.hpp"
#include "base/limits.hpp"
#include "base/text.hpp"
#include "interchange/ticks.hpp"
#include "report/sign_off.hpp"
#include "stemma/error.hpp"

namespace stemma::app {
namespace {

constexpr std::size_t longest_name = 200;  ///< bytes

/// The name as a tick keeps it: spaces at its ends are gone, and others single.
std::string checked_name(const std::string& name) {
  constexpr const char* hint = "give the name of whoever checked it: --sign \"Ana Vila\"";
  if (base::first_invalid_utf8(name)) throw Error(ErrorKind::usage, "the name is not UTF-8", hint);
  std::string trimmed;
  for (const char c : name) {
    const bool space = c == ' ' || c == '\t';
    if (!space || (!trimmed.empty() && trimmed.back() != ' ')) trimmed += space ? ' ' : c;
  }
  if (trimmed.ends_with(' ')) trimmed.pop_back();
  if (trimmed.empty()) throw Error(ErrorKind::usage, "the name is empty", hint);
  const bool control = std::any_of(trimmed.begin(), trimmed.end(),
                                   [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == '\x7F'; });
  if (control || trimmed.size() > longest_name) {
    throw Error(ErrorKind::usage, fmt::format("a name has no control characters, and at most {} bytes", longest_name),
                hint);
  }
  return base::nfc(trimmed);
}

/// Nothing if the file is not there.
std::optional<std::string> bytes_of(const std::string& path) {
  std::error_code fault;
  if (!std::filesystem::exists(path, fault) && !fault) return std::nullopt;
  return base::read_file(path, base::Limits{}.file_bytes);
}

std::vector<model::Tick> ticks_in(const std::optional<std::string>& bytes, const std::string& path,
                                  const std::string& case_id) {
  if (!bytes) return {};
  model::Ticks ticks = interchange::read_ticks(*bytes, path);
  if (ticks.of != case_id) {
    throw Error(ErrorKind::bad_input,
                fmt::format("the ticks in {} are of the case `{}`, and this is `{}`", path, ticks.of, case_id),
                "`--ticks FILE` keeps those of this case in a file of their own");
  }
  return std::move(ticks.list);
}

std::vector<analysis::Signable> signables(StoryOnCase& draft) {
  const analysis::StoryFacts& facts = draft.facts();
  const std::map<ClaimId, std::string> digests = claim_digests(draft.store(), facts);
  std::vector<analysis::Signable> sentences;
  for (std::size_t i = 0; i < facts.story.sentences.size(); ++i) {
    analysis::Signable& made = sentences.emplace_back();
    made.text = base::nfc(facts.story.sentences[i].text);
    for (const ClaimId claim : facts.claims[i]) {
      made.claims.push_back({draft.store().texts().claim(claim).id, digests.at(claim)});
    }
    std::sort(made.claims.begin(), made.claims.end(), [](const auto& a, const auto& b) { return a.claim < b.claim; });
    made.words = analysis::first_words(base::nfc(report::sentence_shown(facts, i)));
    made.wanted = !facts.claims[i].empty() || facts.lacks_mark(i);
  }
  return sentences;
}

analysis::SignOff beside_ticks(StoryOnCase& draft, std::vector<analysis::Signable> sentences, const std::string& story,
                               const SignOffRequest& request) {
  const std::string file = ticks_file(story, request);
  const bool must_be_there = !request.ticks.empty() && request.sign.empty();
  const std::optional<std::string> bytes =
      must_be_there ? std::optional(base::read_file(file, base::Limits{}.file_bytes)) : bytes_of(file);
  return analysis::sign_off(std::move(sentences), ticks_in(bytes, file, draft.store().texts().case_text().id),
                            draft.facts().story.authors);
}

std::vector<std::uint32_t> lines_of(const StoryOnCase& draft, const std::vector<std::size_t>& sentences) {
  std::vector<std::uint32_t> lines;
  lines.reserve(sentences.size());
  for (const std::size_t i : sentences) lines.push_back(draft.facts().story.sentences[i].at.line);
  return lines;
}

/// One use of `--sign` or `--unsign`.
class Act {
 public:
  Act(StoryOnCase& draft, const std::vector<analysis::Signable>& sentences, const SignOffRequest& request,
      const std::string& file, const World& world)
      : draft_(draft), sentences_(sentences), request_(request), world_(world) {
    report_.takes_back = request.sign.empty();
    report_.by = checked_name(report_.takes_back ? request.unsign : request.sign);
    report_.file = file;
    const analysis::StoryFacts& facts = draft.facts();
    if (!request.lines.empty()) {
      chosen_ = sentences_on(request.lines, facts, report_.takes_back);
    } else {
      for (std::size_t i = 0; i < facts.claims.size(); ++i) {
        if (!facts.claims[i].empty()) chosen_.push_back(i);
      }
    }
  }

  /// Reads the ticks anew, since somebody may have signed meanwhile, and writes them.
  report::SignedReport carry_out() {
    const HoldInterrupts hold(world_);
    const base::FolderLock lock(report_.file);
    const std::string case_id = draft_.store().texts().case_text().id;
    for (;;) {
      const std::optional<std::string> before = bytes_of(report_.file);
      const analysis::SignedNow made = changed(ticks_in(before, report_.file, case_id));
      report_.ticked = made.fresh.size();
      report_.held = made.held;
      report_.taken = made.taken;
      stop_if_interrupted(world_);
      if (made.fresh.empty() && made.taken == 0) break;
      if (bytes_of(report_.file) != before) continue;  // where the file system has no locks
      base::write_file_whole(report_.file, interchange::write_ticks({case_id, made.ticks}));
      break;
    }
    if (!report_.takes_back) tell_of_sentences();
    return report_;
  }

 private:
  analysis::SignedNow changed(std::vector<model::Tick> ticks) const {
    const analysis::SignOff now = analysis::sign_off(sentences_, std::move(ticks), {});
    if (!report_.takes_back) return analysis::with_ticks(now, chosen_, report_.by, iso_utc(world_.now));
    std::vector<std::string> names;
    for (const model::Tick& tick : now.ticks) names.push_back(tick.by);
    const bool known = std::any_of(names.begin(), names.end(),
                                   [&](const std::string& name) { return analysis::same_person(name, report_.by); });
    if (!known) {
      throw Error(ErrorKind::usage, fmt::format("{} has no tick in {}", report_.by, report_.file),
                  base::did_you_mean(report_.by, names));
    }
    return request_.lines.empty() ? analysis::without_ticks(now, report_.by)
                                  : analysis::without_ticks(now, chosen_, report_.by);
  }

  void tell_of_sentences() {
    const analysis::StoryFacts& facts = draft_.facts();
    std::set<std::size_t> found;
    for (const analysis::StoryFinding& finding : draft_.findings()) {
      const bool grave = finding.finding.severity != Severity::note && finding.finding.kind == FindingKind::fail;
      if (grave && !finding.finding.silenced()) found.insert(finding.sentence);
    }
    std::vector<std::size_t> with_findings, bare, open;
    for (const std::size_t i : chosen_) {
      if (found.contains(i)) with_findings.push_back(i);
      if (facts.claims[i].empty()) bare.push_back(i);
    }
    for (std::size_t i = 0; i < facts.claims.size(); ++i) {
      if (facts.lacks_mark(i) && !std::binary_search(chosen_.begin(), chosen_.end(), i)) open.push_back(i);
    }
    report_.with_findings = lines_of(draft_, with_findings);
    report_.nothing_to_check = lines_of(draft_, bare);
    report_.left_open = lines_of(draft_, open);
  }

  StoryOnCase& draft_;
  const std::vector<analysis::Signable>& sentences_;
  const SignOffRequest& request_;
  const World& world_;
  std::vector<std::size_t> chosen_;
  report::SignedReport report_;
};

}  // namespace

std::string ticks_file(const std::string& story, const SignOffRequest& request) {
  if (request.ticks == "-") throw Error(ErrorKind::usage, "ticks are kept in a file, not on standard input");
  if (!request.ticks.empty()) return request.ticks;
  if (story == "-") {
    throw Error(ErrorKind::usage, "a story on standard input has no file of ticks beside it",
                "name one: --ticks story.md.signed.yaml");
  }
  return story + ".signed.yaml";
}

analysis::SignOff read_sign_off(StoryOnCase& draft, const std::string& story, const SignOffRequest& request) {
  return beside_ticks(draft, signables(draft), story, request);
}

std::vector<std::uint32_t> wanting_lines(const StoryOnCase& draft, const analysis::SignOff& signs, std::size_t people) {
  return lines_of(draft, signs.wanting(people));
}

std::vector<std::uint32_t> sign_off_story(const JudgeRequest& of, const std::string& story,
                                          const SignOffRequest& request, const std::string& format, const Look& look,
                                          const World& world, std::ostream& out) {
  const std::string file = ticks_file(story, request);
  StoryOnCase draft(of, story, false, world);
  const report::FaceOptions options{look.width, look.colour, look.ascii, std::string(version())};
  std::optional<report::SignedReport> done;
  std::vector<analysis::Signable> sentences = signables(draft);
  if (request.acts()) done = Act(draft, sentences, request, file, world).carry_out();
  const analysis::SignOff signs = beside_ticks(draft, std::move(sentences), story, request);
  const report::SignOffPage page{signs, file, request.require};
  if (format == "json") {
    report::write_status_json(out, draft.page(), page, done ? &*done : nullptr, draft.words(), options);
  } else {
    if (done) report::write_signed(out, *done, options);
    const bool status = request.status || request.require > 0;
    if (done && status) out << '\n';
    if (status) report::write_status_text(out, draft.page(), page, options);
  }
  return wanting_lines(draft, signs, request.require);
}

}  // namespace stemma::app

#include "graph/liveness.hpp"

#include <algorithm>
#include <optional>

#include "graph/flat_map.hpp"
#include "graph/said.hpp"
#include "graph/spread.hpp"
#include "graph/way_ends.hpp"
#include "graph/withdrawals.hpp"

namespace stemma::graph {
namespace {

class Ender {
 public:
  Ender(const Lineage& support, const Lineage& denial) : world_(support.world()), support_(support), denial_(denial) {
    for (const Entry& entry : support.entries()) {
      if (!entry.has_day || taken_back_itself(support, entry) || printed_where_supposed(entry)) continue;
      if (entry.own_words && support.attribution(entry).first_hand) speak(revivals_, entry, entry.speaker);
      if (denial.entries().empty()) continue;  // the rest is weighed against denials alone
      first_support_.note_earliest(world_.party(entry.speaker), group_of(entry, entry.speaker),
                                   said(entry, entry.speaker));
      if (entry.publisher_speaks) {
        first_support_.note_earliest(world_.party(entry.publisher), group_of(entry, entry.publisher),
                                     said(entry, entry.publisher));
      }
      if (entry.own_words) own_support_.note_latest(world_.party(entry.speaker), GroupId{}, said(entry, entry.speaker));
    }
    for (const Entry& entry : denial.entries()) {
      if (!entry.has_day || !entry.own_words || gone(denial, entry)) continue;
      own_denials_.note_latest(world_.party(entry.speaker), GroupId{}, said(entry, entry.speaker));
    }
    for (const Entry& entry : denial.entries()) {
      if (!entry.has_day || gone(denial, entry) || beaten_by_own_support(entry)) continue;
      speak(denials_, entry, entry.speaker);
      if (!entry.own_voice) continue;
      own_voice_denials_.note_latest(world_.party(entry.publisher), GroupId{}, said(entry, entry.publisher));
    }
  }

  End support_end(const Entry& entry) const {
    const auto row = withdrawn(support_, entry);
    if (row || printed_where_supposed(entry)) return {Ending::withdrawn, row};
    const PartyId speaker = world_.party(entry.speaker);
    if (!entry.own_words && denial_is_own_word(speaker)) return ended(Ending::own_words, own_denials_.said(speaker));
    if (!entry.has_day) return {};
    if (const Said* by = reversed(entry, entry.speaker, entry.own_words)) return ended(Ending::reversed, by);
    if (entry.publisher_speaks) {
      if (const Said* by = reversed(entry, entry.publisher, true)) return ended(Ending::publisher_denied, by);
    }
    const PartyId publisher = world_.party(entry.publisher);
    const auto denied = own_voice_denials_.of(publisher);
    const auto revived = revivals_.of(publisher);
    if (!denied || *denied < entry.day || (revived && *revived >= *denied)) return {};
    return ended(Ending::publisher_denied, own_voice_denials_.said(publisher));
  }

  /// `later_support` holds the days of live support.
  End denial_end(const Entry& entry, const Days& later_support) const {
    const auto row = withdrawn(denial_, entry);
    if (row || printed_where_supposed(entry)) return {Ending::withdrawn, row};
    if (beaten_by_own_support(entry)) return {Ending::own_words};
    if (!entry.has_day) return {};
    const PartyId speaker = world_.party(entry.speaker);
    for (const Said* by : {later_support.said(speaker), later_support.said(group_of(entry, entry.speaker))}) {
      if (by != nullptr && by->day > entry.day) return ended(Ending::reversed, by);
    }
    return {};
  }

  /// Somebody asks what if a source that its chain leads through was withdrawn. Unlike a publication, which is taken
  /// for retracted as if that were on record, a source does not end relays of what its publishers said elsewhere.
  bool leads_through_supposed(const Lineage& lineage, const Entry& entry) const {
    for (const model::NodeRef& what : world_.supposed_withdrawn()) {
      if (!what.is_publication && leads_through(world_.party(what.source()), lineage, entry)) return true;
    }
    return false;
  }

  /// A named source speaks for its control group; an anonymous voice, and a dissenter, only for itself.
  void speak(Days& days, const Entry& entry, SourceId source) const {
    const GroupId group = world_.named(source) ? group_of(entry, source) : GroupId{};
    days.note_latest(world_.party(source), group, said(entry, source));
  }

 private:
  static Said said(const Entry& entry, SourceId by) { return {entry.day, entry.when, by}; }
  static End ended(Ending why, const Said* by) { return {why, {}, by->by, by->when}; }

  /// The control group for which the source speaks here, and whose words bind it: none in dissent.
  GroupId group_of(const Entry& entry, SourceId source) const {
    return support_.dissents(entry, source) ? GroupId{} : world_.group(source);
  }

  bool denial_is_own_word(PartyId speaker) const {
    const auto no = own_denials_.of(speaker);
    const auto yes = own_support_.of(speaker);
    return no && !(yes && *yes > *no);
  }

  /// A denial put in the mouth of somebody whose own words say yes.
  bool beaten_by_own_support(const Entry& entry) const {
    const auto yes = own_support_.of(world_.party(entry.speaker));
    const auto no = own_denials_.of(world_.party(entry.speaker));
    return !entry.own_words && yes && !(no && *no >= *yes);
  }

  /// Ended by a denial of that day or later; or a relay printed later of support that a denial had ended.
  bool ended_by(std::optional<Day> denied, std::optional<Day> first, std::optional<Day> revived, Day day,
                bool own_words) const {
    if (!denied || (revived && *revived >= *denied)) return false;
    if (*denied >= day) return true;
    return !own_words && first && *first <= *denied;
  }

  /// What ended the words of the source, its own or of its control group; null if nothing did.
  const Said* reversed(const Entry& entry, SourceId source, bool own_words) const {
    const PartyId party = world_.party(source);
    const GroupId group = group_of(entry, source);
    if (ended_by(denials_.of(party), first_support_.of(party), revivals_.of(party), entry.day, own_words)) {
      return denials_.said(party);
    }
    return ended_by(denials_.of(group), first_support_.of(group), revivals_.of(group), entry.day, own_words)
               ? denials_.said(group)
               : nullptr;
  }

  /// The first of the withdrawals of one thing that reaches the claim and passes the test, if it stands before `best`.
  template <class Test>
  void find_withdrawal(const Lineage& lineage, model::WithdrawalScope scope, std::uint32_t of, Test test,
                       std::optional<std::uint32_t>& best) const {
    for (const std::uint32_t row : world_.withdrawals_of(scope, of)) {
      if (best && *best <= row) return;
      const model::WithdrawalRow& withdrawal = world_.rows().withdrawals[row];
      if (reaches_claim(world_.rows(), withdrawal, lineage.rows().claim) && test(withdrawal)) best = row;
    }
  }

  /// The attribution, its publication, or a publication that its chain names was withdrawn.
  std::optional<std::uint32_t> taken_back_itself(const Lineage& lineage, const Entry& entry) const {
    const auto any = [](const model::WithdrawalRow&) { return true; };
    std::optional<std::uint32_t> found;
    using Scope = model::WithdrawalScope;
    find_withdrawal(lineage, Scope::attribution, lineage.attribution(entry).id.value, any, found);
    find_withdrawal(lineage, Scope::publication, entry.publication.value, any, found);
    for (const PublicationId named : entry.named) find_withdrawal(lineage, Scope::publication, named.value, any, found);
    return found;
  }

  /// In a publication, or by way of one, that is supposed to be retracted.
  bool printed_where_supposed(const Entry& entry) const {
    const auto supposed = [&](PublicationId publication) { return world_.supposed_retracted(publication); };
    return supposed(entry.publication) || std::any_of(entry.named.begin(), entry.named.end(), supposed);
  }

  bool leads_through(PartyId party, const Lineage& lineage, const Entry& entry) const {
    const auto chain = lineage.chain(entry);
    return world_.party(entry.publisher) == party || std::any_of(chain.begin(), chain.end(), [&](const auto& link) {
             return world_.party(world_.source_of(link)) == party;
           });
  }

  bool gone(const Lineage& lineage, const Entry& entry) const {
    return withdrawn(lineage, entry) || printed_where_supposed(entry) || leads_through_supposed(lineage, entry);
  }

  std::optional<std::uint32_t> withdrawn(const Lineage& lineage, const Entry& entry) const {
    if (const auto itself = taken_back_itself(lineage, entry)) return itself;
    std::optional<std::uint32_t> found;
    const auto look = [&](SourceId step) {
      find_withdrawal(
          lineage, model::WithdrawalScope::source, world_.party(step).value,
          [&](const model::WithdrawalRow& row) { return takes_back(row, entry); }, found);
    };
    look(entry.publisher);
    for (const model::NodeRef& link : lineage.chain(entry)) look(world_.source_of(link));
    return found;
  }

  /// Of a source on the entry's path: an origin recants what it said itself; a publisher or agency takes back whatever
  /// went through it.
  bool takes_back(const model::WithdrawalRow& row, const Entry& entry) const {
    const PartyId party = world_.party(SourceId{row.of});
    const bool later_own = entry.own_words && entry.has_day && row.dated && entry.day > row.date.last;
    if (later_own) return false;
    const auto revived = revivals_.of(party);
    if (row.dated && revived && *revived >= row.date.last) return false;
    return row.act != WithdrawalAct::recants || world_.party(entry.speaker) == party;
  }

  const World& world_;
  const Lineage& support_;
  const Lineage& denial_;
  Days denials_, own_voice_denials_, own_denials_, own_support_, first_support_, revivals_;
};

/// Relays of a publisher all of whose own entries ended.
void end_relays_of_ended_publishers(const Lineage& lineage, std::vector<End>& ends) {
  const World& world = lineage.world();
  const auto has_ended = [](const End& end) { return end.why != Ending::counts; };
  if (std::none_of(ends.begin(), ends.end(), has_ended)) return;
  FlatMap<bool> all_ended;  // by publisher
  for (EntryIndex i = 0; i < ends.size(); ++i) {
    const bool ended = has_ended(ends[i]);
    bool& all = all_ended.at(all_ended.emplace(world.party(lineage.entries()[i].publisher).value, ended).first);
    all = all && ended;
  }
  for (EntryIndex i = 0; i < ends.size(); ++i) {
    if (has_ended(ends[i])) continue;
    for (const model::NodeRef& link : lineage.chain(lineage.entries()[i])) {
      const bool* all = all_ended.find(world.party(world.source_of(link)).value);
      if (all != nullptr && *all) ends[i].why = Ending::publisher_fell;
    }
  }
}

void end_supposed_sources(const Ender& ender, const Lineage& lineage, std::vector<End>& ends) {
  for (EntryIndex i = 0; i < ends.size(); ++i) {
    if (ender.leads_through_supposed(lineage, lineage.entries()[i])) ends[i] = {Ending::withdrawn};
  }
}

std::vector<bool> ended(const std::vector<End>& ends) {
  std::vector<bool> flags;
  flags.reserve(ends.size());
  for (const End& end : ends) flags.push_back(end.why != Ending::counts);
  return flags;
}

/// What did not end by itself and does not count has lost what it rested on.
void end_what_fell(const std::vector<bool>& live, std::vector<End>& ends) {
  for (std::size_t i = 0; i < ends.size(); ++i) {
    if (!live[i] && ends[i].why == Ending::counts) ends[i].why = Ending::fell;
  }
}

/// Reached ones, and loops that no origin ever fed.
std::vector<bool> counting(const Lineage& lineage, const std::vector<bool>& ended, const Spread& spread) {
  std::vector<bool> live = spread.alive();
  if (std::find(ended.begin(), ended.end(), true) == ended.end()) return std::vector<bool>(live.size(), true);
  const std::vector<bool> nothing_ended(ended.size(), false);
  const Spread ever(lineage, nothing_ended);
  for (std::size_t i = 0; i < live.size(); ++i) {
    if (!ever.alive()[i] && !ended[i]) live[i] = true;
  }
  return live;
}

}  // namespace

Liveness liveness(const Lineage& support, const Lineage& denial) {
  const Ender ender(support, denial);
  Liveness result;

  result.support_ends.reserve(support.entries().size());
  for (const Entry& entry : support.entries()) result.support_ends.push_back(ender.support_end(entry));
  end_relays_of_ended_publishers(support, result.support_ends);
  end_supposed_sources(ender, support, result.support_ends);
  const std::vector<bool> support_ended = ended(result.support_ends);
  const Spread spread(support, support_ended);
  result.support = counting(support, support_ended, spread);
  end_what_fell(result.support, result.support_ends);
  result.has_ground = spread.alive();
  result.ground_of_support = spread.through();
  result.origin_of_support = ends_of(result.ground_of_support, result.has_ground);
  result.at_origin.reserve(support_ended.size());
  for (EntryIndex i = 0; i < support_ended.size(); ++i) {
    result.at_origin.push_back(spread.alive()[i] && spread.at_ground(support.entries()[i]));
  }

  if (denial.entries().empty()) return result;
  Days later_support;
  for (EntryIndex i = 0; i < support.entries().size(); ++i) {
    const Entry& entry = support.entries()[i];
    if (!result.support[i] || !entry.has_day) continue;
    ender.speak(later_support, entry, entry.speaker);
    if (entry.publisher_speaks) ender.speak(later_support, entry, entry.publisher);
  }
  for (const Entry& entry : denial.entries()) result.denial_ends.push_back(ender.denial_end(entry, later_support));
  end_relays_of_ended_publishers(denial, result.denial_ends);
  end_supposed_sources(ender, denial, result.denial_ends);
  const std::vector<bool> denial_ended = ended(result.denial_ends);
  result.denial = counting(denial, denial_ended, Spread(denial, denial_ended));
  end_what_fell(result.denial, result.denial_ends);
  return result;
}

}  // namespace stemma::graph

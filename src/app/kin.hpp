// What may be told of a source beyond its own entry: who is the same party, and who controls it.
//
// The judge knows of links that must not be told. Nothing leads from an open source to a sealed one, or back; and
// where people ask about a day, nothing leads from a source that was unnamed on it to one that has a name. Numbers are
// not touched by this: what a claim rests on is counted with every link.
#pragma once

#include <cstdint>
#include <vector>

#include "analysis/judge.hpp"
#include "model/rows.hpp"

namespace stemma::app {

class Kin {
 public:
  /// `day_asked`: the day is one that somebody asked about. Both references must outlive it.
  Kin(const model::SharedRows& rows, const analysis::Judge& judge, bool day_asked);

  /// Unnamed on a day that was asked about: its name was not known then, whoever asks.
  bool nameless(SourceId source) const { return day_asked_ && !sealed(source) && !judge_.named(source); }
  /// The first entry of the same party that may be named beside this one; itself where it is the first.
  SourceId first(SourceId source) const { return first_[source.index()]; }
  /// Every such entry, this one included, in the editor's order.
  std::vector<SourceId> party(SourceId source) const;
  /// The control group, none where only what must not be told leads to it.
  GroupId group(SourceId source) const;
  /// Under a state's control, as far as that may be told.
  bool state_controlled(SourceId source) const;

 private:
  bool sealed(SourceId source) const { return rows_.sources[source.index()].sensitivity == Sensitivity::sealed; }
  /// Entries that links which may be told lead to, first entries only.
  std::vector<SourceId> above(SourceId source) const;

  const model::SharedRows& rows_;
  const analysis::Judge& judge_;
  bool day_asked_;
  std::vector<SourceId> first_;  ///< by source
  bool apart_ = false;           ///< there is something to keep apart
};

}  // namespace stemma::app

// A face that shows what becomes of each claim if something were withdrawn: `stemma what-if`.
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <ostream>
#include <span>
#include <string_view>
#include <vector>

#include "analysis/what_if.hpp"
#include "model/rows.hpp"
#include "model/texts.hpp"
#include "report/options.hpp"
#include "report/parties.hpp"
#include "stemma/judgement.hpp"

namespace stemma::report {

struct Change {
  const Judgement& before;
  const Judgement& after;
  analysis::Effect effect = analysis::Effect::stays;
  /// What was withdrawn is a party without which nothing is left: a choke point before.
  std::vector<SourceId> choke_points;
};

/// Claims by effect, in the order of the enumerators.
using EffectTotals = std::array<std::uint64_t, 4>;

class ChangeFace {
 public:
  virtual ~ChangeFace() = default;
  virtual void begin(const CaseHead& head, const std::vector<model::NodeRef>& withdrawn) = 0;
  virtual void claim(const Change& change) = 0;
  virtual void end(const EffectTotals& totals) = 0;
};

struct ChangeFaceEntry {
  std::string_view name;  ///< what `--format` calls it
  /// The face writes to `out` and reads `texts` and `parties`; all three must outlive it.
  std::unique_ptr<ChangeFace> (*make)(std::ostream& out, model::Texts& texts, const Parties& parties,
                                      const FaceOptions& options);
};

/// Sorted by name.
std::span<const ChangeFaceEntry> change_faces();

}  // namespace stemma::report

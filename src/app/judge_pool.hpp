// Claims judged on several processors, handed on in the order in which they came.
//
// One reader and writer, which is whoever calls, and several judges: nothing but judging is done beside the calling
// thread, so that the database and every face have one thread alone. Rejected: a judge for each range of claims with a
// connection of its own, which would read in parallel too, and where a few claims with most of the attributions leave
// all judges but one idle.
#pragma once

#include <functional>
#include <memory>

#include "app/world.hpp"
#include "model/rows.hpp"
#include "stemma/judgement.hpp"

namespace stemma::app {

class JudgePool {
 public:
  using Judging = std::function<Judgement(const model::ClaimRows&)>;
  using HandOn = std::function<void(const model::ClaimRows&, Judgement&&)>;

  /// `judge` is called by several threads at once; with one thread, or few claims, by the calling thread. `hand_on` is
  /// called by the calling thread alone, in take() and finish().
  JudgePool(Judging judge, unsigned threads, HandOn hand_on);
  /// Waits for what is being judged; what was not handed on is forgotten.
  ~JudgePool();
  JudgePool(const JudgePool&) = delete;
  JudgePool& operator=(const JudgePool&) = delete;

  /// Copies the rows. At most a few batches wait: where the judges are behind, this hands on before it returns. Throws
  /// what judging and handing on throw.
  void take(const model::ClaimRows& rows);
  /// Hands on all that is left.
  void finish();

 private:
  struct State;
  std::unique_ptr<State> state_;
};

/// How many may judge at once: as STEMMA_THREADS says, else as many as the machine has processors. Error usage where
/// the variable is no number from 1 to 1024.
unsigned threads_of(const World& world);

}  // namespace stemma::app

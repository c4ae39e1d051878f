// Claims judged on several processors, handed on in the order in which they came.
//
// Whoever calls hands on, so that every face has one thread alone, and several judges judge. Where claims are read on a
// connection of their own the judges read them too, one judge at a time; else the caller does. Rejected: a range of
// claims for each judge, read by itself, where a few claims with most of the attributions leave all judges but one
// idle.
#pragma once

#include <functional>

#include "app/world.hpp"
#include "model/rows.hpp"
#include "stemma/judgement.hpp"

namespace stemma::app {

struct JudgeWork {
  /// Reads the next claim in place of what the rows held; false behind the last.
  std::function<bool(model::ClaimRows&)> read;
  /// `read` may be called by any thread, one at a time; else by the calling thread alone.
  bool read_beside = false;
  /// Called by several threads at once.
  std::function<Judgement(const model::ClaimRows&)> judge;
  /// Called by the calling thread alone.
  std::function<void(const model::ClaimRows&, Judgement&&)> hand_on;
};

/// Reads, judges and hands on every claim; with one thread, or few claims, all on the calling thread. At most a few
/// batches of claims are in memory. Throws what reading, judging and handing on throw, where that claim would have
/// come.
void judge_in_order(const JudgeWork& work, unsigned threads);

/// How many may judge at once: as STEMMA_THREADS says, else as many as the machine has processors. Error usage where
/// the variable is no number from 1 to 1024.
unsigned threads_of(const World& world);

}  // namespace stemma::app

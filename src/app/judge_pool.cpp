#include "app/judge_pool.hpp"

#include <fmt/format.h>
#include <pthread.h>

#include <algorithm>
#include <charconv>
#include <condition_variable>
#include <csignal>
#include <deque>
#include <exception>
#include <mutex>
#include <thread>
#include <utility>
#include <vector>

#include "base/escape.hpp"
#include "stemma/error.hpp"

namespace stemma::app {
namespace {

constexpr unsigned most_threads = 1024;
constexpr std::size_t weight_of_claim = 8;     // what a claim costs, in attributions
constexpr std::size_t weight_of_batch = 4096;  // long enough to make handing over cheap
constexpr std::size_t batches_of_a_judge = 3;  // waiting or done, so that no judge waits for the writer

struct Batch {
  std::vector<model::ClaimRows> claims;
  std::size_t weight = 0;
  std::vector<Judgement> judgements;
  std::exception_ptr fault;  ///< in place of the judgement of the claim behind the last one
  bool done = false;
};

/// Signals are the calling thread's: a judge that is started while this lives gets none.
class SignalsHeld {
 public:
  SignalsHeld() {
    sigset_t all;
    sigfillset(&all);
    pthread_sigmask(SIG_SETMASK, &all, &before_);
  }
  ~SignalsHeld() { pthread_sigmask(SIG_SETMASK, &before_, nullptr); }
  SignalsHeld(const SignalsHeld&) = delete;
  SignalsHeld& operator=(const SignalsHeld&) = delete;

 private:
  sigset_t before_{};
};

}  // namespace

struct JudgePool::State {
  State(Judging judging, unsigned at_once, HandOn then)
      : judge(std::move(judging)), threads(at_once), hand_on(std::move(then)) {}

  ~State() {
    {
      const std::lock_guard lock(mutex);
      ending = true;
      waiting.clear();
    }
    wanted.notify_all();
    for (std::thread& thread : judges) thread.join();
  }

  void take(const model::ClaimRows& rows) {
    if (threads < 2) {
      hand_on(rows, judge(rows));
      return;
    }
    next.claims.push_back(rows);
    next.weight += weight_of_claim + rows.attributions.size();
    if (next.weight < weight_of_batch) return;
    if (judges.empty()) start();
    {
      const std::lock_guard lock(mutex);
      in_order.push_back(std::make_unique<Batch>(std::move(next)));
      waiting.push_back(in_order.back().get());
    }
    next = {};
    wanted.notify_one();
    while (in_order.size() > batches_of_a_judge * threads) hand_on_first();
  }

  void finish() {
    while (!in_order.empty()) hand_on_first();
    const Batch last = std::exchange(next, {});
    for (const model::ClaimRows& rows : last.claims) hand_on(rows, judge(rows));
  }

  void start() {
    const SignalsHeld held;
    judges.reserve(threads);
    for (unsigned i = 0; i < threads; ++i) judges.emplace_back([this] { judge_batches(); });
  }

  void judge_batches() {
    std::unique_lock lock(mutex);
    while (true) {
      wanted.wait(lock, [this] { return ending || !waiting.empty(); });
      if (ending) return;
      Batch& batch = *waiting.front();
      waiting.pop_front();
      lock.unlock();
      try {
        batch.judgements.reserve(batch.claims.size());
        for (const model::ClaimRows& rows : batch.claims) batch.judgements.push_back(judge(rows));
      } catch (...) {
        batch.fault = std::current_exception();
      }
      lock.lock();
      batch.done = true;
      finished.notify_one();
    }
  }

  void hand_on_first() {
    std::unique_ptr<Batch> batch;
    {
      std::unique_lock lock(mutex);
      finished.wait(lock, [this] { return in_order.front()->done; });
      batch = std::move(in_order.front());
      in_order.pop_front();
    }
    for (std::size_t i = 0; i < batch->judgements.size(); ++i) {
      hand_on(batch->claims[i], std::move(batch->judgements[i]));
    }
    if (batch->fault) std::rethrow_exception(batch->fault);
  }

  Judging judge;
  unsigned threads;
  HandOn hand_on;
  Batch next;
  std::mutex mutex;  ///< of what follows, but for what is in a batch, which is its judge's until it is done
  std::condition_variable wanted, finished;
  std::deque<std::unique_ptr<Batch>> in_order;
  std::deque<Batch*> waiting;
  bool ending = false;
  std::vector<std::thread> judges;
};

JudgePool::JudgePool(Judging judge, unsigned threads, HandOn hand_on)
    : state_(std::make_unique<State>(std::move(judge), threads, std::move(hand_on))) {}
JudgePool::~JudgePool() = default;

void JudgePool::take(const model::ClaimRows& rows) { state_->take(rows); }
void JudgePool::finish() { state_->finish(); }

unsigned threads_of(const World& world) {
  const std::string asked = world.env("STEMMA_THREADS");
  if (asked.empty()) return std::max(1U, world.processors);
  unsigned number = 0;
  const auto [end, fault] = std::from_chars(asked.data(), asked.data() + asked.size(), number);
  if (fault != std::errc() || end != asked.data() + asked.size() || number == 0 || number > most_threads) {
    throw Error(ErrorKind::usage, fmt::format("STEMMA_THREADS is `{}`", base::for_terminal(asked)),
                fmt::format("set it to a number from 1 to {}, or not at all", most_threads));
  }
  return number;
}

}  // namespace stemma::app

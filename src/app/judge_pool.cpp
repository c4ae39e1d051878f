#include "app/judge_pool.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <condition_variable>
#include <deque>
#include <exception>
#include <mutex>
#include <system_error>
#include <thread>
#include <utility>
#include <vector>

#include "base/escape.hpp"
#include "base/signals_held.hpp"
#include "stemma/error.hpp"

namespace stemma::app {
namespace {

constexpr unsigned most_threads = 1024;
constexpr std::size_t weight_of_claim = 8;     // what a claim costs, in attributions
constexpr std::size_t weight_of_batch = 4096;  // long enough to make handing over cheap
constexpr std::size_t batches_of_a_judge = 3;  // read, judged or done, so that no judge waits for the writer

/// Claims, and what was judged of them. One is used again and again, with the room that its rows were given.
struct Batch {
  std::vector<model::ClaimRows> claims;
  std::size_t count = 0;  ///< of the claims that are in it
  std::vector<Judgement> judgements;
  std::exception_ptr fault;  ///< in place of the judgement of the claim behind the last one
  bool done = false;

  /// False where nothing is left to read.
  bool fill(const JudgeWork& work) {
    count = 0;
    judgements.clear();
    done = false;
    try {
      for (std::size_t weight = 0; weight < weight_of_batch;) {
        if (count == claims.size()) claims.emplace_back();
        if (!work.read(claims[count])) return false;
        weight += weight_of_claim + claims[count].attributions.size();
        ++count;
      }
      return true;
    } catch (...) {
      fault = std::current_exception();
      return false;
    }
  }

  void judge(const JudgeWork& work) {
    try {
      judgements.reserve(count);
      while (judgements.size() < count) judgements.push_back(work.judge(claims[judgements.size()]));
    } catch (...) {
      fault = std::current_exception();
    }
  }

  void hand_on(const JudgeWork& work) {
    for (std::size_t i = 0; i < judgements.size(); ++i) work.hand_on(claims[i], std::move(judgements[i]));
    if (fault) std::rethrow_exception(fault);
  }
};

class Pool {
 public:
  Pool(const JudgeWork& work, unsigned threads) : work_(work), threads_(threads), most_(batches_of_a_judge * threads) {}

  ~Pool() {
    {
      const std::lock_guard lock(mutex_);
      ending_ = true;
    }
    wanted_.notify_all();
    for (std::thread& judge : judges_) judge.join();
  }

  Pool(const Pool&) = delete;
  Pool& operator=(const Pool&) = delete;

  /// `first` was read already, and is not the last.
  void run(std::unique_ptr<Batch> first) {
    std::unique_lock lock(mutex_);
    add(std::move(first));  // before any judge can read the next
    start();
    while (true) {
      if (!work_.read_beside && may_read()) {
        read(lock);
      } else if (!in_order_.empty() && in_order_.front()->done) {
        hand_on_first(lock);
      } else if (in_order_.empty() && all_read_) {
        return;
      } else {
        finished_.wait(lock);
      }
    }
  }

 private:
  /// As many as the system lets start; one does.
  void start() {
    const base::SignalsHeld held;
    judges_.reserve(threads_);
    try {
      while (judges_.size() < threads_) judges_.emplace_back([this] { read_and_judge(); });
    } catch (const std::system_error&) {
      if (judges_.empty()) throw;
    }
  }

  void read_and_judge() {
    std::unique_lock lock(mutex_);
    while (!ending_) {
      if (!waiting_.empty()) {
        judge_first(lock);
      } else if (work_.read_beside && may_read()) {
        read(lock);
      } else {
        wanted_.wait(lock);
      }
    }
  }

  bool may_read() const { return !all_read_ && !being_read_ && in_order_.size() < most_; }

  void read(std::unique_lock<std::mutex>& lock) {
    being_read_ = true;
    std::unique_ptr<Batch> batch = take_spare();
    lock.unlock();
    const bool more = batch->fill(work_);
    lock.lock();
    being_read_ = false;
    all_read_ = !more;
    add(std::move(batch));
  }

  void add(std::unique_ptr<Batch> batch) {
    in_order_.push_back(std::move(batch));
    waiting_.push_back(in_order_.back().get());
    wanted_.notify_one();
  }

  void judge_first(std::unique_lock<std::mutex>& lock) {
    Batch& batch = *waiting_.front();
    waiting_.pop_front();
    if (work_.read_beside && may_read()) wanted_.notify_one();
    lock.unlock();
    batch.judge(work_);
    lock.lock();
    batch.done = true;
    finished_.notify_one();
  }

  void hand_on_first(std::unique_lock<std::mutex>& lock) {
    std::unique_ptr<Batch> batch = std::move(in_order_.front());
    in_order_.pop_front();
    wanted_.notify_one();
    lock.unlock();
    batch->hand_on(work_);
    lock.lock();
    spare_.push_back(std::move(batch));
  }

  std::unique_ptr<Batch> take_spare() {
    if (spare_.empty()) return std::make_unique<Batch>();
    std::unique_ptr<Batch> batch = std::move(spare_.back());
    spare_.pop_back();
    return batch;
  }

  const JudgeWork& work_;
  const std::size_t threads_;
  const std::size_t most_;  ///< batches at once
  std::mutex mutex_;        ///< of what follows, but for what is in a batch, which is that of who fills or judges it
  std::condition_variable wanted_, finished_;
  std::deque<std::unique_ptr<Batch>> in_order_;
  std::deque<Batch*> waiting_;
  std::vector<std::unique_ptr<Batch>> spare_;
  bool being_read_ = false, all_read_ = false, ending_ = false;
  std::vector<std::thread> judges_;
};

void judge_alone(const JudgeWork& work) {
  model::ClaimRows rows;
  while (work.read(rows)) work.hand_on(rows, work.judge(rows));
}

}  // namespace

void judge_in_order(const JudgeWork& work, unsigned threads) {
  if (threads < 2) {
    judge_alone(work);
    return;
  }
  auto first = std::make_unique<Batch>();
  if (first->fill(work)) {
    Pool(work, threads).run(std::move(first));
    return;
  }
  first->judge(work);
  first->hand_on(work);
}

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

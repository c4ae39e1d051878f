// Reads ahead: one thread reads items while another works on those before them.
#pragma once

#include <array>
#include <condition_variable>
#include <cstddef>
#include <exception>
#include <functional>
#include <mutex>
#include <optional>
#include <system_error>
#include <thread>
#include <utility>
#include <vector>

#include "base/signals_held.hpp"

namespace stemma::base {

/// Hands on what is read, in its order. Items are used again and again, with the room that they were given.
template <class Item>
class ReadAhead {
 public:
  /// Fills an item that may have been filled before, and says about how many bytes it holds; nothing, and the item is
  /// none, behind the last one. Called by one thread at a time, never again once it said nothing or threw, and not
  /// after this is gone.
  using Read = std::function<std::optional<std::size_t>(Item&)>;

  /// With `beside`, on a thread of its own, where the system has one to give.
  ReadAhead(Read read, bool beside) : read_(std::move(read)) {
    if (!beside) return;
    const SignalsHeld held;
    try {
      reader_ = std::thread([this] { run(); });
    } catch (const std::system_error&) {
      return;  // what is asked for is read then
    }
  }

  ~ReadAhead() {
    if (!reader_.joinable()) return;
    {
      const std::lock_guard lock(mutex_);
      ending_ = true;
    }
    emptied_.notify_one();
    reader_.join();
  }

  ReadAhead(const ReadAhead&) = delete;
  ReadAhead& operator=(const ReadAhead&) = delete;

  /// The next item, which stays until the next call; null behind the last. What reading it threw is thrown in its
  /// place.
  Item* next() {
    if (!reader_.joinable()) {
      if (!ended_ && read_(alone_)) return &alone_;
      ended_ = true;
      return nullptr;
    }
    while (!ended_) {
      Batch& batch = batches_.at(here_);
      if (at_ == 0) await(batch);
      if (at_ < batch.count) return &batch.items[at_++];
      if (batch.fault) {
        ended_ = true;
        std::rethrow_exception(batch.fault);
      }
      ended_ = batch.last;
      hand_back(batch);
    }
    return nullptr;
  }

 private:
  static constexpr std::size_t items_of_a_batch = 256;                    // enough to make handing over cheap
  static constexpr std::size_t bytes_of_a_batch = std::size_t{1} << 20U;  // if no item is longer

  struct Batch {
    std::vector<Item> items;
    std::size_t count = 0;     ///< of the items that are in it
    std::size_t bytes = 0;     ///< that these hold
    bool full = false;         ///< and the worker's; else it is the reader's
    bool last = false;         ///< behind it there is nothing, or `fault`
    std::exception_ptr fault;  ///< in place of the item behind the last one
  };

  void await(Batch& batch) {
    std::unique_lock lock(mutex_);
    filled_.wait(lock, [&] { return batch.full; });
  }

  void hand_back(Batch& batch) {
    {
      const std::lock_guard lock(mutex_);
      batch.full = false;
    }
    emptied_.notify_one();
    here_ = (here_ + 1) % batches_.size();
    at_ = 0;
  }

  void run() {
    for (std::size_t b = 0;; b = (b + 1) % batches_.size()) {
      Batch& batch = batches_.at(b);
      {
        std::unique_lock lock(mutex_);
        emptied_.wait(lock, [&] { return ending_ || !batch.full; });
        if (ending_) return;
      }
      fill(batch);
      const bool last = batch.last;
      {
        const std::lock_guard lock(mutex_);
        batch.full = true;
      }
      filled_.notify_one();
      if (last) return;
    }
  }

  void fill(Batch& batch) {
    batch.count = 0;
    try {
      if (batch.bytes >= bytes_of_a_batch) batch.items = {};  // else each would keep room for the longest
      batch.bytes = 0;
      batch.items.resize(items_of_a_batch);
      while (batch.count < batch.items.size() && batch.bytes < bytes_of_a_batch) {
        const std::optional<std::size_t> bytes = read_(batch.items[batch.count]);
        batch.last = !bytes;
        if (batch.last) return;
        batch.bytes += *bytes;
        ++batch.count;
      }
    } catch (...) {
      batch.fault = std::current_exception();
      batch.last = true;
    }
  }

  const Read read_;
  Item alone_;                     ///< where there is no reader
  bool ended_ = false;             ///< nothing comes any more
  std::size_t here_ = 0, at_ = 0;  ///< the batch that is worked on, and the item of it that comes next
  std::mutex mutex_;               ///< of `full` and `ending_`
  std::condition_variable filled_, emptied_;
  bool ending_ = false;
  std::array<Batch, 3> batches_;
  std::thread reader_;
};

}  // namespace stemma::base

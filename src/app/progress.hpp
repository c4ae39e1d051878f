// Who is told how far long work has come: a terminal, a test, or nobody.
#pragma once

#include <cstdint>
#include <string_view>

namespace stemma::app {

class Progress {
 public:
  virtual ~Progress() = default;
  /// A piece of work begins, maybe within another: `what` is done to `total` things of a kind, "judging" and 5,000
  /// "claims". A total of 0 is not known; where `of` is empty, the things are of no interest, and only their share is.
  virtual void begin(std::string_view what, std::uint64_t total, std::string_view of) = 0;
  /// So many of them are done. Of the piece of work that began last and has not ended.
  virtual void reach(std::uint64_t done) = 0;
  virtual void end() = 0;
};

/// One piece of work, from its making to its end. Nobody watches where `watcher` is null.
class Work {
 public:
  Work(Progress* watcher, std::string_view what, std::uint64_t total, std::string_view of = {}) : watcher_(watcher) {
    if (watcher_ != nullptr) watcher_->begin(what, total, of);
  }
  ~Work() {
    if (watcher_ != nullptr) watcher_->end();
  }
  Work(const Work&) = delete;
  Work& operator=(const Work&) = delete;

  void step() { reach(done_ + 1); }
  void reach(std::uint64_t done) {
    done_ = done;
    if (watcher_ != nullptr) watcher_->reach(done);
  }

 private:
  Progress* watcher_;
  std::uint64_t done_ = 0;
};

}  // namespace stemma::app

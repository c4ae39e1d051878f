// The last look at what a command is about to hand out: no name, address or word of a protected entry is in it.
//
// What writes a face asks for stand-ins and cannot print what it was not given. But people write notes, titles and
// gists, in which a sealed name may stand; and a face may have a fault. So the finished bytes are read once more.
#pragma once

#include <memory>
#include <string_view>
#include <vector>

#include "model/leak_scan.hpp"
#include "stemma/record.hpp"

namespace stemma::store {
class Store;
}

namespace stemma::app {

class LeakGuard {
 public:
  LeakGuard();
  ~LeakGuard();
  LeakGuard(const LeakGuard&) = delete;
  LeakGuard& operator=(const LeakGuard&) = delete;

  /// From now on nothing of the sealed entries of this case may come out. Costs nothing where there are none.
  void watch(const store::Store& store);
  /// The same of the entries of `whole` that others stand in for in `shown`.
  void watch(const CaseRecord& whole, CaseRecord shown);

  /// True if there is anything to look for.
  bool watching() const { return !watched_.empty(); }
  /// Throws Error leak if a protected entry is in what is to be handed out: it names the stand-in and the place, and
  /// never what was found.
  void check(std::string_view output) const;

 private:
  struct Watched;
  std::vector<std::unique_ptr<Watched>> watched_;
};

}  // namespace stemma::app

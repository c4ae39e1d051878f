// How whoever wants to write waits for its turn.
//
// It asks again every millisecond or so. Rejected: SQLite's own waiting, which soon asks only ten times a second: among
// programs that write without pause, whoever has waited longest is then the least likely to come between two others. A
// program that writes in a loop leaves a millisecond or two between its writes all the same, or nobody finds the gap on
// a busy machine.
#pragma once

#include <chrono>

struct sqlite3;

namespace stemma::db {

class Waiting {
 public:
  /// From now on a locked database is waited for as long as this, and then is an error. This must outlive its use.
  void at_most(sqlite3* database, std::chrono::milliseconds longest);

 private:
  static int wait(void* self, int count);

  std::chrono::milliseconds longest_{0};
  std::chrono::steady_clock::time_point since_;
};

}  // namespace stemma::db

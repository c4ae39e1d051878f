// Compiled statements that somebody is done with, for the next who wants the same.
//
// To compile one takes longer than to run it on a small case; where many are judged in one database, all after the
// first are judged by statements that are there already.
#pragma once

#include <map>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

struct sqlite3_stmt;

namespace stemma::db {

class KeptStatements {
 public:
  KeptStatements() = default;
  KeptStatements(const KeptStatements&) = delete;
  KeptStatements& operator=(const KeptStatements&) = delete;
  ~KeptStatements();

  /// One that was compiled from this text, as if it had never run; null if none is free. The caller owns it.
  sqlite3_stmt* take(std::string_view sql);
  /// Takes it over, or finalises it where enough of the kind are free.
  void give_back(sqlite3_stmt* statement) noexcept;

 private:
  std::mutex mutex_;
  std::map<std::string, std::vector<sqlite3_stmt*>, std::less<>> free_;
};

}  // namespace stemma::db

// SQLite without Stemma's defences: what another program, or an attacker, does to a file.
#pragma once

#include <gtest/gtest.h>
#include <sqlite3.h>

#include <string>
#include <vector>

namespace stemma::test {

class RawDatabase {
 public:
  explicit RawDatabase(const std::string& path) { EXPECT_EQ(sqlite3_open(path.c_str(), &database_), SQLITE_OK); }
  ~RawDatabase() { sqlite3_close(database_); }
  RawDatabase(const RawDatabase&) = delete;
  RawDatabase& operator=(const RawDatabase&) = delete;

  void run(const std::string& sql) {
    EXPECT_EQ(sqlite3_exec(database_, sql.c_str(), nullptr, nullptr, nullptr), SQLITE_OK)
        << sql << ": " << sqlite3_errmsg(database_);
  }
  /// False if SQLite refuses.
  bool accepts(const std::string& sql) {
    return sqlite3_exec(database_, sql.c_str(), nullptr, nullptr, nullptr) == SQLITE_OK;
  }
  /// Rows as texts; NULL is "NULL".
  std::vector<std::vector<std::string>> rows(const std::string& sql) {
    std::vector<std::vector<std::string>> found;
    const auto keep = [](void* into, int count, char** values, char**) {
      auto& row = static_cast<std::vector<std::vector<std::string>>*>(into)->emplace_back();
      for (int i = 0; i < count; ++i) row.emplace_back(values[i] == nullptr ? "NULL" : values[i]);
      return 0;
    };
    EXPECT_EQ(sqlite3_exec(database_, sql.c_str(), keep, &found, nullptr), SQLITE_OK)
        << sql << ": " << sqlite3_errmsg(database_);
    return found;
  }
  std::vector<std::string> column(const std::string& sql) {
    std::vector<std::string> found;
    for (auto& row : rows(sql)) found.push_back(row.at(0));
    return found;
  }
  std::string value(const std::string& sql) {
    const auto found = column(sql);
    EXPECT_EQ(found.size(), 1U) << sql;
    return found.empty() ? std::string{} : found.front();
  }

 private:
  sqlite3* database_ = nullptr;
};

}  // namespace stemma::test

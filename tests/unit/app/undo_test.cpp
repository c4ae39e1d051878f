#include "app/undo.hpp"

#include <gtest/gtest.h>

#include <string>

#include "app/import_case.hpp"
#include "db/connection.hpp"
#include "unit/app/fixture.hpp"

namespace stemma::app {
namespace {

class Undo : public InAFolder {
 protected:
  Undo() {
    import_case(write("a.yaml", harbour_fire), path("case.db"), world_);
    store::Store::open(path("case.db"), false)
        .edit([](store::Edit& edit) { edit.record.claims[0].note = "seen twice"; },
              {"editor", "2024-03-14T12:00:00Z", "a note"});
  }
};

TEST_F(Undo, TakesTheLastCommitBack) {
  EXPECT_EQ(undo(path("case.db"), "", "", world_).commit, 1U);
  EXPECT_EQ(store::Store::open(path("case.db"), true).export_case(true).claims[0].note, "");
}

TEST_F(Undo, OfCommitsWhoseNumbersWereTamperedWithIsAnError) {
  for (const char* number : {"7", "2147483648", "9223372036854775807"}) {
    auto connection = db::Connection::open(path("case.db"), db::Access::read_write);
    connection.check_references(false);
    connection.execute(std::string("UPDATE history_commit SET id = ") + number + " WHERE id > 0");
    for (const char* commit : {"", "1"}) {
      EXPECT_EQ(kind_of_error([&] { undo(path("case.db"), commit, "", world_); }), ErrorKind::database)
          << number << ", commit " << commit;
    }
  }
}

}  // namespace
}  // namespace stemma::app

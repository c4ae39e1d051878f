// What references meant is known later as it was known then, and nothing else is.
#include "store/noted_references.hpp"

#include <gtest/gtest.h>

#include "stemma/error.hpp"
#include "store/directory.hpp"
#include "unit/store/records.hpp"

namespace stemma::store {
namespace {

TEST(NotedReferences, SayOfEachEntryWhatWasSaidAsItWasNotedAndNothingElse) {
  const CaseRecord record = test::small_record();
  const Directories directories(record);
  NotingReferences noting(directories);
  const std::string source = record.sources.front().id, claim = record.claims.front().id;
  const Known of_source = noting.wanted(EntryKind::source, source);
  EXPECT_FALSE(noting.find(EntryKind::publication, source));
  const Notes first = noting.take();
  const Known of_claim = noting.wanted(EntryKind::claim, claim);
  const Notes second = noting.take();
  EXPECT_TRUE(noting.take().empty());

  NotedReferences noted;
  EXPECT_THROW(noted.find(EntryKind::source, source), Error);
  noted.read(first);
  EXPECT_EQ(noted.wanted(EntryKind::source, source).uid, of_source.uid);
  EXPECT_FALSE(noted.find(EntryKind::publication, source));
  EXPECT_THROW(noted.find(EntryKind::claim, claim), Error);
  noted.read(second);
  EXPECT_EQ(noted.claim(claim), of_claim.row);
  EXPECT_THROW(noted.find(EntryKind::source, source), Error);
}

}  // namespace
}  // namespace stemma::store

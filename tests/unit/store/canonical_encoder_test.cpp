// Canonical lines are what a JSON library would write: digests that were recorded with one stay good.
#include "store/canonical_encoder.hpp"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "store/canonical.hpp"
#include "store/history_digest.hpp"
#include "unit/store/records.hpp"

namespace stemma::store {
namespace {

using nlohmann::json;

std::string as_json(std::string_view text) {
  std::string out;
  append_json(out, text);
  return out;
}

TEST(CanonicalEncoder, EscapesWhatMustBeAndNothingElse) {
  for (char c = 1; c < 127; ++c) {
    const std::string text = std::string("a") + c + "b" + c;
    EXPECT_EQ(as_json(text), json(text).dump()) << static_cast<int>(c);
  }
  for (const std::string text : {"", "\x7F", "\xC2\x80", "\xE2\x80\xA8 and \xE2\x80\xAE", "\xF0\x9F\x98\x80\"\\"}) {
    EXPECT_EQ(as_json(text), json(text).dump());
  }
  EXPECT_EQ(as_json(std::string_view("\0", 1)), "\"\\u0000\"");
}

TEST(CanonicalEncoder, LinesAreSortedAndAsShortAsALibraryWritesThem) {
  std::vector<CaseRecord> records{test::rich_record(), test::bare_record(), test::small_record(),
                                  test::sealed_record()};
  for (unsigned seed = 0; seed < 60; ++seed) records.push_back(test::random_record(seed));
  std::size_t lines = 0;
  for (const CaseRecord& record : records) {
    const Directories directories(record);
    Protection open;
    open.sources.resize(record.sources.size());
    open.claims.resize(record.claims.size());
    open.publications.resize(record.publications.size());
    open.attributions.resize(directories.attributions.uids.size());
    open.words = open.attributions;
    each_canonical(record, directories, open, [&](const CanonicalEntry& entry) {
      EXPECT_EQ(json::parse(entry.line).dump(), entry.line);
      std::string added;
      append_insert_line(added, entry.line);
      EXPECT_EQ(added, edit_line("insert", {}, entry.line));
      ++lines;
    });
  }
  EXPECT_GT(lines, 500U);
}

TEST(CanonicalEncoder, NumbersAreTheShortestThatReadBackTheSame) {
  const CaseRecord empty;
  const Directories nobody(empty);
  Encoder encoder(nobody);
  for (const double number : {0.0, -0.0, 1.0, 0.1, 1e300, -2.5e-7, 51.0, 123456789.25}) {
    encoder.value("n", std::optional(number)).count("c", 7).value("f", std::optional(false));
    const json wanted{{"c", 7}, {"entity", "x"}, {"f", false}, {"n", number}, {"uid", std::string(32, '0')}};
    EXPECT_EQ(encoder.line("x", {}), wanted.dump());
  }
}

}  // namespace
}  // namespace stemma::store

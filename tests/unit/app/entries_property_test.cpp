// Whatever the entry: written and read again it is the same; renamed, everything follows; removed, what is left says
// what it said before.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <map>

#include "app/edit/entry_record.hpp"
#include "app/edit/removal.hpp"
#include "app/edit/settle.hpp"
#include "interchange/attribution_ids.hpp"
#include "interchange/case_file.hpp"
#include "interchange/entry_file.hpp"
#include "interchange/without_places.hpp"
#include "unit/interchange/random_case.hpp"

namespace stemma::app {
namespace {

constexpr unsigned seeds = 25;
constexpr std::size_t kinds = 8;

/// As a case file has it.
CaseRecord random_record(unsigned seed) {
  const std::string text = interchange::write_case(interchange::RandomCase(seed).make());
  return interchange::without_places(interchange::read_case(text, "random.yaml").record);
}

template <class Try>
void each_entry(Try attempt) {
  for (unsigned seed = 1; seed <= seeds; ++seed) {
    const CaseRecord record = random_record(seed);
    const EntryIndex index(record);
    for (std::size_t kind = 0; kind < kinds; ++kind) {
      const auto count = index.count(static_cast<EntryKind>(kind));
      for (std::size_t row = 0; row < count; ++row) {
        const Entry entry{static_cast<EntryKind>(kind), row};
        SCOPED_TRACE(std::string(to_string(entry.kind)) + " " + std::to_string(row) + " of " + std::to_string(seed));
        attempt(record, index, entry);
        if (testing::Test::HasFailure()) return;
      }
    }
  }
}

/// Every mistake that a reader of the case file finds.
std::string mistakes_of(const CaseRecord& record) {
  std::string all;
  try {
    interchange::read_case(interchange::write_case(record), "edited.yaml");
  } catch (const Error& error) {
    for (const Mistake& mistake : error.mistakes()) all += mistake.message + " | " + mistake.excerpt + "\n";
  }
  return all;
}

TEST(EveryEntry, WrittenAndReadAgainIsTheSame) {
  std::size_t tried = 0;
  each_entry([&](const CaseRecord& record, const EntryIndex& index, const Entry& entry) {
    const CaseRecord alone = entry_alone(record, index, entry);
    const std::string text = interchange::write_entry(entry.kind, alone);
    EXPECT_EQ(text.find("uid"), std::string::npos) << text;
    std::string id = has_id(entry.kind) ? index.id(record, entry) : std::string();
    if (entry.kind == EntryKind::attribution) id = alone.publications.front().id;
    CaseRecord read =
        interchange::read_entry(entry.kind, id, {"entry.yaml", text, {}}, record_around(record, index, entry), {});
    CaseRecord changed = record;
    replace_entry(changed, index, entry, std::move(read));
    EXPECT_EQ(interchange::write_case(changed), interchange::write_case(record));
    EXPECT_TRUE(changed == record) << text;
    ++tried;
  });
  EXPECT_GT(tried, 500U);
}

TEST(EveryEntry, RenamedIsNamedSoEverywhereAndRenamedBackIsAsBefore) {
  each_entry([](const CaseRecord& record, const EntryIndex& index, const Entry& entry) {
    if (!has_id(entry.kind)) return;
    const auto rename = [&](CaseRecord& changed, const std::string& to) {
      const References references(changed);
      index.id(changed, entry) = to;
      references.follow(changed);
      settle(changed);
    };
    const std::string before = index.id(record, entry);
    CaseRecord changed = record;
    rename(changed, "renamed-entry");
    if (entry.kind != EntryKind::attribution || !index.id(record, entry).starts_with("renamed")) {
      EXPECT_EQ(mistakes_of(changed), "");
    }
    rename(changed, before);
    EXPECT_TRUE(changed == record) << interchange::write_case(changed) << "--- before\n"
                                   << interchange::write_case(record);
  });
}

/// What each attribution says, with how often it is said.
std::map<std::string, int> said(const CaseRecord& record) {
  std::map<std::string, int> all;
  for (const PublicationRecord& publication : record.publications) {
    for (const AttributionRecord& attribution : publication.says) {
      ++all[publication.id + " " + attribution.claim + " " + interchange::content(attribution)];
    }
  }
  return all;
}

TEST(EveryEntry, RemovedLeavesARecordThatSaysNothingNew) {
  std::map<EntryKind, std::size_t> went;
  each_entry([&](const CaseRecord& record, const EntryIndex& index, const Entry& entry) {
    const Removal removal = plan_removal(record, index, entry);
    ASSERT_TRUE(removal.removed.contains(entry));
    CaseRecord changed = record;
    remove_entries(changed, index, removal);
    EXPECT_EQ(mistakes_of(changed), "");
    const EntryIndex left(changed);
    std::map<EntryKind, std::size_t> removed;
    for (const Entry& gone : removal.removed) ++removed[gone.kind];
    for (std::size_t kind = 0; kind < kinds; ++kind) {
      const auto one = static_cast<EntryKind>(kind);
      EXPECT_EQ(left.count(one) + removed[one], index.count(one)) << to_string(one);
      went[one] += removed[one];
    }
    std::map<std::string, int> before = said(record);
    for (const auto& [words, times] : said(changed)) EXPECT_LE(times, before[words]) << words;
    // What was limited to claims is limited to fewer of them, never to none, which would be all.
    std::size_t limited = 0;
    for (const CheckRecord& check : changed.checks) limited += check.claims.empty() ? 0U : 1U;
    for (std::size_t i = 0; i < record.checks.size(); ++i) {
      if (!removal.removed.contains({EntryKind::check, i}) && !record.checks[i].claims.empty()) --limited;
    }
    EXPECT_EQ(limited, 0U);
  });
  for (std::size_t kind = 0; kind < kinds; ++kind) EXPECT_GT(went[static_cast<EntryKind>(kind)], 0U);
}

/// By the definition: an entry has to go as long as it names, in a place that it cannot do without, one that went.
TEST(EveryEntry, WhateverIsLeftNamesNothingThatWent) {
  each_entry([](const CaseRecord& record, const EntryIndex& index, const Entry& entry) {
    const Removal removal = plan_removal(record, index, entry);
    model::each_reference(record, [&](const model::Referrer& from, model::Reference what, const std::string& id) {
      const auto of = index.meant(what, id);
      if (!of || !removal.removed.contains(*of)) return;
      const auto referrer = index.referrer(from);
      if (referrer && removal.removed.contains(*referrer)) return;
      // It stays, so the plan has to tell that it loses the link.
      EXPECT_TRUE(std::any_of(removal.consequences.begin(), removal.consequences.end(), [&](const auto& told) {
        return !told.goes && told.of == referrer && told.by == *of;
      })) << id;
      EXPECT_TRUE(!referrer || referrer->kind != EntryKind::attribution) << "a chain was cut";
    });
  });
}

}  // namespace
}  // namespace stemma::app

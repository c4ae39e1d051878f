#include "store/touched.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>
#include <optional>
#include <set>
#include <string>
#include <string_view>

#include "base/digest.hpp"
#include "stemma/date.hpp"
#include "stemma/error.hpp"
#include "store/read.hpp"

namespace stemma::store {
namespace {

constexpr std::size_t digits_of_uid = 32;

/// The entries of one commit after another, and what they refer to.
class Gathering {
 public:
  explicit Gathering(const db::Connection& connection) : connection_(connection) {}

  void add(std::string_view entity, const std::string& uid, std::string_view reverse, std::string_view act) {
    changed_.insert(uid);
    touch(uid);
    if (entity == "case" || act == "import") touched_.everything = true;
    if (act != "delete") refer_now(entity, uid);
    if (act != "insert") refer_before(entity, reverse);
  }

  model::Touched result() {
    if (!touched_.everything && another_day()) touched_.everything = true;
    return std::move(touched_);
  }

 private:
  /// Whatever has the uid now.
  void touch(std::string_view uid) {
    find("SELECT id FROM source WHERE uid = ? ORDER BY id", uid, touched_.sources);
    find("SELECT id FROM publication WHERE uid = ? ORDER BY id", uid, touched_.publications);
    find("SELECT id FROM claim WHERE uid = ? ORDER BY id", uid, touched_.claims);
    find("SELECT id FROM attribution WHERE uid = ? ORDER BY id", uid, touched_.attributions);
  }

  template <class Id>
  void find(std::string_view query, std::string_view uid, std::vector<Id>& into) {
    auto row = connection_.prepare(query);
    row.bind(1, db::Blob{uid});
    while (row.step()) into.emplace_back(static_cast<std::uint32_t>(row.integer("id")));
  }

  template <class Id>
  static bool refer(const db::Statement& row, std::string_view column, std::vector<Id>& into) {
    if (row.is_null(column)) return false;
    into.emplace_back(static_cast<std::uint32_t>(row.integer(column)));
    return true;
  }

  template <class Use>
  void each(std::string_view query, std::string_view uid, Use use) {
    auto row = connection_.prepare(query);
    row.bind(1, db::Blob{uid});
    while (row.step()) use(row);
  }

  /// What an entry of the log is about. Other entries' references are followed by whoever reads the rows.
  void refer_now(std::string_view entity, std::string_view uid) {
    if (entity == "withdrawal") {
      each(
          "SELECT w.by_source, w.of_publication, w.of_attribution, w.of_source, c.claim FROM withdrawal AS w "
          "LEFT JOIN withdrawal_claim AS c ON c.withdrawal = w.id WHERE w.uid = ? ORDER BY w.id, c.position",
          uid, [&](const db::Statement& row) {
            refer(row, "by_source", touched_.sources);
            refer(row, "of_publication", touched_.publications);
            refer(row, "of_attribution", touched_.attributions);
            refer(row, "of_source", touched_.sources);
            refer(row, "claim", touched_.claims);
          });
    } else if (entity == "check") {
      each(
          "SELECT k.whom, c.claim FROM check_log AS k LEFT JOIN check_claim AS c ON c.check_log = k.id "
          "WHERE k.uid = ? ORDER BY k.id, c.position",
          uid, [&](const db::Statement& row) {
            const bool about_claims = refer(row, "claim", touched_.claims);
            const bool about_somebody = refer(row, "whom", touched_.sources);
            if (!about_claims && !about_somebody) touched_.everything = true;
          });
    } else if (entity == "decision") {
      each(
          "SELECT subject_claim, subject_publication, subject_attribution, subject_source FROM decision "
          "WHERE uid = ? ORDER BY id",
          uid, [&](const db::Statement& row) {
            bool about = refer(row, "subject_claim", touched_.claims);
            about = refer(row, "subject_publication", touched_.publications) || about;
            about = refer(row, "subject_attribution", touched_.attributions) || about;
            about = refer(row, "subject_source", touched_.sources) || about;
            if (!about) touched_.everything = true;  // the case
          });
    } else if (entity == "assessment") {
      each("SELECT claim FROM assessment WHERE uid = ? ORDER BY id", uid,
           [&](const db::Statement& row) { refer(row, "claim", touched_.claims); });
    }
  }

  void refer_before(std::string_view entity, std::string_view line) {
    const auto before = nlohmann::json::parse(line, nullptr, false);
    if (!before.is_object()) {
      touched_.everything = true;
      return;
    }
    bool refers = false;
    for (const auto& [key, value] : before.items()) {
      if (key != "uid") refers = mention(value) || refers;
    }
    if (!refers && (entity == "decision" || entity == "check")) touched_.everything = true;
    for (const char* key : {"date", "said_on"}) {
      const auto date = before.find(key);
      if (date != before.end() && date->is_array() && date->size() == 3) note_former((*date)[2]);
    }
  }

  /// Touches each uid in a value; true if there is one.
  bool mention(const nlohmann::json& value) {
    if (value.is_string()) {
      const auto& text = value.get_ref<const std::string&>();
      const auto uid = text.size() == digits_of_uid ? base::from_hex(text) : std::nullopt;
      if (uid) touch(*uid);
      return uid.has_value();
    }
    bool any = false;
    if (value.is_structured()) {
      for (const auto& inner : value) any = mention(inner) || any;
    }
    return any;
  }

  void note_former(const nlohmann::json& last) {
    if (!last.is_number_integer()) return;
    const auto day = last.get<std::int64_t>();
    if (day < latest_day && (!former_latest_ || day > *former_latest_)) former_latest_ = day;
  }

  /// Whether the latest date of the record, where the case has no day of its own, may have been another before.
  bool another_day() {
    if (connection_.integer("SELECT count(*) FROM case_info WHERE as_of_last IS NOT NULL ORDER BY 1") > 0) return false;
    std::optional<std::int64_t> unchanged;
    std::optional<std::int64_t> now;
    for (const std::string_view query :
         {"SELECT uid, date_last AS last FROM publication WHERE date_last < ? ORDER BY id",
          "SELECT uid, said_on_last AS last FROM attribution WHERE said_on_last < ? ORDER BY id",
          "SELECT uid, date_last AS last FROM withdrawal WHERE date_last < ? ORDER BY id"}) {
      auto row = connection_.prepare(query);
      row.bind(1, std::int64_t{latest_day});
      while (row.step()) {
        const std::int64_t last = row.integer("last");
        if (!now || last > *now) now = last;
        if ((!unchanged || last > *unchanged) && !changed_.contains(row.blob("uid"))) unchanged = last;
      }
    }
    return std::max(unchanged, former_latest_) != now;
  }

  const db::Connection& connection_;
  model::Touched touched_;
  std::set<std::string, std::less<>> changed_;  ///< uids
  std::optional<std::int64_t> former_latest_;   ///< the latest day in what the changed entries were
};

}  // namespace

model::Touched touched_since(const db::Connection& connection, std::uint64_t commit) {
  auto last = connection.prepare("SELECT max(id) AS last FROM history_commit ORDER BY 1");
  if (!last.step() || last.is_null("last") || commit > static_cast<std::uint64_t>(last.integer("last"))) {
    throw Error(ErrorKind::bad_input, fmt::format("there is no commit {}", commit), "`stemma log` lists the commits");
  }
  Gathering gathering(connection);
  auto row = connection.prepare(
      "SELECT entity, uid, act, reverse FROM history_change WHERE commit_id > ? ORDER BY commit_id, position");
  row.bind(1, static_cast<std::int64_t>(commit));
  while (row.step()) {
    gathering.add(row.text("entity"), std::string(row.blob("uid")), row.text("reverse"), row.text("act"));
  }
  return gathering.result();
}

}  // namespace stemma::store

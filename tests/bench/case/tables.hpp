// Rows of a case database, written straight into its tables as they are made up: nothing is kept of them.
#pragma once

#include <array>
#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>

#include "db/connection.hpp"
#include "db/transaction.hpp"
#include "model/rows.hpp"
#include "stemma/date.hpp"

namespace stemma::bench {

/// One INSERT: the columns once, then a row at a time in their order.
class Table {
 public:
  Table(db::Connection& connection, std::string_view name, std::initializer_list<std::string_view> columns);

  /// Whole numbers, numbers, text and bytes; an optional without a value is NULL.
  template <class... Values>
  void add(const Values&... values) {
    int at = 0;
    (bind(++at, values), ...);
    insert_.run();
  }

 private:
  void bind(int at, std::int64_t value) { insert_.bind(at, value); }
  void bind(int at, std::uint32_t value) { insert_.bind(at, std::int64_t{value}); }
  void bind(int at, bool value) { insert_.bind(at, std::int64_t{value ? 1 : 0}); }
  void bind(int at, double value) { insert_.bind(at, value); }
  void bind(int at, std::string_view value) { insert_.bind(at, value); }
  void bind(int at, const std::string& value) { insert_.bind(at, std::string_view(value)); }
  void bind(int at, const char* value) { insert_.bind(at, std::string_view(value)); }
  void bind(int at, db::Blob value) { insert_.bind(at, value); }
  template <class Value>
  void bind(int at, const std::optional<Value>& value) {
    if (value) {
      bind(at, *value);
    } else {
      insert_.bind_null(at);
    }
  }

  db::Statement insert_;
};

struct SourceMade {
  std::string_view kind;
  std::optional<std::string> name;
  std::optional<std::string_view> country, described_as;  ///< without a name
};

struct ClaimMade {
  std::string text;
  std::string_view claim_class = "event", importance = "medium";
  std::optional<Day> event = {};
};

struct PublicationMade {
  std::uint32_t publisher = 0;
  std::optional<Date> date;
  std::optional<std::string> title, url;
};

struct AttributionMade {
  std::uint32_t publication = 0, claim = 0;
  std::uint32_t again = 0;  ///< how many the publication has on the claim already
  std::string_view stance = "asserts";
  std::optional<bool> first_hand;
  std::optional<std::string_view> credibility, rater, cue_class, commitment, basis;
  std::optional<std::string> gist;
  std::optional<Day> said_on;
  std::optional<double> value;
};

/// The tables of one new database, without a history, filled in one transaction. Row numbers are dense and ids are as
/// wide as each other, so that every index but that of attributions by claim grows at its end.
class Tables {
 public:
  /// Makes the database; there must be no such file.
  Tables(const std::string& path, std::uint64_t seed);

  std::uint32_t source(const SourceMade& made);
  std::uint32_t claim(const ClaimMade& made);
  std::uint32_t publication(const PublicationMade& made);
  std::uint32_t attribution(const AttributionMade& made);
  /// The next link of the chain of the attribution that was added last.
  void link(const model::NodeRef& link);
  /// What the publication that was added last cites.
  void cites(std::uint32_t publication);
  /// What a publication cites that cites nothing so far: one behind it, once that is there. (SQLite looks through all
  /// citations for every new publication as long as one leads to none.)
  void cites_later(std::uint32_t publication, std::uint32_t cited);
  void archived(const std::string& url);

  void control(std::uint32_t controlled, std::uint32_t controller, std::string_view kind, std::optional<double> share);
  void identity(std::uint32_t source, std::string_view kind, std::uint32_t other);
  void rating(std::uint32_t source, std::string_view code, std::optional<std::string_view> by);
  void interest(std::uint32_t claim, std::uint32_t source);
  void element(std::uint32_t claim, std::uint32_t position, std::uint32_t part);
  void relation(std::uint32_t claim, std::string_view kind, std::uint32_t target);
  /// Of a publication, or of what a source said on one claim.
  void retraction(std::uint32_t publication, std::uint32_t by, Day day);
  void recantation(std::uint32_t source, std::uint32_t claim, Day day);
  void asked(std::uint32_t whom, std::uint32_t claim, std::string_view outcome, Day day);
  void decision(std::string_view rule, std::uint32_t claim, Day day);
  void newsroom(std::uint32_t source);
  void assessment(std::uint32_t claim, std::string_view confidence, Day day);

  std::uint32_t sources() const { return sources_; }
  std::uint32_t claims() const { return claims_; }
  std::uint32_t publications() const { return publications_; }
  std::uint32_t attributions() const { return attributions_; }
  void commit();

 private:
  db::Blob uid(std::uint32_t kind, std::uint32_t id);
  std::int64_t line() { return ++lines_; }

  db::Connection connection_;
  db::Transaction transaction_;
  std::uint64_t seed_;
  std::array<char, 16> uid_{};
  std::int64_t lines_ = 0;
  std::uint32_t sources_ = 0, claims_ = 0, publications_ = 0, attributions_ = 0, withdrawals_ = 0, checks_ = 0,
                decisions_ = 0, assessments_ = 0, links_ = 0, citations_ = 0;
  std::string slug_, publication_slug_;
  Table source_, anonymity_, control_, identity_, rating_, claim_, interest_, element_, relation_, publication_,
      archive_, derivation_, attribution_, link_, withdrawal_, withdrawal_claim_, check_, check_claim_, decision_,
      assessment_;
};

}  // namespace stemma::bench

// `check --stream`: one line of JSON for each record, a contract described by schema/stream.schema.json.
//
// A record's line holds all its claims. Rejected: a line for each claim. A record without claims would leave no trace,
// a lost line could not be told from a claim that was never there, and a worker that was killed could leave half a
// record behind. As it is there are as many lines as records, each whole by itself, whatever order they come in; and
// every engine has a word that makes rows of the claims in them (`.claims[]`, explode, unnest).
#pragma once

#include <cstdint>
#include <optional>
#include <ostream>
#include <string>
#include <string_view>

#include "report/claim_json.hpp"
#include "report/json_writer.hpp"
#include "report/words.hpp"
#include "stemma/error.hpp"
#include "stemma/judgement.hpp"

namespace stemma::report {

/// The line of a record that was judged.
class StreamJson {
 public:
  /// `line`: where the record stands in what was read, from 1. The others must outlive it.
  StreamJson(std::ostream& out, const Words& words, std::string_view version, std::uint64_t line);

  void begin(const CaseHead& head);
  void claim(const Judgement& judgement) { claims_.write(judgement, as_of_); }
  void end(const Totals& totals);

 private:
  JsonWriter json_;
  const Words& words_;
  ClaimJson claims_;
  std::string_view version_;
  std::uint64_t line_;
  std::optional<Day> as_of_;
};

/// The line of a record that could not be judged. `id`: of its case, empty where nobody knows. No excerpt of the record
/// is told, which may be about protected sources.
void write_refused(std::ostream& out, std::string_view version, std::uint64_t line, std::string_view id,
                   const Error& error);

}  // namespace stemma::report

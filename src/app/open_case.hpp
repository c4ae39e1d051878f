// Opens what people call a case: a database, or a case file, which goes into an in-memory database.
//
// Both are judged by the same path. Rejected: judging a case file straight from its record (faster by one
// copy, and the first place where two commands would come to disagree).
#pragma once

#include <future>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/judge_request.hpp"
#include "app/world.hpp"
#include "stemma/error.hpp"
#include "store/store.hpp"

namespace stemma::app {

struct OpenCase {
  store::Store store;
  std::vector<Mistake> notes;                   ///< what the reader of a case file noted; none for a database
  Progress* progress = nullptr;                 ///< the world's
  unsigned threads = 1;                         ///< how many may judge at once
  bool many = false;                            ///< claims, so that reading them on several connections pays
  store::RowsBeside rows = {};                  ///< of `store`, as far as they are being read since it was opened
  std::future<store::ClaimReader> claims = {};  ///< of `store`, made ready since then where all are asked for
  std::optional<store::Store> whole = {};       ///< where `store` is a slice of a case: that case
};

/// Opens `path` read-only; "-" is a case file on standard input. Throws Error: io, limit, bad_input (every
/// mistake of the file), foreign_database, newer_database.
OpenCase open_case(const std::string& path, const World& world);

/// The case of a request: a database as it was at the request's `at`, if it has one. Throws what the above and case_at
/// throw, and Error usage for a case file with an `at`.
OpenCase open_case(const JudgeRequest& request, const World& world);

/// The same for a command that tells of the request's claims and nothing else: of a database, only what their judgement
/// reads is opened, where that can be (Store::slice).
OpenCase open_claims(const JudgeRequest& request, const World& world);

/// Opens a database that is only looked at. Throws what Store::open throws, and Error usage where `path` is a file of
/// another kind or standard input: "x.yaml is no database, and only a database `does`", such as "has a history".
store::Store open_database(const std::string& path, std::string_view does);

}  // namespace stemma::app

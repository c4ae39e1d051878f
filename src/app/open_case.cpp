#include "app/open_case.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <filesystem>
#include <optional>
#include <system_error>
#include <utility>
#include <vector>

#include "app/case_at.hpp"
#include "app/judge_pool.hpp"
#include "app/read_case_file.hpp"

namespace stemma::app {

namespace {

bool is_database(const std::string& path) { return path != "-" && store::Store::looks_like_database(path); }

/// Of many claims: a few are read sooner than another connection is opened.
void begin_to_read(OpenCase& opened, const JudgeRequest& request) {
  constexpr std::size_t worth_a_connection = 1000;  // claims
  opened.many = opened.threads > 1 && opened.store.counts().claims >= worth_a_connection;
  if (!opened.many) return;
  opened.rows = opened.store.begin_shared_rows();
  const bool all = request.claims.empty() && !request.changed && request.since.empty();
  if (all) opened.claims = opened.store.read_claims_beside();
}

}  // namespace

OpenCase open_case(const std::string& path, const World& world) {
  if (is_database(path)) {
    OpenCase opened{store::Store::open(path, true), {}, world.progress, threads_of(world)};
    watch_over(opened.store, world);
    return opened;
  }
  CaseFile file = read_case_file(path, world);
  OpenCase opened{store::Store::in_memory(), std::move(file.notes), world.progress, threads_of(world)};
  Work loading(world.progress, "loading", file.record.publications.size(), "publications");
  opened.store.load_case(file.record, [&](std::uint64_t done) { loading.reach(done); });
  watch_over(opened.store, world);
  return opened;
}

OpenCase open_case(const JudgeRequest& request, const World& world) {
  if (request.at.empty()) {
    if (!is_database(request.path)) return open_case(request.path, world);
    OpenCase opened{store::Store::open(request.path, true), {}, world.progress, threads_of(world)};
    begin_to_read(opened, request);
    watch_over(opened.store, world);
    return opened;
  }
  if (!is_database(request.path)) {
    throw Error(ErrorKind::usage, fmt::format("{} is no database, and has no earlier state", request.path),
                "--as-of asks for an earlier day of the world");
  }
  OpenCase opened{case_at(store::Store::open(request.path, true), request.at), {}, world.progress, threads_of(world)};
  watch_over(opened.store, world);
  return opened;
}

OpenCase open_claims(const JudgeRequest& request, const World& world) {
  const bool whole = request.claims.empty() || request.changed || !request.since.empty() || !request.at.empty() ||
                     !is_database(request.path);
  if (whole) return open_case(request, world);
  store::Store opened = store::Store::open(request.path, true);
  std::vector<ClaimId> claims;
  claims.reserve(request.claims.size());
  for (const std::string& slug : request.claims) claims.push_back(opened.find_claim(slug));
  const bool known = std::none_of(claims.begin(), claims.end(), [](ClaimId claim) { return claim.is_none(); });
  std::optional<store::Store> slice = known ? opened.slice(claims) : std::nullopt;
  OpenCase made{std::move(opened), {}, world.progress, threads_of(world)};
  if (slice) made.whole = std::exchange(made.store, *std::move(slice));
  watch_over(made.store, world);
  return made;
}

store::Store open_database(const std::string& path, std::string_view does) {
  std::error_code fault;
  const bool other = std::filesystem::is_regular_file(path, fault) && !store::Store::looks_like_database(path);
  if (path == "-" || other) {
    throw Error(ErrorKind::usage, fmt::format("{} is no database, and only a database {}", path, does),
                "`stemma import` puts a case file into one");
  }
  return store::Store::open(path, true);
}

}  // namespace stemma::app

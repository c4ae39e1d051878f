// What a Store gives to whoever judges: rows, and the dense ids of slugs.
#include <future>
#include <memory>
#include <optional>
#include <utility>

#include "base/signals_held.hpp"
#include "store/claim_rows.hpp"
#include "store/entities.hpp"
#include "store/rows.hpp"
#include "store/schema_image.hpp"
#include "store/slice.hpp"
#include "store/store_state.hpp"

namespace stemma::store {
namespace {

void visit_all(ClaimReader claims, const std::function<void(const model::ClaimRows&)>& visit) {
  model::ClaimRows rows;
  while (claims.next(rows)) visit(rows);
}

}  // namespace

std::optional<Store> Store::slice(const std::vector<ClaimId>& claims) const {
  if (anything_sealed(state_->connection)) return std::nullopt;
  auto made = std::make_unique<State>(db::Connection::in_memory());
  made->connection.take(slice_image());
  store::slice(state_->connection, claims, made->connection);
  return Store(std::move(made));
}

RowsBeside Store::begin_shared_rows() const {
  std::unique_ptr<const Beside> one = state_->open_beside();
  std::unique_ptr<const Beside> another = one == nullptr ? nullptr : state_->open_beside();
  return another == nullptr ? RowsBeside{} : begin_rows(std::move(one), std::move(another));
}

model::SharedRows Store::shared_rows(RowsBeside begun) const {
  return read_shared_rows(state_->connection, std::move(begun));
}

ClaimReader Store::read_claims() const { return store::read_claims(state_->connection); }

ClaimReader Store::read_claims(const std::vector<ClaimId>& claims) const {
  return store::read_claims(state_->connection, claims);
}

std::future<ClaimReader> Store::read_claims_beside() const {
  std::unique_ptr<const Beside> beside = state_->open_beside();
  if (beside == nullptr) return {};
  const base::SignalsHeld held;
  // Where no thread can be started, it is made ready by get().
  return std::async([](std::unique_ptr<const Beside> own) { return store::read_claims(std::move(own)); },
                    std::move(beside));
}

void Store::each_claim(const std::function<void(const model::ClaimRows&)>& visit) const {
  visit_all(read_claims(), visit);
}

void Store::each_claim(const std::vector<ClaimId>& claims,
                       const std::function<void(const model::ClaimRows&)>& visit) const {
  visit_all(read_claims(claims), visit);
}

model::ClaimRows Store::claim_rows(ClaimId claim) const {
  model::ClaimRows rows;
  each_claim({claim}, [&](const model::ClaimRows& read) { rows = read; });
  return rows;
}

ClaimId Store::find_claim(const std::string& slug) const {
  const auto row = find_row(state_->connection, "claim", slug);
  return row ? ClaimId{*row} : ClaimId{};
}

SourceId Store::find_source(const std::string& slug) const {
  const auto row = find_row(state_->connection, "source", slug);
  return row ? SourceId{*row} : SourceId{};
}

PublicationId Store::find_publication(const std::string& slug) const {
  const auto row = find_row(state_->connection, "publication", slug);
  return row ? PublicationId{*row} : PublicationId{};
}

AttributionId Store::find_attribution(const std::string& slug) const {
  const auto row = find_row(state_->connection, "attribution", slug);
  return row ? AttributionId{*row} : AttributionId{};
}

model::Texts& Store::texts() { return state_->texts; }

}  // namespace stemma::store

// Texts by row number, straight from the tables, with stand-ins for what is sealed.
#pragma once

#include <memory>

#include "db/connection.hpp"
#include "model/texts.hpp"
#include "store/stand_ins.hpp"

namespace stemma::store {

/// Prepares its statements and its stand-ins at first use, and keeps some of what it read until a row of the database
/// is changed through this connection. The connection must outlive it.
class StoredTexts final : public model::Texts {
 public:
  explicit StoredTexts(const db::Connection& connection);
  ~StoredTexts() override;

  /// The record is another one now.
  void forget();
  /// Something is sealed, and has a stand-in.
  bool any_sealed();

  model::CaseText case_text() override;
  const model::SourceText& source(SourceId id) override;
  const model::PublicationText& publication(PublicationId id) override;
  std::vector<ArchiveRecord> archives(PublicationId id) override;
  const model::ClaimText& claim(ClaimId id) override;
  model::AttributionText attribution(AttributionId id) override;
  model::DecisionText decision(DecisionId id) override;
  std::string rater(RaterId id) override;
  model::Mention mention(const Subject& subject) override;

 private:
  struct Prepared;
  Prepared& prepared();
  model::SourceText read_source(SourceId id);
  model::PublicationText read_publication(PublicationId id);
  model::PublicationText publication_text(const db::Statement& row);
  model::ClaimText read_claim(ClaimId id);
  model::ClaimText claim_text(const db::Statement& row);

  const db::Connection& connection_;
  std::unique_ptr<Prepared> prepared_;
};

}  // namespace stemma::store

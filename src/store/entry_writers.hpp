// Writing one entry after the other: of a whole record (entities.hpp), or behind those that are there (append.hpp).
//
// `add` writes the entry's own row, `add_parts` the rows that belong to it, which may refer to entries that are written
// after it. One .cpp per entity.
#pragma once

#include <cstdint>

#include "base/digest.hpp"
#include "stemma/record.hpp"
#include "store/insert.hpp"
#include "store/references.hpp"

namespace stemma::store {

/// Anonymity, control, identity links, ratings.
class SourceFactWriter {
 public:
  SourceFactWriter(db::Connection& connection, Files& files, const References& references);
  void add(std::uint32_t source, const SourceRecord& record);

 private:
  const References& references_;
  Insert anonymity_, control_, identity_, rating_;
};

class SourceWriter {
 public:
  SourceWriter(db::Connection& connection, Files& files, const References& references);
  void add(std::uint32_t id, const base::Uid& uid, const SourceRecord& source);
  void add_parts(std::uint32_t id, const SourceRecord& source);

 private:
  Insert source_, alias_, url_, handle_;
  SourceFactWriter facts_;
};

class ClaimWriter {
 public:
  ClaimWriter(db::Connection& connection, Files& files, const References& references);
  void add(std::uint32_t id, const base::Uid& uid, const ClaimRecord& claim);
  void add_parts(std::uint32_t id, const ClaimRecord& claim);

 private:
  const References& references_;
  Insert claim_, interest_, element_, relation_;
};

class PublicationWriter {
 public:
  PublicationWriter(db::Connection& connection, Files& files, const References& references);
  void add(std::uint32_t id, const base::Uid& uid, const PublicationRecord& publication);
  void add_parts(std::uint32_t id, const PublicationRecord& publication);

 private:
  const References& references_;
  Insert publication_, archive_, derivation_;
};

/// With their chains.
class AttributionWriter {
 public:
  AttributionWriter(db::Connection& connection, Files& files, const References& references);
  void add(std::uint32_t id, const base::Uid& uid, std::uint32_t publication, const AttributionRecord& said);

 private:
  const References& references_;
  Insert attribution_, link_;
};

/// With the claims that they are limited to.
class WithdrawalWriter {
 public:
  WithdrawalWriter(db::Connection& connection, Files& files, const References& references);
  void add(std::uint32_t id, const base::Uid& uid, const WithdrawalRecord& withdrawal);

 private:
  const References& references_;
  Insert withdrawal_, claim_;
};

}  // namespace stemma::store

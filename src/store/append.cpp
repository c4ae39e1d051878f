#include "store/append.hpp"

#include <fmt/core.h>

#include <utility>

#include "store/canonical_fields.hpp"
#include "store/read.hpp"

namespace stemma::store {
namespace {

std::uint32_t next_row(const db::Connection& connection, std::string_view table) {
  return static_cast<std::uint32_t>(row_bound(connection, table));
}

}  // namespace

bool Appending::possible(const db::Connection& connection) {
  for (const std::string_view table : {"source", "claim", "publication", "attribution"}) {
    const std::string query =
        fmt::format("SELECT EXISTS (SELECT 1 FROM {} WHERE sensitivity <> 'public') ORDER BY 1", table);
    if (connection.integer(query) != 0) return false;
  }
  return true;
}

Appending::Appending(db::Connection& connection, const CommitNote& note)
    : connection_(connection),
      files_(connection),
      known_(connection),
      noting_(known_),
      history_(connection, files_, note),
      sources_(connection, files_, noting_),
      claims_(connection, files_, noting_),
      publications_(connection, files_, noting_),
      attributions_(connection, files_, noting_),
      withdrawals_(connection, files_, noting_),
      alias_(connection.prepare("SELECT EXISTS (SELECT 1 FROM slug_alias WHERE slug = ?) ORDER BY 1")),
      published_(connection.prepare(
          "SELECT publisher, date_text, date_first, date_last FROM publication WHERE id = ? ORDER BY id")) {
  next_ = {next_row(connection, "source"), next_row(connection, "claim"), next_row(connection, "publication"),
           next_row(connection, "attribution"), next_row(connection, "withdrawal")};
  has_aliases_ = connection.integer("SELECT EXISTS (SELECT 1 FROM slug_alias) ORDER BY 1") != 0;
  auto link =
      connection.prepare("SELECT source, other FROM identity_link WHERE kind = 'same-as' ORDER BY source, position");
  while (link.step()) {
    same_.insert(static_cast<std::uint32_t>(link.integer("source")));
    same_.insert(static_cast<std::uint32_t>(link.integer("other")));
  }
  auto name = connection.prepare(
      "SELECT slug FROM case_info UNION SELECT subject_other FROM decision WHERE subject_other IS NOT NULL "
      "ORDER BY slug");
  while (name.step()) other_names_.emplace(name.text(0));
  begin_said();
}

void Appending::begin_said() {
  auto said = connection_.prepare("SELECT publication, claim FROM attribution ORDER BY id DESC");
  while (said.step()) {
    const auto publication = static_cast<std::uint32_t>(said.integer("publication"));
    if (last_said_ && publication != *last_said_) return;
    last_said_ = publication;
    claims_said_.insert(static_cast<std::uint32_t>(said.integer("claim")));
  }
}

bool Appending::is_taken(EntryKind kind, std::string_view id) const {
  const bool may_be = kind == EntryKind::attribution || known_.may_be_known(id);
  return (may_be && known_.look_up(kind, id)) || is_anothers(kind, id);
}

// Ids of attributions have a slash, which those of other entries cannot have, unless somebody gave them.
bool Appending::is_anothers(EntryKind kind, std::string_view id) const {
  if (known_.may_be_known(id)) {
    for (const EntryKind other : {EntryKind::source, EntryKind::claim, EntryKind::publication}) {
      if (other != kind && known_.look_up(other, id)) return true;
    }
  }
  if (kind != EntryKind::attribution && has_own_ids() && known_.look_up(EntryKind::attribution, id)) return true;
  return was_taken(id);
}

/// Some attribution may have an id that is not its default. To find out is worth it for many.
bool Appending::has_own_ids() const {
  constexpr std::uint32_t many = 1000;
  if (!own_ids_ && ++asked_ == many) {
    own_ids_ = connection_.integer("SELECT EXISTS (SELECT 1 FROM attribution WHERE default_id = 0) ORDER BY 1") != 0;
  }
  return own_ids_.value_or(true);
}

bool Appending::was_taken(std::string_view id) const {
  if (!other_names_.empty() && other_names_.contains(std::string(id))) return true;
  if (!has_aliases_) return false;
  alias_.bind(1, id);
  const bool was = alias_.step() && alias_.integer(0) != 0;
  alias_.reset();
  return was;
}

void Appending::each_source(const std::function<void(const SourceRecord&)>& visit) const {
  auto row = connection_.prepare("SELECT id, slug, name FROM source ORDER BY id");
  auto alias = connection_.prepare("SELECT source, name FROM source_alias ORDER BY source, position");
  bool more = alias.step();
  while (row.step()) {
    SourceRecord source;
    source.id = row.text("slug");
    source.name = row.text("name");
    for (; more && alias.integer("source") == row.integer("id"); more = alias.step()) {
      source.aliases.emplace_back().name = alias.text("name");
    }
    visit(source);
  }
}

void Appending::each_claim_text(const std::function<void(std::string_view)>& visit) const {
  auto row = connection_.prepare("SELECT text FROM claim WHERE text IS NOT NULL ORDER BY id");
  while (row.step()) visit(row.text("text"));
}

void Appending::each_print(const std::function<void(const Print&)>& visit) const {
  auto row = connection_.prepare(
      "SELECT s.slug AS publisher, p.date_text, p.title, p.url FROM publication AS p "
      "JOIN source AS s ON s.id = p.publisher "
      "WHERE p.url IS NOT NULL OR (p.title IS NOT NULL AND p.date_text IS NOT NULL) ORDER BY p.id");
  while (row.step()) visit({row.text("publisher"), row.text("date_text"), row.text("title"), row.text("url")});
}

std::optional<Published> Appending::published(std::string_view id) {
  if (publication_ && publication_id_ == id) return publication_;
  publication_.reset();
  const auto known = known_.find(EntryKind::publication, id);
  if (!known) return std::nullopt;
  published_.bind(1, std::int64_t{known->row});
  if (published_.step()) {
    publication_.emplace();
    publication_->row = known->row;
    publication_->publisher = static_cast<std::uint32_t>(published_.integer("publisher"));
    publication_->date = read_date(published_, "date");
    publication_id_ = id;
  }
  published_.reset();
  return publication_;
}

bool Appending::says(const Published& publication, std::uint32_t claim) const {
  return last_said_ && publication.row == *last_said_ && claims_said_.contains(claim);
}

void Appending::record(std::string_view entity, const base::Uid& uid, std::function<void(Encoder&)> fields) {
  history_.add(entity, uid, std::move(fields), noting_.take());
  ++added_;
}

void Appending::add(SourceRecord source) {
  const Known fresh{next_.source++, uids_.next()};
  sources_.add(fresh.row, fresh.uid, source);
  known_.add(EntryKind::source, source.id, fresh);
  sources_.add_parts(fresh.row, source);
  for (const IdentityRecord& link : source.identity) {
    if (link.kind != IdentityKind::same_as) continue;
    same_.insert(fresh.row);
    same_.insert(known_.source(link.other));
  }
  record("source", fresh.uid, [source = std::move(source)](Encoder& side) { source_fields(side, source); });
}

void Appending::add(ClaimRecord claim) {
  const Known fresh{next_.claim++, uids_.next()};
  claims_.add(fresh.row, fresh.uid, claim);
  known_.add(EntryKind::claim, claim.id, fresh);
  claims_.add_parts(fresh.row, claim);
  record("claim", fresh.uid, [claim = std::move(claim)](Encoder& side) { claim_fields(side, claim); });
}

void Appending::add(PublicationRecord publication) {
  const Known fresh{next_.publication++, uids_.next()};
  publications_.add(fresh.row, fresh.uid, publication);
  known_.add(EntryKind::publication, publication.id, fresh);
  publications_.add_parts(fresh.row, publication);
  record("publication", fresh.uid,
         [publication = std::move(publication)](Encoder& side) { publication_fields(side, publication); });
}

void Appending::add(WithdrawalRecord withdrawal) {
  const base::Uid uid = uids_.next();
  withdrawals_.add(next_.withdrawal++, uid, withdrawal);
  record("withdrawal", uid,
         [withdrawal = std::move(withdrawal)](Encoder& side) { withdrawal_fields(side, withdrawal); });
}

void Appending::add(const std::string& publication_id, const Published& publication, AttributionRecord said) {
  if (!last_said_ || publication.row != *last_said_) claims_said_.clear();
  last_said_ = publication.row;
  claims_said_.insert(known_.claim(said.claim));
  if (!said.default_id) own_ids_ = true;
  const base::Uid uid = uids_.next();
  attributions_.add(next_.attribution++, uid, publication.row, said);
  noting_.publication(publication_id);
  record("attribution", uid,
         [said = std::move(said), publication_id](Encoder& side) { attribution_fields(side, said, publication_id); });
}

void Appending::finish() { history_.finish(); }

}  // namespace stemma::store

#include "store/three_way_versions.hpp"

#include "store/history_digest.hpp"

namespace stemma::store {

using nlohmann::json;

AllVersions::AllVersions(const Copies& copies) {
  read(copies.ours, &Versions::ours);
  read(copies.theirs, &Versions::theirs);
  read(copies.base, &Versions::base);
  for (const RecordLine& line : copies.base) find(line.uid)->in_base = true;
}

Versions* AllVersions::find(const std::string& uid) {
  const auto at = rows_.find(uid);
  return at == rows_.end() ? nullptr : &entries_[at->second];
}

const Versions* AllVersions::find(const std::string& uid) const {
  const auto at = rows_.find(uid);
  return at == rows_.end() ? nullptr : &entries_[at->second];
}

void AllVersions::read(const RecordText& lines, json Versions::*into) {
  for (const RecordLine& line : lines) {
    const auto [at, fresh] = rows_.emplace(line.uid, entries_.size());
    if (fresh) entries_.push_back({line.entity, line.uid});
    Versions& entry = entries_[at->second];
    json object = json::parse(line.text, nullptr, false);
    const bool readable = object.is_object() || object.is_null();
    if (!readable || entry.entity != line.entity) throw_changed("an entry in it cannot be read");
    entry.*into = std::move(object);
  }
}

}  // namespace stemma::store

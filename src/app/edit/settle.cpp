#include "app/edit/settle.hpp"

#include <set>
#include <string_view>

#include "interchange/attribution_ids.hpp"

namespace stemma::app {

References::References(const CaseRecord& record) : index_(record) {
  model::each_reference(record, [&](const model::Referrer&, model::Reference what, const std::string& id) {
    meant_.push_back(index_.meant(what, id));
  });
}

void References::lead(const Entry& from, const Entry& to) {
  for (std::optional<Entry>& entry : meant_) {
    if (entry == from) entry = to;
  }
}

void References::follow(CaseRecord& record) const {
  auto entry = meant_.begin();
  model::each_reference(record, [&](const model::Referrer&, model::Reference, std::string& id) {
    if (*entry) id = index_.id(record, **entry);
    ++entry;
  });
}

void settle(CaseRecord& record) {
  const References references(record);
  for (PublicationRecord& publication : record.publications) {
    const std::vector<std::string> made = interchange::default_ids(publication.id, publication.says);
    for (std::size_t i = 0; i < made.size(); ++i) {
      if (publication.says[i].default_id) publication.says[i].id = made[i];
    }
  }
  references.follow(record);
  std::set<std::string_view> publishers;
  for (const PublicationRecord& publication : record.publications) publishers.insert(publication.by);
  for (SourceRecord& source : record.sources) source.implied = source.implied && publishers.contains(source.id);
}

}  // namespace stemma::app

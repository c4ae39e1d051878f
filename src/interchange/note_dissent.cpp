#include <unordered_map>
#include <unordered_set>

#include "interchange/readers.hpp"

namespace stemma::interchange {

void note_dissent(const CaseRecord& record, Mistakes& notes) {
  std::unordered_set<std::string_view> controlled;
  for (const SourceRecord& source : record.sources) {
    if (!source.controlled_by.empty()) controlled.insert(source.id);
  }
  std::unordered_map<std::string_view, std::string_view> publishers;
  for (const PublicationRecord& publication : record.publications) publishers.emplace(publication.id, publication.by);
  for (const PublicationRecord& publication : record.publications) {
    for (const AttributionRecord& attribution : publication.says) {
      if (!attribution.dissent) continue;
      std::string_view speaker = attribution.via.empty() ? publication.by : attribution.via.back().id;
      if (const auto stands_for = publishers.find(speaker); stands_for != publishers.end()) {
        speaker = stands_for->second;
      }
      if (controlled.contains(speaker)) continue;
      notes.add({attribution.at.line, attribution.at.column},
                fmt::format("{} dissents, and nobody controls it on record", shown(speaker)),
                "record `controlled_by` on the source, or leave `dissent` out");
    }
  }
}

}  // namespace stemma::interchange

#include "report/introductions.hpp"

#include "report/descriptor.hpp"

namespace stemma::report {
namespace {

constexpr std::size_t most_at_a_time = 4;

}  // namespace

std::vector<Introductions::Entry> Introductions::of(const Judgement& judgement, const Words& words) {
  std::vector<SourceId> sources;
  for (const Origin& origin : judgement.origins) sources.push_back(origin.source);
  for (const Denier& denier : judgement.deniers) sources.push_back(denier.source);
  std::vector<Entry> made;
  for (const SourceId source : sources) {
    if (words.about().named(source) || made.size() == most_at_a_time || introduced_.contains(source)) continue;
    const model::SourceText text = words.texts().source(source);
    if (text.withheld || describe_unnamed(text.descriptor, text.kind).rest.empty()) continue;
    introduced_.insert(source);
    made.push_back({text.id, text.descriptor});
  }
  return made;
}

}  // namespace stemma::report

#include "interchange/attribution_ids.hpp"

#include <fmt/format.h>

#include <map>

#include "base/digest.hpp"

namespace stemma::interchange {
namespace {

std::string chain(const AttributionRecord& attribution) {
  std::string joined;
  for (const LinkRecord& link : attribution.via) joined += (joined.empty() ? "" : "+") + link.id;
  return joined.empty() ? "own-voice" : joined;
}

}  // namespace

std::string content(const AttributionRecord& a) {
  std::string all;
  const auto add = [&](std::string_view field) { all += fmt::format("{}:{};", field.size(), field); };
  const auto date = [&](const std::optional<Date>& field) { add(field ? field->text : ""); };
  const auto word = [&](const auto& field) { add(field ? to_string(*field) : ""); };
  const auto number = [&](const std::optional<double>& field) { add(field ? fmt::format("{}", *field) : ""); };
  // The lengths keep the fields apart, whatever is in them.
  for (const LinkRecord& link : a.via) add(link.id);
  add(to_string(a.stance));
  add(a.first_hand ? (*a.first_hand ? "true" : "false") : "");
  add(a.dissent ? "dissent" : "");
  word(a.credibility);
  add(a.credibility_by);
  add(a.credibility_basis);
  date(a.credibility_on);
  if (!(a.credibility_scale == ScaleValue{})) {
    add(a.credibility_scale.scale);
    add(a.credibility_scale.code);
    number(a.credibility_scale.number);
  }
  add(a.gist);
  for (const std::string* part :
       {&a.quote.exact, &a.quote.prefix, &a.quote.suffix, &a.quote.lang, &a.quote.translated_by, &a.cue}) {
    add(*part);
  }
  word(a.cue_class);
  word(a.commitment);
  word(a.basis);
  date(a.said_on);
  number(a.value.min);
  number(a.value.max);
  add(a.value.unit);
  add(a.value.approximate ? "about" : "");
  word(a.nature);
  add(to_string(a.sensitivity));
  add(a.note);
  return all;
}

std::vector<std::string> default_ids(const std::string& publication, const std::vector<AttributionRecord>& says) {
  std::vector<std::string> ids(says.size());
  std::map<std::string, std::vector<std::size_t>> same;
  for (std::size_t i = 0; i < says.size(); ++i) {
    if (says[i].default_id) same[publication + "/" + says[i].claim].push_back(i);
  }
  for (int detail = 0; detail <= 3 && !same.empty(); ++detail) {
    std::map<std::string, std::vector<std::size_t>> still;
    for (const auto& [id, indices] : same) {
      if (indices.size() == 1) {
        ids[indices.front()] = id;
        continue;
      }
      for (const std::size_t i : indices) {
        std::string longer = id + "/";
        if (detail == 0) longer += chain(says[i]);
        if (detail == 1) longer += to_string(says[i].stance);
        if (detail == 2) longer += base::hex(base::sha256(content(says[i]))).substr(0, 8);
        still[longer].push_back(i);
      }
    }
    same = std::move(still);
  }
  return ids;
}

}  // namespace stemma::interchange

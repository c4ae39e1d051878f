// What can be listed: one file a kind beside this one, one line in list_kinds.cpp.
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "app/case_view.hpp"
#include "report/listing.hpp"
#include "stemma/date.hpp"

namespace stemma::app {

/// What filters look at.
struct Facets {
  /// By filter: "kind" {"person"}, "claim" {"c1", "c2"}. An entry passes if it has any of the words asked for.
  std::map<std::string_view, std::vector<std::string>> words;
  std::optional<Period> date;
  std::vector<std::string> texts;
};

using Found = std::function<void(report::ListRow row, const Facets& facets)>;

struct ListKind {
  std::string_view name;                    ///< "sources"
  std::span<const std::string_view> kinds;  ///< the words of --kind; empty where it does not apply
  std::vector<std::string_view> filters;    ///< that apply, sorted
  bool has_ids = true;
  std::vector<report::ListColumn> columns;
  void (*list)(const CaseView& view, const Found& found);  ///< every entry, in the editor's order
};

/// In the order in which help names them.
const std::vector<ListKind>& list_kinds();

inline std::string yes_or_no(bool yes) { return yes ? "yes" : "no"; }

/// The text, or nothing where it is empty.
inline report::ListValue text_or_nothing(std::string text) {
  if (text.empty()) return {};
  return text;
}
template <class E>
report::ListValue word_or_nothing(const std::optional<E>& word) {
  if (!word) return {};
  return std::string(to_string(*word));
}
inline report::ListValue date_or_nothing(const std::optional<Date>& date) {
  return text_or_nothing(date ? date->text : std::string());
}
inline std::optional<Period> period_of(const std::optional<Date>& date) {
  if (!date) return std::nullopt;
  return date->period;
}
std::vector<std::string> ids_of(const std::vector<LinkRecord>& links);

}  // namespace stemma::app

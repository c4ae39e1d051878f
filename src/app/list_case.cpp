#include "app/list_case.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

#include "app/list/list_kind.hpp"
#include "app/rule_book.hpp"
#include "app/version.hpp"
#include "base/text.hpp"
#include "stemma/error.hpp"

namespace stemma::app {
namespace {

const ListKind& kind_named(const std::string& name) {
  for (const ListKind& kind : list_kinds()) {
    if (kind.name == name) return kind;
  }
  const std::vector<std::string> names = listable();
  std::string hint = base::did_you_mean(name, names);
  if (hint.empty()) hint = fmt::format("there are {}", fmt::join(names, ", "));
  throw Error(ErrorKind::usage, fmt::format("there is no list of `{}`", name), std::move(hint));
}

/// What people type for a filter.
std::vector<std::string> filters_asked_for(const ListRequest& request) {
  std::vector<std::string> names;
  for (const auto& [name, words] : request.words) {
    if (name != "named") names.push_back(name);
    if (name == "named" && words.front() == "yes") names.emplace_back("named");
    if (name == "named" && words.back() == "no") names.emplace_back("anonymous");
  }
  if (!request.from.empty()) names.emplace_back("from");
  if (!request.to.empty()) names.emplace_back("to");
  if (!request.text.empty()) names.emplace_back("text");
  return names;
}

void require_that_they_apply(const ListRequest& request, const ListKind& kind) {
  for (const std::string& name : filters_asked_for(request)) {
    if (std::find(kind.filters.begin(), kind.filters.end(), name) != kind.filters.end()) continue;
    std::vector<std::string> known;
    known.reserve(kind.filters.size());
    for (const std::string_view filter : kind.filters) known.push_back(fmt::format("--{}", filter));
    throw Error(ErrorKind::usage, fmt::format("`--{}` says nothing about {}", name, kind.name),
                fmt::format("for {} there are {}", kind.name, fmt::join(known, ", ")));
  }
  if (request.ids && !kind.has_ids) {
    throw Error(ErrorKind::usage, fmt::format("{} have no ids of their own", kind.name),
                "`--format json` writes all that programs need");
  }
}

template <class Words>
void require_word(const std::string& filter, const std::string& word, const Words& known) {
  if (std::find(known.begin(), known.end(), word) != known.end()) return;
  const std::vector<std::string> list(known.begin(), known.end());
  std::string hint = base::did_you_mean(word, list);
  if (hint.empty()) hint = fmt::format("there are {}", fmt::join(list, ", "));
  throw Error(ErrorKind::usage, fmt::format("`--{}` knows no `{}`", filter, word), std::move(hint));
}

void require_words(const ListRequest& request, const ListKind& kind, const CaseIndex& judged) {
  for (const auto& [filter, list] : request.words) {
    for (const std::string& word : list) {
      if (filter == "kind") require_word(filter, word, kind.kinds);
      if (filter == "status") require_word(filter, word, words<Status>());
      if (filter == "importance") require_word(filter, word, words<Importance>());
      if (filter == "class") require_word(filter, word, words<ClaimClass>());
      if (filter == "severity") require_word(filter, word, words<Severity>());
      if (filter == "stance") require_word(filter, word, words<Stance>());
      if (filter == "rule") rule_entry(word);
      if (filter == "claim") judged.claim(word);
      if ((filter == "source" || filter == "publisher") && judged.find_source(word).is_none()) {
        judged.refuse("source", word, {SubjectKind::source});
      }
    }
  }
}

class Filter {
 public:
  Filter(const ListRequest& request, const CaseIndex& judged) : request_(request), words_(request.words) {
    // Ids as they are shown: what was typed may be an earlier name.
    for (auto& [filter, list] : words_) {
      for (std::string& word : list) {
        if (filter == "claim") word = judged.texts().claim(judged.find_claim(word)).id;
        if (filter == "source" || filter == "publisher") word = judged.texts().source(judged.find_source(word)).id;
        if (filter == "country") word = base::ascii_lower(word);
      }
    }
    const std::optional<Period> from = period(request.from), to = period(request.to);
    if (from) between_.first = from->first;
    if (to) between_.last = to->last;
    if (between_.last < between_.first) {
      throw Error(ErrorKind::usage, fmt::format("`--from {}` is after `--to {}`", request.from, request.to));
    }
  }

  bool passes(const Facets& facets) const {
    for (const auto& [filter, wanted] : words_) {
      const auto has = facets.words.find(filter);
      if (has == facets.words.end() || !any_of(has->second, wanted, filter == "country")) return false;
    }
    const bool dated = !request_.from.empty() || !request_.to.empty();
    if (dated && (!facets.date || facets.date->last < between_.first || facets.date->first > between_.last))
      return false;
    return request_.text.empty() || std::any_of(facets.texts.begin(), facets.texts.end(), [&](const std::string& text) {
             return base::contains_folded(text, request_.text);
           });
  }

 private:
  static std::optional<Period> period(const std::string& text) {
    if (text.empty()) return std::nullopt;
    const std::optional<Date> date = parse_date(text);
    if (!date) {
      throw Error(ErrorKind::usage, fmt::format("`{}` is no date", text),
                  "write a day, a month or a year: 2024-03-14, 2024-03, 2024");
    }
    return date->period;
  }

  static bool any_of(const std::vector<std::string>& has, const std::vector<std::string>& wanted, bool lower) {
    return std::any_of(has.begin(), has.end(), [&](const std::string& word) {
      return std::find(wanted.begin(), wanted.end(), lower ? base::ascii_lower(word) : word) != wanted.end();
    });
  }

  const ListRequest& request_;
  std::map<std::string, std::vector<std::string>> words_;
  Period between_;
};

}  // namespace

std::vector<std::string> listable() {
  std::vector<std::string> names;
  names.reserve(list_kinds().size());
  for (const ListKind& kind : list_kinds()) names.emplace_back(kind.name);
  return names;
}

std::size_t list_case(const ListRequest& request, const Look& look, const World& world, std::ostream& out) {
  const ListKind& kind = kind_named(request.what);
  require_that_they_apply(request, kind);
  OpenCase opened = open_case(request.of, world);
  const CaseIndex judged(opened, request.of);
  require_words(request, kind, judged);
  const Filter filter(request, judged);
  const CaseView view(judged);
  report::Listing listing;
  listing.what = kind.name;
  listing.as_of = judged.as_of();
  listing.policy = judged.judge().policy().name;
  listing.columns = kind.columns;
  kind.list(view, [&](report::ListRow row, const Facets& facets) {
    if (filter.passes(facets)) listing.rows.push_back(std::move(row));
  });
  const report::FaceOptions options{look.width, look.colour, look.ascii, std::string(version())};
  if (request.ids) {
    write_ids(out, listing);
  } else if (request.format == "json") {
    write_json(out, listing, view.words(), options);
  } else {
    write_text(out, listing, options);
  }
  return listing.rows.size();
}

}  // namespace stemma::app

#include "app/merge_conflicts.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

#include "base/escape.hpp"
#include "base/text.hpp"
#include "report/page.hpp"

namespace stemma::app {
namespace {

using Kind = store::MergeConflict::Kind;

constexpr std::size_t most_named = 3;

std::string plain(std::string field) {
  std::replace(field.begin(), field.end(), '_', ' ');
  return field;
}

std::string list_name(const store::MergeConflict& conflict, const CopyNames& names) {
  if (!conflict.uid.empty()) return names.word("publication", conflict.uid) + ".order";
  return conflict.entity == "evidence" ? "copies.order" : conflict.entity + "s.order";
}

/// "removed in the other copy; here changed: text; named here by attribution `p1/c1`"
std::string of_presence(const store::MergeConflict& conflict, const CopyNames& names) {
  const bool gone_there = conflict.gone == store::Side::theirs;
  std::string text =
      fmt::format("{} is removed {}", names.named(conflict.entity, conflict.uid), gone_there ? "there" : "here");
  const char* const where = gone_there ? "here" : "there";
  for (std::size_t i = 0; i < conflict.changed.size(); ++i) {
    text += (i == 0 ? fmt::format("; changed {}: ", where) : ", ") + plain(conflict.changed[i]);
  }
  for (std::size_t i = 0; i < conflict.named_by.size() && i < most_named; ++i) {
    text +=
        (i == 0 ? fmt::format("; named {} by ", where) : ", ") + names.id(conflict.named_by[i]).value_or("the case");
  }
  if (conflict.named_by.size() > most_named) text += fmt::format(" and {} more", conflict.named_by.size() - most_named);
  return text;
}

bool is_uid(const std::string& text) {
  return text.size() == 32 && text.find_first_not_of("0123456789abcdef") == std::string::npos;
}

std::string or_nothing(const std::string& words) { return words.empty() ? "nothing" : words; }

/// A text in `width` columns.
std::vector<std::string> broken(const std::string& text, std::size_t width) {
  return base::wrap(base::for_terminal(text), width);
}

}  // namespace

ShownConflict shown(const store::MergeConflict& conflict, const CopyNames& names, bool include_sealed) {
  const auto word = [&](const std::string& text) {
    return names.id(text).value_or(is_uid(text) ? "an entry that is gone" : text);
  };
  const auto words = [&](const std::string& value) { return store::value_in_words(value, word); };
  ShownConflict made;
  made.base = words(conflict.base);
  made.has_base = !made.base.empty();
  switch (conflict.kind) {
    case Kind::field:
      made.name = names.word(conflict.entity, conflict.uid) + "." + conflict.field;
      made.what = names.named(conflict.entity, conflict.uid) + ", " + plain(conflict.field);
      made.keep = or_nothing(words(conflict.ours));
      made.other = or_nothing(words(conflict.theirs));
      if (!include_sealed && names.hides(conflict.entity, conflict.uid)) {
        made.has_base = false;
        made.keep = "a value that is not shown";
        made.other = "another one";
      }
      break;
    case Kind::presence:
      made.name = names.word(conflict.entity, conflict.uid);
      made.what = of_presence(conflict, names);
      made.keep = "it stays";
      made.other = "it goes, with all that depends on it";
      if (conflict.gone == store::Side::ours) {
        made.keep = "it stays out, with all that depends on it";
        made.other = "it comes back";
      }
      break;
    case Kind::id:
      made.choice = ShownConflict::Choice::new_id;
      made.name = names.word(conflict.entity, conflict.uid);
      made.what = fmt::format("two entries with one id: {} here, {} there", names.named({}, conflict.other),
                              names.named(conflict.entity, conflict.uid));
      made.keep = words(conflict.ours);
      made.other = words(conflict.theirs);
      if (!include_sealed &&
          (names.hides(conflict.entity, conflict.uid) || names.hides(conflict.entity, conflict.other))) {
        made.keep = made.other = "it is not shown";
      }
      break;
    case Kind::order:
      made.name = list_name(conflict, names);
      made.what = "both moved entries";
      made.keep = words(conflict.ours);
      made.other = words(conflict.theirs);
      break;
  }
  return made;
}

void write_conflict(std::ostream& out, const ShownConflict& conflict, std::size_t width) {
  constexpr std::size_t indent = 2, between = 3;
  out << base::for_terminal(conflict.name) << '\n';
  if (!conflict.what.empty()) report::paragraph(out, width, indent, "", 0, conflict.what);
  if (conflict.has_base) report::paragraph(out, width, indent, "both had: ", 10, conflict.base);
  const std::size_t half = (width - indent - between) / 2;
  std::vector<std::string> keep = broken("keep: " + conflict.keep, half),
                           other = broken("other: " + conflict.other, half);
  for (std::size_t i = 0; i < std::max(keep.size(), other.size()); ++i) {
    const std::string left = i < keep.size() ? keep[i] : "", right = i < other.size() ? other[i] : "";
    const std::string line = fmt::format("{}{}{} | {}", report::spaces(indent), left,
                                         report::spaces(half - base::display_width(left)), right);
    out << line.substr(0, line.find_last_not_of(' ') + 1) << '\n';
  }
}

}  // namespace stemma::app

#include "app/edit/fold_entry.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "stemma/vocabulary.hpp"

namespace stemma::app {
namespace {

using interchange::YamlOut;

/// Fields of which there may be several; one alone stands without its list.
constexpr std::array<std::string_view, 19> lists{
    "aliases",  "controlled_by", "same_as",  "possibly_same_as", "distinct_from", "ratings", "urls",
    "handles",  "parties",       "elements", "contradicts",      "supports",      "refines", "part_of",
    "archives", "cites",         "quotes",   "syndicates",       "translates"};

bool is_list(std::string_view field) {
  return field == "copies" || std::find(lists.begin(), lists.end(), field) != lists.end();
}

bool alike(const YamlOut& a, const YamlOut& b) {
  return a.kind == b.kind && a.key == b.key && a.text == b.text &&
         std::equal(a.children.begin(), a.children.end(), b.children.begin(), b.children.end(), alike);
}

YamlOut* field_of(YamlOut& entry, std::string_view name) {
  const auto at = std::find_if(entry.children.begin(), entry.children.end(),
                               [&](const YamlOut& field) { return field.key == name; });
  return at == entry.children.end() ? nullptr : &*at;
}

std::vector<YamlOut> items_of(YamlOut field) {
  field.key.clear();
  if (field.kind == YamlOut::Kind::list) return std::move(field.children);
  return {std::move(field)};
}

YamlOut joined(const YamlOut& a, const YamlOut& b) {
  std::vector<YamlOut> items = items_of(a);
  for (YamlOut& item : items_of(b)) {
    const auto same = [&](const YamlOut& there) { return alike(there, item); };
    if (std::none_of(items.begin(), items.end(), same)) items.push_back(std::move(item));
  }
  YamlOut holder;
  holder.put_items(a.key, std::move(items));
  return std::move(holder.children.front());
}

std::string line_of(const YamlOut* field, std::string_view name) {
  if (field == nullptr) return "no `" + std::string(name) + "`";
  std::string line;
  constexpr std::size_t any_width = 100'000;
  interchange::append_entry(line, *field, 0, any_width);
  line.pop_back();
  return "`" + line + "`";
}

class Folding {
 public:
  Folding(YamlOut& keep, const FieldChoice& choice, std::vector<FieldConflict>& conflicts)
      : keep_(keep), choice_(choice), conflicts_(conflicts) {}

  void add(const YamlOut& theirs) {
    YamlOut* const ours = field_of(keep_, theirs.key);
    if (ours == nullptr) {
      if (theirs.key == "anonymous") return settle(nullptr, theirs);
      keep_.children.push_back(theirs);
    } else if (is_list(theirs.key)) {
      *ours = joined(*ours, theirs);
    } else if (alike(*ours, theirs)) {
      return;
    } else if (theirs.key == "note") {
      *ours = named("note", YamlOut::quoted(ours->plain + "\n" + theirs.plain));
    } else if (theirs.key == "sensitivity") {
      if (from_string<Sensitivity>(ours->plain) < from_string<Sensitivity>(theirs.plain)) *ours = theirs;
    } else if (theirs.key == "name") {
      add_alias(theirs);
    } else {
      settle(ours, theirs);
    }
  }

  void settle(YamlOut* ours, const YamlOut& theirs) { settle(theirs.key, ours, &theirs); }

  /// `anonymous` of the one that is kept, where the other has none.
  void settle_ours(std::string_view field) { settle(field, field_of(keep_, field), nullptr); }

 private:
  static YamlOut named(std::string_view key, YamlOut value) {
    value.key = key;
    return value;
  }

  void add_alias(const YamlOut& name) {
    YamlOut alias = named("aliases", name);
    YamlOut* const there = field_of(keep_, "aliases");
    if (there != nullptr) {
      *there = joined(*there, alias);
    } else {
      keep_.children.push_back(std::move(alias));
    }
  }

  void settle(std::string_view field, YamlOut* ours, const YamlOut* theirs) {
    const auto& named_ones = choice_.from_other;
    const bool other = std::find(named_ones.begin(), named_ones.end(), field) != named_ones.end();
    if (!other && !choice_.all) {
      conflicts_.push_back({std::string(field), line_of(ours, field), line_of(theirs, field)});
    } else if (other || choice_.other) {
      if (theirs == nullptr) {
        std::erase_if(keep_.children, [&](const YamlOut& one) { return one.key == field; });
      } else if (ours == nullptr) {
        keep_.children.push_back(*theirs);
      } else {
        *ours = *theirs;
      }
    }
  }

  YamlOut& keep_;
  const FieldChoice& choice_;
  std::vector<FieldConflict>& conflicts_;
};

}  // namespace

YamlOut folded(YamlOut keep, const YamlOut& other, const FieldChoice& choice, std::vector<FieldConflict>& conflicts) {
  Folding folding(keep, choice, conflicts);
  const auto has = [](const YamlOut& entry, std::string_view name) {
    return std::any_of(entry.children.begin(), entry.children.end(),
                       [&](const YamlOut& field) { return field.key == name; });
  };
  const bool only_ours = has(keep, "anonymous") && !has(other, "anonymous");
  for (const YamlOut& theirs : other.children) folding.add(theirs);
  if (only_ours) folding.settle_ours("anonymous");
  return keep;
}

}  // namespace stemma::app

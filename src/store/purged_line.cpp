#include "store/purged_line.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <vector>

namespace stemma::store {
namespace {

using nlohmann::json;
using Keys = std::vector<std::string_view>;

struct KeptList {
  std::string_view key;
  Keys kept;
  Keys replaced = {};
};

struct KeptEntry {
  std::string_view entity;
  Keys kept;
  std::vector<KeptList> lists = {};
  Keys replaced = {};  ///< become purged_text where they are recorded
  Keys always = {};    ///< become purged_text
};

// The keys are those of canonical_fields.hpp.
const std::vector<KeptEntry>& kept_entries() {
  static const std::vector<KeptEntry> list{
      {"case", {"as_of", "newsroom", "language"}, {}, {"title", "note"}, {}},
      {"source",
       {"kind", "country", "terms_level", "terms_ground_rules", "count_claimed", "count_known_distinct", "sensitivity",
        "implied"},
       {{"anonymous", {"anonymous", "from", "until", "known"}, {"descriptor"}},
        {"controlled_by", {"kind", "share", "controller", "from", "until", "known"}},
        {"identity", {"kind", "other", "from", "until", "known"}},
        {"ratings", {"scale", "code", "number", "on", "from", "until", "known"}, {"topic"}}},
       {"name"},
       {}},
      {"claim",
       {"class", "importance", "event_date", "sensitivity"},
       {{"parties", {"source", "from", "until", "known"}}, {"elements", {"claim"}}, {"relations", {"kind", "claim"}}},
       {},
       {"text"}},
      {"publication",
       {"by", "date", "kind", "language", "ours", "sensitivity"},
       {{"derivations", {"kind", "target", "basis"}}},
       {"title"},
       {}},
      {"attribution",
       {"publication",
        "claim",
        "stance",
        "first_hand",
        "dissent",
        "credibility",
        "credibility_on",
        "credibility_scale",
        "credibility_code",
        "credibility_number",
        "cue_class",
        "commitment",
        "basis",
        "said_on",
        "value_min",
        "value_max",
        "value_unit",
        "value_approximate",
        "nature",
        "sensitivity"},
       {{"via", {"uid"}}},
       {},
       {}},
      {"withdrawal", {"by", "act", "of", "date", "in"}, {{"claims", {"uid"}}}, {"note"}, {}},
      {"check",
       {"whom", "kind", "by", "on", "deadline", "outcome"},
       {{"claims", {"uid"}}},
       {"what", "scope", "way", "note"},
       {}},
      {"decision", {"subject_uid", "rule", "by", "role", "on", "until"}, {}, {"why", "exception"}, {}},
      {"assessment",
       {"claim", "confidence", "confidence_scale", "confidence_code", "confidence_number", "likelihood_scale",
        "likelihood_code", "likelihood_number", "by", "on"},
       {},
       {"basis"},
       {}},
      {"evidence", {"publication", "attached_at", "attached_by"}, {}, {}, {}},
  };
  return list;
}

void keep(const json& from, json& to, const Keys& kept, const Keys& replaced) {
  for (const std::string_view key : kept) {
    if (const auto found = from.find(key); found != from.end()) to[std::string(key)] = *found;
  }
  for (const std::string_view key : replaced) {
    if (from.find(key) != from.end()) to[std::string(key)] = purged_text;
  }
}

}  // namespace

json purged_line(const json& line) {
  const std::string entity = line.at("entity");
  const auto& entries = kept_entries();
  const auto entry =
      std::find_if(entries.begin(), entries.end(), [&](const KeptEntry& each) { return each.entity == entity; });
  json left{{"entity", entity}, {"uid", line.at("uid")}};
  keep(line, left, {"id", "default_id"}, {});
  if (entry == entries.end()) return left;
  keep(line, left, entry->kept, entry->replaced);
  for (const std::string_view key : entry->always) left[std::string(key)] = purged_text;
  for (const KeptList& list : entry->lists) {
    const auto found = line.find(list.key);
    if (found == line.end()) continue;
    json& into = left[std::string(list.key)] = json::array();
    for (const json& each : *found) {
      json inner = json::object();
      keep(each, inner, list.kept, list.replaced);
      into.push_back(std::move(inner));
    }
  }
  if (entity == "evidence") {
    constexpr std::size_t digest_digits = 64;
    left["sha256"] = std::string(digest_digits, '0');
    left["size"] = 0;
    left["media_type"] = "application/octet-stream";
  }
  return left;
}

json without_link_texts(json line, const std::set<std::string>& uids) {
  struct Link {
    const char *list, *to;
    std::vector<const char*> texts;
  };
  static const std::vector<Link> links{{"controlled_by", "controller", {"note"}},
                                       {"identity", "other", {"why"}},
                                       {"parties", "source", {"why"}},
                                       {"derivations", "target", {"by", "why"}}};
  for (const Link& link : links) {
    const auto list = line.find(link.list);
    if (list == line.end()) continue;
    for (json& each : *list) {
      const auto to = each.find(link.to);
      if (to == each.end() || !uids.contains(to->get<std::string>())) continue;
      for (const char* text : link.texts) each.erase(text);
    }
  }
  return line;
}

bool is_written_text(std::string_view entity, std::string_view list, std::string_view key) {
  constexpr std::array no_texts{std::string_view("entity"),
                                std::string_view("uid"),
                                std::string_view("id"),
                                std::string_view("kind"),
                                std::string_view("country"),
                                std::string_view("sensitivity"),
                                std::string_view("class"),
                                std::string_view("importance"),
                                std::string_view("stance"),
                                std::string_view("credibility"),
                                std::string_view("cue_class"),
                                std::string_view("commitment"),
                                std::string_view("nature"),
                                std::string_view("outcome"),
                                std::string_view("act"),
                                std::string_view("confidence"),
                                std::string_view("scale"),
                                std::string_view("code"),
                                std::string_view("credibility_scale"),
                                std::string_view("credibility_code"),
                                std::string_view("confidence_scale"),
                                std::string_view("confidence_code"),
                                std::string_view("likelihood_scale"),
                                std::string_view("likelihood_code"),
                                std::string_view("terms_level"),
                                std::string_view("terms_ground_rules"),
                                std::string_view("language"),
                                std::string_view("lang"),
                                std::string_view("quote_lang"),
                                std::string_view("script"),
                                std::string_view("sha256"),
                                std::string_view("media_type"),
                                std::string_view("rule"),
                                std::string_view("attached_at")};
  // Of a derivation and an attribution the basis is a word; elsewhere it is somebody's reason.
  if (key == "basis") return entity != "attribution" && list != "derivations";
  return std::find(no_texts.begin(), no_texts.end(), key) == no_texts.end();
}

}  // namespace stemma::store

#include "store/purge_words.hpp"

#include <algorithm>
#include <vector>

#include "base/fold.hpp"
#include "base/mentions.hpp"
#include "base/text.hpp"
#include "store/purged_line.hpp"

namespace stemma::store {
namespace {

using nlohmann::json;

constexpr std::size_t shortest = 2;  ///< code points; a single letter names nobody

/// Calls `visit` with every text in a line that somebody wrote.
template <class Json, class Visit>
void each_text(Json& line, const std::string& entity, const std::string& list, const Visit& visit) {
  for (auto item = line.begin(); item != line.end(); ++item) {
    if (!is_written_text(entity, list, item.key())) continue;
    Json& value = item.value();
    if (value.is_string()) visit(value);
    if (!value.is_array()) continue;
    for (Json& each : value) {
      if (each.is_string()) visit(each);
      if (each.is_object()) each_text(each, entity, item.key(), visit);
    }
  }
}

/// Ids are often words that stand for nobody: "witness" is left in texts, "le_src" is not.
bool is_no_plain_word(std::string_view id) {
  constexpr std::size_t long_enough = 4;
  return id.size() >= long_enough && id.find_first_of("0123456789-_") != std::string_view::npos;
}

}  // namespace

void PurgeWords::learn(const json& line) {
  const std::string entity = line.value("entity", "");
  for (const char* key : {"name", "url"}) {
    if (const auto found = line.find(key); found != line.end()) texts_.insert(found->get<std::string>());
  }
  for (const char* key : {"urls", "handles"}) {
    if (const auto found = line.find(key); found != line.end()) {
      for (const json& each : *found) texts_.insert(each.get<std::string>());
    }
  }
  if (const auto aliases = line.find("aliases"); aliases != line.end()) {
    for (const json& alias : *aliases) texts_.insert(alias.value("name", ""));
  }
  // Ids of attributions are mostly made from those of others.
  const std::string id = line.value("id", "");
  if (entity != "attribution" && !id.empty() && !is_purged_id(id)) ids_.insert(id);
}

void PurgeWords::forget(const std::set<std::string>& names) {
  std::set<std::string> folded;
  for (const std::string& name : names) folded.insert(base::folded(name));
  std::erase_if(texts_, [&](const std::string& text) { return folded.contains(base::folded(text)); });
}

void PurgeWords::finish() {
  std::vector<std::string> words;
  for (const std::string& text : texts_) {
    if (base::code_points(text) >= shortest && text != purged_text) words.push_back(base::nfc(text));
  }
  std::copy_if(ids_.begin(), ids_.end(), std::back_inserter(words), is_no_plain_word);
  redaction_ = base::Redaction(std::move(words));
}

bool PurgeWords::in_id(std::string_view id) const {
  return redaction_.finds(id) ||
         std::any_of(ids_.begin(), ids_.end(), [&](const std::string& each) { return base::mentions(id, each); });
}

bool PurgeWords::in(const json& line) const {
  bool found = line.find("id") != line.end() && in_id(line.at("id").get<std::string>());
  each_text(line, line.value("entity", ""), "",
            [&](const json& text) { found = found || redaction_.finds(text.get_ref<const std::string&>()); });
  return found;
}

json PurgeWords::without(const json& line) const {
  json left = line;
  each_text(left, line.value("entity", ""), "", [&](json& text) {
    const auto& words = text.get_ref<const std::string&>();
    if (redaction_.finds(words)) text = redaction_.without(words, purged_text);
  });
  return left;
}

}  // namespace stemma::store

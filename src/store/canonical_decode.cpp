#include <fmt/core.h>

#include <initializer_list>
#include <nlohmann/json.hpp>
#include <string>
#include <unordered_map>
#include <utility>

#include "stemma/error.hpp"
#include "store/canonical.hpp"
#include "store/canonical_fields.hpp"

namespace stemma::store {
namespace {

using nlohmann::json;

[[noreturn]] void throw_no_line(std::string_view what) {
  throw Error(ErrorKind::database, fmt::format("an entry in the history cannot be read: {}", what),
              "go back to a copy of the database");
}

/// The ids that uids stand for.
using Ids = std::unordered_map<std::string, std::string>;

/// The side of `fields` that decodes: fills an entry from an object.
class Decoder {
 public:
  Decoder(const json& object, const Ids& ids) : object_(object), ids_(ids) {
    if (!object_.is_object()) throw_no_line("it is no object");
  }

  Decoder& text(const std::string& key, std::string& into) {
    if (const json* value = find(key)) into = string(*value);
    return *this;
  }
  Decoder& texts(const char* key, std::vector<std::string>& into) {
    if (const json* values = find(key)) {
      into.reserve(values->size());
      for (const json& value : *values) into.push_back(string(value));
    }
    return *this;
  }
  template <class E>
  Decoder& word(const char* key, E& into) {
    const json* value = find(key);
    if (value == nullptr) throw_no_line(fmt::format("`{}` is missing", key));
    into = known_word<E>(*value);
    return *this;
  }
  template <class E>
  Decoder& word(const char* key, std::optional<E>& into) {
    if (const json* value = find(key)) into = known_word<E>(*value);
    return *this;
  }
  template <class T>
  Decoder& value(const std::string& key, std::optional<T>& into) {
    const json* value = find(key);
    if (value == nullptr) return *this;
    if (!value->is_boolean() && !value->is_number()) throw_no_line(fmt::format("`{}` is no number", key));
    into = value->get<T>();
    return *this;
  }
  Decoder& count(const char* key, std::uint64_t& into) {
    const json* value = find(key);
    if (value == nullptr || !value->is_number_unsigned()) throw_no_line(fmt::format("`{}` is no count", key));
    into = value->get<std::uint64_t>();
    return *this;
  }
  Decoder& flag(const char* key, bool& into) {
    into = find(key) != nullptr;
    return *this;
  }
  Decoder& date(const char* key, std::optional<Date>& into) {
    const json* value = find(key);
    if (value == nullptr) return *this;
    const bool good = value->is_array() && value->size() == 3 && (*value)[0].is_string() &&
                      (*value)[1].is_number_integer() && (*value)[2].is_number_integer();
    if (!good) throw_no_line(fmt::format("`{}` is no date", key));
    into = Date{(*value)[0].get<std::string>(), {(*value)[1].get<Day>(), (*value)[2].get<Day>()}};
    return *this;
  }

  Decoder& source(const char* key, std::string& into) { return reference(key, into); }
  Decoder& claim(const char* key, std::string& into) { return reference(key, into); }
  Decoder& publication(const char* key, std::string& into) { return reference(key, into); }
  Decoder& node(const char* key, std::string& into) { return reference(key, into); }
  Decoder& withdrawn(const char* key, std::string& into) { return reference(key, into); }
  Decoder& subject(const char* key, const char* other, std::string& into) {
    return reference(key, into).text(other, into);
  }

  template <class Entry, class Fields>
  Decoder& list(const char* key, std::vector<Entry>& into, Fields fields) {
    const json* values = find(key);
    if (values == nullptr) return *this;
    into.reserve(values->size());
    for (const json& value : *values) {
      Decoder inner(value, ids_);
      fields(inner, into.emplace_back());
    }
    return *this;
  }

 private:
  const json* find(const std::string& key) const {
    const auto at = object_.find(key);
    return at == object_.end() ? nullptr : &*at;
  }
  static std::string string(const json& value) {
    if (!value.is_string()) throw_no_line("it has something else where a text should be");
    return value.get<std::string>();
  }
  template <class E>
  static E known_word(const json& value) {
    const auto word = from_string<E>(string(value));
    if (!word) throw_no_line("it has a word that Stemma does not know");
    return *word;
  }
  Decoder& reference(const char* key, std::string& into) {
    const json* value = find(key);
    if (value == nullptr) return *this;
    const auto id = ids_.find(string(*value));
    if (id == ids_.end()) throw_no_line(fmt::format("`{}` leads to nothing", key));
    into = id->second;
    return *this;
  }

  const json& object_;
  const Ids& ids_;
};

struct Line {
  std::string entity, uid;
  json object;
};

Line parsed(std::string_view text) {
  Line line;
  line.object = json::parse(text, nullptr, false);
  const auto member = [&](const char* key) {
    const auto at = line.object.find(key);
    if (at == line.object.end() || !at->is_string()) throw_no_line(fmt::format("`{}` is missing", key));
    return at->get<std::string>();
  };
  if (!line.object.is_object()) throw_no_line("it is no object");
  line.entity = member("entity");
  line.uid = member("uid");
  return line;
}

class Assembly {
 public:
  explicit Assembly(const Ids& ids) : ids_(ids) {}

  void add(const Line& line) {
    Decoder side(line.object, ids_);
    if (line.entity == "case") {
      record_.uid = line.uid;
      case_fields(side, record_);
    } else if (line.entity == "source") {
      source_fields(side, next(record_.sources, line));
    } else if (line.entity == "claim") {
      claim_fields(side, next(record_.claims, line));
    } else if (line.entity == "publication") {
      publication_fields(side, next(record_.publications, line));
    } else if (line.entity == "attribution") {
      add_attribution(side, line);
    } else if (line.entity == "withdrawal") {
      withdrawal_fields(side, next(record_.withdrawals, line));
    } else if (line.entity == "check") {
      check_fields(side, next(record_.checks, line));
    } else if (line.entity == "decision") {
      decision_fields(side, next(record_.decisions, line));
    } else if (line.entity == "assessment") {
      assessment_fields(side, next(record_.assessments, line));
    } else if (line.entity == "evidence") {
      evidence_fields(side, next(record_.evidence, line));
    } else {
      throw_no_line(fmt::format("`{}` is no kind of entry", line.entity));
    }
  }

  CaseRecord finish() { return std::move(record_); }

 private:
  template <class Entry>
  static Entry& next(std::vector<Entry>& list, const Line& line) {
    Entry& entry = list.emplace_back();
    entry.uid = line.uid;
    return entry;
  }

  void add_attribution(Decoder& side, const Line& line) {
    AttributionRecord said;
    said.uid = line.uid;
    std::string publication;
    attribution_fields(side, said, publication);
    if (record_.publications.empty() || record_.publications.back().id != publication) {
      throw_no_line("an attribution does not stand with its publication");
    }
    record_.publications.back().says.push_back(std::move(said));
  }

  const Ids& ids_;
  CaseRecord record_;
};

}  // namespace

CaseRecord record_from_lines(const std::vector<std::string_view>& lines) {
  std::vector<Line> entries;
  entries.reserve(lines.size());
  Ids ids;
  for (const std::string_view text : lines) {
    const Line& line = entries.emplace_back(parsed(text));
    const auto id = line.object.find("id");
    if (id != line.object.end() && id->is_string()) ids.emplace(line.uid, id->get<std::string>());
  }
  Assembly assembly(ids);
  for (const Line& line : entries) assembly.add(line);
  return assembly.finish();
}

}  // namespace stemma::store

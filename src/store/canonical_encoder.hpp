// The side of `fields` (canonical_fields.hpp) that encodes: an object that leaves out what is not recorded, written
// straight into a text that is used again for the next entry.
//
// Fields come in the order of their list and stand sorted by key in the object; they are sorted as pieces of text.
// Rejected: a tree of JSON values, which cost more than all else that an import of many entries does.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "stemma/date.hpp"
#include "stemma/vocabulary.hpp"
#include "store/references.hpp"

namespace stemma::store {

/// Appends the text in quotation marks, as JSON; only what must be escaped is. The text is UTF-8.
void append_json(std::string& out, std::string_view text);
/// Appends two lower-case digits a byte.
void append_hex(std::string& out, const base::Uid& uid);

class Encoder {
 public:
  explicit Encoder(const References& references) : references_(references) {}

  Encoder& text(std::string_view key, std::string_view value);
  Encoder& texts(std::string_view key, const std::vector<std::string>& entries);
  template <class E>
  Encoder& word(std::string_view key, E value) {
    return plain(key, to_string(value), true);
  }
  template <class E>
  Encoder& word(std::string_view key, const std::optional<E>& value) {
    return value ? plain(key, to_string(*value), true) : *this;
  }
  Encoder& value(std::string_view key, std::optional<double> given);
  Encoder& value(std::string_view key, std::optional<bool> given);
  Encoder& value(std::string_view key, std::optional<std::uint32_t> given);
  Encoder& count(std::string_view key, std::uint64_t value);
  Encoder& flag(std::string_view key, bool value) { return value ? plain(key, "true", false) : *this; }
  Encoder& date(std::string_view key, const std::optional<Date>& date);

  Encoder& source(std::string_view key, std::string_view slug) { return refer(key, EntryKind::source, slug); }
  Encoder& claim(std::string_view key, std::string_view slug);
  Encoder& publication(std::string_view key, std::string_view slug) { return refer(key, EntryKind::publication, slug); }
  Encoder& node(std::string_view key, std::string_view slug) { return uid(key, references_.node(slug).uid); }
  Encoder& withdrawn(std::string_view key, std::string_view slug);
  /// A decision's subject may be something that has no uid.
  Encoder& subject(std::string_view key, std::string_view other, std::string_view slug);

  /// A list, left out if it is empty.
  template <class List, class Fields>
  Encoder& list(std::string_view key, const List& entries, Fields fields) {
    if (entries.empty()) return *this;
    if (inner_ == nullptr) inner_ = std::make_unique<Encoder>(references_);
    begin(key);
    char before = '[';
    for (const auto& entry : entries) {
      text_ += before;
      fields(*inner_, entry);
      inner_->append_object(text_);
      before = ',';
    }
    text_ += ']';
    return end();
  }

  /// The object of all fields given since the last line, valid until the next field is given.
  std::string_view line(std::string_view entity, const base::Uid& uid_of_it);

 private:
  void begin(std::string_view key);
  Encoder& end();
  Encoder& plain(std::string_view key, std::string_view value, bool quoted);
  Encoder& uid(std::string_view key, const base::Uid& uid);
  Encoder& refer(std::string_view key, EntryKind kind, std::string_view slug);
  /// In the order in which the tables take a slug that means several things.
  std::optional<Known> first_of(std::string_view slug, std::initializer_list<EntryKind> kinds) const;
  void append_object(std::string& out);

  struct Field {
    std::uint32_t start = 0, key_size = 0, end = 0;  ///< in text_
  };
  const References& references_;
  std::string text_;  ///< "key":value after "key":value, in the order in which they were given
  std::vector<Field> fields_;
  std::string line_;
  std::unique_ptr<Encoder> inner_;
};

}  // namespace stemma::store

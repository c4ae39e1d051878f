#include "store/canonical_encoder.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <nlohmann/json.hpp>

#include "base/text.hpp"
#include "base/utf8.hpp"

namespace stemma::store {
namespace {

constexpr std::string_view digits = "0123456789abcdef";

/// The letter behind the backslash; 0 for a character that is written as it is, 'u' for one that has no letter.
char escape_of(char c) {
  switch (c) {
    case '"':
    case '\\':
      return c;
    case '\b':
      return 'b';
    case '\t':
      return 't';
    case '\n':
      return 'n';
    case '\f':
      return 'f';
    case '\r':
      return 'r';
    default:
      return static_cast<unsigned char>(c) < 0x20 ? 'u' : '\0';
  }
}

void append_number(std::string& out, std::int64_t number) {
  std::array<char, 24> text{};
  const auto [stop, fault] = std::to_chars(text.data(), text.data() + text.size(), number);
  out.append(text.data(), stop);
}

void append_nfc(std::string& out, std::string_view text) {
  if (base::is_ascii(text)) return append_json(out, text);
  append_json(out, base::nfc(text));
}

}  // namespace

void append_json(std::string& out, std::string_view text) {
  out += '"';
  std::size_t from = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char letter = escape_of(text[i]);
    if (letter == '\0') continue;
    out.append(text, from, i - from);
    from = i + 1;
    out += '\\';
    out += letter;
    if (letter != 'u') continue;
    out += "00";
    out += digits[static_cast<unsigned char>(text[i]) >> 4U];
    out += digits[static_cast<unsigned char>(text[i]) & 0x0FU];
  }
  out.append(text, from, text.size() - from);
  out += '"';
}

void append_hex(std::string& out, const base::Uid& uid) {
  for (const std::uint8_t byte : uid) {
    out += digits[byte >> 4U];
    out += digits[byte & 0x0FU];
  }
}

void Encoder::begin(std::string_view key) {
  fields_.push_back({static_cast<std::uint32_t>(text_.size()), static_cast<std::uint32_t>(key.size()), 0});
  text_ += '"';
  text_ += key;
  text_ += "\":";
}

Encoder& Encoder::end() {
  fields_.back().end = static_cast<std::uint32_t>(text_.size());
  return *this;
}

Encoder& Encoder::plain(std::string_view key, std::string_view value, bool quoted) {
  begin(key);
  if (quoted) text_ += '"';
  text_ += value;
  if (quoted) text_ += '"';
  return end();
}

Encoder& Encoder::text(std::string_view key, std::string_view value) {
  if (value.empty()) return *this;
  begin(key);
  append_nfc(text_, value);
  return end();
}

Encoder& Encoder::texts(std::string_view key, const std::vector<std::string>& entries) {
  if (entries.empty()) return *this;
  begin(key);
  char before = '[';
  for (const std::string& entry : entries) {
    text_ += before;
    append_nfc(text_, entry);
    before = ',';
  }
  text_ += ']';
  return end();
}

Encoder& Encoder::value(std::string_view key, std::optional<double> given) {
  return given ? plain(key, nlohmann::json(*given).dump(), false) : *this;
}

Encoder& Encoder::value(std::string_view key, std::optional<bool> given) {
  return given ? plain(key, *given ? "true" : "false", false) : *this;
}

Encoder& Encoder::value(std::string_view key, std::optional<std::uint32_t> given) {
  return given ? count(key, *given) : *this;
}

Encoder& Encoder::count(std::string_view key, std::uint64_t value) {
  begin(key);
  append_number(text_, static_cast<std::int64_t>(value));
  return end();
}

Encoder& Encoder::date(std::string_view key, const std::optional<Date>& date) {
  if (!date) return *this;
  begin(key);
  text_ += '[';
  append_nfc(text_, date->text);
  text_ += ',';
  append_number(text_, date->period.first);
  text_ += ',';
  append_number(text_, date->period.last);
  text_ += ']';
  return end();
}

Encoder& Encoder::uid(std::string_view key, const base::Uid& uid) {
  begin(key);
  text_ += '"';
  append_hex(text_, uid);
  text_ += '"';
  return end();
}

Encoder& Encoder::refer(std::string_view key, EntryKind kind, std::string_view slug) {
  return slug.empty() ? *this : uid(key, references_.wanted(kind, slug).uid);
}

Encoder& Encoder::claim(std::string_view key, std::string_view slug) {
  return uid(key, references_.wanted(EntryKind::claim, slug).uid);
}

Encoder& Encoder::withdrawn(std::string_view key, std::string_view slug) {
  const auto known = first_of(slug, {EntryKind::publication, EntryKind::attribution, EntryKind::source});
  return known ? uid(key, known->uid) : node(key, slug);
}

Encoder& Encoder::subject(std::string_view key, std::string_view other, std::string_view slug) {
  const auto known =
      first_of(slug, {EntryKind::claim, EntryKind::publication, EntryKind::attribution, EntryKind::source});
  return known ? uid(key, known->uid) : text(other, slug);
}

std::optional<Known> Encoder::first_of(std::string_view slug, std::initializer_list<EntryKind> kinds) const {
  for (const EntryKind kind : kinds) {
    if (auto known = references_.find(kind, slug)) return known;
  }
  return std::nullopt;
}

void Encoder::append_object(std::string& out) {
  const auto key = [this](const Field& field) {
    return std::string_view(text_).substr(field.start + 1, field.key_size);
  };
  std::sort(fields_.begin(), fields_.end(), [&](const Field& a, const Field& b) { return key(a) < key(b); });
  char before = '{';
  for (const Field& field : fields_) {
    out += before;
    out.append(text_, field.start, field.end - field.start);
    before = ',';
  }
  if (fields_.empty()) out += '{';
  out += '}';
  text_.clear();
  fields_.clear();
}

std::string_view Encoder::line(std::string_view entity, const base::Uid& uid_of_it) {
  plain("entity", entity, true);
  uid("uid", uid_of_it);
  line_.clear();
  append_object(line_);
  return line_;
}

}  // namespace stemma::store

// JSON into the same tree, with nlohmann-json's SAX reader: libyaml takes most of JSON for YAML, but
// refuses surrogate pairs such as "\ud83d\ude00".
//
// The SAX reader does not say where a token stands. It fetches its bytes one by one through an iterator
// of ours, so how far it has read is known: a token begins at the first byte after the one before that is
// no white space, comma or colon.
#include <fmt/core.h>

#include <cstddef>
#include <iterator>
#include <nlohmann/json.hpp>
#include <string>
#include <utility>
#include <vector>

#include "interchange/node.hpp"

namespace stemma::interchange {
namespace {

/// Walks over bytes and writes down how far it got.
class CountingIterator {
 public:
  using iterator_category = std::forward_iterator_tag;
  using value_type = char;
  using difference_type = std::ptrdiff_t;
  using pointer = const char*;
  using reference = const char&;

  CountingIterator() = default;
  CountingIterator(const char* at, const char** reached) : at_(at), reached_(reached) {}
  reference operator*() const { return *at_; }
  CountingIterator& operator++() {
    *reached_ = ++at_;
    return *this;
  }
  CountingIterator operator++(int) {
    CountingIterator before = *this;
    ++*this;
    return before;
  }
  friend bool operator==(const CountingIterator& a, const CountingIterator& b) { return a.at_ == b.at_; }
  friend bool operator!=(const CountingIterator& a, const CountingIterator& b) { return !(a == b); }

 private:
  const char* at_ = nullptr;
  const char** reached_ = nullptr;
};

class JsonTree : public nlohmann::json_sax<nlohmann::json> {
 public:
  JsonTree(std::string_view text, const base::Limits& limits, Mistakes& mistakes, Document& document)
      : text_(text), limits_(limits), mistakes_(mistakes), document_(document), reached_(text.data()) {}

  void build() {
    // The parser takes it for the end, and would pass over what follows.
    if (const std::size_t nul = text_.find('\0'); nul != std::string_view::npos) refuse(nul + 1, "a NUL byte");
    const CountingIterator first(text_.data(), &reached_);
    const CountingIterator last(text_.data() + text_.size(), &reached_);
    nlohmann::json::sax_parse(first, last, this);
  }

  bool null() override { return plain({}); }
  bool boolean(bool value) override { return plain(value ? "true" : "false"); }
  bool number_integer(number_integer_t value) override { return plain(fmt::format("{}", value)); }
  bool number_unsigned(number_unsigned_t value) override { return plain(fmt::format("{}", value)); }
  bool number_float(number_float_t, const string_t& written) override { return plain(written); }
  bool string(string_t& value) override {
    text(value);
    return true;
  }
  bool key(string_t& value) override {
    text(value);
    return true;
  }
  bool binary(binary_t&) override { return false; }
  bool start_object(std::size_t) override { return open(NodeKind::mapping); }
  bool start_array(std::size_t) override { return open(NodeKind::sequence); }
  bool end_object() override { return close(); }
  bool end_array() override { return close(); }

  bool parse_error(std::size_t byte, const std::string&, const nlohmann::detail::exception& error) override {
    std::string_view message = error.what();
    // "[json.exception.parse_error.101] parse error at line 1, column 3: syntax error while …"
    if (const std::size_t colon = message.find(": "); colon != std::string_view::npos) message.remove_prefix(colon + 2);
    // What it read last may be binary; ours is shown in the excerpt.
    if (const std::size_t read = message.find("; last read"); read != std::string_view::npos) {
      const std::size_t expected = message.find("; expected", read);
      std::string tail = expected == std::string_view::npos ? "" : std::string(message.substr(expected));
      refuse(byte, std::string(message.substr(0, read)) + tail);
    }
    refuse(byte, std::string(message));
  }

 private:
  [[noreturn]] void refuse(std::size_t byte, std::string message) {
    mistakes_.raise(ErrorKind::bad_input, mistakes_.file() + " is not well-formed JSON",
                    place_of_byte(text_, byte > 0 ? byte - 1 : 0), std::move(message));
  }

  /// Moves the cursor to the token that was just read. Linear over the whole file.
  LineColumn token() {
    while (cursor_ < text_.size()) {
      const char byte = text_[cursor_];
      if (byte != ' ' && byte != '\t' && byte != '\n' && byte != '\r' && byte != ',' && byte != ':') break;
      step();
    }
    const LineColumn at = place_;
    const auto end = static_cast<std::size_t>(reached_ - text_.data());
    while (cursor_ < end) step();
    if (++events_ > limits_.events) over(at, fmt::format("more than {} entries in one file", limits_.events));
    return at;
  }

  void step() {
    if (const std::size_t length = line_break_length(text_, cursor_); length != 0) {
      cursor_ += length;
      ++place_.line;
      place_.column = 1;
    } else if ((static_cast<unsigned char>(text_[cursor_++]) & 0xC0U) != 0x80U) {
      ++place_.column;
    }
  }

  bool plain(std::string_view value) {
    add(token(), NodeKind::scalar, value).plain = true;
    return true;
  }

  void text(std::string_view value) {
    const LineColumn at = token();
    if (value.size() > limits_.scalar_bytes) {
      over(at, fmt::format("a text of more than {} bytes", limits_.scalar_bytes));
    }
    Node& node = add(at, NodeKind::scalar, value);
    if (value.find('\0') == std::string_view::npos) return;
    mistakes_.add(at, "a text with a NUL character in it", "take the `\\u0000` out");
    node.kind = NodeKind::broken;
  }

  bool open(NodeKind kind) {
    const LineColumn at = token();
    if (open_.size() >= limits_.nesting) {
      over(at, fmt::format("more than {} collections inside one another", limits_.nesting));
    }
    Node& node = add(at, kind, {});
    node.flow = true;
    open_.push_back(&node);
    return true;
  }

  bool close() {
    token();
    open_.pop_back();
    return true;
  }

  Node& add(LineColumn at, NodeKind kind, std::string_view value) {
    document_.blank = false;
    Node& node = open_.empty() ? document_.root : open_.back()->children.emplace_back();
    node.kind = kind;
    node.line = at.line;
    node.column = at.column;
    node.text = document_.keep(value);
    return node;
  }

  [[noreturn]] void over(LineColumn at, std::string message) const {
    mistakes_.raise(ErrorKind::limit, mistakes_.file() + " is past a limit", at, std::move(message));
  }

  std::string_view text_;
  const base::Limits& limits_;
  Mistakes& mistakes_;
  Document& document_;
  const char* reached_;
  std::size_t cursor_ = 0;
  LineColumn place_;
  std::uint64_t events_ = 0;
  std::vector<Node*> open_;
};

}  // namespace

void parse_json(std::string_view text, const base::Limits& limits, Mistakes& mistakes, Document& document) {
  JsonTree(text, limits, mistakes, document).build();
}

}  // namespace stemma::interchange

// Taking typed fields out of a mapping, every mistake collected on the way.
//
// The keys that a mapping may have are those that its reader asks for, so that no list of them is kept a
// second time: what nobody asked for is unknown, and the nearest asked-for key is suggested.
#pragma once

#include <fmt/format.h>

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/limits.hpp"
#include "interchange/known_ids.hpp"
#include "interchange/mistakes.hpp"
#include "interchange/node.hpp"
#include "model/scale.hpp"
#include "stemma/record.hpp"

namespace stemma::interchange {

/// What all readers of one file share.
struct Reader {
  const std::string& file;
  const base::Limits& limits;
  Mistakes& mistakes;
  Mistakes& notes;
  Document& document;
  KnownIds ids;
  std::vector<std::string> declared_sources;  ///< ids under `sources`, for suggestions
  const std::vector<std::string>& rules;      ///< that decisions may name; empty where they are not known
  bool keep_tree = false;                    ///< a JSON copy is wanted, so nodes are not freed as soon as they are read
  std::vector<NamedEntry>* named = nullptr;  ///< not null: references are put here instead of being looked up in `ids`

  Position place(const Node& node) const { return {file, node.line, node.column}; }
};

class Fields {
 public:
  /// `what` names the entry in messages: "source `tass`". If the node is no mapping that is a mistake, and
  /// the object behaves like an empty one.
  Fields(Reader& reader, Node& node, std::string what);

  /// The value of a key; null if it is absent, or has no value, which is a mistake.
  Node* take(std::string_view key);
  bool has(std::string_view key) const;
  /// What take() gave before, without a second word on a key that has no value.
  const Node* taken(std::string_view key) const;
  /// A mistake if the key is absent. `hint` says what to write.
  void require(std::string_view key, std::string_view hint);

  void text(std::string_view key, std::string& into);
  void date(std::string_view key, std::optional<Date>& into);
  void boolean(std::string_view key, bool& into);
  void boolean(std::string_view key, std::optional<bool>& into);
  void number(std::string_view key, std::optional<double>& into);
  void count(std::string_view key, std::optional<std::uint32_t>& into);
  void uid(std::string& into);
  /// from, until, known.
  void validity(Validity& into);
  /// scale, code, number: a code that the scale does not have, or a number that does not fit it, is a mistake. Codes
  /// of a scale that nobody here knows are kept as they are.
  void scale(ScaleValue& into, model::Axis axis);
  /// A reference to something of these kinds.
  void reference(std::string_view key, std::uint8_t kinds, std::string& into);

  template <class E>
  void word(std::string_view key, E& into) {
    if (const auto found = find_word(key, words<E>())) into = static_cast<E>(*found);
  }
  template <class E>
  void word(std::string_view key, std::optional<E>& into) {
    if (const auto found = find_word(key, words<E>())) into = static_cast<E>(*found);
  }

  /// Calls `use(Node&)` for each item of a list, or once for anything else.
  template <class Use>
  void each(std::string_view key, Use use) {
    Node* node = take(key);
    if (node == nullptr) return;
    if (node->kind != NodeKind::sequence) return use(*node);
    for (Node& item : node->children) {
      if (item.kind != NodeKind::broken && !no_value(key, item)) use(item);
    }
  }

  /// Reports the keys that nobody asked for. Call it when all fields are taken.
  void finish();

  Node& node() { return node_; }
  const std::string& what() const { return what_; }

 private:
  /// Whatever it is; null if the key is absent.
  Node* value_of(std::string_view key) const;
  bool no_value(std::string_view key, const Node& value);
  Node* scalar(std::string_view key, std::string_view wanted);
  std::optional<std::size_t> find_word(std::string_view key, std::span<const std::string_view> list);
  void check_duplicates();

  Reader& reader_;
  Node& node_;
  std::string what_;
  std::vector<std::string_view> asked_;
};

/// The text of a scalar; a mistake and nothing for a list or mapping.
std::optional<std::string> scalar_text(Reader& reader, const Node& node, std::string_view wanted);

/// The index of the scalar's text among these words; `key` names it in the message.
std::optional<std::size_t> word_index(Reader& reader, const Node& node, std::string_view key,
                                      std::span<const std::string_view> list);

/// A number from a scalar without quotes; marks it as one.
std::optional<double> scalar_number(Reader& reader, Node& node, std::string_view key);

/// The id in a scalar, held against the declared ones. Returned also where it is unknown (a mistake by then).
std::string scalar_reference(Reader& reader, const Node& node, std::uint8_t kinds);

/// Duplicate keys of a mapping and keys that are no text; `what` is "key" or, for a section, "source".
void check_keys(Reader& reader, const Node& mapping, std::string_view what);

}  // namespace stemma::interchange

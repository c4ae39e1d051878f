// The tree of a case file before anything in it has a meaning: texts, lists and mappings with their places.
//
// YAML and JSON both become this tree, so that one set of readers serves both. A scalar is the text that
// was written and whether it stood without quotes; it has no type. `NO` is a country and `2024-03-11` a
// date because a reader wanted one there, never because they look like something.
#pragma once

#include <cstdint>
#include <functional>
#include <memory_resource>
#include <string_view>
#include <vector>

#include "base/limits.hpp"
#include "interchange/mistakes.hpp"

namespace stemma::interchange {

enum class NodeKind : std::uint8_t {
  scalar,
  sequence,
  mapping,
  broken  ///< already reported (an alias, say); readers pass over it in silence
};

/// What a reader took a scalar for; a JSON copy of the file is written by it.
enum class ReadAs : std::uint8_t { text, boolean, number };

struct Node {
  NodeKind kind = NodeKind::scalar;
  bool plain = false;  ///< a scalar without quotes
  bool flow = false;   ///< a collection in brackets
  ReadAs read_as = ReadAs::text;
  std::uint32_t line = 0;      ///< from 1
  std::uint32_t column = 0;    ///< from 1, in code points
  std::string_view text;       ///< owned by the Document
  std::vector<Node> children;  ///< items of a list; key, value, key, value … of a mapping

  /// A scalar with nothing in it: `title:` and JSON's null, but also `title: ""`.
  bool empty() const { return kind == NodeKind::scalar && text.empty(); }
};

/// Owns the tree and its texts.
class Document {
 public:
  Document() = default;
  Document(const Document&) = delete;
  Document& operator=(const Document&) = delete;

  /// A copy of the text that lives as long as the document.
  std::string_view keep(std::string_view text);

  Node root;
  bool blank = true;                                ///< the file holds nothing but white space and comments
  std::function<void(std::uint64_t)> line_reached;  ///< told now and then while YAML is parsed; may be empty

 private:
  std::pmr::monotonic_buffer_resource texts_;
};

/// Reads YAML, or JSON where the text begins with a brace and is JSON. The text is UTF-8 without a byte
/// order mark. What YAML can say but a case file cannot (anchors, tags, a second document) is collected
/// in `mistakes`. Throws Error bad_input where the text is not well-formed, limit where it is too large.
void parse_document(std::string_view text, const base::Limits& limits, Mistakes& mistakes, Document& document);

void parse_yaml(std::string_view text, const base::Limits& limits, Mistakes& mistakes, Document& document);

/// Positions are those of the tokens, as in YAML.
void parse_json(std::string_view text, const base::Limits& limits, Mistakes& mistakes, Document& document);

}  // namespace stemma::interchange

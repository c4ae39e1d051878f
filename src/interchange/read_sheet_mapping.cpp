#include <fmt/format.h>

#include <algorithm>

#include "base/fold.hpp"
#include "interchange/fields.hpp"
#include "interchange/sheet_mapping.hpp"

namespace stemma::interchange {
namespace {

class MappingReader {
 public:
  explicit MappingReader(Reader& reader) : reader_(reader) {}

  SheetMapping read(Node& root) {
    Fields fields(reader_, root, "a mapping");
    fields.require("mapping", "begin with `mapping: some-name`");
    fields.text("mapping", mapping_.name);
    if (Node* words = fields.take("words")) read_words(*words);
    fields.require("entries", "say what a row tells: `entries: {claims: {text: \"{headline}\"}}`");
    if (Node* entries = fields.take("entries")) read_entries(*entries);
    fields.each("unused", [&](const Node& node) {
      if (const auto text = scalar_text(reader_, node, "the name of a column")) {
        mapping_.unused.push_back(base::folded(*text));
      }
    });
    fields.finish();
    return std::move(mapping_);
  }

 private:
  /// Keys and values of a mapping; a mistake where it is none.
  template <class Use>
  void pairs(Node& node, std::string_view what, Use use) {
    if (node.kind != NodeKind::mapping) {
      return reader_.mistakes.add(node, fmt::format("{} is a mapping from words to others", what));
    }
    check_keys(reader_, node, "key");
    for (std::size_t i = 0; i + 1 < node.children.size(); i += 2) use(node.children[i], node.children[i + 1]);
  }

  void read_words(Node& node) {
    pairs(node, "`words`", [&](const Node& name, Node& list) {
      auto& words = mapping_.words[std::string(name.text)];
      pairs(list, "a list of words", [&](const Node& from, const Node& to) {
        if (const auto text = scalar_text(reader_, to, "a word")) words[base::folded(from.text)] = *text;
      });
    });
  }

  void read_entries(Node& node) {
    for (const SheetLayout& layout : sheet_layouts()) {
      pairs(node, "`entries`", [&](const Node& name, Node& cells) {
        if (name.text == layout.name) read_entry(layout, cells);
      });
    }
    pairs(node, "`entries`", [&](const Node& name, const Node&) {
      const auto& layouts = sheet_layouts();
      const bool known = std::any_of(layouts.begin(), layouts.end(),
                                     [&](const SheetLayout& layout) { return layout.name == name.text; });
      if (!known) reader_.mistakes.add(name, fmt::format("there is no sheet of {}", shown(name.text)));
    });
  }

  void read_entry(const SheetLayout& layout, Node& node) {
    SheetMapping::Entry entry;
    entry.kind = layout.kind;
    pairs(node, "an entry", [&](const Node& column, const Node& cell) {
      const std::size_t index = layout.column(column.text);
      if (index == layout.columns.size()) {
        return reader_.mistakes.add(column, fmt::format("{} have no column {}", layout.name, shown(column.text)));
      }
      if (const auto text = scalar_text(reader_, cell, "a text with columns in braces")) {
        entry.cells.emplace_back(index, read_template(cell, *text));
      }
    });
    mapping_.entries.push_back(std::move(entry));
  }

  CellTemplate read_template(const Node& at, std::string_view text) {
    CellTemplate cell;
    while (!text.empty()) {
      const std::size_t open = std::min(text.find('{'), text.size());
      if (open > 0) cell.pieces.push_back({std::string(text.substr(0, open)), {}, {}});
      text.remove_prefix(open);
      if (text.empty()) break;
      const std::size_t close = text.find('}');
      if (close == std::string_view::npos) {
        reader_.mistakes.add(at, "a brace is not closed", "write `{column}`");
        break;
      }
      const std::string_view inside = text.substr(1, close - 1);
      const std::size_t bar = std::min(inside.find('|'), inside.size());
      CellTemplate::Piece piece{{}, base::folded(inside.substr(0, bar)), {}};
      if (bar < inside.size()) piece.filter = inside.substr(bar + 1);
      if (!piece.filter.empty() && piece.filter != "host" && !mapping_.words.contains(piece.filter)) {
        reader_.mistakes.add(at, fmt::format("there is no list {} under `words`", shown(piece.filter)),
                             "write `host`, or the name of a list of words");
      }
      cell.pieces.push_back(std::move(piece));
      text.remove_prefix(close + 1);
    }
    return cell;
  }

  Reader& reader_;
  SheetMapping mapping_;
};

}  // namespace

SheetMapping read_sheet_mapping(std::string_view text, const std::string& name, const base::Limits& limits) {
  Mistakes mistakes(text, name, limits.mistakes), notes(text, name, limits.mistakes);
  Document document;
  parse_document(text, limits, mistakes, document);
  mistakes.raise_if_any();
  const std::vector<std::string> rules;
  Reader reader{name, limits, mistakes, notes, document, {}, {}, rules, false};
  SheetMapping mapping = MappingReader(reader).read(document.root);
  mistakes.raise_if_any();
  return mapping;
}

}  // namespace stemma::interchange

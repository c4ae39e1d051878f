#include "interchange/sheet_reader.hpp"

#include <utility>

#include "base/text.hpp"
#include "interchange/readers.hpp"

namespace stemma::interchange {
namespace {

using Shape = SheetColumn::Shape;

Node scalar_node(Document& document, std::string_view text, LineColumn at) {
  Node node;
  node.plain = true;
  node.line = at.line;
  node.column = at.column;
  node.text = document.keep(text);
  return node;
}

void place_all(Node& node, LineColumn at) {
  node.line = at.line;
  node.column = at.column;
  for (Node& child : node.children) place_all(child, at);
}

/// What is in brackets is read as in the case file; a fault in it is told at the cell.
Node bracketed_node(Reader& reader, std::string_view text, LineColumn at) {
  Mistakes inside(text, reader.file, 1);
  Document parsed;
  Node node;
  node.kind = NodeKind::broken;
  try {
    parse_yaml(text, reader.limits, inside, parsed);
    inside.raise_if_any();
  } catch (const Error& error) {
    const std::string why = error.mistakes().empty() ? error.message() : error.mistakes().front().message;
    reader.mistakes.add(at, "what stands in brackets is not well-formed: " + why,
                        "write it as in a case file, on one line");
    return node;
  }
  // The texts of `parsed` go with it.
  const std::function<Node(const Node&)> kept = [&](const Node& from) {
    Node copy = from;
    copy.text = reader.document.keep(from.text);
    copy.children.clear();
    for (const Node& child : from.children) copy.children.push_back(kept(child));
    return copy;
  };
  node = kept(parsed.root);
  place_all(node, at);
  return node;
}

Node value_node(Reader& reader, const SheetColumn& column, const std::string& cell, LineColumn at) {
  if (column.shape == Shape::flag) return scalar_node(reader.document, base::ascii_lower(cell), at);
  if (column.shape == Shape::text) return scalar_node(reader.document, cell, at);
  if (cell.front() == '[' || cell.front() == '{') return bracketed_node(reader, cell, at);
  Node list;
  list.kind = NodeKind::sequence;
  place_all(list, at);
  for (const std::string& item : cell_items(cell)) list.children.push_back(scalar_node(reader.document, item, at));
  return list;
}

void put(Reader& reader, Node& map, std::string_view key, Node value) {
  map.children.push_back(scalar_node(reader.document, key, {value.line, value.column}));
  map.children.push_back(std::move(value));
}

/// The entry as the case file would have it.
Node entry_node(Reader& reader, const SheetLayout& layout, const PlacedCells& row) {
  Node entry;
  entry.kind = NodeKind::mapping;
  place_all(entry, row.row);
  for (std::size_t c = 0; c < layout.columns.size();) {
    const std::string_view field = layout.columns[c].name.substr(0, layout.columns[c].name.find('.'));
    // The columns of one field stand together: the field itself, then its parts.
    Node map;
    map.kind = NodeKind::mapping;
    const SheetColumn* alone = nullptr;
    std::size_t filled = 0;
    Node only;
    for (; c < layout.columns.size() && layout.columns[c].name.substr(0, layout.columns[c].name.find('.')) == field;
         ++c) {
      const SheetColumn& column = layout.columns[c];
      if (row.cells[c].empty()) continue;
      const LineColumn at = row.at.empty() ? row.row : row.at[c];
      Node value = value_node(reader, column, row.cells[c], at);
      const bool whole = column.name == field;
      if (map.line == 0) place_all(map, at);
      ++filled;
      if (whole) {
        alone = &column;
        only = value;
      }
      put(reader, map, whole ? column.long_key : column.name.substr(field.size() + 1), std::move(value));
    }
    if (filled == 0 || field == "id" || field == "publication") continue;
    put(reader, entry, field, filled == 1 && alone != nullptr ? std::move(only) : std::move(map));
  }
  return entry;
}

}  // namespace

struct SheetReader::State {
  State(std::string_view text, const std::string& file, const base::Limits& its_limits)
      : limits(its_limits),
        mistakes(text, file, limits.mistakes),
        notes(text, file, limits.mistakes),
        reader{file, limits, mistakes, notes, document, {}, {}, rules, false} {}

  base::Limits limits;
  std::vector<std::string> rules;
  std::vector<NamedEntry> named;
  Mistakes mistakes, notes;
  Document document;
  Reader reader;
};

SheetReader::SheetReader(std::string_view text, const std::string& file, const base::Limits& limits)
    : state_(std::make_unique<State>(text, file, limits)) {}
SheetReader::~SheetReader() = default;

void SheetReader::know(IdKinds kind, std::string_view id, bool told) {
  state_->reader.ids.add(kind, state_->document.keep(id), told);
}

std::vector<NamedEntry> SheetReader::take_references() {
  state_->reader.named = &state_->named;
  return std::exchange(state_->named, {});
}

template <class Record, class Read>
bool SheetReader::read_as(SheetKind kind, const PlacedCells& row, Record& into, Read read_entry) {
  const std::size_t before = state_->mistakes.count();
  const SheetLayout& layout = sheet_layout(kind);
  Node entry = entry_node(state_->reader, layout, row);
  const std::size_t id = layout.column("id");
  const Node id_node = scalar_node(state_->document, id < row.cells.size() ? row.cells[id] : "", row.row);
  read_entry(state_->reader, id_node, entry, into);
  return state_->mistakes.count() == before;
}

bool SheetReader::read(const PlacedCells& row, SourceRecord& into) {
  return read_as(SheetKind::sources, row, into, read_source);
}
bool SheetReader::read(const PlacedCells& row, ClaimRecord& into) {
  return read_as(SheetKind::claims, row, into, read_claim);
}
bool SheetReader::read(const PlacedCells& row, PublicationRecord& into) {
  return read_as(SheetKind::publications, row, into, read_publication);
}
bool SheetReader::read(const PlacedCells& row, AttributionRecord& into) {
  return read_as(SheetKind::attributions, row, into,
                 [&](Reader& reader, const Node& /*id*/, Node& entry, AttributionRecord& attribution) {
                   std::vector<AttributionRecord> says;
                   read_attributions(reader, entry, says);
                   if (says.size() == 1) attribution = std::move(says.front());
                 });
}
bool SheetReader::read(const PlacedCells& row, WithdrawalRecord& into) {
  return read_as(
      SheetKind::withdrawals, row, into,
      [](Reader& reader, const Node&, Node& entry, WithdrawalRecord& one) { read_withdrawal(reader, entry, one); });
}
bool SheetReader::read(const PlacedCells& row, CheckRecord& into) {
  return read_as(SheetKind::checks, row, into,
                 [](Reader& reader, const Node&, Node& entry, CheckRecord& one) { read_check(reader, entry, one); });
}
bool SheetReader::read(const PlacedCells& row, DecisionRecord& into) {
  return read_as(SheetKind::decisions, row, into, [](Reader& reader, const Node&, Node& entry, DecisionRecord& one) {
    read_decision(reader, entry, one);
  });
}
bool SheetReader::read(const PlacedCells& row, AssessmentRecord& into) {
  return read_as(
      SheetKind::assessments, row, into,
      [](Reader& reader, const Node&, Node& entry, AssessmentRecord& one) { read_assessment(reader, entry, one); });
}

void SheetReader::refuse(LineColumn at, std::string message, std::string hint) {
  state_->mistakes.add(at, std::move(message), std::move(hint));
}

std::vector<Mistake> SheetReader::mistakes() const { return state_->mistakes.sorted(); }

}  // namespace stemma::interchange

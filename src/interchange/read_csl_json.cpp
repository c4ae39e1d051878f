// CSL-JSON: a list of objects, as Zotero and citation processors exchange them.
#include <fmt/format.h>

#include "interchange/citation.hpp"
#include "interchange/node.hpp"
#include "interchange/sheet_text.hpp"

namespace stemma::interchange {
namespace {

const Node* find(const Node& object, std::string_view key) {
  if (object.kind != NodeKind::mapping) return nullptr;
  for (std::size_t i = 0; i + 1 < object.children.size(); i += 2) {
    if (object.children[i].text == key) return &object.children[i + 1];
  }
  return nullptr;
}

std::string text_at(const Node& object, std::string_view key) {
  const Node* value = find(object, key);
  return value != nullptr && value->kind == NodeKind::scalar ? as_read(value->text) : std::string();
}

/// {"date-parts": [[2024, 3, 11], [2024, 3, 12]]}, or a text under "raw" or "literal".
std::string date_at(const Node& object, std::string_view key) {
  const Node* date = find(object, key);
  if (date == nullptr) return {};
  const Node* parts = find(*date, "date-parts");
  if (parts == nullptr || parts->kind != NodeKind::sequence) {
    const std::string raw = text_at(*date, "raw");
    return raw.empty() ? text_at(*date, "literal") : raw;
  }
  std::string made;
  for (const Node& end : parts->children) {
    const auto part = [&](std::size_t i) {
      return i < end.children.size() ? end.children[i].text : std::string_view();
    };
    if (!part(0).empty()) made += (made.empty() ? "" : "/") + citation_date(part(0), part(1), part(2));
  }
  return made;
}

std::string names_at(const Node& object, std::string_view key) {
  const Node* names = find(object, key);
  std::string made;
  if (names == nullptr || names->kind != NodeKind::sequence) return made;
  for (const Node& name : names->children) {
    const std::string literal = text_at(name, "literal"), given = text_at(name, "given"),
                      family = text_at(name, "family");
    const std::string whole = !literal.empty() ? literal : given.empty() ? family : fmt::format("{} {}", given, family);
    if (!whole.empty()) made += (made.empty() ? "" : "; ") + whole;
  }
  return made;
}

}  // namespace

std::vector<Citation> read_csl_json(std::string_view text, Mistakes& mistakes, const base::Limits& limits) {
  Document document;
  parse_json(text, limits, mistakes, document);
  std::vector<Citation> citations;
  if (document.root.kind != NodeKind::sequence) {
    mistakes.add(document.root, "CSL-JSON is a list of references", "export as `CSL JSON`");
    return citations;
  }
  for (const Node& item : document.root.children) {
    if (item.kind != NodeKind::mapping) {
      mistakes.add(item, "a reference is an object in braces");
      continue;
    }
    Citation made;
    made.at = {item.line, item.column};
    made.type = text_at(item, "type");
    made.title = text_at(item, "title");
    made.byline = names_at(item, "author");
    made.outlet = text_at(item, "container-title");
    made.publisher = text_at(item, "publisher");
    made.date = date_at(item, "issued");
    made.accessed = date_at(item, "accessed");
    made.url = text_at(item, "URL");
    made.language = text_at(item, "language");
    made.note = text_at(item, "note");
    citations.push_back(std::move(made));
  }
  return citations;
}

}  // namespace stemma::interchange

#include "interchange/settings.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <utility>

#include "base/text.hpp"

namespace stemma::interchange {
namespace {

Node text_node(std::string_view text, LineColumn at) {
  Node node;
  node.plain = true;
  node.text = text;
  node.line = at.line;
  node.column = at.column;
  return node;
}

/// From places in a value to places among the settings.
void move_places(Node& node, LineColumn begin) {
  if (node.line == 1) node.column += begin.column - 1;
  node.line += begin.line - 1;
  for (Node& child : node.children) move_places(child, begin);
}

Node value_node(const std::string& key, std::string_view value, LineColumn at, const base::Limits& limits,
                std::deque<Document>& kept) {
  Document& document = kept.emplace_back();
  if (value.front() != '[' && value.front() != '{') return text_node(document.keep(value), at);
  Mistakes own(value, fmt::format("--set {}", key), limits.mistakes);
  parse_document(value, limits, own, document);
  own.raise_if_any();
  move_places(document.root, at);
  return std::move(document.root);
}

}  // namespace

std::string settings_text(const std::vector<std::string>& settings) {
  return settings.empty() ? std::string() : fmt::format("{}\n", fmt::join(settings, "\n"));
}

void put_settings(const std::vector<std::string>& settings, std::uint32_t line, const base::Limits& limits, Node& entry,
                  std::deque<Document>& kept) {
  std::set<std::string> given;
  for (const std::string& setting : settings) {
    const std::size_t equals = setting.find('=');
    if (equals == 0 || equals == std::string::npos) {
      throw Error(ErrorKind::usage, fmt::format("`--set` takes FIELD=VALUE, not {}", shown(setting)),
                  "such as `--set date=2024-03-11`; the fields are those of a case file");
    }
    const std::string key = setting.substr(0, equals);
    const std::string_view value = std::string_view(setting).substr(equals + 1);
    const LineColumn at{line, static_cast<std::uint32_t>(base::code_points(key) + 2)};
    auto& fields = entry.children;
    std::size_t field = 0;
    while (field + 1 < fields.size() && fields[field].text != key) field += 2;
    const bool there = field + 1 < fields.size();
    const bool again = !given.insert(key).second;
    if (value.empty()) {
      if (there)
        fields.erase(fields.begin() + static_cast<std::ptrdiff_t>(field),
                     fields.begin() + static_cast<std::ptrdiff_t>(field) + 2);
    } else {
      Node made = value_node(key, value, at, limits, kept);
      if (!there) {
        Document& names = kept.emplace_back();
        fields.push_back(text_node(names.keep(key), {line, 1}));
        fields.push_back(std::move(made));
      } else if (!again) {
        fields[field + 1] = std::move(made);
      } else {
        Node& list = fields[field + 1];
        if (list.kind != NodeKind::sequence) {
          Node items;
          items.kind = NodeKind::sequence;
          items.line = list.line;
          items.column = list.column;
          items.children.push_back(std::exchange(list, Node{}));
          list = std::move(items);
        }
        list.children.push_back(std::move(made));
      }
    }
    line += 1 + static_cast<std::uint32_t>(std::count(setting.begin(), setting.end(), '\n'));
  }
}

}  // namespace stemma::interchange

#include "interchange/yaml_out.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <utility>

#include "base/escape.hpp"
#include "base/text.hpp"
#include "interchange/yaml_line.hpp"

namespace stemma::interchange {
namespace {

/// Two entries side by side in one line are hard to read.
bool may_be_flow(const YamlOut& node) {
  if (node.kind == YamlOut::Kind::list && node.children.size() > 1 &&
      std::any_of(node.children.begin(), node.children.end(),
                  [](const YamlOut& item) { return item.kind == YamlOut::Kind::map; })) {
    return false;
  }
  return std::all_of(node.children.begin(), node.children.end(), may_be_flow);
}

void append_flow(std::string& out, const YamlOut& node) {
  if (node.kind == YamlOut::Kind::scalar) {
    out += node.text;
    return;
  }
  const bool map = node.kind == YamlOut::Kind::map;
  out += map ? '{' : '[';
  for (std::size_t i = 0; i < node.children.size(); ++i) {
    if (i > 0) out += ", ";
    if (map) out += node.children[i].key + ": ";
    append_flow(out, node.children[i]);
  }
  out += map ? '}' : ']';
}

/// The value on one line, if it may stand there and ends within the line.
std::optional<std::string> one_line(const YamlOut& node, std::size_t start, std::size_t width) {
  const bool leaf = node.kind == YamlOut::Kind::scalar || node.children.empty();
  if (!leaf && !may_be_flow(node)) return std::nullopt;
  std::string flow;
  append_flow(flow, node);
  if (!leaf && start + base::code_points(flow) > width) return std::nullopt;
  return flow;
}

void append_block(std::string& out, const YamlOut& node, std::size_t indent, std::size_t width) {
  for (const YamlOut& child : node.children) {
    if (node.kind == YamlOut::Kind::map) {
      append_entry(out, child, indent, width);
    } else {
      append_item(out, child, indent, width);
    }
  }
}

}  // namespace

YamlOut YamlOut::quoted(std::string_view text) {
  YamlOut out = bare(base::for_yaml(text));
  out.plain = text;
  return out;
}

void YamlOut::put(std::string_view name, YamlOut value) {
  value.key = name;
  children.push_back(std::move(value));
}

void YamlOut::put_items(std::string_view name, std::vector<YamlOut> items) {
  if (items.empty()) return;
  if (items.size() == 1) return put(name, std::move(items.front()));
  YamlOut several = list();
  several.children = std::move(items);
  put(name, std::move(several));
}

void YamlOut::put_text(std::string_view name, const std::string& value) {
  if (!value.empty()) put(name, quoted(value));
}

void YamlOut::put_texts(std::string_view name, const std::vector<std::string>& values) {
  std::vector<YamlOut> items;
  items.reserve(values.size());
  for (const std::string& value : values) items.push_back(quoted(value));
  put_items(name, std::move(items));
}

void YamlOut::put_date(std::string_view name, const std::optional<Date>& value) {
  if (value) put(name, bare(value->text));
}

void YamlOut::put_flag(std::string_view name, const std::optional<bool>& value) {
  if (value) put(name, bare(*value ? "true" : "false", Type::flag));
}

void YamlOut::put_number(std::string_view name, const std::optional<double>& value) {
  if (value) put(name, bare(fmt::format("{}", *value), Type::number));
}

void YamlOut::put_count(std::string_view name, const std::optional<std::uint32_t>& value) {
  if (value) put(name, bare(fmt::format("{}", *value), Type::number));
}

std::string on_one_line(const YamlOut& value) {
  std::string line;
  append_flow(line, value);
  return line;
}

void append_entry(std::string& out, const YamlOut& entry, std::size_t indent, std::size_t width) {
  const std::size_t start = indent + entry.key.size() + 2;
  out.append(indent, ' ');
  out += entry.key;
  out += ':';
  if (const auto line = one_line(entry, start, width)) {
    out += ' ';
    out += *line;
    out += '\n';
    return;
  }
  out += '\n';
  append_block(out, entry, indent + 2, width);
}

void append_item(std::string& out, const YamlOut& item, std::size_t indent, std::size_t width) {
  const std::size_t start = indent + 2;
  if (const auto line = one_line(item, start, width)) {
    out.append(indent, ' ');
    out += "- " + *line + '\n';
    return;
  }
  // The first line of the block stands beside the dash.
  const std::size_t at = out.size();
  append_block(out, item, start, width);
  out[at + indent] = '-';
}

}  // namespace stemma::interchange

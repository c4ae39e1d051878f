#include "interchange/case_tree_json.hpp"

#include <charconv>
#include <cstdint>
#include <nlohmann/json.hpp>

namespace stemma::interchange {
namespace {

using nlohmann::ordered_json;

ordered_json number(std::string_view text) {
  const char* end = text.data() + text.size();
  std::int64_t whole = 0;
  if (const auto [stop, fault] = std::from_chars(text.data(), end, whole); fault == std::errc{} && stop == end) {
    return whole;
  }
  double value = 0;
  std::from_chars(text.data(), end, value);
  return value;
}

ordered_json convert(const Node& node) {
  switch (node.kind) {
    case NodeKind::mapping: {
      ordered_json object = ordered_json::object();
      for (std::size_t i = 0; i + 1 < node.children.size(); i += 2) {
        object[std::string(node.children[i].text)] = convert(node.children[i + 1]);
      }
      return object;
    }
    case NodeKind::sequence: {
      ordered_json array = ordered_json::array();
      for (const Node& item : node.children) array.push_back(convert(item));
      return array;
    }
    default:
      if (node.read_as == ReadAs::boolean) return node.text == "true";
      if (node.read_as == ReadAs::number) return number(node.text);
      return std::string(node.text);
  }
}

}  // namespace

std::string tree_as_json(const Node& root) { return convert(root).dump(2) + "\n"; }

}  // namespace stemma::interchange

#include "interchange/fields.hpp"

#include <algorithm>
#include <bit>
#include <charconv>
#include <cmath>
#include <unordered_map>
#include <utility>

#include "base/text.hpp"

namespace stemma::interchange {
namespace {

constexpr std::string_view hex_digits = "0123456789abcdef";

/// What a node is, for "not a list".
std::string_view kind_name(const Node& node) {
  switch (node.kind) {
    case NodeKind::sequence:
      return "a list";
    case NodeKind::mapping:
      return "a mapping";
    default:
      return "a text";
  }
}

}  // namespace

Fields::Fields(Reader& reader, Node& node, std::string what) : reader_(reader), node_(node), what_(std::move(what)) {
  if (node_.kind == NodeKind::mapping) {
    check_keys(reader_, node_, "key");
  } else if (node_.kind != NodeKind::broken) {
    std::string hint = node_.empty() ? "write `{}` if nothing more is recorded" : "";
    reader_.mistakes.add(
        node_, fmt::format("{} wants keys and values, not {}", what_, node_.empty() ? "nothing" : kind_name(node_)),
        std::move(hint));
  }
}

Node* Fields::value_of(std::string_view key) const {
  if (node_.kind != NodeKind::mapping) return nullptr;
  for (std::size_t i = 0; i + 1 < node_.children.size(); i += 2) {
    if (node_.children[i].kind == NodeKind::scalar && node_.children[i].text == key) return &node_.children[i + 1];
  }
  return nullptr;
}

bool Fields::has(std::string_view key) const { return value_of(key) != nullptr; }

Node* Fields::take(std::string_view key) {
  if (std::find(asked_.begin(), asked_.end(), key) == asked_.end()) asked_.push_back(key);
  Node* value = value_of(key);
  return value == nullptr || value->kind == NodeKind::broken || no_value(key, *value) ? nullptr : value;
}

const Node* Fields::taken(std::string_view key) const {
  const Node* value = value_of(key);
  return value == nullptr || value->kind == NodeKind::broken || value->empty() ? nullptr : value;
}

bool Fields::no_value(std::string_view key, const Node& value) {
  if (!value.empty()) return false;
  reader_.mistakes.add(value, fmt::format("`{}` has no value", key), "write one, or leave the key out");
  return true;
}

void Fields::require(std::string_view key, std::string_view hint) {
  if (node_.kind != NodeKind::mapping || has(key)) return;
  reader_.mistakes.add(node_, fmt::format("{} has no `{}`", what_, key), std::string(hint));
}

Node* Fields::scalar(std::string_view key, std::string_view wanted) {
  Node* node = take(key);
  if (node == nullptr || node->kind == NodeKind::scalar) return node;
  reader_.mistakes.add(*node, fmt::format("`{}` wants {}, not {}", key, wanted, kind_name(*node)));
  return nullptr;
}

void Fields::text(std::string_view key, std::string& into) {
  if (const Node* node = scalar(key, "a text")) into = node->text;
}

void Fields::date(std::string_view key, std::optional<Date>& into) {
  const Node* node = scalar(key, "a date");
  if (node == nullptr) return;
  into = parse_date(node->text);
  if (!into) {
    reader_.mistakes.add(*node, fmt::format("`{}` is no date: {}", key, shown(node->text)),
                         "write YYYY-MM-DD, YYYY-MM or YYYY, with `?`, `~` or `X` where it is uncertain");
  }
}

void Fields::boolean(std::string_view key, bool& into) {
  std::optional<bool> value;
  boolean(key, value);
  into = value.value_or(into);
}

void Fields::boolean(std::string_view key, std::optional<bool>& into) {
  Node* node = scalar(key, "true or false");
  if (node == nullptr) return;
  if (!node->plain || (node->text != "true" && node->text != "false")) {
    reader_.mistakes.add(*node, fmt::format("`{}` wants true or false, not {}", key, shown(node->text)),
                         node->plain ? "" : "write it without quotes");
    return;
  }
  node->read_as = ReadAs::boolean;
  into = node->text == "true";
}

void Fields::number(std::string_view key, std::optional<double>& into) {
  if (Node* node = scalar(key, "a number")) into = scalar_number(reader_, *node, key);
}

void Fields::count(std::string_view key, std::optional<std::uint32_t>& into) {
  Node* node = scalar(key, "a whole number");
  if (node == nullptr) return;
  std::uint32_t value = 0;
  const char* end = node->text.data() + node->text.size();
  const auto [stop, fault] = std::from_chars(node->text.data(), end, value);
  if (!node->plain || fault != std::errc{} || stop != end) {
    reader_.mistakes.add(*node, fmt::format("`{}` wants a whole number, not {}", key, shown(node->text)));
    return;
  }
  node->read_as = ReadAs::number;
  into = value;
}

void Fields::uid(std::string& into) {
  const Node* node = scalar("uid", "32 hexadecimal digits");
  if (node == nullptr) return;
  const bool good = node->text.size() == 32 && node->text.find_first_not_of(hex_digits) == std::string_view::npos;
  if (!good) {
    reader_.mistakes.add(*node, fmt::format("`uid` wants 32 hexadecimal digits, not {}", shown(node->text)),
                         "leave it out: a new one is made");
    return;
  }
  into = node->text;
}

void Fields::validity(Validity& into) {
  date("from", into.from);
  date("until", into.until);
  date("known", into.known);
  if (into.from && into.until && surely_before(into.until->period, into.from->period)) {
    reader_.mistakes.add(node_, fmt::format("`until` {} is before `from` {}", into.until->text, into.from->text));
  }
}

void Fields::reference(std::string_view key, std::uint8_t kinds, std::string& into) {
  if (const Node* node = scalar(key, "the id of " + with_articles(kinds))) {
    into = scalar_reference(reader_, *node, kinds);
  }
}

std::optional<std::size_t> Fields::find_word(std::string_view key, std::span<const std::string_view> list) {
  const Node* node = scalar(key, "one word");
  return node == nullptr ? std::nullopt : word_index(reader_, *node, key, list);
}

void Fields::finish() {
  if (node_.kind != NodeKind::mapping) return;
  for (std::size_t i = 0; i + 1 < node_.children.size(); i += 2) {
    const Node& key = node_.children[i];
    const Node& value = node_.children[i + 1];
    if (key.kind != NodeKind::scalar || std::find(asked_.begin(), asked_.end(), key.text) != asked_.end()) continue;
    const std::vector<std::string> known(asked_.begin(), asked_.end());
    std::string hint = base::did_you_mean(key.text, known);
    if (hint.empty() && node_.flow && key.plain && value.empty() && i > 0) {
      hint = "a comma inside { } ends a value: put the text before it in quotes";
    }
    if (hint.empty()) hint = fmt::format("{} has the keys {}", what_, fmt::join(known, ", "));
    reader_.mistakes.add(key, fmt::format("unknown key {}", shown(key.text)), std::move(hint));
  }
}

std::optional<std::string> scalar_text(Reader& reader, const Node& node, std::string_view wanted) {
  if (node.kind == NodeKind::scalar) return std::string(node.text);
  if (node.kind != NodeKind::broken) {
    reader.mistakes.add(node, fmt::format("{} is wanted here, not {}", wanted, kind_name(node)));
  }
  return std::nullopt;
}

std::optional<std::size_t> word_index(Reader& reader, const Node& node, std::string_view key,
                                      std::span<const std::string_view> list) {
  const auto found = std::find(list.begin(), list.end(), node.text);
  if (found != list.end()) return static_cast<std::size_t>(found - list.begin());
  const std::vector<std::string> candidates(list.begin(), list.end());
  std::string hint = base::did_you_mean(node.text, candidates);
  if (hint.empty()) hint = fmt::format("one of {}", one_of(list));
  reader.mistakes.add(node, fmt::format("unknown {} {}", key, shown(node.text)), std::move(hint));
  return std::nullopt;
}

std::optional<double> scalar_number(Reader& reader, Node& node, std::string_view key) {
  double value = 0;
  const char* end = node.text.data() + node.text.size();
  const auto [stop, fault] = std::from_chars(node.text.data(), end, value);
  if (!node.plain || fault != std::errc{} || stop != end || !std::isfinite(value)) {
    reader.mistakes.add(node, fmt::format("`{}` wants a number, not {}", key, shown(node.text)));
    return std::nullopt;
  }
  node.read_as = ReadAs::number;
  return value;
}

std::string scalar_reference(Reader& reader, const Node& node, std::uint8_t kinds) {
  if (reader.named != nullptr) {
    reader.named->push_back({std::string(node.text), kinds});
    return std::string(node.text);
  }
  const std::uint8_t found = reader.ids.kinds(node.text);
  const auto fitting = static_cast<std::uint8_t>(found & kinds);
  // A source and a publication of one id are a mistake where they are declared; others only where both would do.
  if (std::popcount(fitting) > 1 && fitting != (source_id | publication_id)) {
    reader.mistakes.add(node, fmt::format("{} is {}", shown(node.text), with_articles(fitting, "and")),
                        "rename one, so that it is clear which is meant");
  }
  if (fitting != 0) return std::string(node.text);
  if (found != no_id) {
    reader.mistakes.add(node,
                        fmt::format("{} is {}, not {}", shown(node.text), with_articles(found), with_articles(kinds)));
    return std::string(node.text);
  }
  // One word for what is missing: where several kinds would do, the one that people mean most.
  const bool one_kind = (kinds & (kinds - 1)) == 0;
  std::string noun = "subject";
  if (kinds == claim_id) noun = "claim";
  if (kinds == publication_id) noun = "publication";
  if (kinds == source_id || kinds == (source_id | publication_id)) noun = "source";
  if (kinds == (source_id | publication_id | attribution_id)) noun = "publication, attribution or source";
  std::string hint =
      one_kind ? fmt::format("declare it under `{}s`", noun) : "the id of " + with_articles(kinds) + " is wanted";
  if ((kinds & attribution_id) != 0) {
    if (const auto longer = reader.ids.longer_forms(node.text); !longer.empty()) {
      hint = fmt::format("the publication says this claim more than once: {}", fmt::join(longer, ", "));
    }
  }
  reader.mistakes.add_unknown({node.line, node.column}, fmt::format("unknown {} {}", noun, shown(node.text)), node.text,
                              reader.ids.candidates(kinds), std::move(hint));
  return std::string(node.text);
}

void check_keys(Reader& reader, const Node& mapping, std::string_view what) {
  std::unordered_map<std::string_view, const Node*> first;
  const auto& children = mapping.children;
  const auto seen = [&](std::size_t i) -> const Node* {
    if (children.size() > 64) {
      const auto [at, fresh] = first.try_emplace(children[i].text, &children[i]);
      return fresh ? nullptr : at->second;
    }
    for (std::size_t j = 0; j < i; j += 2) {
      if (children[j].kind == NodeKind::scalar && children[j].text == children[i].text) return &children[j];
    }
    return nullptr;
  };
  for (std::size_t i = 0; i + 1 < children.size(); i += 2) {
    const Node& key = children[i];
    if (key.kind == NodeKind::broken) continue;
    if (key.kind != NodeKind::scalar) {
      reader.mistakes.add(key, fmt::format("a key is a text, not {}", kind_name(key)),
                          "put a text that begins with a bracket in quotes");
    } else if (const Node* before = seen(i)) {
      reader.mistakes.add(key, fmt::format("duplicate {} {}", what, shown(key.text)),
                          fmt::format("it stands on line {} already", before->line));
    }
  }
}

}  // namespace stemma::interchange

// YAML into the tree, with libyaml's events: each has its marks, and each is held against the limits
// before it is kept.
//
// Rejected: libyaml's own document loader (it builds the whole tree first, and follows aliases) and
// yaml-cpp (slower by far; it lets duplicate keys and ill-formed UTF-8 through).
#include <fmt/core.h>
#include <yaml.h>

#include <string>
#include <vector>

#include "base/text.hpp"
#include "interchange/node.hpp"

namespace stemma::interchange {
namespace {

struct Parser {
  explicit Parser(std::string_view text) {
    if (yaml_parser_initialize(&raw) == 0) throw std::bad_alloc();
    yaml_parser_set_encoding(&raw, YAML_UTF8_ENCODING);
    yaml_parser_set_input_string(&raw, bytes(text), text.size());
  }
  ~Parser() { yaml_parser_delete(&raw); }
  Parser(const Parser&) = delete;
  Parser& operator=(const Parser&) = delete;

  static const unsigned char* bytes(std::string_view text) {
    return reinterpret_cast<const unsigned char*>(text.data());
  }
  yaml_parser_t raw{};
};

constexpr std::uint64_t between_two_words = 1024;  ///< events, until somebody is told again how far we are

struct Event {
  Event() = default;
  ~Event() { yaml_event_delete(&raw); }
  Event(const Event&) = delete;
  Event& operator=(const Event&) = delete;
  yaml_event_t raw{};
};

LineColumn place(const yaml_mark_t& mark) {
  return {static_cast<std::uint32_t>(mark.line + 1), static_cast<std::uint32_t>(mark.column + 1)};
}

std::string_view view(const unsigned char* text) {
  return text == nullptr ? std::string_view{} : std::string_view(reinterpret_cast<const char*>(text));
}

/// The tags that say what a reader assumes anyway.
bool harmless(std::string_view tag) {
  if (tag.empty() || tag == "!") return true;
  constexpr std::string_view core = "tag:yaml.org,2002:";
  if (tag.substr(0, core.size()) != core) return false;
  const std::string_view name = tag.substr(core.size());
  return name == "str" || name == "map" || name == "seq" || name == "int" || name == "float" || name == "bool" ||
         name == "null" || name == "timestamp";
}

class YamlTree {
 public:
  YamlTree(std::string_view text, const base::Limits& limits, Mistakes& mistakes, Document& document)
      : text_(text), limits_(limits), mistakes_(mistakes), document_(document), parser_(text) {}

  void build() {
    for (bool more = true; more;) {
      Event event;
      if (yaml_parser_parse(&parser_.raw, &event.raw) == 0) refuse();
      if (++events_ > limits_.events) {
        over(event.raw.start_mark, fmt::format("more than {} entries in one file", limits_.events));
      }
      more = take(event.raw);
      if (document_.line_reached && events_ % between_two_words == 0) {
        document_.line_reached(place(event.raw.start_mark).line);
      }
    }
  }

 private:
  bool take(const yaml_event_t& event) {
    switch (event.type) {
      case YAML_STREAM_END_EVENT:
        return false;
      case YAML_DOCUMENT_START_EVENT:
        if (documents_++ == 0) return true;
        mistakes_.add(place(event.start_mark), "a second document begins here", "a file holds one case or one policy");
        return false;
      case YAML_ALIAS_EVENT: {
        const std::string name(view(event.data.alias.anchor));
        mistakes_.add(place(event.start_mark), "an alias " + shown("*" + name) + " in a case or policy file",
                      "write out what it stands for, or quote a text that begins with `*`");
        add(event, NodeKind::broken);
        return true;
      }
      case YAML_SCALAR_EVENT:
        scalar(event);
        return true;
      case YAML_SEQUENCE_START_EVENT:
        refuse_extras(event, event.data.sequence_start.anchor, event.data.sequence_start.tag);
        open(event, NodeKind::sequence, event.data.sequence_start.style == YAML_FLOW_SEQUENCE_STYLE);
        return true;
      case YAML_MAPPING_START_EVENT:
        refuse_extras(event, event.data.mapping_start.anchor, event.data.mapping_start.tag);
        open(event, NodeKind::mapping, event.data.mapping_start.style == YAML_FLOW_MAPPING_STYLE);
        return true;
      case YAML_SEQUENCE_END_EVENT:
      case YAML_MAPPING_END_EVENT:
        open_.pop_back();
        return true;
      default:
        return true;
    }
  }

  void scalar(const yaml_event_t& event) {
    const auto& scalar = event.data.scalar;
    if (scalar.length > limits_.scalar_bytes) {
      over(event.start_mark, fmt::format("a text of more than {} bytes", limits_.scalar_bytes));
    }
    refuse_extras(event, scalar.anchor, scalar.tag);
    const std::string_view text(reinterpret_cast<const char*>(scalar.value), scalar.length);
    // Where the document is empty libyaml makes up an empty scalar.
    if (open_.empty() && text.empty() && scalar.style == YAML_PLAIN_SCALAR_STYLE) return;
    Node& node = add(event, NodeKind::scalar);
    node.plain = scalar.style == YAML_PLAIN_SCALAR_STYLE && scalar.tag == nullptr;
    if (text.find('\0') != std::string_view::npos) {
      mistakes_.add(place(event.start_mark), "a text with a NUL character in it", "take the `\\0` out");
      node.kind = NodeKind::broken;
      return;
    }
    node.text = document_.keep(text);
  }

  void open(const yaml_event_t& event, NodeKind kind, bool flow) {
    if (open_.size() >= limits_.nesting) {
      over(event.start_mark, fmt::format("more than {} collections inside one another", limits_.nesting));
    }
    Node& node = add(event, kind);
    node.flow = flow;
    open_.push_back(&node);
  }

  Node& add(const yaml_event_t& event, NodeKind kind) {
    document_.blank = false;
    Node* node = &document_.root;
    // Only the innermost open collection grows, so the pointers to the outer ones stay good.
    if (!open_.empty()) node = &open_.back()->children.emplace_back();
    const LineColumn at = place(event.start_mark);
    node->kind = kind;
    node->line = at.line;
    node->column = at.column;
    return *node;
  }

  void refuse_extras(const yaml_event_t& event, const unsigned char* anchor, const unsigned char* tag) {
    if (anchor != nullptr) {
      mistakes_.add(place(event.start_mark),
                    "an anchor " + shown("&" + std::string(view(anchor))) + " in a case or policy file",
                    "write the entry out where it is wanted, or quote a text that begins with `&`");
    }
    if (!harmless(view(tag))) {
      mistakes_.add(place(event.start_mark), "a tag " + shown(view(tag)) + " in a case or policy file",
                    "take the tag out, or quote a text that begins with `!`");
    }
  }

  [[noreturn]] void over(const yaml_mark_t& mark, std::string message) const {
    mistakes_.raise(ErrorKind::limit, mistakes_.file() + " is past a limit", place(mark), std::move(message));
  }

  [[noreturn]] void refuse() const {
    const yaml_parser_t& raw = parser_.raw;
    if (raw.error == YAML_MEMORY_ERROR) throw std::bad_alloc();
    const std::string problem = raw.problem != nullptr ? raw.problem : "not well-formed";
    if (raw.error == YAML_READER_ERROR) {
      mistakes_.raise(ErrorKind::bad_input, mistakes_.file() + " is not well-formed YAML",
                      place_of_byte(text_, raw.problem_offset), problem, "take the character out");
    }
    std::string message = problem;
    LineColumn at = place(raw.problem_mark);
    if (raw.context != nullptr && raw.problem_mark.index >= base::code_points(text_)) {
      // The end of the file helps nobody; where the quote or bracket was opened does.
      message += fmt::format(" ({})", raw.context);
      at = place(raw.context_mark);
    } else if (raw.context != nullptr) {
      const LineColumn from = place(raw.context_mark);
      message += fmt::format(" ({}", raw.context);
      if (raw.context_mark.line != raw.problem_mark.line) message += fmt::format(" from line {}", from.line);
      message += ")";
    }
    mistakes_.raise(ErrorKind::bad_input, mistakes_.file() + " is not well-formed YAML", at, std::move(message),
                    advice(problem));
  }

  std::string advice(std::string_view problem) const {
    const auto has = [&](std::string_view part) { return problem.find(part) != std::string_view::npos; };
    if (has("mapping values are not allowed")) return "put a text that has `: ` in it in quotes";
    if (has("violates indentation")) return "indent with spaces, not tabs";
    if (has("cannot start any token")) {
      return "indent with spaces, not tabs, and put a text that begins with `@`, `%` or a backtick in quotes";
    }
    if (has("simple key") || has("',' or '}'") || has("',' or ']'") || has("block end")) {
      return "look for a missing quote, bracket, comma or `: `, or an indentation that is off, here or just above";
    }
    if (has("unexpected end of stream")) return "the quote that is opened here is not closed";
    return {};
  }

  std::string_view text_;
  const base::Limits& limits_;
  Mistakes& mistakes_;
  Document& document_;
  Parser parser_;
  std::uint64_t events_ = 0;
  std::size_t documents_ = 0;
  std::vector<Node*> open_;
};

}  // namespace

void parse_yaml(std::string_view text, const base::Limits& limits, Mistakes& mistakes, Document& document) {
  YamlTree(text, limits, mistakes, document).build();
}

}  // namespace stemma::interchange

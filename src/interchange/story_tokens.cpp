#include "interchange/story_tokens.hpp"

#include <algorithm>
#include <map>
#include <utility>

#include "base/text.hpp"
#include "interchange/story_emphasis.hpp"
#include "interchange/story_line.hpp"
#include "interchange/story_links.hpp"

namespace stemma::interchange {
namespace {

using Kind = StoryToken::Kind;

constexpr std::size_t none = std::string_view::npos;
constexpr std::string_view special = "\\`*_[]!<&|";
constexpr std::string_view escapable = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~";

class Tokenizer {
 public:
  Tokenizer(const StoryBlock& block, const StoryBlocks& of, StoryMarks& marks)
      : raw_(block.raw), is_row_(block.is_row), references_(of.references), marks_(marks) {}

  std::vector<StoryToken> run() {
    find_backticks();
    while (at_ < raw_.size()) {
      const std::size_t next = std::min(raw_.find_first_of(special, at_), raw_.size());
      put(Kind::text, next);
      if (at_ < raw_.size()) step();
    }
    pair_emphasis(runs_);
    for (const EmphasisRun& run : runs_) {
      tokens_[run.token].from = run.from;
      tokens_[run.token].to = run.to;
    }
    return std::move(tokens_);
  }

 private:
  struct Bracket {
    std::size_t token = 0;  ///< of `[` or `!`
    std::size_t open = 0;   ///< byte of `[`
    bool picture = false;
  };

  /// The bytes up to `end` are one token.
  void put(Kind kind, std::size_t end, char32_t value = 0) {
    if (end > at_) tokens_.push_back({kind, static_cast<std::uint32_t>(at_), static_cast<std::uint32_t>(end), value});
    at_ = end;
  }
  void leave_out(std::size_t end) { at_ = end; }

  void step() {
    switch (raw_[at_]) {
      case '\\':
        return escape();
      case '`':
        return code();
      case '*':
      case '_':
        return emphasis();
      case '!':
        if (raw_.substr(at_ + 1, 1) == "[" && raw_.substr(at_ + 2, 1) != "^") {
          brackets_.push_back({tokens_.size(), at_ + 1, true});
          return put(Kind::text, at_ + 2);
        }
        return put(Kind::text, at_ + 1);
      case '[':
        brackets_.push_back({tokens_.size(), at_, false});
        return put(Kind::text, at_ + 1);
      case ']':
        return close();
      case '<':
        return angle();
      case '&':
        if (const auto entity = entity_at(raw_, at_)) return put(Kind::entity, at_ + entity->bytes, entity->value);
        return put(Kind::text, at_ + 1);
      default:
        return put(is_row_ ? Kind::space : Kind::text, at_ + 1);
    }
  }

  void escape() {
    if (at_ + 1 == raw_.size()) return put(Kind::text, at_ + 1);
    const char next = raw_[at_ + 1];
    if (next == '\n') return leave_out(at_ + 1);
    if (escapable.find(next) == none) return put(Kind::text, at_ + 1);
    leave_out(at_ + 1);
    put(Kind::text, at_ + 1);
  }

  void find_backticks() {
    for (std::size_t at = raw_.find('`'); at != none;) {
      const std::size_t end = std::min(raw_.find_first_not_of('`', at), raw_.size());
      backticks_[end - at].push_back(at);
      at = raw_.find('`', end);
    }
  }

  void code() {
    const std::size_t start = std::min(raw_.find_first_not_of('`', at_), raw_.size());
    const auto runs = backticks_.find(start - at_);
    if (runs != backticks_.end()) {
      const auto close = std::lower_bound(runs->second.begin(), runs->second.end(), start);
      if (close != runs->second.end()) {
        const std::size_t length = start - at_;
        leave_out(start);
        put(Kind::text, *close);
        return leave_out(*close + length);
      }
    }
    put(Kind::text, start);
  }

  void emphasis() {
    EmphasisRun run = emphasis_run(raw_, at_);
    run.token = tokens_.size();
    runs_.push_back(run);
    put(Kind::text, run.to);
  }

  void angle() {
    if (raw_.substr(at_, 4) == "<!--") return comment();
    if (const std::size_t end = after_address(raw_, at_); end != none) {
      leave_out(at_ + 1);
      put(Kind::text, end - 1);
      return leave_out(end);
    }
    if (const std::size_t end = after_tag(raw_, at_); end != none) {
      const std::string name = base::ascii_lower(raw_.substr(at_ + 1, 2));
      return name == "br" ? put(Kind::space, end) : leave_out(end);
    }
    put(Kind::text, at_ + 1);
  }

  void comment() {
    const std::size_t end = unclosed_ ? none : raw_.find("-->", at_ + 2);
    if (end != none) return put(Kind::vanished, end + 3);
    const bool is_first = !std::exchange(unclosed_, true);
    put(is_first ? Kind::unclosed : Kind::text, at_ + 4);
  }

  /// A closing bracket: of a link, picture, footnote or mark, or one that is seen.
  void close() {
    if (brackets_.empty()) return put(Kind::text, at_ + 1);
    const Bracket bracket = brackets_.back();
    brackets_.pop_back();
    const std::string_view inside = raw_.substr(bracket.open + 1, at_ - bracket.open - 1);
    if (inside.size() > 1 && inside.front() == '^' && inside.find_first_of(" \t\n[") == none) {
      return replace(bracket, Kind::vanished, at_ + 1);
    }
    if (const std::size_t end = link_end(inside); end != none) return link(bracket, end);
    if (marks_.is_mark(inside)) {
      const std::size_t from = bracket.open;
      Bracket square = bracket;
      if (bracket.picture) {  // an exclamation mark, and then a mark
        tokens_[bracket.token].to = static_cast<std::uint32_t>(from);
        ++square.token;
      }
      return replace(square, Kind::mark, at_ + 1);
    }
    if (is_reference(inside)) return link(bracket, at_ + 1);
    put(Kind::text, at_ + 1);
  }

  /// The byte after `(where)` or `[label]` that makes a link of what stands in the brackets before it.
  std::size_t link_end(std::string_view inside) {
    const std::string_view next = raw_.substr(at_ + 1, 1);
    if (next == "(") return after_link(raw_, at_ + 1);
    if (next != "[") return none;
    const std::size_t end = label_end(raw_, at_ + 1);
    if (end == none) return none;
    const std::string_view label = raw_.substr(at_ + 2, end - at_ - 2);
    if (!is_reference(label.empty() ? inside : label)) return none;
    return marks_.names_a_claim(inside) || marks_.names_a_claim(label) ? none : end + 1;
  }

  bool is_reference(std::string_view label) const {
    constexpr std::size_t longest_label = 1000;
    if (references_.empty() || label.empty() || label.size() > longest_label || label.find('[') != none) return false;
    return references_.contains(reference_label(label));
  }

  void link(const Bracket& bracket, std::size_t end) {
    if (bracket.picture) return replace(bracket, Kind::vanished, end);
    tokens_[bracket.token].to = tokens_[bracket.token].from;
    leave_out(end);
  }

  /// One token stands for everything from the opening bracket on.
  void replace(const Bracket& bracket, Kind kind, std::size_t end) {
    const auto from = kind == Kind::mark ? static_cast<std::uint32_t>(bracket.open) : tokens_[bracket.token].from;
    tokens_.resize(bracket.token);
    while (!runs_.empty() && runs_.back().token >= bracket.token) runs_.pop_back();
    tokens_.push_back({kind, from, static_cast<std::uint32_t>(end), 0});
    leave_out(end);
  }

  std::string_view raw_;
  bool is_row_;
  const std::unordered_set<std::string>& references_;
  StoryMarks& marks_;
  std::size_t at_ = 0;
  std::vector<StoryToken> tokens_;
  std::vector<Bracket> brackets_;
  std::vector<EmphasisRun> runs_;
  std::map<std::size_t, std::vector<std::size_t>> backticks_;  ///< where runs of each length begin
  bool unclosed_ = false;                                      ///< no comment that opens from here on is closed
};

}  // namespace

std::vector<StoryToken> markdown_tokens(const StoryBlock& block, const StoryBlocks& of, StoryMarks& marks) {
  return Tokenizer(block, of, marks).run();
}

std::vector<StoryToken> plain_tokens(const StoryBlock& block, StoryMarks& marks) {
  std::vector<StoryToken> tokens;
  const std::string_view raw = block.raw;
  std::size_t from = 0;
  const auto text_up_to = [&](std::size_t to) {
    if (to > from) tokens.push_back({Kind::text, static_cast<std::uint32_t>(from), static_cast<std::uint32_t>(to), 0});
  };
  std::size_t open = none;
  for (std::size_t i = raw.find_first_of("[]"); i != none; i = raw.find_first_of("[]", i + 1)) {
    if (raw[i] == '[') {
      open = i;
    } else if (open != none && marks.is_mark(raw.substr(open + 1, i - open - 1))) {
      text_up_to(open);
      tokens.push_back({Kind::mark, static_cast<std::uint32_t>(open), static_cast<std::uint32_t>(i + 1), 0});
      from = i + 1;
      open = none;
    } else {
      open = none;
    }
  }
  text_up_to(raw.size());
  return tokens;
}

}  // namespace stemma::interchange

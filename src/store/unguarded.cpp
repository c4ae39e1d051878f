#include "store/unguarded.hpp"

#include <cctype>
#include <cstddef>

namespace stemma::store {
namespace {

bool in_word(char c) { return c == '_' || std::isalnum(static_cast<unsigned char>(c)) != 0; }

/// Walks over a statement, token by token.
class Tokens {
 public:
  explicit Tokens(std::string_view text) : rest_(text) {}
  bool any() const { return !rest_.empty(); }

  /// A word, a quoted text, a comment, or one other character.
  std::string_view next() {
    std::size_t size = 1;
    if (rest_.substr(0, 2) == "/*") {
      size = after("*/", 2);
    } else if (rest_.substr(0, 2) == "--") {
      size = after("\n", 2);
    } else if (rest_[0] == '\'' || rest_[0] == '"') {
      size = after(rest_.substr(0, 1), 1);
    } else if (in_word(rest_[0])) {
      while (size < rest_.size() && in_word(rest_[size])) ++size;
    }
    const std::string_view token = rest_.substr(0, size);
    rest_.remove_prefix(size);
    return token;
  }

  /// Up to the end of what opens next.
  void skip_brackets() {
    int depth = 0;
    while (any()) {
      const std::string_view token = next();
      if (token == "(") ++depth;
      if (token == ")" && --depth == 0) return;
    }
  }

  void skip_word() {
    while (any() && !in_word(next()[0])) {
    }
  }

 private:
  std::size_t after(std::string_view end, std::size_t from) const {
    const std::size_t at = rest_.find(end, from);
    return at == std::string_view::npos ? rest_.size() : at + end.size();
  }

  std::string_view rest_;
};

void drop_blanks_at_the_end(std::string& text) {
  while (!text.empty() && std::isspace(static_cast<unsigned char>(text.back())) != 0) text.pop_back();
}

}  // namespace

std::string unguarded(std::string_view statement) {
  std::string kept;
  for (Tokens tokens(statement); tokens.any();) {
    const std::string_view token = tokens.next();
    const bool blank = token[0] == ' ' || token[0] == '\n';
    if (token == "CHECK") {
      tokens.skip_brackets();
      drop_blanks_at_the_end(kept);
      if (!kept.empty() && kept.back() == ',') kept.pop_back();  // it was a constraint of the table
    } else if (token == "REFERENCES") {
      tokens.skip_word();
      drop_blanks_at_the_end(kept);
    } else if (token.substr(0, 2) == "/*" || token.substr(0, 2) == "--" ||
               (blank && (kept.empty() || kept.back() == ' '))) {
      continue;
    } else {
      kept += blank ? " " : token;
    }
  }
  return kept;
}

void copy_unguarded(const db::Connection& whole, db::Connection& empty) {
  const db::SchemaChange allowed(empty);
  empty.execute("PRAGMA page_size = 1024");
  auto row = whole.prepare("SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY rowid");
  while (row.step()) empty.execute(unguarded(row.text(0)));
}

}  // namespace stemma::store

#include "interchange/ticks.hpp"

#include <algorithm>
#include <utility>

#include "base/escape.hpp"
#include "base/text.hpp"
#include "interchange/fields.hpp"
#include "interchange/yaml_out.hpp"
#include "stemma/date.hpp"

namespace stemma::interchange {
namespace {

constexpr const char* how_to_begin = "`stemma draft STORY CASE --sign NAME` writes one";

bool is_digest(std::string_view text) {
  return text.size() == 64 && text.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

/// "2024-03-14T09:30:00Z"
bool is_moment(std::string_view text) {
  constexpr std::string_view shape = "dddd-dd-ddTdd:dd:ddZ";
  if (text.size() != shape.size()) return false;
  for (std::size_t i = 0; i < shape.size(); ++i) {
    const bool digit = text[i] >= '0' && text[i] <= '9';
    if (shape[i] == 'd' ? !digit : text[i] != shape[i]) return false;
  }
  const auto two = [&](std::size_t at) { return (text[at] - '0') * 10 + (text[at + 1] - '0'); };
  return parse_date(text.substr(0, 10)).has_value() && two(11) < 24 && two(14) < 60 && two(17) < 60;
}

class TicksReader {
 public:
  explicit TicksReader(Reader& reader) : reader_(reader) {}

  model::Ticks read(Node& root) {
    model::Ticks ticks;
    Fields fields(reader_, root, "a file of ticks");
    fields.require("sign_off", "a file of ticks begins with `sign_off: ` and the id of its case");
    fields.text("sign_off", ticks.of);
    fields.each("ticks", [&](Node& entry) { ticks.list.push_back(tick(entry)); });
    fields.finish();
    return ticks;
  }

 private:
  model::Tick tick(Node& entry) {
    model::Tick read;
    Fields fields(reader_, entry, "a tick");
    fields.require("by", "name whoever checked the sentence");
    fields.require("at", "say when: 2024-03-14T09:30:00Z");
    fields.require("sentence", "the digest of the sentence that was checked");
    fields.text("by", read.by);
    read.by = base::nfc(read.by);
    checked(fields, "at", read.at, is_moment, "is no time", "a time is in UTC, to the second: 2024-03-14T09:30:00Z");
    checked(fields, "sentence", read.sentence, is_digest, "is no digest", digest_hint);
    std::optional<std::uint32_t> nth;
    fields.count("nth", nth);
    read.nth = nth.value_or(1);
    if (Node* claims = fields.take("claims")) read.claims = ticked(*claims);
    fields.text("words", read.words);
    fields.finish();
    return read;
  }

  std::vector<model::TickedClaim> ticked(const Node& node) {
    std::vector<model::TickedClaim> claims;
    if (node.kind != NodeKind::mapping) {
      reader_.mistakes.add(node, "`claims` wants the id of each claim with its digest", "write `{c1: …}`");
      return claims;
    }
    check_keys(reader_, node, "claim");
    claims.reserve(node.children.size() / 2);
    for (std::size_t i = 0; i + 1 < node.children.size(); i += 2) {
      const Node& value = node.children[i + 1];
      const auto digest = scalar_text(reader_, value, "a digest");
      if (!digest) continue;
      if (!is_digest(*digest)) reader_.mistakes.add(value, shown(*digest) + " is no digest", digest_hint);
      claims.push_back({std::string(node.children[i].text), *digest});
    }
    std::sort(claims.begin(), claims.end(), [](const auto& a, const auto& b) { return a.claim < b.claim; });
    return claims;
  }

  template <class Good>
  void checked(Fields& fields, std::string_view key, std::string& into, Good good, const char* complaint,
               const char* hint) {
    fields.text(key, into);
    if (into.empty() || good(into)) return;
    reader_.mistakes.add(*fields.take(key), fmt::format("{} {}", shown(into), complaint), hint);
  }

  static constexpr const char* digest_hint = "a digest is SHA-256: 64 hexadecimal digits in lower case";
  Reader& reader_;
};

/// In quotes, whether it needs them or not: one with digits alone and an `e` is a number to other readers.
YamlOut quoted_digest(const std::string& digest) { return YamlOut::bare('"' + digest + '"'); }

YamlOut written(const model::Tick& tick) {
  YamlOut block;
  block.put_text("by", tick.by);
  block.put("at", YamlOut::bare(tick.at));
  block.put("sentence", quoted_digest(tick.sentence));
  if (tick.nth != 1) block.put_count("nth", tick.nth);
  YamlOut claims;
  for (const model::TickedClaim& claim : tick.claims) {
    claims.put(base::for_yaml(claim.claim), quoted_digest(claim.digest));
  }
  if (!claims.children.empty()) block.put("claims", std::move(claims));
  block.put_text("words", tick.words);
  return block;
}

}  // namespace

model::Ticks read_ticks(std::string_view text, const std::string& name, const base::Limits& limits) {
  Mistakes mistakes(text, name, limits.mistakes);
  Mistakes notes(text, name, limits.mistakes);
  Document document;
  parse_document(text, limits, mistakes, document);
  if (document.blank) {
    mistakes.raise(ErrorKind::bad_input, "one mistake in " + name, {1, 1}, "the file is empty", how_to_begin);
  }
  const std::vector<std::string> any_rule;
  Reader reader{name, limits, mistakes, notes, document, {}, {}, any_rule};
  model::Ticks ticks = TicksReader(reader).read(document.root);
  mistakes.raise_if_any();
  return ticks;
}

std::string write_ticks(const model::Ticks& ticks) {
  std::string text = "sign_off: " + base::for_yaml(ticks.of) + "\n";
  if (!ticks.list.empty()) text += "ticks:\n";
  for (const model::Tick& tick : ticks.list) append_item(text, written(tick), 2);
  return text;
}

}  // namespace stemma::interchange

#include "app/sheet_keys.hpp"

#include <fmt/format.h>

#include "base/fold.hpp"
#include "base/loose_text.hpp"
#include "base/text.hpp"

namespace stemma::app {
namespace {

using interchange::SheetCells;
using interchange::SheetKind;
using interchange::SheetLayout;

constexpr std::size_t longest_id = 40;
constexpr char between = '\x1F';

/// http and https, a slash at the end and upper case in the host make no other page.
std::string address_key(std::string_view url) {
  const std::size_t scheme = url.find("://");
  if (scheme != std::string_view::npos) url.remove_prefix(scheme + 3);
  if (url.ends_with('/')) url.remove_suffix(1);
  const std::size_t host = std::min(url.find('/'), url.size());
  return base::ascii_lower(url.substr(0, host)) + std::string(url.substr(host));
}

/// "the-fire-began-in-warehouse-4"; empty where no letter or digit of ASCII is left.
std::string slug(const std::string& text) {
  std::string out;
  const base::LooseText loose(text);
  for (const char c : loose.folded()) {
    const bool stays = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '.' || c == '_';
    if (stays && !(out.empty() && (c == '.' || c == '_'))) {
      out += c;
    } else if (!out.empty() && out.back() != '-') {
      out += '-';
    }
  }
  if (out.size() > longest_id) {
    const std::size_t dash = out.rfind('-', longest_id);
    out.resize(dash == std::string::npos ? longest_id : dash);
  }
  while (!out.empty() && (out.back() == '-' || out.back() == '.')) out.pop_back();
  return out;
}

}  // namespace

std::vector<std::string> natural_keys(const SheetLayout& layout, const SheetCells& cells) {
  const auto cell = [&](std::string_view name) -> const std::string& { return cells[layout.column(name)]; };
  std::vector<std::string> keys;
  switch (layout.kind) {
    case SheetKind::sources:
      if (!cell("name").empty()) keys.push_back(base::folded(cell("name")));
      for (const std::string& alias : interchange::cell_items(cell("aliases"))) keys.push_back(base::folded(alias));
      break;
    case SheetKind::claims:
      if (!cell("text").empty()) keys.push_back(base::folded(cell("text")));
      break;
    case SheetKind::publications:
      if (!cell("url").empty()) keys.push_back("url" + (between + address_key(cell("url"))));
      if (!cell("title").empty() && !cell("date").empty()) {
        keys.push_back(cell("by") + between + cell("date") + between + base::folded(cell("title")));
      }
      break;
    case SheetKind::attributions: {
      const std::vector<std::string> via = interchange::cell_items(cell("via"));
      const std::string stance = !cell("stance").empty() ? cell("stance") : via.empty() ? "asserts" : "reports";
      keys.push_back(fmt::format("{}{}{}{}{}{}{}", cell("publication"), between, cell("claim"), between,
                                 fmt::join(via, "+"), between, stance));
      break;
    }
    default: {
      if (!cells.back().empty()) keys.push_back("uid" + (between + cells.back()));
      std::string all;
      for (std::size_t c = 0; c + 1 < cells.size(); ++c) all += cells[c] + between;
      keys.push_back(std::move(all));
    }
  }
  return keys;
}

std::string made_id(const SheetLayout& layout, const SheetCells& cells,
                    const std::function<bool(const std::string&)>& free) {
  const auto cell = [&](std::string_view name) -> const std::string& { return cells[layout.column(name)]; };
  std::string stem;
  if (layout.kind == SheetKind::publications) {
    stem = cell("by");
  } else {
    stem = slug(cell(layout.kind == SheetKind::claims ? "text" : "name"));
    if (!stem.empty() && free(stem)) return stem;
  }
  if (stem.empty()) stem = layout.one;
  for (std::size_t number = 1;; ++number) {
    std::string id = fmt::format("{}-{}", stem, number);
    if (free(id)) return id;
  }
}

}  // namespace stemma::app

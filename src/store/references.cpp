#include "store/references.hpp"

#include <fmt/core.h>

#include "stemma/error.hpp"

namespace stemma::store {

Known References::wanted(EntryKind kind, std::string_view slug) const {
  if (const auto known = find(kind, slug)) return *known;
  throw Error(ErrorKind::bad_input, fmt::format("unknown {} \"{}\"", to_string(kind), slug));
}

std::optional<std::uint32_t> References::optional_source(std::string_view slug) const {
  if (slug.empty()) return std::nullopt;
  return source(slug);
}

std::optional<std::uint32_t> References::optional_publication(std::string_view slug) const {
  if (slug.empty()) return std::nullopt;
  return publication(slug);
}

References::Node References::node(std::string_view slug) const {
  if (const auto known = find(EntryKind::source, slug)) return {{false, known->row}, known->uid};
  if (const auto known = find(EntryKind::publication, slug)) return {{true, known->row}, known->uid};
  throw Error(ErrorKind::bad_input, fmt::format("unknown source or publication \"{}\"", slug));
}

std::optional<std::uint32_t> References::row(EntryKind kind, std::string_view slug) const {
  const auto known = find(kind, slug);
  if (!known) return std::nullopt;
  return known->row;
}

}  // namespace stemma::store

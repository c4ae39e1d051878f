// What is left of an entry that is purged.
#pragma once

#include <nlohmann/json.hpp>
#include <set>
#include <string>
#include <string_view>

namespace stemma::store {

inline constexpr std::string_view purged_text = "[purged]";
inline constexpr std::string_view purged_id = "purged-";  ///< and a number
inline bool is_purged_id(std::string_view id) { return id.starts_with(purged_id); }

/// The line of an entry without what somebody wrote: words of vocabularies, dates, numbers and links stay, since
/// judgements stand on them; texts go, or become `purged_text` where the record cannot do without. What stays is
/// written down, never what goes: a field that is added to the record later goes until somebody decides otherwise. Its
/// id stays as it is.
nlohmann::json purged_line(const nlohmann::json& line);

/// A line whose links to entries with these uids (hex digits) have lost what people wrote about the link.
nlohmann::json without_link_texts(nlohmann::json line, const std::set<std::string>& uids);

/// False for fields that hold words of a vocabulary, references, digests or codes, which are no texts that people
/// wrote. `entity` and `list` say where the field is: "attribution", and the list in it or empty.
bool is_written_text(std::string_view entity, std::string_view list, std::string_view key);

}  // namespace stemma::store

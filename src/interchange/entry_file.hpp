// One entry of a case by itself, as what stands behind its id in a case file, or behind its `- `.
#pragma once

#include <string>
#include <vector>

#include "base/limits.hpp"
#include "interchange/yaml_out.hpp"
#include "model/entry_kind.hpp"
#include "stemma/record.hpp"

namespace stemma::interchange {

struct EntryText {
  std::string name;                   ///< of the file, for messages
  std::string yaml;                   ///< may be empty where there are settings
  std::vector<std::string> settings;  ///< `date=2024-03-11`, over what the YAML has (settings.hpp)
};

/// The record that has this entry alone, without places. An attribution stands in a publication of which there is only
/// `id`; where its `claim` is a list there is one for each. What the entry names is looked up in `around`: the record
/// that it goes into, without the entry itself where that is there already. An outlet that nobody declared is a
/// mistake. `rules` as read_case has them. Throws Error bad_input with every mistake, limit, and usage for a setting
/// that is none.
CaseRecord read_entry(EntryKind kind, const std::string& id, const EntryText& text, const CaseRecord& around,
                      const std::vector<std::string>& rules, const base::Limits& limits = {});

/// The only entry of a record, or the only attribution, with the fields that read_entry reads.
YamlOut entry_tree(EntryKind kind, const CaseRecord& record);

/// The same as lines of YAML; `{}` where nothing is recorded of it.
std::string entry_lines(const YamlOut& tree);
inline std::string write_entry(EntryKind kind, const CaseRecord& record) {
  return entry_lines(entry_tree(kind, record));
}

}  // namespace stemma::interchange

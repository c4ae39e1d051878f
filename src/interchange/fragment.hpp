// A part of a case file: some entries to be added to a case.
//
// As a tree it is what JSON shows. Merged into a case it makes a case again: new entries go under their section;
// of an entry that is there, new fields are added and the values of a field that is there are joined into one list.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "interchange/yaml_out.hpp"
#include "stemma/record.hpp"

namespace stemma::interchange {

/// The sources, publications and withdrawals of the record under the keys of their sections; others are left out.
YamlOut fragment_tree(const CaseRecord& record);

/// The same as YAML of at most `width` columns where it can be broken. An entry whose id is in `there` gets a
/// comment that says so: its lines go under the entry that the case has.
std::string fragment_yaml(const CaseRecord& record, const std::vector<std::string>& there, std::size_t width);

}  // namespace stemma::interchange

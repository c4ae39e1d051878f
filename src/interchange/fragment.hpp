// A part of a case file: some entries to be added to a case.
//
// As a tree it is what JSON shows: merged into a case file key by key, lists joined end to end (a single value
// counts as a list of one), it is a case file again.
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

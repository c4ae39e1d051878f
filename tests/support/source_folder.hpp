// Where the tree of the project is, for tests that read its samples, pages and schemas.
#pragma once

#include <string>

namespace stemma::test {

/// The folder of the project, without a slash at its end. A function, so that a single source is compiled with a path
/// of the machine in it: the others are the same in every clone, and one compiler cache serves them all.
std::string source_folder();

}  // namespace stemma::test

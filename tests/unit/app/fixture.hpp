// A small case and a folder of its own for the tests of the use cases.
#pragma once

#include <gtest/gtest.h>

#include <filesystem>
#include <iterator>
#include <optional>
#include <sstream>
#include <string>

#include "app/export_case.hpp"
#include "app/world.hpp"
#include "stemma/error.hpp"
#include "support/temporary_folder.hpp"
#include "support/throws.hpp"

namespace stemma::app {

/// Two claims: the first rests on a docker and the port authority, the second on the docker alone.
inline constexpr const char* harbour_fire = R"(case: harbour-fire
title: Fire in the harbour
as_of: 2024-05-03
sources:
  gazette: {name: Harbour Gazette, kind: news-outlet}
  port: {name: Port authority, kind: public-body}
  docker: {kind: person, anonymous: a docker}
claims:
  c1: {text: The fire began in warehouse 4}
  c2: {text: The sprinklers had been switched off, contradicts: c1}
publications:
  gazette1: {by: gazette, date: 2024-05-02, says: [{claim: [c1, c2], via: docker}]}
  statement1: {by: port, date: 2024-05-03, says: [{claim: c1}]}
)";

class InAFolder : public testing::Test {
 protected:
  InAFolder() { world_.now = 1'710'408'600; }  // 2024-03-14T09:30:00Z

  std::string path(const std::string& name) const { return folder_.file(name); }
  std::string write(const std::string& name, const std::string& text) const { return folder_.file(name, text); }
  std::string read(const std::string& name) const { return test::TemporaryFolder::bytes(path(name)); }

  /// Number of entries in the folder, hidden ones included: what was left behind.
  std::size_t entries() const {
    return static_cast<std::size_t>(std::distance(std::filesystem::directory_iterator(path("")), {}));
  }

  /// The case in its standard form.
  std::string exported(const std::string& path, const ExportChoice& choice = {}) const {
    std::ostringstream out;
    export_case(path, CaseForm::yaml, choice, world_, out);
    return out.str();
  }

  World world_;

 private:
  test::TemporaryFolder folder_;
};

/// The kind of the Error that `work` throws.
template <class Work>
ErrorKind kind_of_error(Work work) {
  const std::optional<Error> error = test::error_of(work);
  if (!error) ADD_FAILURE() << "nothing was thrown";
  return error ? error->kind() : ErrorKind::internal;
}

}  // namespace stemma::app

// The attributions of a case, read claim by claim: one statement, one claim in memory at a time.
#pragma once

#include <memory>

#include "model/rows.hpp"

namespace stemma::store {

class ClaimReader {
 public:
  struct State;
  explicit ClaimReader(std::unique_ptr<State> state);
  ~ClaimReader();
  ClaimReader(ClaimReader&&) noexcept;
  ClaimReader& operator=(ClaimReader&&) noexcept;

  /// Reads the rows of the next claim in place of what `rows` held, of a claim without attributions too; false behind
  /// the last. Error database where the file is damaged.
  bool next(model::ClaimRows& rows);

  /// It has a connection of its own: next() may be called while another thread uses the store, by one thread at a time.
  bool beside() const;

 private:
  std::unique_ptr<State> state_;
};

}  // namespace stemma::store

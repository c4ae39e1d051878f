// The one error type of Stemma.
//
// An Error is thrown where the fault is found, is given context on the way up ("while importing
// case.yaml") and is printed once, in main. The kind decides the exit code, the hint says what to do.
// Mistakes in a file that a person wrote are collected (see Mistake) and thrown together, so that a
// file with five mistakes is mended in one go.
//
// Rejected: one exception class per layer (callers end up catching all of them in one list) and
// std::expected look-alikes (every signature between fault and main would carry the error type).
#pragma once

#include <cstdint>
#include <exception>
#include <string>
#include <vector>

#include "stemma/place.hpp"

namespace stemma {

enum class ErrorKind : std::uint8_t {
  bad_input,         ///< a file says something that cannot be
  io,                ///< the operating system refused
  limit,             ///< larger, deeper or longer than the documented limit
  database,          ///< SQLite refused; the message carries the SQL
  foreign_database,  ///< a file that is no Stemma database
  newer_database,    ///< a database made by a newer Stemma
  missing_tool,      ///< an outside program (Graphviz) is not installed or failed
  usage,             ///< bad command line, unknown id, rule or policy named on it
  interrupted,       ///< Ctrl-C
  leak,              ///< what was to be handed out would tell who a protected source is
  internal,          ///< a promise inside Stemma was broken
};

/// Exit code of the command line for an error of this kind: 1 could not do it, 2 bad usage,
/// 130 interrupted. (3, "the command found something wrong", is no error.)
int exit_code(ErrorKind kind) noexcept;

/// One mistake in an input file. `excerpt` is the offending line as it stands in the file.
struct Mistake {
  Place place;
  std::string message;
  std::string hint;
  std::string excerpt;
  friend bool operator==(const Mistake&, const Mistake&) = default;
};

class Error : public std::exception {
 public:
  Error(ErrorKind kind, std::string message, std::string hint = {});
  /// Several mistakes of one file; `message` sums them up. `mistakes` must not be empty.
  Error(ErrorKind kind, std::string message, std::vector<Mistake> mistakes);

  /// Adds an outer context ("while importing case.yaml"); innermost first. Returns *this for rethrowing.
  Error& while_doing(std::string context);

  const char* what() const noexcept override { return message_.c_str(); }
  ErrorKind kind() const noexcept { return kind_; }
  const std::string& message() const noexcept { return message_; }
  const std::string& hint() const noexcept { return hint_; }
  const std::vector<std::string>& context() const noexcept { return context_; }
  const std::vector<Mistake>& mistakes() const noexcept { return mistakes_; }

 private:
  ErrorKind kind_;
  std::string message_;
  std::string hint_;
  std::vector<std::string> context_;
  std::vector<Mistake> mistakes_;
};

}  // namespace stemma

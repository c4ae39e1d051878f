// An unnamed source in a sentence, made from the descriptor that the publication gives.
//
// Authors write descriptors as noun phrases, with or without an article: "a law-enforcement source,
// number and agency not given", "people with knowledge of the matter", "two officials". The head, up to
// the first comma, semicolon, colon or bracket, carries the sentence; "unnamed" goes in where English
// wants it; a document, data or an object is "unattributed". A descriptor that is no noun phrase ("misunderstood
// the question") cannot carry a sentence: it stands in brackets behind the kind. Nothing is added that the record
// does not say.
#pragma once

#include <string>
#include <string_view>

#include "stemma/vocabulary.hpp"

namespace stemma::report {

struct Described {
  std::string head;   ///< "an unnamed law-enforcement source"
  std::string again;  ///< "the unnamed law-enforcement source", where the source has been introduced
  std::string rest;   ///< "number and agency not given"; may be empty
};

/// What an unnamed source of this kind is called: "unnamed", or "unattributed" for a thing.
std::string_view unnamed_word(SourceKind kind);

/// The kind speaks where the descriptor is empty: "an unnamed official". A head that does not begin with
/// an ASCII letter or digit is quoted behind "an unnamed source (…)", since its grammar is unknown.
Described describe_unnamed(std::string_view descriptor, SourceKind kind);

}  // namespace stemma::report

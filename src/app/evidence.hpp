// stemma evidence list|verify|get: the copies that a case keeps.
#pragma once

#include <ostream>
#include <string>

#include "app/show_case.hpp"
#include "app/world.hpp"

namespace stemma::app {

struct EvidenceRequest {
  std::string path;             ///< a database; a case file has no copies
  std::string of;               ///< a publication, or the beginning of a SHA-256 (8 digits or more); empty: all
  bool verify = false;          ///< look at the bytes, and look for the quotations in them
  bool include_sealed = false;  ///< copies of sealed publications are shown as "protected" without it
  std::string format = "text";  ///< or "json"
};

/// Writes which copies there are and, where it is asked for, what verifying them found: each is hashed again, and the
/// quotations of its publication are looked for in its text. False if something is wrong with them. Throws what
/// Store::open throws, and Error usage where nothing is called `of`.
bool show_evidence(const EvidenceRequest& request, const Look& look, const World& world, std::ostream& out);

/// The bytes of the one copy that `request.of` names, as they were attached. Throws Error usage where it names none or
/// several, or one of a sealed publication that was not asked for, and database where they are gone or changed.
std::string copy_bytes(const EvidenceRequest& request);

}  // namespace stemma::app

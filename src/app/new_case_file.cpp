#include "app/new_case_file.hpp"

#include <fmt/format.h>

#include "app/init_case.hpp"
#include "base/escape.hpp"
#include "base/private_folder.hpp"
#include "stemma/error.hpp"

namespace stemma::app {
namespace {

// `#:` begins an example; any other comment explains.
constexpr std::string_view body = R"(
# Who can know or say something. An id is for typing; a name is for people.
#:sources:
#:  gazette: {name: Harbour Gazette, kind: news-outlet, country: NO}
#:  port: {name: Port authority, kind: public-body, reliability: B}
#:  docker: {kind: person, anonymous: a docker who asked not to be named}

# One checkable proposition each. `parties` have an interest in it.
#:claims:
#:  c1: {text: The fire began in warehouse 4, importance: high}
#:  c2: {text: The sprinklers had been switched off, class: crime, parties: [port]}

# What was published, and what it says of which claim, on whose word (`via`).
#:publications:
#:  gazette1:
#:    by: gazette
#:    date: 2024-05-02
#:    url: https://gazette.example/fire
#:    says:
#:      - {claim: c1, via: docker, gist: saw smoke there first}
#:      - {claim: c2, via: docker}
#:  statement1: {by: port, date: 2024-05-03, says: [{claim: c2, stance: denies}]}

# What was tried, what an editor decided, what was taken back, and how sure we are.
#:checks:
#:  - {kind: asked, whom: port, what: Who has the keys?, claims: c2, at: 2024-05-03, deadline: 2024-05-04}
#:decisions:
#:  - {rule: no-archive, subject: gazette1, by: editor, why: we have it on paper}
#:withdrawals:
#:  - {act: corrects, by: gazette, of: gazette1/c2, date: 2024-05-05}
#:assessments:
#:  - {claim: c1, confidence: moderate, by: editor}
)";

}  // namespace

std::string case_file_skeleton(const std::string& id, const std::string& title) {
  std::string out = fmt::format("case: {}\n{}: {}\n# as_of: 2024-05-04     # the day that the record counts as of\n",
                                base::for_yaml(id), title.empty() ? "# title" : "title",
                                title.empty() ? "What it is about" : base::for_yaml(title));
  out += "# newsroom: our_desk   # your own source, if it publishes\n";
  out += "# `stemma help case-file` has all fields; take the `#:` off the examples that you want to fill in.\n";
  return out + std::string(body);
}

void new_case_file(const std::string& path, const std::string& id, const std::string& title) {
  require_case_id(id);
  const std::string text = case_file_skeleton(id, title);
  if (!base::write_new_file(path, text, base::Readers::anybody)) {
    throw Error(ErrorKind::io, fmt::format("cannot make {}: there is something of that name already", path));
  }
}

}  // namespace stemma::app

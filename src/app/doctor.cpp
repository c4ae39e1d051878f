#include "app/doctor.hpp"

#include <fmt/core.h>

#include <cstdint>
#include <limits>
#include <vector>

#include "app/kept_copies.hpp"
#include "base/digest.hpp"
#include "base/escape.hpp"
#include "base/limits.hpp"
#include "base/new_file.hpp"
#include "interchange/case_file.hpp"
#include "stemma/error.hpp"
#include "store/examine.hpp"
#include "store/store.hpp"

namespace stemma::app {
namespace {

constexpr std::size_t part_width = 12;

/// What a case file may not say, a record in a database may not either.
store::Examination look_at_rules(const std::string& path) {
  store::Examination part{"rules", "the record is one that a case file may hold", {}};
  base::Limits limits;
  limits.events = limits.file_bytes = std::numeric_limits<std::uint64_t>::max();  // a record may be larger than a file
  try {
    interchange::read_case(interchange::write_case(store::Store::open(path, true).export_case(true)), "the record",
                           limits);
  } catch (const Error& error) {
    const std::vector<Mistake>& mistakes = error.mistakes();
    const std::string what = mistakes.empty() ? error.message() : mistakes.front().message;
    part.problems.push_back({mistakes.size() < 2 ? what : fmt::format("{}, and {} more", what, mistakes.size() - 1),
                             "`stemma export` writes the record as a case file, where `stemma check` shows the place"});
  }
  return part;
}

/// Whether the bytes of every attached copy are those that were attached; told by their digests alone, since the
/// publication may be protected.
store::Examination look_at_copies(const std::string& path) {
  const store::Store store = store::Store::open(path, true);
  const std::vector<EvidenceRecord> copies = store.export_case(true).evidence;
  store::Examination part{"evidence", "no copy is attached", {}};
  if (copies.size() == 1) part.state = "1 copy, as attached";
  if (copies.size() > 1) part.state = fmt::format("{} copies, each as attached", copies.size());
  for (const EvidenceRecord& copy : copies) {
    const auto kept = kept_bytes(store, path, copy.sha256);
    if (kept && base::hex(base::sha256(kept->bytes)) == copy.sha256) continue;
    part.problems.push_back(
        {fmt::format("the copy {} is {}", copy.sha256.substr(0, 8), kept ? "not what was attached" : "gone"),
         fmt::format("bring it back from a backup, as {}", path_beside(path, copy.sha256))});
  }
  return part;
}

}  // namespace

bool doctor(const std::string& path, std::ostream& out) {
  if (path == "-") throw Error(ErrorKind::usage, "a database is a file, not standard input");
  std::vector<store::Examination> parts = store::examine(path);
  bool sound = true;
  for (const store::Examination& part : parts) sound = sound && part.problems.empty();
  if (sound) parts.push_back(look_at_copies(path));
  if (sound) parts.push_back(look_at_rules(path));
  for (const store::Examination& part : parts) {
    if (part.problems.empty()) out << fmt::format("{:{}}{}\n", part.part, part_width, base::for_terminal(part.state));
    for (const store::Examination::Problem& problem : part.problems) {
      sound = false;
      out << fmt::format("{:{}}WRONG: {}\n", part.part, part_width, base::for_terminal(problem.what));
      if (!problem.remedy.empty())
        out << fmt::format("{:{}}  {}\n", "", part_width, base::for_terminal(problem.remedy));
    }
  }
  return sound;
}

void back_up(const std::string& path, const std::string& to, const World& world) {
  if (to == "-") throw Error(ErrorKind::usage, "a database cannot go to standard output", "name a new file");
  base::refuse_if_something_is_there(to);
  const HoldInterrupts held(world);
  store::Store::back_up(path, to);
}

}  // namespace stemma::app

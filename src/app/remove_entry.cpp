#include "app/remove_entry.hpp"

#include <fmt/format.h>

#include "app/edit/find_entry.hpp"
#include "app/edit/removal.hpp"
#include "app/edit_case.hpp"

namespace stemma::app {
namespace {

std::string line_of(store::Store& store, const Removal::Consequence& consequence) {
  return fmt::format("{}  {}: {} {}", consequence.goes ? "removed" : "changed",
                     consequence.of ? named(store, *consequence.of) : "the case", consequence.why,
                     named(store, consequence.by));
}

[[noreturn]] void refuse(const std::string& what, const Removal& removal) {
  const std::size_t go = removal.removed.size() - 1;
  if (removal.consequences.empty()) {
    throw Error(ErrorKind::bad_input, fmt::format("{} was not removed", what),
                "nothing depends on it: `--force` removes it");
  }
  const std::size_t change = removal.consequences.size() - go;
  std::string depend;
  if (go > 0) depend = fmt::format("{} {} would go with it", go, go == 1 ? "entry" : "entries");
  if (change > 0) {
    depend += fmt::format("{}{} would change", go > 0 ? ", " : "",
                          change == 1 ? "1 entry" : fmt::format("{} entries", change));
  }
  throw Error(ErrorKind::bad_input, fmt::format("{} was not removed: {}", what, depend),
              "`--force` removes it, with what is named above");
}

}  // namespace

void remove_entry(const RemoveRequest& request, const World& world,
                  const std::function<void(const RemovalLines&)>& tell) {
  edit_case(request.path, world, request.message, [&](store::Edit& edit, store::Store& store) {
    const EntryIndex index(edit.record);
    const Entry entry = find_entry(store, index, request.kind, request.id);
    const Removal removal = plan_removal(edit.record, index, entry);
    const std::string what = named(store, entry);
    RemovalLines lines;
    lines.reserve(removal.consequences.size());
    for (const auto& consequence : removal.consequences) lines.push_back(line_of(store, consequence));
    tell(lines);
    if (!request.force) refuse(what, removal);
    edit.message = "remove " + what;
    remove_entries(edit.record, index, removal);
  });
}

}  // namespace stemma::app

#include "app/edit_entry.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <utility>

#include "app/edit/entry_record.hpp"
#include "app/edit/find_entry.hpp"
#include "app/edit_case.hpp"
#include "app/rule_book.hpp"
#include "base/file.hpp"
#include "interchange/entry_file.hpp"

namespace stemma::app {
namespace {

constexpr std::string_view yaml = ".yaml";

/// An entry as text, as it was when somebody began to edit it.
struct Opened {
  std::string name;  ///< "source `mofa`"
  std::string file;  ///< "mofa.yaml"
  std::string text;
};

class EntryEdit {
 public:
  EntryEdit(const EditRequest& request, const World& world) : request_(request), world_(world) {}

  Opened open() const {
    Opened opened;
    // Looked at through an edit that changes nothing, so that a case file is refused in the same words.
    edit_case(request_.path, world_, {}, [&](store::Edit& edit, store::Store& store) {
      const EntryIndex index(edit.record);
      const Entry entry = find_entry(store, index, request_.kind, request_.id);
      opened.name = named(store, entry);
      if (!request_.include_sealed && shows_sealed(edit.record, index, entry)) {
        throw Error(ErrorKind::usage, fmt::format("the text of {} shows what is sealed", opened.name),
                    "`--include-sealed` shows it in the editor");
      }
      opened.file = shown_id(store, entry);
      if (!has_id(entry.kind)) opened.file = fmt::format("{}-{}", to_string(entry.kind), opened.file);
      std::replace(opened.file.begin(), opened.file.end(), '/', '-');
      opened.file += yaml;
      opened.text = interchange::write_entry(entry.kind, entry_alone(edit.record, index, entry));
    });
    return opened;
  }

  /// `before` is what the entry has to be still, if given. False if nothing changed.
  bool apply(const std::optional<std::string>& before, const interchange::EntryText& text) const {
    const auto change = [&](store::Edit& edit, store::Store& store) {
      const EntryIndex index(edit.record);
      const Entry entry = find_entry(store, index, request_.kind, request_.id);
      const CaseRecord alone = entry_alone(edit.record, index, entry);
      const std::string now = interchange::write_entry(entry.kind, alone);
      if (before && now != *before) {
        throw Error(ErrorKind::bad_input, fmt::format("somebody else changed {} meanwhile", named(store, entry)),
                    "edit it again, and put in from your text what is still wanted");
      }
      interchange::EntryText whole = text;
      if (request_.from.empty() && !before) whole.yaml = now;  // settings change what is there
      edit.message = "edit " + named(store, entry);
      std::string id;
      if (has_id(entry.kind)) id = index.id(edit.record, entry);
      if (entry.kind == EntryKind::attribution) id = alone.publications.front().id;
      replace_entry(
          edit.record, index, entry,
          interchange::read_entry(entry.kind, id, whole, record_around(edit.record, index, entry), rule_ids()));
    };
    return edit_case(request_.path, world_, request_.message, change).counts.any();
  }

 private:
  const EditRequest& request_;
  const World& world_;
};

std::string with_heading(const Opened& opened, const std::string& path) {
  return fmt::format(
      "# {} of {}, with the fields that a case file has (`stemma help case-file`).\n"
      "# Save and leave the editor to record it. Text that is empty or unchanged changes nothing.\n\n{}",
      opened.name, path, opened.text);
}

bool is_blank(const std::string& text) {
  bool comment = false;
  return std::all_of(text.begin(), text.end(), [&](char c) {
    comment = c == '#' || (comment && c != '\n');
    return comment || c == ' ' || c == '\n' || c == '\r' || c == '\t';
  });
}

[[noreturn]] void give_up(const EditRequest& request, const std::string& kept, const Opened& opened, Error error) {
  const std::string entry = request.kind.empty() ? request.id : request.kind + " " + request.id;
  error.while_doing(fmt::format("{} is as it was; your text is kept: `stemma edit {} {} --from {}`", opened.name,
                                request.path, entry, kept));
  throw Error(std::move(error));
}

}  // namespace

bool edit_entry(const EditRequest& request, const Editing& editing, const World& world) {
  const EntryEdit edit(request, world);
  if (!request.from.empty()) {
    return edit.apply({}, {request.from == "-" ? "standard input" : request.from,
                           base::read_file(request.from, base::Limits{}.file_bytes), request.settings});
  }
  if (!request.settings.empty()) return edit.apply({}, {"--set", {}, request.settings});

  const Opened opened = edit.open();
  const std::string start = with_heading(opened, request.path);
  std::string text = start;
  for (;;) {
    text = editing.edit(opened.file, text);
    if (text == start || is_blank(text)) return false;
    try {
      return edit.apply(opened.text, {opened.file, text, {}});
    } catch (const Error& error) {
      if (error.kind() == ErrorKind::bad_input && !error.mistakes().empty() && editing.once_more(error)) continue;
      give_up(request, editing.keep(opened.file, text), opened, error);
    }
  }
}

}  // namespace stemma::app

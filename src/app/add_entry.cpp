#include "app/add_entry.hpp"

#include <fmt/format.h>

#include "app/edit/entry_record.hpp"
#include "app/edit/find_entry.hpp"
#include "app/edit/new_id.hpp"
#include "app/edit_case.hpp"
#include "app/rule_book.hpp"
#include "base/file.hpp"
#include "interchange/entry_file.hpp"

namespace stemma::app {
namespace {

void require_fitting_id(EntryKind kind, const std::string& id) {
  if (kind == EntryKind::attribution && id.empty()) {
    throw Error(ErrorKind::usage, "an attribution stands in a publication",
                "name it behind `attribution`; an id of the attribution's own may be set with `--set id=…`");
  }
  if (has_id(kind) && id.empty()) {
    throw Error(ErrorKind::usage, fmt::format("{} needs an id", with_article(kind)),
                fmt::format("write it behind `{}`", to_string(kind)));
  }
  if (!has_id(kind) && !id.empty()) {
    throw Error(ErrorKind::usage, fmt::format("{} has no id", with_article(kind)),
                fmt::format("leave `{}` out; `stemma list` numbers them", id));
  }
}

/// The words for a history that anybody may read: without the id of what is sealed.
std::string added(const CaseRecord& record, const NewEntry& entry, const std::string& id) {
  const EntryIndex index(record);
  const auto made = has_id(entry.kind) ? index.find(entry.kind, id) : std::nullopt;
  const bool told = made && !is_sealed(record, index, *made);
  return fmt::format("{}{}", to_string(entry.kind), told ? fmt::format(" `{}`", id) : "");
}

}  // namespace

NewEntry new_entry(const std::string& kind, const std::string& id, const std::string& from,
                   const std::vector<std::string>& settings) {
  NewEntry entry{from_string<EntryKind>(kind).value(), id, {}};
  require_fitting_id(entry.kind, id);
  if (from.empty() && settings.empty()) {
    throw Error(ErrorKind::usage, fmt::format("nothing is said of the {}", kind),
                "`--set FIELD=VALUE` says it field by field, `--from FILE` as YAML");
  }
  entry.text = {"--set", {}, settings};
  if (!from.empty()) {
    entry.text.name = from == "-" ? "standard input" : from;
    entry.text.yaml = base::read_file(from, base::Limits{}.file_bytes);
  }
  return entry;
}

void add_entries(const AddRequest& request, const World& world) {
  edit_case(request.path, world, request.message, [&](store::Edit& edit, store::Store& store) {
    for (const NewEntry& entry : request.entries) {
      const EntryIndex index(edit.record);
      std::string id = entry.id;
      if (entry.kind == EntryKind::attribution) {
        id = edit.record.publications[find_entry(store, index, "publication", id).row].id;
      } else if (has_id(entry.kind)) {
        require_free_id(index, entry.kind, id);
      }
      CaseRecord read = interchange::read_entry(entry.kind, id, entry.text, edit.record, rule_ids());
      for (const PublicationRecord& publication : read.publications) {
        for (const AttributionRecord& said : publication.says) {
          if (!said.default_id) require_free_id(index, EntryKind::attribution, said.id);
        }
      }
      append_entry(edit.record, index, entry.kind, std::move(read));
      edit.message += (edit.message.empty() ? "add " : ", ") + added(edit.record, entry, id);
    }
  });
}

}  // namespace stemma::app

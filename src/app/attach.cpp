#include "app/attach.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <string_view>

#include "app/commit_note.hpp"
#include "app/copy_text.hpp"
#include "app/edit_case.hpp"
#include "app/entry_ids.hpp"
#include "app/kept_copies.hpp"
#include "base/digest.hpp"
#include "base/file.hpp"
#include "stemma/error.hpp"

namespace stemma::app {
namespace {

std::string name_of(const AttachRequest& request) {
  if (!request.name.empty()) return request.name;
  return request.file == "-" ? std::string() : request.file.substr(request.file.find_last_of('/') + 1);
}

std::string known_media_type(const std::string& given, std::string_view bytes) {
  if (!given.empty()) {
    if (is_media_type(given)) return given;
    throw Error(ErrorKind::usage, fmt::format("`{}` is no media type", given),
                "two names with a slash, in lower case: text/html, application/pdf");
  }
  try {
    return media_type_of(bytes);
  } catch (const Error& error) {
    if (error.kind() != ErrorKind::missing_tool) throw;
    throw Error(ErrorKind::missing_tool, fmt::format("cannot tell what it is: {}", error.message()),
                "say it: --type text/html; or `apt-get install file`");
  }
}

}  // namespace

Attached attach_copy(const AttachRequest& request, const World& world) {
  CopiesBeside beside(request.database);
  store::Store store = open_for_edit(request.database);
  const std::string bytes = base::read_file(request.file, largest_copy);
  const store::CommitNote note = commit_note(world, request.message);
  Attached made;
  EvidenceRecord& copy = made.copy;
  copy.sha256 = base::hex(base::sha256(bytes));
  copy.size = bytes.size();
  copy.media_type = known_media_type(request.media_type, bytes);
  copy.name = name_of(request);
  copy.attached_at = note.at;
  copy.attached_by = note.author;
  made.beside = request.beside || bytes.size() > largest_inside;

  const auto add = [&](store::Edit& edit) {
    const PublicationId id = find_publication(store, request.publication);
    if (id.is_none()) refuse_id(store, "publication", request.publication, {SubjectKind::publication});
    copy.publication = edit.record.publications[id.index()].id;
    auto& kept = edit.record.evidence;
    const auto same = [&](const EvidenceRecord& known) {
      return known.publication == copy.publication && known.sha256 == copy.sha256;
    };
    made.fresh = std::none_of(kept.begin(), kept.end(), same);
    if (!made.fresh) return;
    if (made.beside) {
      beside.keep(copy.sha256, bytes);
    } else {
      edit.bytes.emplace_back(bytes);
    }
    kept.push_back(copy);
    stop_if_interrupted(world);
  };
  const HoldInterrupts held(world);
  store.edit(add, note);
  beside.recorded();
  return made;
}

}  // namespace stemma::app

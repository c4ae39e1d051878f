#include "store/history_digest.hpp"

#include <fmt/core.h>

#include <nlohmann/json.hpp>

#include "base/text.hpp"
#include "stemma/error.hpp"
#include "store/canonical_encoder.hpp"

namespace stemma::store {

std::string_view view(const base::Uid& bytes) { return {reinterpret_cast<const char*>(bytes.data()), bytes.size()}; }
std::string_view view(const base::Sha256& bytes) { return {reinterpret_cast<const char*>(bytes.data()), bytes.size()}; }

base::Sha256 commitment_of(const base::Uid& salt, const std::string& line) {
  return base::sha256(std::string(view(salt)).append(line));
}

std::string commitment_line(std::string_view entity, std::string_view uid, std::string_view commitment) {
  return nlohmann::json{{"commitment", base::hex(commitment)}, {"entity", entity}, {"uid", base::hex(uid)}}.dump();
}

std::string edit_line(std::string_view act, std::string_view before, std::string_view after) {
  nlohmann::json line{{"act", act}, {"after", after}};
  if (!before.empty()) line["reverse"] = before;
  return line.dump();
}

void append_insert_line(std::string& out, std::string_view line) {
  out += R"({"act":"insert","after":)";
  append_json(out, line);
  out += '}';
}

std::string delete_line(std::size_t place, std::string_view before) {
  return nlohmann::json{{"act", "delete"}, {"place", place}, {"reverse", before}}.dump();
}

std::string head_line(const std::string& head_before) {
  nlohmann::json line{{"act", "import"}};
  if (!head_before.empty()) line["reverse"] = head_before;
  return line.dump();
}

void ContentDigest::add(const std::string& line) {
  stream_.update(line);
  stream_.update("\n");
}

base::Sha256 commit_digest(const CommitNote& note, std::string_view kind, std::string_view parent,
                           std::string_view content) {
  nlohmann::json commit{{"at", base::nfc(note.at)},
                        {"author", base::nfc(note.author)},
                        {"content", base::hex(content)},
                        {"kind", kind},
                        {"message", base::nfc(note.message)}};
  if (!parent.empty()) commit["parent"] = base::hex(parent);
  return base::sha256(commit.dump());
}

void throw_changed(std::string_view what) {
  throw Error(ErrorKind::database, fmt::format("history does not verify: {}", what),
              "the database was changed by something other than Stemma");
}

}  // namespace stemma::store

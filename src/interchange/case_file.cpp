#include "interchange/case_file.hpp"

#include <utility>

#include "interchange/case_tree_json.hpp"
#include "interchange/readers.hpp"

namespace stemma::interchange {
namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

/// Reads and checks; leaves the tree in `document` where it is to be kept.
ReadCase read_into(Document& document, std::string_view text, const std::string& name, const base::Limits& limits,
                   const std::vector<std::string>& rules, bool keep_tree) {
  if (text.size() > limits.file_bytes) {
    throw Error(ErrorKind::limit, fmt::format("{} is larger than {} bytes", name, limits.file_bytes));
  }
  if (text.substr(0, byte_order_mark.size()) == byte_order_mark) text.remove_prefix(byte_order_mark.size());
  Mistakes mistakes(text, name, limits.mistakes);
  Mistakes notes(text, name, limits.mistakes);
  parse_document(text, limits, mistakes, document);
  if (document.blank) {
    mistakes.raise(ErrorKind::bad_input, "one mistake in " + name, {1, 1}, "the file is empty",
                   "a case file begins with `case: some-id`");
  }
  Reader reader{name, limits, mistakes, notes, document, {}, {}, rules, keep_tree};
  ReadCase result;
  read_record(reader, document.root, result.record);
  check_structure(result.record, mistakes, notes);
  mistakes.raise_if_any();
  note_own_voices(result.record, notes);
  note_dissent(result.record, notes);
  note_later_sources(result.record, notes);
  note_withdrawals(result.record, notes);
  result.notes = notes.sorted();
  return result;
}

}  // namespace

ReadCase read_case(std::string_view text, const std::string& name, const base::Limits& limits,
                   const std::vector<std::string>& rules, LineReached told) {
  Document document;
  document.line_reached = std::move(told);
  return read_into(document, text, name, limits, rules, false);
}

std::string case_as_json(std::string_view text, const std::string& name, const base::Limits& limits) {
  Document document;
  read_into(document, text, name, limits, {}, true);
  return tree_as_json(document.root);
}

}  // namespace stemma::interchange

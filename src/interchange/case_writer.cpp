#include "base/escape.hpp"
#include "interchange/case_file.hpp"
#include "interchange/writers.hpp"

namespace stemma::interchange {
namespace {

/// A section of entries under their ids, or nothing.
template <class Record, class Write>
void append_section(std::string& out, std::string_view name, const std::vector<Record>& records, Write write) {
  bool headed = false;
  for (const Record& record : records) {
    if constexpr (requires { record.implied; }) {
      if (record.implied) continue;
    }
    if (!headed) out.append("\n").append(name).append(":\n");
    headed = true;
    YamlOut entry = write(record);
    entry.key = base::for_yaml(record.id);
    append_entry(out, entry, 2);
  }
}

template <class Record, class Write>
void append_list(std::string& out, std::string_view name, const std::vector<Record>& records, Write write) {
  if (records.empty()) return;
  out.append("\n").append(name).append(":\n");
  for (const Record& record : records) append_item(out, write(record), 2);
}

}  // namespace

YamlOut short_or_long(YamlOut long_form) {
  if (long_form.children.size() != 1 || long_form.children.front().key != "value") return long_form;
  YamlOut value = std::move(long_form.children.front());
  return value;
}

void put_validity(YamlOut& into, const Validity& validity) {
  into.put_date("from", validity.from);
  into.put_date("until", validity.until);
  into.put_date("known", validity.known);
}

void put_scale(YamlOut& into, const ScaleValue& value) {
  into.put_text("scale", value.scale);
  into.put_text("code", value.code);
  into.put_number("number", value.number);
}

void put_links(YamlOut& into, std::string_view key, const std::vector<LinkRecord>& links) {
  std::vector<YamlOut> items;
  items.reserve(links.size());
  for (const LinkRecord& link : links) items.push_back(YamlOut::quoted(link.id));
  into.put_items(key, std::move(items));
}

void put_sensitivity(YamlOut& into, Sensitivity sensitivity) {
  into.put_word_unless("sensitivity", sensitivity, Sensitivity::public_);
}

YamlOut write_case_head(const CaseRecord& record) {
  YamlOut head;
  head.put_text("case", record.id);
  head.put_text("uid", record.uid);
  head.put_text("title", record.title);
  head.put_date("as_of", record.as_of);
  head.put_text("newsroom", record.newsroom);
  head.put_text("language", record.language);
  head.put_text("note", record.note);
  return head;
}

std::string write_case(const CaseRecord& record) {
  std::string out;
  for (const YamlOut& entry : write_case_head(record).children) append_entry(out, entry, 0);
  append_section(out, "sources", record.sources, write_source);
  append_section(out, "claims", record.claims, write_claim);
  append_section(out, "publications", record.publications, write_publication);
  append_list(out, "withdrawals", record.withdrawals, write_withdrawal);
  append_list(out, "checks", record.checks, write_check);
  append_list(out, "decisions", record.decisions, write_decision);
  append_list(out, "assessments", record.assessments, write_assessment);
  return out;
}

}  // namespace stemma::interchange

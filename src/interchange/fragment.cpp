#include "interchange/fragment.hpp"

#include <algorithm>
#include <utility>

#include "base/escape.hpp"
#include "interchange/writers.hpp"

namespace stemma::interchange {
namespace {

template <class Record, class Write>
void put_section(YamlOut& into, std::string_view name, const std::vector<Record>& records, Write write) {
  YamlOut section;
  for (const Record& record : records) {
    YamlOut entry = write(record);
    entry.key = base::for_yaml(record.id);
    entry.plain = record.id;
    section.children.push_back(std::move(entry));
  }
  if (!section.children.empty()) into.put(name, std::move(section));
}

}  // namespace

YamlOut fragment_tree(const CaseRecord& record) {
  YamlOut tree;
  put_section(tree, "sources", record.sources, write_source);
  put_section(tree, "publications", record.publications, write_publication);
  YamlOut withdrawals = YamlOut::list();
  for (const WithdrawalRecord& withdrawal : record.withdrawals) {
    withdrawals.children.push_back(write_withdrawal(withdrawal));
  }
  if (!withdrawals.children.empty()) tree.put("withdrawals", std::move(withdrawals));
  return tree;
}

std::string fragment_yaml(const CaseRecord& record, const std::vector<std::string>& there, std::size_t width) {
  std::string out;
  for (const YamlOut& section : fragment_tree(record).children) {
    out += section.key + ":\n";
    for (const YamlOut& entry : section.children) {
      if (section.kind == YamlOut::Kind::list) {
        append_item(out, entry, 2, width);
        continue;
      }
      if (std::find(there.begin(), there.end(), entry.plain) != there.end()) {
        out += "  # the case has this entry: the lines below it are to be added there\n";
      }
      append_entry(out, entry, 2, width);
    }
  }
  return out;
}

}  // namespace stemma::interchange

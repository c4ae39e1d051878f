#include "report/listing.hpp"

#include <algorithm>

#include "base/escape.hpp"
#include "report/json_parts.hpp"
#include "report/table.hpp"

namespace stemma::report {
namespace {

struct AsText {
  std::string operator()(std::monostate) const { return {}; }
  std::string operator()(const std::string& text) const { return base::for_terminal(text); }
  std::string operator()(bool flag) const { return flag ? "yes" : ""; }
  std::string operator()(std::uint64_t count) const { return std::to_string(count); }
  std::string operator()(const Interval& interval) const { return range(interval); }
  std::string operator()(const std::vector<std::string>& ids) const {
    std::string out;
    for (const std::string& id : ids) out += (out.empty() ? "" : " ") + base::for_terminal(id);
    return out;
  }
};

struct AsJson {
  JsonWriter& json;
  void operator()(std::monostate) const { json.null(); }
  void operator()(const std::string& text) const { json.text(text); }
  void operator()(bool flag) const { json.boolean(flag); }
  void operator()(std::uint64_t count) const { json.number(count); }
  void operator()(const Interval& interval) const { json_interval(json, interval); }
  void operator()(const std::vector<std::string>& ids) const {
    json.begin_flat_array();
    for (const std::string& id : ids) json.text(id);
    json.end_array();
  }
};

bool is_count(const ListValue& value) { return std::holds_alternative<std::uint64_t>(value); }

}  // namespace

void write_text(std::ostream& out, const Listing& listing, const FaceOptions& options) {
  if (listing.rows.empty()) return;
  std::vector<TableColumn> columns;
  for (std::size_t c = 0; c < listing.columns.size(); ++c) {
    const ListColumn& column = listing.columns[c];
    if (column.heading.empty()) continue;
    const bool counts = std::all_of(listing.rows.begin(), listing.rows.end(),
                                    [&](const ListRow& row) { return is_count(row.values[c]); });
    columns.push_back({std::string(column.heading), column.flexible, column.most, counts});
  }
  std::vector<TableRow> rows;
  for (const ListRow& listed : listing.rows) {
    TableRow row;
    for (std::size_t c = 0; c < listing.columns.size(); ++c) {
      if (!listing.columns[c].heading.empty()) row.cells.push_back({std::visit(AsText{}, listed.values[c])});
    }
    rows.push_back(std::move(row));
  }
  TableOptions table;
  table.width = std::max(options.width, narrowest_width);
  table.ascii = options.ascii;
  table.colour = options.colour;
  write_table(out, std::move(columns), rows, table);
}

void write_json(std::ostream& out, const Listing& listing, const Words& words, const FaceOptions& options) {
  JsonWriter json(out);
  json_head(json, words, options.version, listing.as_of, listing.policy);
  json.key("list").text(listing.what);
  json.key("entries").begin_array();
  for (const ListRow& row : listing.rows) {
    json.begin_object();
    for (std::size_t c = 0; c < listing.columns.size(); ++c) {
      if (!listing.columns[c].in_json) continue;
      json.key(listing.columns[c].key);
      std::visit(AsJson{json}, row.values[c]);
    }
    json.end_object();
  }
  json.end_array().end_object().finish();
}

void write_ids(std::ostream& out, const Listing& listing) {
  for (const ListRow& row : listing.rows) out << base::for_terminal(row.id) << '\n';
}

}  // namespace stemma::report

#include "report/sheet.hpp"

#include <algorithm>

#include "base/escape.hpp"
#include "base/text.hpp"
#include "report/json_parts.hpp"
#include "report/paint.hpp"
#include "report/table.hpp"

namespace stemma::report {
namespace {

constexpr std::size_t widest_label = 20;
constexpr std::size_t narrowest_text = 16;

std::string spaces(std::size_t count) { return std::string(count, ' '); }

std::string label_of(const Field& field) {
  std::string label = base::for_terminal(field.key);
  std::replace(label.begin(), label.end(), '_', ' ');
  return label;
}

bool is_range(const Field& field) {
  return field.children.size() == 2 && field.children[0].key == "min" && field.children[1].key == "max" &&
         field.children[0].kind == Field::Kind::number;
}

/// On one line: "le_src", "c1, c2", "1 to 2", "mofa1/c1; stance reports; first hand".
std::string flat(const Field& field) {
  std::string out;
  switch (field.kind) {
    case Field::Kind::flag:
      return field.text == "true" ? "yes" : "no";
    case Field::Kind::text:
    case Field::Kind::number:
      return field.text;
    case Field::Kind::list:
      for (const Field& item : field.children) out += (out.empty() ? "" : ", ") + flat(item);
      return out;
    case Field::Kind::map:
      break;
  }
  if (is_range(field)) {
    const std::string& least = field.children[0].text;
    const std::string& most = field.children[1].text;
    return least == most ? least : least + " to " + most;
  }
  // The first value says what it is about and goes without its key.
  for (const Field& child : field.children) {
    std::string key = child.key;
    std::replace(key.begin(), key.end(), '_', ' ');
    const bool bare = out.empty();
    out += (bare ? "" : "; ") + (bare ? flat(child) : child.text == "true" ? key : key + " " + flat(child));
  }
  return out;
}

bool is_simple(const Field& field) {
  if (field.kind == Field::Kind::map) return is_range(field);
  return field.kind != Field::Kind::list ||
         std::all_of(field.children.begin(), field.children.end(),
                     [](const Field& item) { return item.kind == Field::Kind::text && item.text.size() < 32; });
}

class Page {
 public:
  Page(std::ostream& out, const FaceOptions& options)
      : out_(out), width_(std::max(options.width, narrowest_width)), paint_(options.colour), ascii_(options.ascii) {}

  void heading(const SheetEntry& entry) {
    const std::string id = base::for_terminal(entry.id);
    const std::size_t indent = std::min(base::display_width(id) + 2, width_ / 2);
    out_ << paint_.bold(id) << (base::display_width(id) + 2 > indent ? "\n" + spaces(indent) : "  ");
    wrapped(entry.title, indent, indent);
  }

  void part(const std::string& name, const Field& map) {
    if (map.children.empty()) return;
    out_ << '\n' << paint_.bold(base::for_terminal(name)) << '\n';
    fields(map, 2);
  }

  void fields(const Field& map, std::size_t indent) {
    std::size_t labels = 0;
    for (const Field& child : map.children) {
      if (is_simple(child)) labels = std::max(labels, base::display_width(label_of(child)));
    }
    labels = std::min(labels, widest_label);
    for (const Field& child : map.children) {
      const std::string label = label_of(child);
      out_ << spaces(indent) << label;
      const std::size_t column = indent + labels + 2;
      if (!is_simple(child)) {
        out_ << '\n';
        below(child, indent + 2);
      } else if (column + narrowest_text > width_ || base::display_width(label) > labels) {
        out_ << '\n' << spaces(indent + 2);
        wrapped(flat(child), indent + 2, indent + 2);
      } else {
        out_ << spaces(column - indent - base::display_width(label));
        wrapped(flat(child), column, column);
      }
    }
  }

 private:
  void below(const Field& field, std::size_t indent) {
    if (field.kind == Field::Kind::map) return fields(field, indent);
    const bool alike = std::all_of(field.children.begin(), field.children.end(), [](const Field& item) {
      return item.kind == Field::Kind::map && item.children.size() > 1;
    });
    if (alike) return table(field, indent);
    for (const Field& item : field.children) {
      out_ << spaces(indent) << (ascii_ ? "- " : "· ");
      wrapped(flat(item), indent + 2, indent + 2);
    }
  }

  /// Items with keys of their own are rows. Columns too wide to stand beside the others go below their row, whole.
  void table(const Field& list, std::size_t indent) {
    std::vector<std::string> keys;
    std::vector<std::size_t> widths;
    for (const Field& item : list.children) {
      for (const Field& child : item.children) {
        const auto at = std::find(keys.begin(), keys.end(), child.key);
        const auto c = static_cast<std::size_t>(at - keys.begin());
        if (at == keys.end()) {
          keys.push_back(child.key);
          widths.push_back(base::display_width(label_of(child)));
        }
        widths[c] = std::max(widths[c], base::display_width(base::for_terminal(flat(child))));
      }
    }
    std::vector<bool> beside(keys.size(), true);
    for (;;) {
      std::size_t total = indent, widest = 0;
      for (std::size_t c = 0; c < keys.size(); ++c) {
        if (!beside[c]) continue;
        total += widths[c] + 2;
        if (c > 0 && (widest == 0 || widths[c] > widths[widest])) widest = c;
      }
      if (total <= width_ + 2 || widest == 0) break;
      beside[widest] = false;
    }
    std::vector<TableColumn> columns;
    for (std::size_t c = 0; c < keys.size(); ++c) {
      if (beside[c]) columns.push_back({label_of({keys[c], {}, {}, {}}), c == 0, width_, false});
    }
    columns.front().heading = spaces(indent) + columns.front().heading;
    std::vector<TableRow> rows;
    for (const Field& item : list.children) rows.push_back(table_row(item, keys, beside, indent));
    TableOptions options;
    options.width = width_;
    options.ascii = ascii_;
    options.narrowest = 1;
    write_table(out_, std::move(columns), rows, options);
  }

  static TableRow table_row(const Field& item, const std::vector<std::string>& keys, const std::vector<bool>& beside,
                            std::size_t indent) {
    TableRow row;
    row.lead = spaces(indent);
    row.remark_lead = spaces(indent + 2);
    const auto hidden = std::count(beside.begin(), beside.end(), false);
    for (std::size_t c = 0; c < keys.size(); ++c) {
      const auto field = std::find_if(item.children.begin(), item.children.end(),
                                      [&](const Field& child) { return child.key == keys[c]; });
      const std::string text = field == item.children.end() ? "" : base::for_terminal(flat(*field));
      if (beside[c]) {
        row.cells.push_back({text});
      } else if (!text.empty()) {
        row.remark += (row.remark.empty() ? "" : "; ") + (hidden > 1 ? label_of(*field) + ": " : "") + text;
      }
    }
    return row;
  }

  /// From column `at`; further lines are indented by `indent`.
  void wrapped(const std::string& text, std::size_t at, std::size_t indent) {
    bool first = true;
    for (const std::string& line : base::wrap(base::for_terminal(text), width_ > at + 8 ? width_ - at : 8)) {
      out_ << (first ? "" : spaces(indent)) << line << '\n';
      first = false;
    }
  }

  std::ostream& out_;
  std::size_t width_;
  Paint paint_;
  bool ascii_;
};

}  // namespace

void write_text(std::ostream& out, const Sheet& sheet, const FaceOptions& options) {
  Page page(out, options);
  for (const SheetEntry& entry : sheet.entries) {
    if (&entry != &sheet.entries.front()) out << '\n';
    page.heading(entry);
    page.part("The " + std::string(entry.kind) + " as recorded", entry.record);
    page.part("Judged " + as_of_words(sheet.as_of) + ", policy " + sheet.policy, entry.judged);
  }
}

void write_json(std::ostream& out, const Sheet& sheet, const Words& words, const FaceOptions& options) {
  JsonWriter json(out);
  json_head(json, words, options.version, sheet.as_of, sheet.policy);
  json.key("entries").begin_array();
  for (const SheetEntry& entry : sheet.entries) {
    json.begin_object();
    json.key("kind").text(entry.kind);
    json.key("id").text(entry.id);
    json_field(json.key("record"), entry.record);
    json_field(json.key("judged"), entry.judged);
    json.end_object();
  }
  json.end_array().end_object().finish();
}

}  // namespace stemma::report

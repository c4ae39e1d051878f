// `stemma log` for people: commit by commit, who, when, why, and what it did.
#include <fmt/core.h>

#include <algorithm>

#include "base/escape.hpp"
#include "report/log.hpp"
#include "report/moment.hpp"
#include "report/page.hpp"
#include "report/words.hpp"

namespace stemma::report {
namespace {

constexpr std::size_t indent = 2;
constexpr std::size_t act_width = 9;  ///< "changed" and two spaces
constexpr std::size_t most_changes = 12;

std::string field_name(std::string name) {
  std::replace(name.begin(), name.end(), '_', ' ');
  return name;
}

std::string value_words(const model::LoggedChange::Field& field) {
  const std::string name = field_name(field.name);
  if (field.before.empty()) return fmt::format("{}: {} (new)", name, field.after);
  if (field.after.empty()) return fmt::format("{}: {} (taken out)", name, field.before);
  return fmt::format("{}: {} -> {}", name, field.before, field.after);
}

std::string entry_words(const model::LoggedChange& change) {
  if (change.withheld) return "a protected " + change.entity;
  std::string text = change.entity;
  if (!change.id.empty()) text += " " + change.id;
  return text;
}

class Written {
 public:
  Written(std::ostream& out, const LogPage& page, const FaceOptions& options)
      : out_(out), page_(page), paint_(options.colour), width_(std::max(options.width, narrowest_width)) {}

  void write() {
    for (std::size_t i = 0; i < page_.commits.size(); ++i) {
      if (i > 0) out_ << '\n';
      write(page_.commits[i]);
    }
  }

 private:
  void write(const model::LoggedCommit& commit) {
    const std::string number = fmt::format("commit {}", commit.number);
    const std::string lead = paint_.bold(number) + "  ";
    paragraph(out_, width_, 0, lead, number.size() + 2, fmt::format("{}, {}", commit.author, moment_words(commit.at)));
    for (std::size_t begin = 0; begin < commit.message.size();) {
      const std::size_t end = std::min(commit.message.find('\n', begin), commit.message.size());
      paragraph(out_, width_, indent, "", 0, commit.message.substr(begin, end - begin));
      begin = end + 1;
    }
    if (!commit.imported.empty() && page_.only.empty()) began(commit);
    std::string last_act;
    const std::size_t shown =
        page_.only.empty() ? named_of(commit.changes.size(), most_changes) : commit.changes.size();
    for (std::size_t i = 0; i < shown; ++i) {
      const model::LoggedChange& change = commit.changes[i];
      write(change, change.act != last_act);
      last_act = change.act;
    }
    if (shown < commit.changes.size()) {
      paragraph(out_, width_, indent, spaces(act_width), act_width,
                fmt::format("and {} more", commit.changes.size() - shown));
    }
  }

  void began(const model::LoggedCommit& commit) {
    std::vector<std::string> parts;
    parts.reserve(commit.imported.size());
    for (const auto& [entity, count] : commit.imported) parts.push_back(counted(count, entity, entity + "s"));
    row("began", "with " + list(parts));
  }

  void write(const model::LoggedChange& change, bool new_act) {
    std::string text = entry_words(change);
    if (!page_.only.empty() && !change.fields.empty() && !change.values_withheld) {
      row(new_act ? change.act : "", text);
      for (const model::LoggedChange::Field& field : change.fields) row("", value_words(field));
      return;
    }
    for (std::size_t i = 0; i < change.fields.size(); ++i) {
      text += (i == 0 ? ": " : ", ") + field_name(change.fields[i].name);
    }
    if (change.values_withheld && !page_.only.empty() && !change.fields.empty()) text += "; not public then";
    row(new_act ? change.act : "", text);
  }

  void row(const std::string& act, const std::string& text) {
    paragraph(out_, width_, indent, act + spaces(act_width - std::min(act.size(), act_width)), act_width, text);
  }

  std::ostream& out_;
  const LogPage& page_;
  Paint paint_;
  std::size_t width_;
};

}  // namespace

void write_text(std::ostream& out, const LogPage& page, const FaceOptions& options) {
  Written(out, page, options).write();
}

}  // namespace stemma::report

// `stemma evidence` for people: a table of the copies; then, where they were verified, what is wrong.
#include <fmt/core.h>

#include <algorithm>
#include <array>

#include "base/escape.hpp"
#include "report/evidence.hpp"
#include "report/page.hpp"
#include "report/table.hpp"
#include "report/words.hpp"

namespace stemma::report {
namespace {

constexpr std::size_t digest_shown = 8;                                      ///< hex digits: enough to name a copy by
constexpr std::size_t type_shown = 16, name_shown = 10, narrowest_file = 8;  ///< columns
constexpr std::size_t quote_shown = 200;                                     ///< bytes of a quotation that is not found
constexpr std::size_t label_width = 11;                                      ///< "ambiguous" and two spaces

/// "12 bytes", "3.4 kB", "1.2 MB": decimal, as disks are sold.
std::string size_words(std::uint64_t bytes) {
  if (bytes < 1000) return counted(bytes, "byte", "bytes");
  constexpr std::array<const char*, 3> units{"kB", "MB", "GB"};
  double amount = static_cast<double>(bytes) / 1000;
  std::size_t unit = 0;
  while (amount >= 999.95 && unit + 1 < units.size()) {
    amount /= 1000;
    ++unit;
  }
  return fmt::format("{:.1f} {}", amount, units.at(unit));
}

std::string cut(const std::string& words) {
  if (words.size() <= quote_shown) return words;
  std::size_t end = quote_shown;
  while (end > 0 && (static_cast<unsigned char>(words[end]) & 0xC0U) == 0x80U) --end;
  return words.substr(0, end) + "…";
}

class Written {
 public:
  Written(std::ostream& out, const EvidencePage& page, const FaceOptions& options)
      : out_(out),
        page_(page),
        options_(options),
        paint_(options.colour),
        width_(std::max(options.width, narrowest_width)) {}

  void write() {
    title_lines(out_, width_, paint_, page_.title.empty() ? page_.case_id : page_.title,
                counted(page_.copies.size(), "copy", "copies"));
    if (page_.copies.empty()) {
      paragraph(out_, width_, 0, "", 0, "No copy is attached: `stemma attach CASE FILE --to PUBLICATION` keeps one.");
      return;
    }
    out_ << '\n';
    table();
    if (!page_.verified) return;
    for (const KeptCopy& copy : page_.copies) fault(copy);
    for (const SoughtQuote& quote : page_.quotes) fault(quote);
    out_ << '\n';
    paragraph(out_, width_, 0, "", 0, totals());
  }

 private:
  void table() {
    std::vector<TableRow> rows;
    rows.reserve(page_.copies.size());
    for (const KeptCopy& kept : page_.copies) {
      const EvidenceRecord& copy = kept.copy;
      rows.push_back({"",
                      {{base::for_terminal(copy.publication)},
                       {base::for_terminal(copy.media_type)},
                       {size_words(copy.size)},
                       {base::for_terminal(copy.attached_at.substr(0, copy.attached_at.find('T')))},
                       {base::for_terminal(copy.attached_by)},
                       {copy.sha256.substr(0, digest_shown)},
                       {base::for_terminal(copy.name)}}});
    }
    write_table(out_,
                {{"PUBLICATION"},
                 {"TYPE", false, type_shown},
                 {"SIZE", false, 24, true},
                 {"ATTACHED"},
                 {"BY", false, name_shown},
                 {"SHA-256"},
                 {"FILE", true}},
                rows, {width_, options_.ascii, options_.colour, true, narrowest_file});
  }

  void line(const std::string& label, const std::string& text) {
    if (!any_fault_) out_ << '\n';
    any_fault_ = true;
    const std::string painted = label == "unread" ? paint_.bold(label) : paint_.red(label);
    paragraph(out_, width_, 0, painted + spaces(label_width - label.size()), label_width, text);
  }

  void fault(const KeptCopy& kept) {
    const std::string name =
        fmt::format("copy {} of {}", kept.copy.sha256.substr(0, digest_shown), kept.copy.publication);
    if (kept.state == CopyState::missing) {
      line("missing", name + ": its bytes are gone. Look for them in a backup, by their SHA-256.");
    } else if (kept.state == CopyState::changed) {
      line("changed", fmt::format("{}: its bytes are not those that were attached; their SHA-256 is {} now.", name,
                                  kept.found_sha256));
    }
  }

  void fault(const SoughtQuote& quote) {
    if (quote.state == QuoteState::found) return;
    const std::string words = fmt::format("{}: \"{}\"", quote.attribution, cut(quote.exact));
    line(std::string(to_word(quote.state)), words + reason(quote));
  }

  static std::string reason(const SoughtQuote& quote) {
    const std::string translated = quote.translated ? " It is a translation: record the original's words too." : "";
    switch (quote.state) {
      case QuoteState::missing:
        return fmt::format(" is in no copy of {}.{}", quote.publication, translated);
      case QuoteState::misplaced:
        return fmt::format(" is in a copy of {}, but not between the words that are recorded around it.",
                           quote.publication);
      case QuoteState::ambiguous:
        return fmt::format(" stands in {} places; `prefix` or `suffix` of the quotation would say which.",
                           quote.places);
      default:
        return fmt::format(" was not looked for: {}.", quote.why);
    }
  }

  std::string totals() const {
    std::string text =
        fmt::format("{}: {} sound, {} changed, {} missing.", counted(page_.copies.size(), "copy", "copies"),
                    page_.count(CopyState::sound), page_.count(CopyState::changed), page_.count(CopyState::missing));
    if (!page_.quotes.empty()) {
      text += fmt::format(" {}: {} found", counted(page_.quotes.size(), "quotation", "quotations"),
                          page_.count(QuoteState::found));
      for (const QuoteState state :
           {QuoteState::missing, QuoteState::misplaced, QuoteState::ambiguous, QuoteState::unread}) {
        if (const auto count = page_.count(state)) text += fmt::format(", {} {}", count, to_word(state));
      }
      text += '.';
    }
    if (page_.quotes_without > 0) {
      text += fmt::format(" {} in publications without a copy.",
                          counted(page_.quotes_without, "quotation is", "quotations are"));
    }
    return text;
  }

  std::ostream& out_;
  const EvidencePage& page_;
  const FaceOptions& options_;
  Paint paint_;
  std::size_t width_;
  bool any_fault_ = false;
};

}  // namespace

void write_evidence_text(std::ostream& out, const EvidencePage& page, const FaceOptions& options) {
  Written(out, page, options).write();
}

}  // namespace stemma::report

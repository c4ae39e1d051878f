// Sheets as they are thrown at a case: most rows add an entry, and some do not.
#pragma once

#include <algorithm>
#include <cstddef>
#include <random>
#include <string>
#include <utility>
#include <vector>

#include "interchange/sheet.hpp"

namespace stemma::test {

using interchange::SheetKind;

/// Of a few ids that meet again and again.
class RandomSheets {
 public:
  explicit RandomSheets(unsigned seed) : random_(seed) {}

  std::pair<std::string, SheetKind> next() {
    switch (below(5)) {
      case 0:
        return {sheet("id,name,kind,controlled_by,possibly_same_as,aliases", [&] { return source(); }),
                SheetKind::sources};
      case 1:
        return {sheet("id,text,parties,part_of,supports,event_date", [&] { return claim(); }), SheetKind::claims};
      case 2:
        return {sheet("id,by,date,cites,title,url", [&] { return publication(); }), SheetKind::publications};
      case 3:
        return {said(), SheetKind::attributions};
      default:
        return {sheet("act,by,of,date",
                      [&] {
                        return std::vector<std::string>{"retracts", "s" + number(4), "p" + number(4), date()};
                      }),
                SheetKind::withdrawals};
    }
  }

 private:
  std::size_t below(std::size_t bound) { return std::uniform_int_distribution<std::size_t>(0, bound - 1)(random_); }
  bool one_in(std::size_t n) { return below(n) == 0; }
  std::string number(std::size_t bound) { return std::to_string(below(bound)); }
  std::string date() { return "2024-0" + std::to_string(1 + below(6)) + "-11"; }
  std::string fresh(const std::string& kind) { return one_in(12) ? kind + number(4) : kind + std::to_string(next_++); }
  std::string perhaps(const std::string& cell) { return one_in(2) ? cell : ""; }

  std::vector<std::string> source() {
    return {one_in(4) ? "" : fresh("s"), "Name " + number(60),
            perhaps("person"),           perhaps("s" + number(4)),
            perhaps("s" + number(4)),    perhaps("\"Other " + number(60) + "; N" + number(90) + "\"")};
  }
  std::vector<std::string> claim() {
    return {one_in(4) ? "" : fresh("c"),      "Thing " + number(90), perhaps("s" + number(4)), perhaps("c" + number(4)),
            one_in(6) ? "c" + number(4) : "", perhaps(date())};
  }
  std::vector<std::string> publication() {
    printed_.push_back(fresh("p"));
    return {one_in(5) ? "" : printed_.back(),
            "s" + number(4),
            perhaps(date()),
            perhaps("p" + number(3)),
            perhaps("Title " + number(40)),
            one_in(3) ? "https://a.example/" + number(60) : ""};
  }

  template <class Row>
  std::string sheet(const std::string& heading, Row row) {
    std::string text = heading + "\r\n";
    for (std::size_t rows = 1 + below(4); rows > 0; --rows) {
      const std::vector<std::string> cells = row();
      for (std::size_t c = 0; c < cells.size(); ++c) text += (c == 0 ? "" : ",") + cells[c];
      text += "\r\n";
    }
    return text;
  }

  std::string said() {
    std::string text = "id,publication,claim,via,stance,said_on,gist,first_hand\n";
    std::size_t at =
        printed_.empty() || one_in(8) ? 0 : printed_.size() - 1 - below(std::min<std::size_t>(2, printed_.size()));
    for (std::size_t rows = 1 + below(5); rows > 0; --rows) {
      const std::string publication = printed_.empty() ? "p" + number(3) : printed_[at];
      text += (one_in(6) ? "a" + std::to_string(next_++) : "") + "," + publication + ",c" + number(7) + ",";
      if (!one_in(3)) text += "s" + number(4) + (one_in(3) ? "; p" + number(3) : "");
      text += "," + perhaps(one_in(2) ? "denies" : "reports") + "," + (one_in(5) ? date() : "") + "," +
              perhaps("\"so, it says\"") + "," + (one_in(4) ? "true" : "") + "\n";
      if (one_in(2) && at + 1 < printed_.size()) ++at;
    }
    return text;
  }

  std::mt19937 random_;
  std::size_t next_ = 20;
  std::vector<std::string> printed_;
};

}  // namespace stemma::test

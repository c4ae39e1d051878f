// What findings are about, as it is found again: ids and places by row number, without the texts.
#pragma once

#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

#include "model/texts.hpp"
#include "store/read.hpp"
#include "store/recent.hpp"
#include "store/stand_ins.hpp"
#include "store/text_query.hpp"

namespace stemma::store {

class Mentions {
 public:
  /// All three must outlive it.
  Mentions(const db::Connection& connection, const KnownFiles& files, const StandIns& stand_ins);

  /// Of a claim, a publication, an attribution or a source. Until the next is asked for.
  const model::Mention& of(SubjectKind kind, std::uint32_t id);

 private:
  struct Table {
    Query query;
    const std::unordered_map<std::uint32_t, std::string>& stand_ins;
    Recent<model::Mention> known{texts_kept};  ///< those that were asked for alone
    Run run = {};
    std::vector<model::Mention> last_run = {};  ///< from `first` on
    std::uint32_t first = 0;
  };
  Table& table(SubjectKind kind);
  void read(Table& table, std::uint32_t first, std::int64_t rows);

  const KnownFiles& files_;
  Table claims_, publications_, attributions_, sources_;
};

}  // namespace stemma::store

// What rests on one source, or one publication, over all claims.
#pragma once

#include <string>

#include "app/case_index.hpp"
#include "report/trace.hpp"

namespace stemma::app {

/// Throws Error usage, with the nearest id, if neither a source nor a publication has that id.
report::SourceTrace trace_source(const CaseIndex& judged, const std::string& id);

/// "retracted by the Gazette on 3 May 2024"; empty if no withdrawal ended the statement.
std::string withdrawn_words(const CaseIndex& judged, const Statement& statement, const report::Words& words);

}  // namespace stemma::app

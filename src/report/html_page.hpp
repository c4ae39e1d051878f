// What every HTML page of ours begins with: nothing may be loaded, and only its own style and script may run.
#pragma once

#include <ostream>
#include <string>
#include <string_view>
#include <vector>

namespace stemma::report {

/// The text of a file of src/report/page.
std::string_view page_part(std::string_view name);

/// Up to and with <body>. Styles and scripts are allowed by their digests alone; the styles stand in the page, whoever
/// writes it puts the scripts in. The title is escaped here.
void begin_html(std::ostream& out, std::string_view title, const std::vector<std::string_view>& styles,
                const std::vector<std::string_view>& scripts);

}  // namespace stemma::report

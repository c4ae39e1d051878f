#include "report/html_page.hpp"

#include <fmt/core.h>

#include "base/digest.hpp"
#include "base/escape.hpp"
#include "stemma_report_embedded.hpp"

namespace stemma::report {
namespace {

/// Source expressions of Content Security Policy (W3C, level 3, section 2.3.1): 'sha256-…'.
std::string allowed(const std::vector<std::string_view>& texts) {
  std::string out;
  for (const std::string_view text : texts) {
    const base::Sha256 digest = base::sha256(text);
    out += fmt::format(" 'sha256-{}'", base::base64({reinterpret_cast<const char*>(digest.data()), digest.size()}));
  }
  return out;
}

}  // namespace

std::string_view page_part(std::string_view name) {
  for (const auto& file : stemma_report_embedded::files()) {
    if (file.name == name) return file.text;
  }
  return {};
}

void begin_html(std::ostream& out, std::string_view title, const std::vector<std::string_view>& styles,
                const std::vector<std::string_view>& scripts) {
  out << "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
      << R"(<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src)" << allowed(styles)
      << "; ";
  if (!scripts.empty()) out << "script-src" << allowed(scripts) << "; ";
  out << "base-uri 'none'; form-action 'none'\">\n"
      << "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
      << "<meta name=\"referrer\" content=\"no-referrer\">\n<title>" << base::for_xml(title) << "</title>\n";
  for (const std::string_view style : styles) out << "<style>" << style << "</style>\n";
  out << "</head>\n<body>\n";
}

}  // namespace stemma::report

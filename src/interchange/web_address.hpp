// Hosts and handles out of the addresses that people write.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace stemma::interchange {

/// What an address leads to: a host of its own, or an account on a platform that many share.
struct WebAddress {
  std::string host;      ///< "tass.com": lower case, without scheme, "www.", port and path; empty for an account
  std::string platform;  ///< "twitter"
  std::string handle;    ///< "tass_agency": lower case
};

/// Takes "https://www.tass.com/world?x", "//tass.com", "tass.com" and "t.me/tass_agency". Nothing if it has no host.
std::optional<WebAddress> web_address(std::string_view text);

/// What a source's list of handles says: "@tass_agency" has no platform, an address of an account has one.
std::optional<WebAddress> handle_of(std::string_view text);

/// Why a host says nothing of who publishes there; empty if it does: one label ("localhost"), a public suffix such as
/// `co.uk`, hosting that many share, a test host, a number. The suffixes are the usual second levels (co, com, gov, …)
/// under a country's two letters. Rejected: the Public Suffix List, ten thousand lines that change weekly, for
/// addresses of media; what a short list lets pass is a host that somebody wrote down as an outlet's own.
std::string unusable_host(std::string_view host);

/// The host, and then without its first label, and so on down to two labels: "a.b.ru", "b.ru".
std::vector<std::string> host_and_parents(std::string_view host);

}  // namespace stemma::interchange

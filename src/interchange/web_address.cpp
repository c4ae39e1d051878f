#include "interchange/web_address.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "base/text.hpp"

namespace stemma::interchange {
namespace {

constexpr std::array<std::pair<std::string_view, std::string_view>, 16> platforms{{
    {"facebook.com", "facebook"},
    {"fb.com", "facebook"},
    {"instagram.com", "instagram"},
    {"linkedin.com", "linkedin"},
    {"ok.ru", "ok"},
    {"rutube.ru", "rutube"},
    {"t.me", "telegram"},
    {"telegram.me", "telegram"},
    {"tiktok.com", "tiktok"},
    {"twitter.com", "twitter"},
    {"vk.com", "vk"},
    {"vkontakte.ru", "vk"},
    {"weibo.com", "weibo"},
    {"x.com", "twitter"},
    {"youtu.be", "youtube"},
    {"youtube.com", "youtube"},
}};

/// Words of a path that come before the account.
constexpr std::array<std::string_view, 11> before_account{"c",     "channel", "company", "group", "groups", "in",
                                                          "pages", "s",       "u",       "user",  "video"};

constexpr std::array<std::string_view, 19> second_levels{"ac",  "co",  "com", "edu", "go",   "gob", "gouv",
                                                         "gov", "gub", "id",  "in",  "info", "mil", "msk",
                                                         "ne",  "net", "nom", "or",  "org"};

constexpr std::array<std::string_view, 12> shared_hosting{
    "appspot.com",  "blogspot.com", "github.io",  "google.com",  "livejournal.com", "medium.com",
    "substack.com", "tumblr.com",   "weebly.com", "wixsite.com", "wordpress.com",   "archive.org"};

template <std::size_t N>
bool has(const std::array<std::string_view, N>& list, std::string_view word) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

std::string_view trimmed(std::string_view text) {
  const auto space = [](char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; };
  while (!text.empty() && space(text.front())) text.remove_prefix(1);
  while (!text.empty() && space(text.back())) text.remove_suffix(1);
  return text;
}

bool is_under(std::string_view host, std::string_view parent) {
  return host == parent || (host.ends_with(parent) && host[host.size() - parent.size() - 1] == '.');
}

std::vector<std::string_view> split(std::string_view text, char at) {
  std::vector<std::string_view> parts;
  while (true) {
    const std::size_t end = text.find(at);
    parts.push_back(text.substr(0, end));
    if (end == std::string_view::npos) return parts;
    text.remove_prefix(end + 1);
  }
}

std::string account(std::string_view path) {
  for (std::string_view part : split(path, '/')) {
    if (part.starts_with('@')) part.remove_prefix(1);
    if (!part.empty() && !has(before_account, part)) return std::string(part);
  }
  return {};
}

}  // namespace

std::optional<WebAddress> web_address(std::string_view text) {
  text = trimmed(text);
  if (const std::size_t scheme = text.find("://"); scheme != std::string_view::npos) text.remove_prefix(scheme + 3);
  while (text.starts_with('/')) text.remove_prefix(1);
  text = text.substr(0, text.find_first_of("?#"));
  const std::size_t slash = text.find('/');
  const std::string_view path = slash == std::string_view::npos ? std::string_view{} : text.substr(slash + 1);
  std::string_view name = text.substr(0, slash);
  if (const std::size_t user = name.rfind('@'); user != std::string_view::npos) name.remove_prefix(user + 1);
  name = name.substr(0, name.find(':'));
  while (name.ends_with('.')) name.remove_suffix(1);
  std::string host = base::ascii_lower(name);
  if (host.starts_with("www.")) host.erase(0, 4);
  const bool odd = host.empty() || host.find_first_of(" \t\n,;<>\"'()") != std::string::npos || host.starts_with('.') ||
                   host.find("..") != std::string::npos || host.find('.') == std::string::npos;
  if (odd) return std::nullopt;
  for (const auto& [platform_host, platform] : platforms) {
    if (!is_under(host, platform_host)) continue;
    if (path.empty() && platform_host == host) return WebAddress{host, {}, {}};
    std::string handle = base::ascii_lower(account(path));
    if (handle.empty()) return std::nullopt;
    return WebAddress{{}, std::string(platform), std::move(handle)};
  }
  return WebAddress{std::move(host), {}, {}};
}

std::optional<WebAddress> handle_of(std::string_view text) {
  text = trimmed(text);
  if (text.find('/') != std::string_view::npos) {
    auto address = web_address(text);
    return address && !address->handle.empty() ? address : std::nullopt;
  }
  if (text.starts_with('@')) text.remove_prefix(1);
  if (text.empty() || text.find_first_of(" \t\n,;") != std::string_view::npos) return std::nullopt;
  return WebAddress{{}, {}, base::ascii_lower(text)};
}

std::string unusable_host(std::string_view host) {
  const std::vector<std::string_view> labels = split(host, '.');
  const std::string_view last = labels.back();
  if (labels.size() < 2) return "one word is no host";
  if (last.find_first_not_of("0123456789") == std::string_view::npos) return "a number says nothing of who publishes";
  if (last == "test" || last == "example" || last == "invalid" || last == "local" || labels.front() == "test" ||
      labels.front() == "staging" || labels.front() == "dev") {
    return "a test host";
  }
  if (labels.size() == 2 && last.size() == 2 && has(second_levels, labels.front())) {
    return "a public suffix, under which anybody may publish";
  }
  if (has(shared_hosting, host)) return "hosting that many share";
  const auto is_platform = [&](const auto& platform) { return platform.first == host; };
  if (std::any_of(platforms.begin(), platforms.end(), is_platform)) {
    return "a platform that many share";
  }
  return {};
}

std::vector<std::string> host_and_parents(std::string_view host) {
  std::vector<std::string> found;
  while (host.find('.') != std::string_view::npos) {
    found.emplace_back(host);
    host.remove_prefix(host.find('.') + 1);
  }
  return found;
}

}  // namespace stemma::interchange

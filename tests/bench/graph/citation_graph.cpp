#include "bench/graph/citation_graph.hpp"

#include <cstdint>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <memory>
#include <stdexcept>
#include <string_view>
#include <utility>

namespace stemma::bench {
namespace {

/// A file in blocks of whole lines, without its line of headings.
class Blocks {
 public:
  explicit Blocks(const std::string& name) : name_(name), file_(std::fopen(name.c_str(), "rb"), &std::fclose) {
    if (!file_) throw std::runtime_error(name + " cannot be opened");
  }

  /// False at the end of the file. What the block shows is gone when the next one is asked for.
  bool next(std::string_view& block) {
    std::memmove(buffer_.data(), buffer_.data() + whole_, end_ - whole_);
    end_ -= whole_;
    end_ += std::fread(buffer_.data() + end_, 1, buffer_.size() - end_, file_.get());
    const std::string_view all(buffer_.data(), end_);
    whole_ = all.rfind('\n') + 1;  // 0 where there is none
    if (whole_ == 0 && end_ > 0) throw std::runtime_error(name_ + " does not end with the end of a line");
    block = all.substr(0, whole_);
    if (!std::exchange(headed_, true)) block.remove_prefix(block.find('\n') + 1);
    return whole_ > 0;
  }

 private:
  std::string name_;
  std::unique_ptr<std::FILE, int (*)(std::FILE*)> file_;
  std::vector<char> buffer_ = std::vector<char>(std::size_t{1} << 18U);
  std::size_t whole_ = 0;
  std::size_t end_ = 0;
  bool headed_ = false;
};

/// Takes a number, and the sign behind it, off the front of whole lines. (std::from_chars takes twice the time.)
graph::Vertex take_number(std::string_view& text, char behind, const std::string& file) {
  std::uint64_t value = 0;
  const char* at = text.data();
  for (; *at >= '0' && *at <= '9'; ++at) value = 10 * value + static_cast<std::uint64_t>(*at - '0');
  const auto digits = static_cast<std::size_t>(at - text.data());
  if (*at != behind || digits == 0 || digits > 9) {
    throw std::runtime_error(file + ": not a row of numbers: " + std::string(text.substr(0, text.find('\n'))));
  }
  text.remove_prefix(digits + 1);
  return static_cast<graph::Vertex>(value);
}

}  // namespace

std::vector<graph::Edge> read_edges(const std::string& file) {
  constexpr std::size_t shortest_row = 4;
  std::vector<graph::Edge> edges;
  edges.reserve(std::filesystem::file_size(file) / shortest_row);  // of which what is not written to is never there
  Blocks blocks(file);
  for (std::string_view block; blocks.next(block);) {
    while (!block.empty()) {
      const graph::Vertex from = take_number(block, ',', file);
      edges.push_back({from, take_number(block, '\n', file)});
    }
  }
  return edges;
}

Kinds read_kinds(const std::string& file) {
  Kinds kinds;
  Blocks blocks(file);
  for (std::string_view block; blocks.next(block);) {
    for (; !block.empty(); ++kinds.nodes) {
      const std::size_t length = block.find('\n');
      if (block.substr(0, length).ends_with(",primary")) kinds.primary.push_back(kinds.nodes);
      block.remove_prefix(length + 1);
    }
  }
  return kinds;
}

std::vector<graph::Vertex> read_claims(const std::string& file) {
  std::vector<graph::Vertex> claims;
  Blocks blocks(file);
  for (std::string_view block; blocks.next(block);) {
    while (!block.empty()) claims.push_back(take_number(block, '\n', file));
  }
  return claims;
}

}  // namespace stemma::bench

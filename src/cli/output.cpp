#include "cli/output.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <cerrno>
#include <system_error>
#include <utility>

#include "base/file.hpp"
#include "stemma/error.hpp"

namespace stemma::cli {

DescriptorBuffer::DescriptorBuffer(int descriptor) : descriptor_(descriptor) {
  setp(buffer_.data(), buffer_.data() + buffer_.size());
}

void DescriptorBuffer::drain() {
  const char* from = pbase();
  const char* const end = pptr();
  setp(buffer_.data(), buffer_.data() + buffer_.size());
  if (from != end && where_) descriptor_ = std::exchange(where_, nullptr)(descriptor_);
  while (from != end && !reader_gone_) {
    const ssize_t written = ::write(descriptor_, from, static_cast<std::size_t>(end - from));
    if (written >= 0) {
      from += written;
      continue;
    }
    const int fault = errno;
    if (fault == EINTR) continue;
    if (fault != EPIPE) {
      throw Error(ErrorKind::io,
                  fmt::format("cannot write to standard output: {}", std::generic_category().message(fault)));
    }
    if (!outlives_reader_) throw ReaderGone{};
    reader_gone_ = true;
  }
}

DescriptorBuffer::int_type DescriptorBuffer::overflow(int_type character) {
  drain();
  if (!traits_type::eq_int_type(character, traits_type::eof())) {
    *pptr() = traits_type::to_char_type(character);
    pbump(1);
  }
  return traits_type::not_eof(character);
}

int DescriptorBuffer::sync() {
  drain();
  return 0;
}

Output::Output(Session& session, std::string path, bool long_text)
    : session_(session), path_(std::move(path)), to_file_(!path_.empty() && path_ != "-") {
  if (long_text && to_terminal()) session_.page();
}

void Output::finish() {
  if (!to_file_) {
    session_.out.flush();
    session_.leave_pager();
    return;
  }
  const app::HoldInterrupts held(session_.world);
  base::write_file_whole(path_, text_.view());
}

}  // namespace stemma::cli

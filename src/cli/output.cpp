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

HeldBuffer::int_type HeldBuffer::overflow(int_type character) {
  if (traits_type::eq_int_type(character, traits_type::eof())) return traits_type::not_eof(character);
  const char c = traits_type::to_char_type(character);
  return xsputn(&c, 1) == 1 ? character : traits_type::eof();
}

std::streamsize HeldBuffer::xsputn(const char* bytes, std::streamsize count) {
  if (!holds()) return out_->sputn(bytes, count);
  held_.append(bytes, static_cast<std::size_t>(count));
  return count;
}

int HeldBuffer::sync() { return holds() ? 0 : out_->pubsync(); }

Output::Output(Session& session, std::string path, bool long_text)
    : session_(session),
      path_(std::move(path)),
      to_file_(!path_.empty() && path_ != "-"),
      buffer_(to_file_ ? nullptr : session.out.rdbuf(), session.world.guard),
      stream_(&buffer_) {
  stream_.exceptions(std::ios::badbit);
  if (long_text && to_terminal()) session_.page();
}

void Output::finish() {
  if (!tells_sealed_) app::look_over(buffer_.held(), session_.world);
  if (!to_file_) {
    session_.out << buffer_.held();
    session_.out.flush();
    session_.leave_pager();
    return;
  }
  const app::HoldInterrupts held(session_.world);
  base::write_file_whole(path_, buffer_.held());
}

}  // namespace stemma::cli

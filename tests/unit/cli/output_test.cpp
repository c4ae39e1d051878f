#include "cli/output.hpp"

#include <fcntl.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include <array>
#include <csignal>
#include <ostream>

#include "stemma/error.hpp"

namespace stemma::cli {
namespace {

using testing::HasSubstr;

/// A pipe whose reading end can be closed.
struct Pipe {
  Pipe() {
    std::signal(SIGPIPE, SIG_IGN);
    if (::pipe(ends.data()) != 0) ADD_FAILURE() << "no pipe";
  }
  ~Pipe() {
    close_reader();
    ::close(ends[1]);
  }
  void close_reader() {
    if (ends[0] >= 0) ::close(ends[0]);
    ends[0] = -1;
  }
  std::array<int, 2> ends{};
};

TEST(DescriptorBuffer, WritesWhatItIsGiven) {
  Pipe pipe;
  DescriptorBuffer buffer(pipe.ends[1]);
  std::ostream out(&buffer);
  out << "one " << 2 << '\n' << std::flush;
  std::array<char, 16> read{};
  EXPECT_EQ(::read(pipe.ends[0], read.data(), read.size()), 6);
  EXPECT_STREQ(read.data(), "one 2\n");
}

TEST(DescriptorBuffer, AClosedPipeEndsTheWriting) {
  Pipe pipe;
  pipe.close_reader();
  DescriptorBuffer buffer(pipe.ends[1]);
  std::ostream out(&buffer);
  out.exceptions(std::ios::badbit);
  EXPECT_THROW(out << "x" << std::flush, ReaderGone);
}

TEST(DescriptorBuffer, AClosedPipeSwallowsTheRestForACommandThatOutlivesItsReader) {
  Pipe pipe;
  pipe.close_reader();
  DescriptorBuffer buffer(pipe.ends[1]);
  buffer.outlive_reader();
  std::ostream out(&buffer);
  out.exceptions(std::ios::badbit);
  for (int i = 0; i < 100'000; ++i) out << "a line\n";
  EXPECT_NO_THROW(out.flush());
}

TEST(DescriptorBuffer, AFullDiskIsAnError) {
  const int full = ::open("/dev/full", O_WRONLY | O_CLOEXEC);
  ASSERT_GE(full, 0);
  DescriptorBuffer buffer(full);
  std::ostream out(&buffer);
  out.exceptions(std::ios::badbit);
  try {
    out << "x" << std::flush;
    ADD_FAILURE() << "nothing was thrown";
  } catch (const Error& error) {
    EXPECT_EQ(error.kind(), ErrorKind::io);
    EXPECT_THAT(error.message(), HasSubstr("standard output"));
  }
  ::close(full);
}

}  // namespace
}  // namespace stemma::cli

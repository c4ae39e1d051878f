#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <chrono>
#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include "base/process.hpp"
#include "stemma/error.hpp"

namespace stemma::base {
namespace {

using ::testing::HasSubstr;
using namespace std::chrono_literals;

constexpr std::size_t plenty = 64U << 20;

ProcessResult shell(const std::string& script, std::string_view input = {}, std::chrono::milliseconds limit = 20s) {
  return run_process("sh", {"-c", script}, input, limit, plenty);
}

std::string failure(const std::string& program, const std::vector<std::string>& arguments,
                    std::chrono::milliseconds limit = 20s, std::size_t max_output = plenty) {
  try {
    run_process(program, arguments, {}, limit, max_output);
  } catch (const Error& error) {
    EXPECT_EQ(error.kind(), ErrorKind::missing_tool);
    return error.message();
  }
  return "nothing was thrown";
}

TEST(Process, GivesOutputErrorsAndExitCode) {
  const ProcessResult result = shell("cat; echo wrong >&2; exit 7", "given");
  EXPECT_EQ(result.out, "given");
  EXPECT_EQ(result.err, "wrong\n");
  EXPECT_EQ(result.exit_code, 7);
}

TEST(Process, ArgumentsReachTheProgramUntouched) {
  const std::vector<std::string> hostile{"%s|", "a b", "$(touch evil)", "`id`", "; rm -rf x", "\"'\\", "*", "", "\n"};
  const ProcessResult result = run_process("printf", hostile, {}, 20s, plenty);
  EXPECT_EQ(result.out, "a b|$(touch evil)|`id`|; rm -rf x|\"'\\|*||\n|");
}

TEST(Process, MuchInputAndOutputAtOnceNeverStopsEitherSide) {
  const std::string much(8U << 20, 'x');
  const ProcessResult result = run_process("cat", {}, much, 60s, plenty);
  EXPECT_EQ(result.out.size(), much.size());
  EXPECT_EQ(result.out, much);
}

TEST(Process, MuchOnBothOutputsIsReadWhole) {
  const ProcessResult result = shell("head -c 3000000 /dev/zero; head -c 3000000 /dev/zero >&2");
  EXPECT_EQ(result.out.size(), 3'000'000U);
  EXPECT_EQ(result.err.size(), 3'000'000U);
}

TEST(Process, AProgramThatDoesNotReadItsInputCostsNoSignal) {
  const std::string much(4U << 20, 'x');
  const ProcessResult result = shell("exec 0<&-; echo done", much);
  EXPECT_EQ(result.out, "done\n");
  EXPECT_EQ(result.exit_code, 0);
}

TEST(Process, WithoutInputThereIsNothingToRead) { EXPECT_EQ(shell("cat; echo end").out, "end\n"); }

TEST(Process, ASignalIsOneHundredAndTwentyEightPlusItsNumber) {
  EXPECT_EQ(shell("kill -TERM $$").exit_code, 128 + SIGTERM);
}

TEST(Process, TheEnvironmentIsPathAndLocaleOnly) {
  ::setenv("STEMMA_SECRET", "source", 1);
  const ProcessResult result = run_process("env", {}, {}, 20s, plenty);
  ::unsetenv("STEMMA_SECRET");
  EXPECT_EQ(result.out, std::string("PATH=") + std::getenv("PATH") + "\nLC_ALL=C.UTF-8\n");
}

TEST(Process, AProgramThatIsNotInstalledIsNamed) {
  EXPECT_THAT(failure("stemma-no-such-program", {}), HasSubstr("stemma-no-such-program is not installed"));
  EXPECT_THAT(failure("/no/such/program", {}), HasSubstr("/no/such/program cannot be run: No such file"));
  EXPECT_THAT(failure("/etc/passwd", {}), HasSubstr("Permission denied"));
}

TEST(Process, ATimeLimitEndsTheProgramAndItsChildren) {
  const auto begin = std::chrono::steady_clock::now();
  EXPECT_THAT(failure("sh", {"-c", "sleep 60 & sleep 60"}, 200ms), HasSubstr("sh did not finish in time"));
  EXPECT_LT(std::chrono::steady_clock::now() - begin, 20s);
}

TEST(Process, AProgramThatClosesItsOutputAndGoesOnIsEndedToo) {
  EXPECT_THAT(failure("sh", {"-c", "exec >&- 2>&-; sleep 60"}, 200ms), HasSubstr("did not finish in time"));
}

TEST(Process, AProgramThatPrintsTooMuchIsStopped) {
  EXPECT_THAT(failure("cat", {"/dev/zero"}, 20s, 1000), HasSubstr("cat printed more than 1000 bytes"));
}

TEST(Process, AProgramInTheCurrentFolderIsNeverFoundByAccident) {
  std::string folder = (std::filesystem::temp_directory_path() / "stemma-path-test-XXXXXX").string();
  ASSERT_NE(::mkdtemp(folder.data()), nullptr);
  const std::string planted = folder + "/stemma-planted";
  std::ofstream(planted) << "#!/bin/sh\necho planted\n";
  ASSERT_EQ(::chmod(planted.c_str(), 0755), 0);
  const std::filesystem::path old_folder = std::filesystem::current_path();
  const std::string old_path = std::getenv("PATH");
  std::filesystem::current_path(folder);

  ::setenv("PATH", (":.:" + old_path).c_str(), 1);
  EXPECT_THAT(failure("stemma-planted", {}), HasSubstr("is not installed"));
  ::setenv("PATH", (folder + ":" + old_path).c_str(), 1);
  EXPECT_EQ(run_process("stemma-planted", {}, {}, 20s, plenty).out, "planted\n");

  ::setenv("PATH", old_path.c_str(), 1);
  std::filesystem::current_path(old_folder);
  std::filesystem::remove_all(folder);
}

TEST(Process, LeavesNoDescriptorOpen) {
  const auto open_files = [] {
    return std::distance(std::filesystem::directory_iterator("/proc/self/fd"), std::filesystem::directory_iterator());
  };
  const auto before = open_files();
  shell("echo x", "y");
  EXPECT_THAT(failure("stemma-no-such-program", {}), HasSubstr("not installed"));
  EXPECT_THAT(failure("cat", {"/dev/zero"}, 20s, 10), HasSubstr("printed more"));
  EXPECT_EQ(open_files(), before);
}

}  // namespace
}  // namespace stemma::base

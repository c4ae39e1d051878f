// Stands between a program and the system (LD_PRELOAD), and lets the n-th call of a kind fail, or writes down what
// would reach the disk. It counts from the start of main to its end, so that neither the loader nor what ends a program
// is touched.
//
//   STEMMA_FAULT_CALLS    kinds, parted by commas: open read write sync rename truncate map memory folder
//   STEMMA_FAULT_AT       the number, from 1, of the call that fails
//   STEMMA_FAULT_ERROR    errno of the failure; 0: the call is made, and SIGINT comes with it
//   STEMMA_FAULT_LASTS    where set, every later call of these kinds fails too, as on a full disk
//   STEMMA_FAULT_REACHED  a file that is made when the call is reached: without it the run was untouched
//   STEMMA_FAULT_RECORD   a file that gets one record for each change of a file and each sync, see power_test.py
//
// Standard error is left alone: what a program has to say must be heard.
#include <dlfcn.h>
#include <fcntl.h>
#include <signal.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/types.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>
#include <cstdarg>
#include <cstdint>
#include <cstdlib>
#include <cstring>

extern "C" {
void* __libc_malloc(std::size_t size);
void* __libc_calloc(std::size_t count, std::size_t size);
void* __libc_realloc(void* old, std::size_t size);
}

namespace {

/// All that is set up before main, and never allocates.
struct Plan {
  bool armed = false;
  const char* calls = nullptr;
  long at = 0;
  int error = 0;
  bool lasts = false;
  const char* reached = nullptr;
  int record = -1;
};
Plan plan;
std::atomic<long> counted{0};

bool is_planned(const char* kind) {
  if (plan.calls == nullptr) return false;
  const std::size_t length = std::strlen(kind);
  for (const char* at = plan.calls; (at = std::strstr(at, kind)) != nullptr; at += length) {
    const bool begins = at == plan.calls || at[-1] == ',';
    if (begins && (at[length] == '\0' || at[length] == ',')) return true;
  }
  return false;
}

void mark_reached() {
  if (plan.reached == nullptr) return;
  const long file = ::syscall(SYS_openat, AT_FDCWD, plan.reached, O_CREAT | O_WRONLY | O_CLOEXEC, 0600);
  if (file >= 0) ::syscall(SYS_close, file);
}

/// True if this call is to fail; errno says why.
bool fails(const char* kind) {
  if (!plan.armed || !is_planned(kind)) return false;
  const long now = ++counted;
  if (now != plan.at && !(plan.lasts && now > plan.at)) return false;
  if (now == plan.at) mark_reached();
  if (plan.error == 0) {
    ::raise(SIGINT);
    return false;
  }
  errno = plan.error;
  return true;
}

template <class Function>
Function next(const char* name) {
  void* symbol = ::dlsym(RTLD_NEXT, name);
  if (symbol == nullptr) ::_exit(99);
  Function function = nullptr;
  std::memcpy(&function, &symbol, sizeof function);
  return function;
}

void raw_write(int file, const void* bytes, std::size_t size) {
  const char* at = static_cast<const char*>(bytes);
  while (size > 0) {
    const long done = ::syscall(SYS_write, file, at, size);
    if (done <= 0) ::_exit(98);
    at += done;
    size -= static_cast<std::size_t>(done);
  }
}

/// A record: what happened, where in the file, the length of the path and of the bytes, then both. The path of an open
/// file is asked of the system, so that one that was moved is called what it is called now.
void record(char what, const char* path, std::int64_t offset, const void* bytes, std::size_t size) {
  const std::uint32_t path_size = static_cast<std::uint32_t>(std::strlen(path)),
                      byte_size = static_cast<std::uint32_t>(size);
  raw_write(plan.record, &what, 1);
  raw_write(plan.record, &offset, sizeof offset);
  raw_write(plan.record, &path_size, sizeof path_size);
  raw_write(plan.record, &byte_size, sizeof byte_size);
  raw_write(plan.record, path, path_size);
  raw_write(plan.record, bytes, size);
}

bool records() { return plan.armed && plan.record >= 0; }

/// The path of an open file; empty for pipes and terminals.
void path_of(int file, char (&path)[4096]) {
  char link[64] = "/proc/self/fd/";
  char digits[16];
  int count = 0;
  for (int rest = file; count == 0 || rest > 0; rest /= 10) digits[count++] = static_cast<char>('0' + rest % 10);
  char* end = link + std::strlen(link);
  while (count > 0) *end++ = digits[--count];
  *end = '\0';
  const long size = ::syscall(SYS_readlinkat, AT_FDCWD, link, path, sizeof path - 1);
  path[size > 0 && path[0] == '/' ? size : 0] = '\0';
}

void record_change(char what, int file, std::int64_t offset, const void* bytes, std::size_t size) {
  char path[4096];
  path_of(file, path);
  if (path[0] != '\0') record(what, path, offset, bytes, size);
}

/// A path as it is from the root.
void record_path(char what, const char* path, const char* other) {
  char folder[4096] = "";
  if (path[0] != '/' && ::syscall(SYS_getcwd, folder, sizeof folder) > 0) std::strncat(folder, "/", 2);
  char whole[8192];
  std::strcpy(whole, folder);
  std::strcat(whole, path);
  char moved[8192] = "";
  if (other != nullptr) {
    if (other[0] != '/') std::strcpy(moved, folder);
    std::strcat(moved, other);
  }
  record(what, whole, 0, moved, std::strlen(moved));
}

using Main = int (*)(int, char**, char**);
Main real_main = nullptr;

int armed_main(int count, char** words, char** environment) {
  plan.armed = true;
  const int code = real_main(count, words, environment);
  plan.armed = false;
  return code;
}

int open_file(int folder, const char* path, int flags, mode_t mode) {
  if (fails("open")) return -1;
  const bool is_new = records() && (flags & O_CREAT) != 0 && ::syscall(SYS_faccessat, folder, path, F_OK) != 0;
  const long file = ::syscall(SYS_openat, folder, path, flags, mode);
  if (file < 0) return static_cast<int>(file);
  if (is_new) record_change('c', static_cast<int>(file), 0, "", 0);
  if (records() && (flags & O_TRUNC) != 0) record_change('t', static_cast<int>(file), 0, "", 0);
  return static_cast<int>(file);
}

mode_t mode_of(int flags, va_list rest) { return (flags & (O_CREAT | O_TMPFILE)) != 0 ? va_arg(rest, mode_t) : 0; }

}  // namespace

extern "C" {

int __libc_start_main(Main program, int count, char** words, void (*start)(), void (*end)(), void (*loader_end)(),
                      void* stack) {
  plan.calls = std::getenv("STEMMA_FAULT_CALLS");
  plan.reached = std::getenv("STEMMA_FAULT_REACHED");
  plan.lasts = std::getenv("STEMMA_FAULT_LASTS") != nullptr;
  if (const char* at = std::getenv("STEMMA_FAULT_AT")) plan.at = std::strtol(at, nullptr, 10);
  if (const char* error = std::getenv("STEMMA_FAULT_ERROR"))
    plan.error = static_cast<int>(std::strtol(error, nullptr, 10));
  if (const char* path = std::getenv("STEMMA_FAULT_RECORD")) {
    plan.record =
        static_cast<int>(::syscall(SYS_openat, AT_FDCWD, path, O_CREAT | O_WRONLY | O_APPEND | O_CLOEXEC, 0600));
  }
  real_main = program;
  static const auto real =
      next<int (*)(Main, int, char**, void (*)(), void (*)(), void (*)(), void*)>("__libc_start_main");
  return real(armed_main, count, words, start, end, loader_end, stack);
}

int open(const char* path, int flags, ...) {
  va_list rest;
  va_start(rest, flags);
  const mode_t mode = mode_of(flags, rest);
  va_end(rest);
  return open_file(AT_FDCWD, path, flags, mode);
}
int open64(const char* path, int flags, ...) {
  va_list rest;
  va_start(rest, flags);
  const mode_t mode = mode_of(flags, rest);
  va_end(rest);
  return open_file(AT_FDCWD, path, flags, mode);
}
int openat(int folder, const char* path, int flags, ...) {
  va_list rest;
  va_start(rest, flags);
  const mode_t mode = mode_of(flags, rest);
  va_end(rest);
  return open_file(folder, path, flags, mode);
}
int openat64(int folder, const char* path, int flags, ...) {
  va_list rest;
  va_start(rest, flags);
  const mode_t mode = mode_of(flags, rest);
  va_end(rest);
  return open_file(folder, path, flags, mode);
}

int mkostemp(char* name, int flags) {
  if (fails("open")) return -1;
  const int file = next<int (*)(char*, int)>("mkostemp")(name, flags);
  if (file >= 0 && records()) record_change('c', file, 0, "", 0);
  return file;
}
int mkostemp64(char* name, int flags) { return mkostemp(name, flags); }

ssize_t read(int file, void* bytes, std::size_t size) {
  return fails("read") ? -1 : ::syscall(SYS_read, file, bytes, size);
}
ssize_t pread64(int file, void* bytes, std::size_t size, off64_t offset) {
  return fails("read") ? -1 : ::syscall(SYS_pread64, file, bytes, size, offset);
}
ssize_t pread(int file, void* bytes, std::size_t size, off_t offset) { return pread64(file, bytes, size, offset); }

ssize_t write(int file, const void* bytes, std::size_t size) {
  if (file != STDERR_FILENO && fails("write")) return -1;
  const std::int64_t offset = records() ? ::syscall(SYS_lseek, file, 0, SEEK_CUR) : 0;
  const ssize_t done = ::syscall(SYS_write, file, bytes, size);
  if (done > 0 && records()) record_change('w', file, offset, bytes, static_cast<std::size_t>(done));
  return done;
}
ssize_t pwrite64(int file, const void* bytes, std::size_t size, off64_t offset) {
  if (fails("write")) return -1;
  const ssize_t done = ::syscall(SYS_pwrite64, file, bytes, size, offset);
  if (done > 0 && records()) record_change('w', file, offset, bytes, static_cast<std::size_t>(done));
  return done;
}
ssize_t pwrite(int file, const void* bytes, std::size_t size, off_t offset) {
  return pwrite64(file, bytes, size, offset);
}

int fsync(int file) {
  if (fails("sync")) return -1;
  const int code = static_cast<int>(::syscall(SYS_fsync, file));
  if (code == 0 && records()) record_change('s', file, 0, "", 0);
  return code;
}
int fdatasync(int file) { return fsync(file); }

int ftruncate64(int file, off64_t size) {
  if (fails("truncate")) return -1;
  const int code = static_cast<int>(::syscall(SYS_ftruncate, file, size));
  if (code == 0 && records()) record_change('t', file, size, "", 0);
  return code;
}
int ftruncate(int file, off_t size) { return ftruncate64(file, size); }
int posix_fallocate64(int file, off64_t offset, off64_t size) {
  return fails("truncate") ? errno : next<int (*)(int, off64_t, off64_t)>("posix_fallocate64")(file, offset, size);
}

int rename(const char* from, const char* to) {
  if (fails("rename")) return -1;
  const int code = static_cast<int>(::syscall(SYS_renameat2, AT_FDCWD, from, AT_FDCWD, to, 0));
  if (code == 0 && records()) record_path('r', from, to);
  return code;
}
int renameat2(int from_folder, const char* from, int to_folder, const char* to, unsigned flags) {
  if (fails("rename")) return -1;
  const int code = static_cast<int>(::syscall(SYS_renameat2, from_folder, from, to_folder, to, flags));
  if (code == 0 && records()) record_path('r', from, to);
  return code;
}
int link(const char* from, const char* to) {
  if (fails("rename")) return -1;
  const int code = static_cast<int>(::syscall(SYS_linkat, AT_FDCWD, from, AT_FDCWD, to, 0));
  if (code == 0 && records()) record_path('l', from, to);
  return code;
}
int linkat(int from_folder, const char* from, int to_folder, const char* to, int flags) {
  if (fails("rename")) return -1;
  const int code = static_cast<int>(::syscall(SYS_linkat, from_folder, from, to_folder, to, flags));
  if (code == 0 && records()) record_path('l', from, to);
  return code;
}
int unlink(const char* path) {
  const int code = static_cast<int>(::syscall(SYS_unlinkat, AT_FDCWD, path, 0));
  if (code == 0 && records()) record_path('u', path, nullptr);
  return code;
}
int mkdir(const char* path, mode_t mode) {
  if (fails("folder")) return -1;
  const int code = static_cast<int>(::syscall(SYS_mkdirat, AT_FDCWD, path, mode));
  if (code == 0 && records()) record_path('d', path, nullptr);
  return code;
}
char* mkdtemp(char* name) {
  if (fails("folder")) return nullptr;
  char* const made = next<char* (*)(char*)>("mkdtemp")(name);
  if (made != nullptr && records()) record_path('d', made, nullptr);
  return made;
}
int rmdir(const char* path) {
  const int code = static_cast<int>(::syscall(SYS_unlinkat, AT_FDCWD, path, AT_REMOVEDIR));
  if (code == 0 && records()) record_path('u', path, nullptr);
  return code;
}

void* mmap64(void* address, std::size_t size, int protection, int flags, int file, off64_t offset) {
  if (file >= 0 && fails("map")) return MAP_FAILED;
  return reinterpret_cast<void*>(::syscall(SYS_mmap, address, size, protection, flags, file, offset));  // NOLINT
}
void* mmap(void* address, std::size_t size, int protection, int flags, int file, off_t offset) {
  return mmap64(address, size, protection, flags, file, offset);
}

#ifdef STEMMA_FAULT_MEMORY
void* malloc(std::size_t size) { return fails("memory") ? nullptr : __libc_malloc(size); }
void* calloc(std::size_t count, std::size_t size) { return fails("memory") ? nullptr : __libc_calloc(count, size); }
void* realloc(void* old, std::size_t size) { return fails("memory") ? nullptr : __libc_realloc(old, size); }
#endif
}

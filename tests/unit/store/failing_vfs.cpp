#include "unit/store/failing_vfs.hpp"

#include <sqlite3.h>

#include <cstring>
#include <stdexcept>

namespace stemma::test {
namespace {

/// What is planned, and how far it has come.
struct Plan {
  Fault fault;
  std::uint64_t at = 0;
  std::uint64_t counted = 0;
  int open_files = 0;
  sqlite3_vfs* real = nullptr;
};
Plan plan;

/// True if this call is to fail.
bool fails(std::uint32_t call) {
  if ((plan.fault.calls & call) == 0) return false;
  ++plan.counted;
  return plan.fault.lasts ? plan.counted >= plan.at : plan.counted == plan.at;
}

/// The failing call of a fault that means several: each with its own code.
int code_of(std::uint32_t call) {
  if (plan.fault.calls != vfs_call::all) return plan.fault.code;
  switch (call) {
    case vfs_call::open:
      return SQLITE_CANTOPEN;
    case vfs_call::read:
      return SQLITE_IOERR_READ;
    case vfs_call::write:
      return SQLITE_IOERR_WRITE;
    case vfs_call::sync:
      return SQLITE_IOERR_FSYNC;
    case vfs_call::truncate:
      return SQLITE_IOERR_TRUNCATE;
    case vfs_call::size:
      return SQLITE_IOERR_FSTAT;
    case vfs_call::lock:
      return SQLITE_IOERR_LOCK;
    case vfs_call::unlock:
      return SQLITE_IOERR_UNLOCK;
    case vfs_call::is_locked:
      return SQLITE_IOERR_CHECKRESERVEDLOCK;
    case vfs_call::remove:
      return SQLITE_IOERR_DELETE;
    case vfs_call::is_there:
      return SQLITE_IOERR_ACCESS;
    case vfs_call::full_path:
      return SQLITE_CANTOPEN_FULLPATH;
    case vfs_call::map_index:
      return SQLITE_IOERR_SHMMAP;
    case vfs_call::lock_index:
      return SQLITE_IOERR_SHMLOCK;
    default:
      return SQLITE_IOERR;
  }
}

/// A file of ours; that of the real VFS stands behind it in the memory that SQLite gives.
struct File {
  sqlite3_file base;
  sqlite3_file* real;
};

sqlite3_file* real_of(sqlite3_file* file) { return reinterpret_cast<File*>(file)->real; }

int close_file(sqlite3_file* file) {
  --plan.open_files;
  sqlite3_file* real = real_of(file);
  return real->pMethods->xClose(real);
}

int read_file(sqlite3_file* file, void* into, int size, sqlite3_int64 offset) {
  sqlite3_file* real = real_of(file);
  if (!fails(vfs_call::read)) return real->pMethods->xRead(real, into, size, offset);
  const int code = code_of(vfs_call::read);
  if (code != SQLITE_IOERR_SHORT_READ) return code;
  const int read = real->pMethods->xRead(real, into, size, offset);
  if (read != SQLITE_OK) return read;
  std::memset(static_cast<char*>(into) + size / 2, 0, static_cast<std::size_t>(size - size / 2));
  return code;
}

int write_file(sqlite3_file* file, const void* from, int size, sqlite3_int64 offset) {
  sqlite3_file* real = real_of(file);
  if (!fails(vfs_call::write)) return real->pMethods->xWrite(real, from, size, offset);
  const int code = code_of(vfs_call::write);
  if (code == SQLITE_FULL) real->pMethods->xWrite(real, from, size / 2, offset);
  return code;
}

int truncate_file(sqlite3_file* file, sqlite3_int64 size) {
  sqlite3_file* real = real_of(file);
  return fails(vfs_call::truncate) ? code_of(vfs_call::truncate) : real->pMethods->xTruncate(real, size);
}

// Nothing is lost in a test whether it is on the disk or not, and to wait for the disk takes most of the time.
int sync_file(sqlite3_file*, int) { return fails(vfs_call::sync) ? code_of(vfs_call::sync) : SQLITE_OK; }

int size_of_file(sqlite3_file* file, sqlite3_int64* size) {
  sqlite3_file* real = real_of(file);
  return fails(vfs_call::size) ? code_of(vfs_call::size) : real->pMethods->xFileSize(real, size);
}

int lock_file(sqlite3_file* file, int level) {
  sqlite3_file* real = real_of(file);
  return fails(vfs_call::lock) ? code_of(vfs_call::lock) : real->pMethods->xLock(real, level);
}

int unlock_file(sqlite3_file* file, int level) {
  sqlite3_file* real = real_of(file);
  return fails(vfs_call::unlock) ? code_of(vfs_call::unlock) : real->pMethods->xUnlock(real, level);
}

int is_file_locked(sqlite3_file* file, int* locked) {
  sqlite3_file* real = real_of(file);
  return fails(vfs_call::is_locked) ? code_of(vfs_call::is_locked) : real->pMethods->xCheckReservedLock(real, locked);
}

int control_file(sqlite3_file* file, int operation, void* argument) {
  sqlite3_file* real = real_of(file);
  return real->pMethods->xFileControl(real, operation, argument);
}

int sector_size(sqlite3_file* file) {
  sqlite3_file* real = real_of(file);
  return real->pMethods->xSectorSize(real);
}

int characteristics(sqlite3_file* file) {
  sqlite3_file* real = real_of(file);
  return real->pMethods->xDeviceCharacteristics(real);
}

int map_index(sqlite3_file* file, int region, int size, int extend, void volatile** mapped) {
  sqlite3_file* real = real_of(file);
  *mapped = nullptr;
  return fails(vfs_call::map_index) ? code_of(vfs_call::map_index)
                                    : real->pMethods->xShmMap(real, region, size, extend, mapped);
}

int lock_index(sqlite3_file* file, int offset, int count, int flags) {
  sqlite3_file* real = real_of(file);
  const bool failed = (flags & SQLITE_SHM_LOCK) != 0 && fails(vfs_call::lock_index);
  return failed ? code_of(vfs_call::lock_index) : real->pMethods->xShmLock(real, offset, count, flags);
}

void order_index(sqlite3_file* file) {
  sqlite3_file* real = real_of(file);
  real->pMethods->xShmBarrier(real);
}

int unmap_index(sqlite3_file* file, int remove) {
  sqlite3_file* real = real_of(file);
  return real->pMethods->xShmUnmap(real, remove);
}

// Version 2 has a write-ahead log, and nothing that maps the database itself, which Stemma switches off.
const sqlite3_io_methods methods{
    2,          close_file,  read_file,      write_file,   truncate_file, sync_file,       size_of_file,
    lock_file,  unlock_file, is_file_locked, control_file, sector_size,   characteristics, map_index,
    lock_index, order_index, unmap_index,    nullptr,      nullptr,
};

int open_file(sqlite3_vfs*, const char* name, sqlite3_file* file, int flags, int* flags_given) {
  auto* ours = reinterpret_cast<File*>(file);
  ours->base.pMethods = nullptr;
  ours->real = reinterpret_cast<sqlite3_file*>(ours + 1);
  if (fails(vfs_call::open)) return code_of(vfs_call::open);
  const int code = plan.real->xOpen(plan.real, name, ours->real, flags, flags_given);
  if (ours->real->pMethods == nullptr) return code;
  ours->base.pMethods = &methods;
  ++plan.open_files;
  return code;
}

int remove_file(sqlite3_vfs*, const char* name, int sync_folder) {
  return fails(vfs_call::remove) ? code_of(vfs_call::remove) : plan.real->xDelete(plan.real, name, sync_folder);
}

int is_file_there(sqlite3_vfs*, const char* name, int flags, int* answer) {
  return fails(vfs_call::is_there) ? code_of(vfs_call::is_there) : plan.real->xAccess(plan.real, name, flags, answer);
}

int full_path(sqlite3_vfs*, const char* name, int room, char* path) {
  return fails(vfs_call::full_path) ? code_of(vfs_call::full_path)
                                    : plan.real->xFullPathname(plan.real, name, room, path);
}

int random_bytes(sqlite3_vfs*, int size, char* bytes) { return plan.real->xRandomness(plan.real, size, bytes); }
int sleep_for(sqlite3_vfs*, int microseconds) { return plan.real->xSleep(plan.real, microseconds); }
int time_now(sqlite3_vfs*, double* days) { return plan.real->xCurrentTime(plan.real, days); }
int last_error(sqlite3_vfs*, int size, char* text) { return plan.real->xGetLastError(plan.real, size, text); }
int time_in_ms(sqlite3_vfs*, sqlite3_int64* ms) { return plan.real->xCurrentTimeInt64(plan.real, ms); }

sqlite3_vfs made_vfs(const sqlite3_vfs& real) {
  sqlite3_vfs made{};
  made.iVersion = 2;
  made.szOsFile = static_cast<int>(sizeof(File)) + real.szOsFile;
  made.mxPathname = real.mxPathname;
  made.zName = "failing";
  made.xOpen = open_file;
  made.xDelete = remove_file;
  made.xAccess = is_file_there;
  made.xFullPathname = full_path;
  made.xRandomness = random_bytes;
  made.xSleep = sleep_for;
  made.xCurrentTime = time_now;
  made.xGetLastError = last_error;
  made.xCurrentTimeInt64 = time_in_ms;
  return made;
}

sqlite3_vfs vfs{};

}  // namespace

FailingVfs::FailingVfs(const Fault& fault, std::uint64_t at) {
  sqlite3_vfs* real = sqlite3_vfs_find(nullptr);
  if (real == nullptr || plan.real != nullptr) throw std::logic_error("one failing VFS at a time");
  plan = {fault, at, 0, 0, real};
  vfs = made_vfs(*real);
  if (sqlite3_vfs_register(&vfs, 1) != SQLITE_OK) throw std::logic_error("SQLite takes no VFS");
}

FailingVfs::~FailingVfs() {
  sqlite3_vfs_unregister(&vfs);  // the one before it is the default again
  plan.real = nullptr;
}

bool FailingVfs::reached() const { return plan.counted >= plan.at; }
int FailingVfs::open_files() const { return plan.open_files; }

}  // namespace stemma::test

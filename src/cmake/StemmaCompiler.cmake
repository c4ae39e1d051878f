# Warnings, sanitizers, coverage and hardening: one interface target that every target links.
add_library(stemma_compiler INTERFACE)
target_compile_options(stemma_compiler INTERFACE
  -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wsign-conversion -Wnon-virtual-dtor
  -Wold-style-cast -Woverloaded-virtual -Wnull-dereference -Wformat=2)
if(STEMMA_WERROR)
  target_compile_options(stemma_compiler INTERFACE -Werror)
endif()

# Paths inside objects start at the source folder: two clones build the same bytes and share one ccache.
target_compile_options(stemma_compiler INTERFACE "-ffile-prefix-map=${CMAKE_SOURCE_DIR}/=")

if(STEMMA_SANITIZE)
  target_compile_options(stemma_compiler INTERFACE -fsanitize=${STEMMA_SANITIZE} -fno-omit-frame-pointer
                         -fno-sanitize-recover=all)
  # g++ guesses wrongly about what is initialised once sanitizers have rewritten the code (its manual says so); the
  # release build asks the same question without them.
  if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    target_compile_options(stemma_compiler INTERFACE -Wno-maybe-uninitialized)
  endif()
  target_link_options(stemma_compiler INTERFACE -fsanitize=${STEMMA_SANITIZE})
endif()

# What a fuzzer watches: which branches an input takes and, in a build for fuzzing alone, what is compared with what. The
# tests, which share their build with the fuzzers, would pay for the latter.
if(STEMMA_FUZZ)
  if(NOT CMAKE_CXX_COMPILER_ID STREQUAL "Clang")
    message(FATAL_ERROR "STEMMA_FUZZ needs clang++ (use the preset fuzz or coverage)")
  endif()
  if(STEMMA_COVERAGE)
    target_compile_options(stemma_compiler INTERFACE -fsanitize-coverage=inline-8bit-counters,pc-table)
  else()
    target_compile_options(stemma_compiler INTERFACE -fsanitize=fuzzer-no-link)
  endif()
endif()

# Clang's own coverage counts source regions in memory, so that the tests stay quick. Rejected: gcov, whose
# objects hold the absolute path of the build folder, so that no compiler cache outlives a fresh clone.
if(STEMMA_COVERAGE)
  if(NOT CMAKE_CXX_COMPILER_ID STREQUAL "Clang")
    message(FATAL_ERROR "STEMMA_COVERAGE needs clang++ (use the preset coverage)")
  endif()
  # Two paths that are the same in every clone: where counts go when no test run says where, and the folder
  # against which names of sources are read (.ci/coverage knows it).
  target_compile_options(stemma_compiler INTERFACE -fprofile-instr-generate=/dev/null -fcoverage-mapping
                         -fcoverage-compilation-dir=/stemma/build/coverage)
  target_link_options(stemma_compiler INTERFACE -fprofile-instr-generate)
endif()

if(CMAKE_BUILD_TYPE STREQUAL "Release")
  # Optimising, g++ 12 sees null pointers inside its own std::vector and overlaps inside its own std::string
  # (GCC bug 105651); the other builds look for ours.
  target_compile_options(stemma_compiler INTERFACE -Wno-null-dereference -Wno-restrict)
  target_compile_options(stemma_compiler INTERFACE -fstack-protector-strong -fstack-clash-protection
                         -U_FORTIFY_SOURCE -D_FORTIFY_SOURCE=3)
  target_link_options(stemma_compiler INTERFACE -Wl,-z,relro,-z,now -Wl,--as-needed)
else()
  target_compile_definitions(stemma_compiler INTERFACE _GLIBCXX_ASSERTIONS)
endif()

# ccache where it is installed; its settings let clones in different folders share what they compiled, precompiled
# headers included (its manual, "Precompiled headers").
find_program(STEMMA_CCACHE ccache)
if(STEMMA_CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
  set(CMAKE_CXX_COMPILER_LAUNCHER "${CMAKE_COMMAND}" -E env "CCACHE_BASEDIR=${CMAKE_SOURCE_DIR}" CCACHE_NOHASHDIR=1
      CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime "${STEMMA_CCACHE}")
endif()

# stemma_precompile(TARGET HEADER...): headers from outside that most sources of a target include are compiled once.
# Sources still include what they use: the release build goes without, and .ci/tidy too. (Optimising, g++ 12 also warns
# of its own std::string where that comes precompiled.)
function(stemma_precompile target)
  if(NOT STEMMA_PCH)
    return()
  endif()
  target_precompile_headers(${target} PRIVATE ${ARGN})
  if(CMAKE_CXX_COMPILER_ID STREQUAL "Clang")
    # Without the time at which it was made it is the same in every clone.
    target_compile_options(${target} PRIVATE "SHELL:-Xclang -fno-pch-timestamp")
  endif()
endfunction()

# Warnings, sanitizers, coverage and hardening: one interface target that every target links.
add_library(stemma_compiler INTERFACE)
target_compile_options(stemma_compiler INTERFACE
  -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wsign-conversion -Wnon-virtual-dtor
  -Wold-style-cast -Woverloaded-virtual -Wnull-dereference -Wformat=2)
if(STEMMA_WERROR)
  target_compile_options(stemma_compiler INTERFACE -Werror)
endif()
if(STEMMA_SANITIZE)
  target_compile_options(stemma_compiler INTERFACE -fsanitize=${STEMMA_SANITIZE} -fno-omit-frame-pointer
                         -fno-sanitize-recover=all)
  target_link_options(stemma_compiler INTERFACE -fsanitize=${STEMMA_SANITIZE})
endif()
if(STEMMA_COVERAGE)
  target_compile_options(stemma_compiler INTERFACE --coverage -fprofile-update=atomic)
  target_link_options(stemma_compiler INTERFACE --coverage)
endif()
if(CMAKE_BUILD_TYPE STREQUAL "Release")
  target_compile_options(stemma_compiler INTERFACE -fstack-protector-strong -D_FORTIFY_SOURCE=2)
  target_link_options(stemma_compiler INTERFACE -Wl,-z,relro,-z,now)
endif()

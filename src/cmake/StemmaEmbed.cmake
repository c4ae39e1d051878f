# stemma_embed(TARGET [AS NAME] file...)
# Puts text files into TARGET at build time and gives it a header:
#
#   #include "<TARGET>_embedded.hpp"       e.g. "stemma_store_embedded.hpp"
#   for (const auto& file : <TARGET>_embedded::files()) ... file.name, file.text
#
# A target that has several sets of files gives each a name of its own: with `AS stemma_words` the header is
# "stemma_words_embedded.hpp", and its namespace stemma_words_embedded.
#
# Files come in the order of their names without folders ("0001_initial.sql"), which must differ. A changed
# file is built in anew. A target that has no sources of its own yet is left alone.
#
# Rejected: reading the files at run time (a program that cannot find its own pages) and linking them as
# binary objects (symbols that differ between linkers).
function(stemma_embed target)
  cmake_parse_arguments(EMBED "" "AS" "" ${ARGN})
  if(NOT EMBED_AS)
    set(EMBED_AS ${target})
  endif()
  get_target_property(type ${target} TYPE)
  if(type STREQUAL "INTERFACE_LIBRARY")
    return()
  endif()

  set(names "")
  foreach(path IN LISTS EMBED_UNPARSED_ARGUMENTS)
    get_filename_component(name "${path}" NAME)
    if(name IN_LIST names)
      message(FATAL_ERROR "stemma_embed(${EMBED_AS}): two files are named ${name}")
    endif()
    list(APPEND names "${name}")
    get_filename_component(path_of_${name} "${path}" ABSOLUTE)
  endforeach()
  list(SORT names)
  list(LENGTH names count)

  set(entries "")
  foreach(name IN LISTS names)
    set(path "${path_of_${name}}")
    set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS "${path}")
    file(READ "${path}" text)
    string(FIND "${text}" ")STEMMA\"" closing)
    if(NOT closing EQUAL -1)
      message(FATAL_ERROR "stemma_embed(${EMBED_AS}): ${name} contains the closing mark of a raw string")
    endif()
    string(APPEND entries "    File{\"${name}\", R\"STEMMA(${text})STEMMA\"sv},\n")
  endforeach()

  set(folder "${CMAKE_CURRENT_BINARY_DIR}/embedded/${EMBED_AS}")
  set(header "${folder}/${EMBED_AS}_embedded.hpp")
  set(source "${folder}/${EMBED_AS}_embedded.cpp")
  file(CONFIGURE OUTPUT "${header}" @ONLY CONTENT [[
#pragma once
#include <span>
#include <string_view>
namespace @EMBED_AS@_embedded {
struct File {
  std::string_view name;
  std::string_view text;
};
std::span<const File> files();
}  // namespace @EMBED_AS@_embedded
]])
  file(CONFIGURE OUTPUT "${source}" @ONLY CONTENT [[
#include "@EMBED_AS@_embedded.hpp"
#include <array>
namespace @EMBED_AS@_embedded {
namespace {
using namespace std::string_view_literals;
constexpr std::array<File, @count@> entries{{
@entries@}};
}  // namespace
std::span<const File> files() { return entries; }
}  // namespace @EMBED_AS@_embedded
]])
  set_source_files_properties("${source}" PROPERTIES COMPILE_OPTIONS -Wno-overlength-strings)
  target_sources(${target} PRIVATE "${source}")
  target_include_directories(${target} PRIVATE "${folder}")
endfunction()

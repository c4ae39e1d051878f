# stemma_embed(TARGET [SET NAME] file...)
# Puts text files into TARGET at build time and gives it a header:
#
#   #include "<TARGET>_embedded.hpp"       e.g. "stemma_store_embedded.hpp"
#   for (const auto& file : <TARGET>_embedded::files()) ... file.name, file.text
#
# A target that has several sets of files names all but one: with `SET words` the header is
# "<TARGET>_words_embedded.hpp", and its namespace <TARGET>_words_embedded.
#
# Files come in the order of their names without folders ("0001_initial.sql"), which must differ. A changed
# file is built in anew. A target that has no sources of its own yet is left alone.
#
# Rejected: reading the files at run time (a program that cannot find its own pages) and linking them as
# binary objects (symbols that differ between linkers).
function(stemma_embed target)
  cmake_parse_arguments(EMBED "" "SET" "" ${ARGN})
  set(set "${target}")
  if(EMBED_SET)
    set(set "${target}_${EMBED_SET}")
  endif()
  get_target_property(type ${target} TYPE)
  if(type STREQUAL "INTERFACE_LIBRARY")
    return()
  endif()

  set(names "")
  foreach(path IN LISTS EMBED_UNPARSED_ARGUMENTS)
    get_filename_component(name "${path}" NAME)
    if(name IN_LIST names)
      message(FATAL_ERROR "stemma_embed(${set}): two files are named ${name}")
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
      message(FATAL_ERROR "stemma_embed(${set}): ${name} contains the closing mark of a raw string")
    endif()
    string(APPEND entries "    File{\"${name}\", R\"STEMMA(${text})STEMMA\"sv},\n")
  endforeach()

  set(folder "${CMAKE_CURRENT_BINARY_DIR}/embedded/${set}")
  set(header "${folder}/${set}_embedded.hpp")
  set(source "${folder}/${set}_embedded.cpp")
  file(CONFIGURE OUTPUT "${header}" @ONLY CONTENT [[
#pragma once
#include <span>
#include <string_view>
namespace @set@_embedded {
struct File {
  std::string_view name;
  std::string_view text;
};
std::span<const File> files();
}  // namespace @set@_embedded
]])
  file(CONFIGURE OUTPUT "${source}" @ONLY CONTENT [[
#include "@set@_embedded.hpp"
#include <array>
namespace @set@_embedded {
namespace {
using namespace std::string_view_literals;
constexpr std::array<File, @count@> entries{{
@entries@}};
}  // namespace
std::span<const File> files() { return entries; }
}  // namespace @set@_embedded
]])
  set_source_files_properties("${source}" PROPERTIES COMPILE_OPTIONS -Wno-overlength-strings)
  target_sources(${target} PRIVATE "${source}")
  target_include_directories(${target} PRIVATE "${folder}")
endfunction()

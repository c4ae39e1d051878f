# stemma_install(PROGRAM help-page...)
# Installs the program with its man pages and its completion for bash and zsh, which it writes itself once it is
# built: one source for `stemma help`, `man stemma-check` and the Tab key.
#
# Rejected: pages kept in the tree (a second text of everything, which would differ from the first within a month).
include(GNUInstallDirs)

function(stemma_install program)
  set(folder "${CMAKE_BINARY_DIR}/share")
  set(pages "${folder}/stemma.1")
  # A program that measures coverage leaves what it measures beside the pages.
  set(write ${CMAKE_COMMAND} -E env "LLVM_PROFILE_FILE=${folder}/pages.profraw" "$<TARGET_FILE:${program}>")
  file(MAKE_DIRECTORY "${folder}")
  add_custom_command(OUTPUT "${folder}/stemma.1" DEPENDS ${program} VERBATIM
                     COMMAND ${write} help --format man -o "${folder}/stemma.1")
  foreach(path IN LISTS ARGN)
    get_filename_component(name "${path}" NAME_WE)
    string(REPLACE "-" "_" command "${name}")
    if(EXISTS "${CMAKE_SOURCE_DIR}/src/cli/commands/${command}.cpp")
      set(page "${folder}/stemma-${name}.1")
    else()
      set(page "${folder}/stemma-${name}.7")
    endif()
    add_custom_command(OUTPUT "${page}" DEPENDS ${program} "${path}" VERBATIM
                       COMMAND ${write} help --format man "${name}" -o "${page}")
    list(APPEND pages "${page}")
  endforeach()
  add_custom_command(OUTPUT "${folder}/stemma.bash" "${folder}/_stemma" DEPENDS ${program} VERBATIM
                     COMMAND ${write} completion bash -o "${folder}/stemma.bash"
                     COMMAND ${write} completion zsh -o "${folder}/_stemma")
  add_custom_target(pages ALL DEPENDS ${pages} "${folder}/stemma.bash" "${folder}/_stemma")

  install(TARGETS ${program} RUNTIME DESTINATION "${CMAKE_INSTALL_BINDIR}")
  foreach(section 1 7)
    set(of_section ${pages})
    list(FILTER of_section INCLUDE REGEX "\\.${section}$")
    install(FILES ${of_section} DESTINATION "${CMAKE_INSTALL_MANDIR}/man${section}")
  endforeach()
  install(FILES "${folder}/stemma.bash" DESTINATION "${CMAKE_INSTALL_DATADIR}/bash-completion/completions" RENAME stemma)
  install(FILES "${folder}/_stemma" DESTINATION "${CMAKE_INSTALL_DATADIR}/zsh/vendor-completions")
endfunction()

# SPDX-License-Identifier: MIT
# How a room becomes a library; which rooms there are, CMakeLists.txt says.

# room(NAME [USES room ...] [LIBRARIES pkg ...] [HEADERS pkg ...] [FILE])
#   USES       rooms whose headers it may include, with all that those may include
#   LIBRARIES  pkg-config modules found at the top, by their prefix
#   HEADERS    the same, of which it needs the headers only: it loads them itself
#   FILE       the room is NAME.c and NAME.h beside this file, not a folder
# A room without a .c file yet has headers only. <name>_SOURCES tells the caller which it is.
function(room name)
  cmake_parse_arguments(PARSE_ARGV 1 ROOM "FILE" "" "USES;LIBRARIES;HEADERS")
  set(view ${PROJECT_BINARY_DIR}/rooms/${name})
  file(MAKE_DIRECTORY ${view})
  if(ROOM_FILE)
    file(GLOB sources CONFIGURE_DEPENDS ${name}.c)
    file(CREATE_LINK ${CMAKE_CURRENT_SOURCE_DIR}/${name}.h ${view}/${name}.h SYMBOLIC)
  else()
    file(GLOB_RECURSE sources CONFIGURE_DEPENDS ${name}/*.c)
    file(CREATE_LINK ${CMAKE_CURRENT_SOURCE_DIR}/${name} ${view}/${name} SYMBOLIC)
  endif()
  list(TRANSFORM ROOM_LIBRARIES PREPEND "PkgConfig::")

  if(sources)
    add_library(${name} STATIC ${sources})
    target_include_directories(${name} PUBLIC ${view})
    target_link_libraries(${name} PUBLIC ${ROOM_USES} ${ROOM_LIBRARIES})
    foreach(library IN LISTS ROOM_HEADERS)
      target_include_directories(${name} SYSTEM PRIVATE ${${library}_INCLUDE_DIRS})
    endforeach()
  else()
    add_library(${name} INTERFACE)
    target_include_directories(${name} INTERFACE ${view})
    target_link_libraries(${name} INTERFACE ${ROOM_USES} ${ROOM_LIBRARIES})
  endif()
  set(${name}_SOURCES "${sources}" PARENT_SCOPE)
  set_property(GLOBAL APPEND PROPERTY SICNON_ROOMS ${name})
endfunction()

# room_files(ROOM C_NAME GLOB): embeds the files of a room that match, at every depth, as a GResource. The list is written
# at configure time, so that nobody has to keep it. A resource in a static library must be registered by hand: nothing else
# would pull its object file into the program.
function(room_files name c_name pattern)
  if(NOT ${name}_SOURCES)
    return()
  endif()
  set(source ${CMAKE_CURRENT_SOURCE_DIR}/${name})
  set(out ${PROJECT_BINARY_DIR}/embedded/${name})
  string(REPLACE "_" "-" base ${c_name})
  file(GLOB_RECURSE files RELATIVE ${source} CONFIGURE_DEPENDS ${name}/${pattern})
  list(SORT files)
  set(entries "")
  foreach(file IN LISTS files)
    string(APPEND entries "    <file>${file}</file>\n")
  endforeach()
  file(CONFIGURE OUTPUT ${out}/${base}.gresource.xml @ONLY CONTENT
    "<gresources>\n  <gresource prefix=\"/sicnon/@name@\">\n@entries@  </gresource>\n</gresources>\n")

  list(TRANSFORM files PREPEND "${source}/")
  set(compile ${GLIB_COMPILE_RESOURCES} --sourcedir=${source} --manual-register --c-name=${c_name} ${out}/${base}.gresource.xml)
  add_custom_command(
    OUTPUT ${out}/${base}.c ${out}/${base}.h
    COMMAND ${compile} --generate-source --target=${out}/${base}.c
    COMMAND ${compile} --generate-header --target=${out}/${base}.h
    DEPENDS ${files} ${out}/${base}.gresource.xml
    COMMENT "Embedding the files of ${name}/" VERBATIM)
  target_sources(${name} PRIVATE ${out}/${base}.c ${out}/${base}.h)
  target_include_directories(${name} PRIVATE ${out})
endfunction()

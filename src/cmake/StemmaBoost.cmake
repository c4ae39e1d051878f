# stemma_boost: the headers of the one Boost that CMake found, and of no other.
#
# A compiler looks into /usr/local/include before /usr/include, and nothing on the command line can put
# /usr/include itself in front. So the headers are reached through a folder of the build that holds one
# link, boost/, and comes first. Another Boost on the machine is named and not used.
find_package(Boost 1.74 REQUIRED)
set(boost_home "${CMAKE_BINARY_DIR}/boost-headers")
file(MAKE_DIRECTORY "${boost_home}")
file(CREATE_LINK "${Boost_INCLUDE_DIRS}/boost" "${boost_home}/boost" SYMBOLIC)
add_library(stemma_boost INTERFACE)
target_include_directories(stemma_boost SYSTEM INTERFACE "${boost_home}")

if(EXISTS "/usr/local/include/boost/version.hpp" AND NOT Boost_INCLUDE_DIRS STREQUAL "/usr/local/include")
  message(STATUS "Using Boost ${Boost_VERSION} in ${Boost_INCLUDE_DIRS}, not the one in /usr/local/include")
else()
  message(STATUS "Using Boost ${Boost_VERSION} in ${Boost_INCLUDE_DIRS}")
endif()

# SPDX-License-Identifier: GPL-3.0-or-later
# What every target of ours is compiled with; third-party targets are not touched.

set(WINDLASS_SANITIZE "" CACHE STRING "Sanitizers, for example address,undefined")
option(WINDLASS_WERROR "Warnings are errors (used in CI)" OFF)

add_library(windlass_options INTERFACE)
target_include_directories(windlass_options INTERFACE ${CMAKE_SOURCE_DIR} ${CMAKE_BINARY_DIR}/generated)
target_compile_options(windlass_options INTERFACE
  -Wall -Wextra -Wpedantic -Wconversion -Wno-sign-conversion -Wshadow
  $<$<CXX_COMPILER_ID:GNU>:-Wno-maybe-uninitialized> # GCC 12 reports every std::optional that is copied empty.
  $<$<BOOL:${WINDLASS_WERROR}>:-Werror>)
target_compile_definitions(windlass_options INTERFACE
  QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_URL_CAST_FROM_STRING QT_NO_FOREACH
  QT_NO_NARROWING_CONVERSIONS_IN_CONNECT QT_DISABLE_DEPRECATED_BEFORE=0x060400)

# Hardening that Debian's defaults leave out for CMake projects (measured: a plain Release build has none of these).
if(CMAKE_BUILD_TYPE MATCHES "Release|RelWithDebInfo" AND NOT WINDLASS_SANITIZE)
  set(CMAKE_POSITION_INDEPENDENT_CODE ON)
  target_compile_options(windlass_options INTERFACE
    -fstack-protector-strong -fstack-clash-protection -fcf-protection -U_FORTIFY_SOURCE -D_FORTIFY_SOURCE=2)
  target_compile_definitions(windlass_options INTERFACE _GLIBCXX_ASSERTIONS)
  target_link_options(windlass_options INTERFACE -Wl,-z,relro,-z,now -pie)
endif()

if(WINDLASS_SANITIZE)
  target_compile_options(windlass_options INTERFACE -fsanitize=${WINDLASS_SANITIZE} -fno-omit-frame-pointer)
  target_link_options(windlass_options INTERFACE -fsanitize=${WINDLASS_SANITIZE})
endif()

configure_file(${CMAKE_SOURCE_DIR}/cmake/version.h.in ${CMAKE_BINARY_DIR}/generated/windlass_version.h @ONLY)

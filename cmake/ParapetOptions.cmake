# SPDX-License-Identifier: GPL-3.0-or-later
option(PARAPET_WERROR "Treat warnings as errors" OFF)
option(PARAPET_FUZZ "Build the libFuzzer targets (Clang only)" OFF)
option(PARAPET_TESTS "Build the tests" ON)
option(PARAPET_BENCH "Build the benchmarks" ON)
option(PARAPET_SQLCIPHER "Encrypt the workspace with SQLCipher" ON)
option(PARAPET_PCH "Use the shared precompiled headers" ON)
set(PARAPET_SANITIZE "" CACHE STRING "Sanitizers: empty, 'address,undefined' or 'thread'")

if(NOT CMAKE_BUILD_TYPE AND NOT CMAKE_CONFIGURATION_TYPES)
    set(CMAKE_BUILD_TYPE Debug CACHE STRING "" FORCE)
endif()
set(CMAKE_CXX_STANDARD 23)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
set(CMAKE_AUTOMOC ON)
set(CMAKE_AUTOMOC_PATH_PREFIX ON)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)
set(CMAKE_RUNTIME_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/bin")

find_program(PARAPET_CCACHE ccache)
if(PARAPET_CCACHE)
    # Precompiled headers hit only with this sloppiness; base_dir makes hits across checkouts.
    set(launcher "${CMAKE_COMMAND};-E;env;CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime")
    # Clang's precompiled headers name their files by absolute path, so there a hit from another checkout would not load:
    # `bootstrap test` shows every checkout to Clang in the same place instead.
    if(NOT (CMAKE_CXX_COMPILER_ID MATCHES "Clang" AND PARAPET_PCH))
        list(APPEND launcher "CCACHE_BASEDIR=${CMAKE_SOURCE_DIR}" "CCACHE_NOHASHDIR=1")
    endif()
    list(APPEND launcher "${PARAPET_CCACHE}")
    set(CMAKE_C_COMPILER_LAUNCHER "${launcher}")
    set(CMAKE_CXX_COMPILER_LAUNCHER "${launcher}")
endif()

# Programs and libraries share precompiled headers, which GCC refuses across -fPIE and -fPIC.
set(CMAKE_CXX_COMPILE_OPTIONS_PIE ${CMAKE_CXX_COMPILE_OPTIONS_PIC})
set(CMAKE_C_COMPILE_OPTIONS_PIE ${CMAKE_C_COMPILE_OPTIONS_PIC})

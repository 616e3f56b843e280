# SPDX-License-Identifier: GPL-3.0-or-later
include(ParapetChecks)
# parapet_test(name SOURCES ... LIBS ... LABELS unit|gui|integration|conformance|tsan... [TIMEOUT s] [PCH tests|widgets|none] [DBUS])
# A Qt Test program run offscreen with its own XDG folders; DBUS runs it under dbus-run-session.

# Linked after parapet_flags, so that its options come later on the command line.
add_library(parapet_test_flags INTERFACE)
if(NOT MSVC)
    target_compile_options(parapet_test_flags INTERFACE -Wno-conversion) # Qt Test's QTRY macros convert inside themselves
    # Qt defines these differently in every folder, which would make each refuse the shared precompiled header.
    target_compile_options(parapet_test_flags INTERFACE -UQT_TESTCASE_BUILDDIR -UQT_TESTCASE_SOURCEDIR)
endif()

function(parapet_test name)
    cmake_parse_arguments(ARG "DBUS" "TIMEOUT;PCH" "SOURCES;LIBS;LABELS" ${ARGN})
    add_executable(${name} ${ARG_SOURCES})
    parapet_setup(${name})
    target_link_libraries(${name} PRIVATE parapet_test_flags Qt6::Test QCoro6::Core ${ARG_LIBS})
    target_include_directories(${name} PRIVATE "${PROJECT_SOURCE_DIR}/tests")
    set_target_properties(${name} PROPERTIES RUNTIME_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/tests/bin")
    if(NOT ARG_PCH)
        set(ARG_PCH tests)
    endif()
    if(NOT ARG_PCH STREQUAL "widgets")
        parapet_use_pch(${name} ${ARG_PCH})
    endif()
    if(NOT ARG_TIMEOUT)
        set(ARG_TIMEOUT 60)
    endif()
    set(home "${CMAKE_BINARY_DIR}/tests/home/${name}")
    file(MAKE_DIRECTORY "${home}/config" "${home}/data" "${home}/cache" "${home}/state")
    if(ARG_DBUS)
        add_test(NAME ${name} COMMAND dbus-run-session -- $<TARGET_FILE:${name}>)
    else()
        add_test(NAME ${name} COMMAND ${name})
    endif()
    set_tests_properties(${name} PROPERTIES
        TIMEOUT ${ARG_TIMEOUT}
        LABELS "${ARG_LABELS}"
        SKIP_REGULAR_EXPRESSION "^Totals: 0 passed, 0 failed, [1-9]"
        ENVIRONMENT "QT_QPA_PLATFORM=offscreen;LC_ALL=C.UTF-8;XDG_CONFIG_HOME=${home}/config;XDG_DATA_HOME=${home}/data;XDG_CACHE_HOME=${home}/cache;XDG_STATE_HOME=${home}/state;PARAPET_SOURCE=${PROJECT_SOURCE_DIR};PARAPET_BIN=${CMAKE_BINARY_DIR}/bin;QT_LOGGING_RULES=qt.qpa.*=false")
    parapet_test_checks(${name} ${ARG_LABELS})
endfunction()

# SPDX-License-Identifier: GPL-3.0-or-later
# What the sanitizer and fuzz presets add to tests.

# `tsan_tests` builds only the tests labelled tsan: the rest of the tree needs no thread sanitizer.
if(NOT TARGET tsan_tests)
    add_custom_target(tsan_tests)
    add_custom_target(fuzzers)
endif()

# Without it a report names addresses only, and suppressions by function do not hold.
if(PARAPET_SANITIZE)
    find_program(PARAPET_SYMBOLIZER NAMES llvm-symbolizer-19 llvm-symbolizer REQUIRED)
endif()

# Qt's libraries know nothing of the thread sanitizer: qtorder.cpp tells it what they order.
if(PARAPET_SANITIZE STREQUAL "thread")
    add_library(parapet_qtorder OBJECT "${CMAKE_CURRENT_LIST_DIR}/sanitizers/qtorder.cpp")
    set_target_properties(parapet_qtorder PROPERTIES AUTOMOC OFF)
    target_link_libraries(parapet_qtorder PRIVATE parapet_flags Qt6::Core)
    target_compile_options(parapet_qtorder PRIVATE -Wno-reserved-identifier)
    set(wrapped
        _ZN11QMetaObject16invokeMethodImplEP7QObjectPN9QtPrivate15QSlotObjectBaseEN2Qt14ConnectionTypeExPKPKvPKPKcPKPKNS2_18QMetaTypeInterfaceE
        _ZN11QMetaObject8activateEP7QObjectPKS_iPPv
        _ZN16QCoreApplication9postEventEP7QObjectP6QEventi
        _ZN7QObject11deleteLaterEv
        _ZN7QThread5startENS_8PriorityE
        _ZN7QThread4waitE14QDeadlineTimer
        _ZN11QThreadPool5startEP9QRunnablei
        _ZN11QThreadPool11waitForDoneE14QDeadlineTimer
        _ZN11QThreadPool11waitForDoneEi
        _ZN11QThreadPoolD1Ev)
    list(TRANSFORM wrapped PREPEND "-Wl,--wrap=")
    add_executable(known_race "${CMAKE_CURRENT_LIST_DIR}/sanitizers/knownrace.cpp")
    set_target_properties(known_race PROPERTIES AUTOMOC OFF RUNTIME_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/tests/bin")
    target_link_libraries(known_race PRIVATE parapet_flags parapet_qtorder Qt6::Core)
    target_link_options(known_race PRIVATE ${wrapped})
    add_test(NAME known_race COMMAND known_race)
    set_tests_properties(known_race PROPERTIES LABELS tsan WILL_FAIL ON TIMEOUT 60
        ENVIRONMENT "TSAN_OPTIONS=suppressions=${CMAKE_CURRENT_LIST_DIR}/sanitizers/threads.txt:report_bugs=1")
    add_dependencies(tsan_tests known_race)
endif()

# parapet_test_checks(name LABELS...): called by parapet_test for each test program.
function(parapet_test_checks name)
    if("tsan" IN_LIST ARGN)
        add_dependencies(tsan_tests ${name})
    endif()
    if(TARGET parapet_qtorder)
        target_link_libraries(${name} PRIVATE parapet_qtorder)
        target_link_options(${name} PRIVATE ${wrapped})
    endif()
    if(PARAPET_SANITIZE)
        get_test_property(${name} TIMEOUT timeout)
        math(EXPR timeout "${timeout} * 4")
        set(folder "${PROJECT_SOURCE_DIR}/cmake/sanitizers")
        set(symbols "external_symbolizer_path=${PARAPET_SYMBOLIZER}")
        set_tests_properties(${name} PROPERTIES TIMEOUT ${timeout})
        set_property(TEST ${name} APPEND PROPERTY ENVIRONMENT
            "ASAN_OPTIONS=${symbols}:detect_stack_use_after_return=0:strict_string_checks=1:detect_leaks=1"
            "LSAN_OPTIONS=${symbols}:suppressions=${folder}/leaks.txt:print_suppressions=0"
            "UBSAN_OPTIONS=${symbols}:print_stacktrace=1"
            "TSAN_OPTIONS=${symbols}:suppressions=${folder}/threads.txt:halt_on_error=0:second_deadlock_stack=1"
            "QTEST_FUNCTION_TIMEOUT=1200000"
            "PARAPET_SANITIZED=${PARAPET_SANITIZE}")
    endif()
endfunction()

# parapet_fuzz(name SOURCES ... LIBS ... CORPUS folder [SECONDS s])
# SOURCES define LLVMFuzzerTestOneInput, LIBS hold the code under test. With PARAPET_FUZZ (presets asan and fuzz, Clang)
# this is a libFuzzer program whose test replays the corpus and then fuzzes for PARAPET_FUZZ_SECONDS; in every other
# preset the same code replays the corpus once.
set(PARAPET_FUZZ_SECONDS 20 CACHE STRING "Seconds each fuzz target runs")
function(parapet_fuzz name)
    cmake_parse_arguments(ARG "" "CORPUS" "SOURCES;LIBS" ${ARGN})
    get_filename_component(corpus "${ARG_CORPUS}" ABSOLUTE)
    if(NOT IS_DIRECTORY "${corpus}")
        message(FATAL_ERROR "${name}: the corpus folder ${corpus} does not exist.")
    endif()
    if(PARAPET_FUZZ)
        add_executable(${name} ${ARG_SOURCES})
        target_link_options(${name} PRIVATE -fsanitize=fuzzer)
        # What the fuzzer watches. Counting everywhere would slow the other tests; -fsanitize=fuzzer-no-link does the same,
        # but a precompiled header made without it is refused.
        foreach(library IN LISTS ARG_LIBS)
            get_target_property(options ${library} COMPILE_OPTIONS)
            if(NOT options MATCHES "sanitize-coverage")
                target_compile_options(${library} PRIVATE -fsanitize-coverage=inline-8bit-counters,indirect-calls,trace-cmp,pc-table)
            endif()
        endforeach()
        set(found "${CMAKE_BINARY_DIR}/tests/fuzz/found/${name}")
        file(MAKE_DIRECTORY "${found}" "${found}-bad")
        math(EXPR timeout "${PARAPET_FUZZ_SECONDS} + 120")
        add_test(NAME ${name} COMMAND ${name} -max_total_time=${PARAPET_FUZZ_SECONDS} -timeout=10 -rss_limit_mb=3072
            -print_final_stats=1 -artifact_prefix=${found}-bad/ ${found} ${corpus})
        add_dependencies(fuzzers ${name})
    else()
        add_executable(${name} ${ARG_SOURCES} "${PROJECT_SOURCE_DIR}/tests/fuzz/replay.cpp")
        set(timeout 120)
        add_test(NAME ${name} COMMAND ${name} ${corpus})
    endif()
    parapet_setup(${name})
    target_link_libraries(${name} PRIVATE ${ARG_LIBS})
    target_include_directories(${name} PRIVATE "${PROJECT_SOURCE_DIR}/tests")
    set_target_properties(${name} PROPERTIES RUNTIME_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/tests/bin" AUTOMOC OFF)
    set_tests_properties(${name} PROPERTIES LABELS fuzz TIMEOUT ${timeout}
        ENVIRONMENT "QT_QPA_PLATFORM=offscreen;LC_ALL=C.UTF-8;ASAN_OPTIONS=external_symbolizer_path=${PARAPET_SYMBOLIZER}:detect_leaks=1;LSAN_OPTIONS=suppressions=${PROJECT_SOURCE_DIR}/cmake/sanitizers/leaks.txt:print_suppressions=0;UBSAN_OPTIONS=print_stacktrace=1:halt_on_error=1")
endfunction()

# `tidy`: by hand and before a release; the warnings of two compilers are what every build enforces. `format` mends what a lint reports.
find_program(PARAPET_TIDY NAMES run-clang-tidy-19 run-clang-tidy)
if(PARAPET_TIDY)
    add_custom_target(tidy COMMAND ${PARAPET_TIDY} -quiet -p "${CMAKE_BINARY_DIR}" "${PROJECT_SOURCE_DIR}/(app|connectors|models|views)/.*"
        USES_TERMINAL)
endif()
find_program(PARAPET_FORMAT NAMES clang-format-19 clang-format)
if(PARAPET_FORMAT)
    add_custom_target(format COMMAND find app connectors models tests views -name "*.h" -exec ${PARAPET_FORMAT} -i {} + -o -name "*.cpp" -exec ${PARAPET_FORMAT} -i {} +
        WORKING_DIRECTORY "${PROJECT_SOURCE_DIR}" VERBATIM)
endif()

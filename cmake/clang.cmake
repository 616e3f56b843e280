# SPDX-License-Identifier: GPL-3.0-or-later
# The Clang of this system. Debian and Ubuntu name it by its version, the other systems have one of that name.
foreach(language_program C:clang CXX:clang++)
    string(REPLACE ":" ";" pair "${language_program}")
    list(GET pair 0 language)
    list(GET pair 1 program)
    if(NOT CMAKE_${language}_COMPILER)
        find_program(PARAPET_CLANG_${language} NAMES ${program}-19 ${program}-22 ${program}-21 ${program}-20 ${program})
        if(NOT PARAPET_CLANG_${language})
            message(FATAL_ERROR "Clang 19 or later is needed for this preset: there is no ${program} here.")
        endif()
        set(CMAKE_${language}_COMPILER "${PARAPET_CLANG_${language}}")
    endif()
endforeach()

# SPDX-License-Identifier: GPL-3.0-or-later
# Every target of ours links parapet_flags privately: warnings, Qt's strict defines, hardening, sanitizers.
add_library(parapet_flags INTERFACE)

target_compile_definitions(parapet_flags INTERFACE
    QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_CAST_FROM_BYTEARRAY QT_NO_URL_CAST_FROM_STRING
    QT_NO_NARROWING_CONVERSIONS_IN_CONNECT QT_NO_CONTEXTLESS_CONNECT QT_STRICT_ITERATORS
    QT_NO_FOREACH QT_NO_KEYWORDS QT_USE_QSTRINGBUILDER QT_DISABLE_DEPRECATED_UP_TO=0x060800
    $<$<NOT:$<CONFIG:Debug>>:QT_NO_DEBUG_OUTPUT>)

if(MSVC)
    target_compile_options(parapet_flags INTERFACE /W4 /permissive- /utf-8 /Zc:__cplusplus /Zc:preprocessor /EHsc
        $<$<BOOL:${PARAPET_WERROR}>:/WX>)
else()
    target_compile_options(parapet_flags INTERFACE
        -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wnull-dereference -Wdouble-promotion -Wformat=2
        -Wno-missing-field-initializers # designated initializers leave the rest at their defaults on purpose
        $<$<COMPILE_LANGUAGE:CXX>:-Wold-style-cast -Wnon-virtual-dtor -Woverloaded-virtual -Wextra-semi>
        $<$<BOOL:${PARAPET_WERROR}>:-Werror>
        -fstack-protector-strong
        $<$<CONFIG:Debug>:-g1>)
    if(CMAKE_CXX_COMPILER_ID MATCHES "Clang" AND PARAPET_PCH)
        add_compile_options("SHELL:-Xclang -fno-pch-timestamp") # or a header from ccache is refused for its age
    endif()
    if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
        # -Wnull-dereference follows inlined library code into false paths; -Wconversion in coroutine frames likewise.
        target_compile_options(parapet_flags INTERFACE -Wno-null-dereference)
    endif()
    if(NOT APPLE)
        target_link_options(parapet_flags INTERFACE -Wl,-z,relro,-z,now -Wl,--as-needed)
    endif()
    target_compile_options(parapet_flags INTERFACE
        $<$<CONFIG:Release,RelWithDebInfo>:-U_FORTIFY_SOURCE>
        $<$<CONFIG:Release,RelWithDebInfo>:-D_FORTIFY_SOURCE=3>
        $<$<CONFIG:Release,RelWithDebInfo>:-D_GLIBCXX_ASSERTIONS>
        $<$<CONFIG:Release,RelWithDebInfo>:-ftrivial-auto-var-init=zero>)
    if(CMAKE_SYSTEM_NAME STREQUAL "Linux")
        target_compile_options(parapet_flags INTERFACE $<$<CONFIG:Release,RelWithDebInfo>:-fstack-clash-protection>)
        if(CMAKE_SYSTEM_PROCESSOR MATCHES "x86_64|AMD64")
            target_compile_options(parapet_flags INTERFACE $<$<CONFIG:Release,RelWithDebInfo>:-fcf-protection=full>)
        endif()
        target_link_options(parapet_flags INTERFACE -Wl,-z,noexecstack)
    endif()
    if(PARAPET_SANITIZE)
        target_compile_options(parapet_flags INTERFACE -fsanitize=${PARAPET_SANITIZE} -fno-omit-frame-pointer
            -fno-sanitize-recover=undefined)
        target_link_options(parapet_flags INTERFACE -fsanitize=${PARAPET_SANITIZE})
    endif()
    if(PARAPET_FUZZ AND NOT CMAKE_CXX_COMPILER_ID MATCHES "Clang")
        message(FATAL_ERROR "PARAPET_FUZZ needs Clang: use the preset 'fuzz'.")
    endif()
endif()

find_program(PARAPET_LLD NAMES ld.lld)
if(PARAPET_LLD AND NOT MSVC AND NOT APPLE)
    target_link_options(parapet_flags INTERFACE -fuse-ld=lld)
endif()

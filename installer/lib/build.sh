# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
# Building, and the commands run, exec and shell.
case $OSTYPE in
    darwin*) build_preset=${PARAPET_PRESET:-macos-run} ;;
    *) build_preset=${PARAPET_PRESET:-run} ;;
esac
build_dir=$source_dir/build/$build_preset

# build_jobs: as many as processors, and no more than memory holds (a file with Qt's headers takes about 1.2 GB).
build_jobs() {
    local processors memory
    processors=$(getconf _NPROCESSORS_ONLN 2>/dev/null || echo 2)
    memory=$(awk '/^MemAvailable:/ { print int($2 / 1200000) }' /proc/meminfo 2>/dev/null)
    [ -n "$memory" ] && [ "$memory" -lt "$processors" ] && processors=$memory
    [ "$processors" -ge 1 ] || processors=1
    printf '%s' "$processors"
}

# build_outdated: did anything that the programs are made of change since the last good build? Folders count,
# because a removed file changes only its folder.
build_outdated() {
    [ -e "$build_dir/.built" ] || return 0
    [ -n "$(cd "$source_dir" && find CMakeLists.txt CMakePresets.json cmake app models connectors views resources translations \
        installer/CMakeLists.txt installer/desktop -newer "$build_dir/.built" -print -quit 2>/dev/null)" ]
}

# build_programs: configures when needed and builds the programs; all output to stderr.
build_programs() {
    build_outdated || return 0
    locked "build-$(printf '%s' "$source_dir" | cksum | cut -d ' ' -f 1)" build_locked >&2 || exit 1
}

build_locked() {
    build_outdated || return 0
    local stamp=$build_dir/.building started=$SECONDS
    mkdir -p "$build_dir" || fail "$build_dir cannot be made: the checkout must be writable."
    # What a first build writes; later ones change little.
    [ -e "$build_dir/.built" ] || enough_space "${PARAPET_BUILD_DISK_MB:-1000}" "$build_dir" "the build"
    : >"$stamp"
    [ "$environment" != root ] || sandbox_check
    if [ ! -e "$build_dir/build.ninja" ]; then
        say "Configuring (preset $build_preset)"
        (cd "$source_dir" && enter "" cmake --preset "$build_preset" >"$build_dir/configure.log" 2>&1) || {
            log_tail "$build_dir/configure.log"
            rm -f "$build_dir/build.ninja"
            fail "CMake could not configure the build."
        }
    fi
    say "Building (preset $build_preset, $(build_jobs) jobs)"
    (cd "$source_dir" && NINJA_STATUS='[%f/%t] ' build_output) || fail "The build failed; the messages above say where."
    mv "$stamp" "$build_dir/.built"
    say "Built in $((SECONDS - started)) s"
}

# build_output: ninja's own progress line on a terminal; elsewhere only what went wrong.
build_output() {
    if [ -t 2 ]; then
        enter "" cmake --build "$build_dir" --parallel "$(build_jobs)"
        return
    fi
    enter "" cmake --build "$build_dir" --parallel "$(build_jobs)" >"$build_dir/build.log" 2>&1 && return
    grep -E -A 12 'FAILED|error:|ninja:' "$build_dir/build.log" | tail -n 80 >&2
    return 1
}

command_run() {
    build_programs
    host_helper_start
    case $OSTYPE in darwin*) enter_last "$build_dir/bin" parapet "$@" ;; esac
    # A variable may name a display that is gone: the program finds out, and then does what follows below.
    if [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
        enter_last "$build_dir/bin" parapet --or-headless --output "$source_dir/build/first-run" "$@"
    fi
    say "No display: doing the same job headless; pictures and report go to build/first-run"
    enter_last "$build_dir/bin" env QT_QPA_PLATFORM=offscreen parapet --headless --output "$source_dir/build/first-run" "$@"
}

command_exec() {
    [ "${PARAPET_NO_BUILD:-}" = 1 ] || build_programs
    host_helper_start
    enter_last "$build_dir/bin" "$@"
}

command_shell() {
    host_helper_start
    enter_last "$build_dir/bin" bash
}

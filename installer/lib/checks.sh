# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
# `bootstrap test`: every check there is, cheapest information last so that ctest's summary ends the output.
#
#   preset ci     all tests, warnings are errors (GCC)
#   preset asan   the same tests with address and undefined-behaviour sanitizers (Clang, the second compiler), and in the
#                 same tree the fuzz targets: corpora replayed, then each fuzzed for PARAPET_FUZZ_SECONDS (20)
#   preset tsan   the tests labelled tsan with the thread sanitizer
#   preset bench  only by `bootstrap test bench`: the benchmarks, optimised, each against a baseline of the same run
#   preset run    packaged as DEB, installed and started in a root made of the package's own dependencies

# node_ready: the Node packages of npm.txt, in the cache folder, installed with the environment's own Node.
node_ready() {
    local folder=$cache_dir/node list=$packages_dir/npm.txt names
    names=$(sed 's/#.*//; /^ *$/d' "$list")
    [ -n "$names" ] || return 0
    [ "$(cat "$folder/.installed" 2>/dev/null)" = "$names" ] && return
    locked node node_install "$folder" "$names" || exit 1
}

node_install() {
    local folder=$1 names=$2
    [ "$(cat "$folder/.installed" 2>/dev/null)" = "$names" ] && return
    mkdir -p "$folder"
    # shellcheck disable=SC2086
    logged "Installing the tests' Node packages" "$cache_dir/log/node.log" \
        enter "" npm install --prefix "$folder" --no-audit --no-fund --no-save $names || {
        log_tail "$cache_dir/log/node.log"
        fail "The Node packages of installer/packages/npm.txt could not be installed." "Check the network, then try again."
    }
    printf '%s\n' "$names" >"$folder/.installed"
}

command_test() {
    cd "$source_dir" || exit 1
    # The tests bring their own desktop; the caller's must not be touched.
    unset DISPLAY WAYLAND_DISPLAY DBUS_SESSION_BUS_ADDRESS SSH_AUTH_SOCK XAUTHORITY
    export LC_ALL=C.UTF-8 LANG=C.UTF-8
    if [ -z "${PARAPET_SHARED:-}" ] && [ -d "$source_dir/../shared" ]; then
        PARAPET_SHARED=$(cd "$source_dir/../shared" && pwd)
        export PARAPET_SHARED
    fi
    [ "$environment" != root ] || sandbox_check
    local check
    failed_steps=() notes=() reports=() tree=ci
    # GCC and the sanitizers' presets are Linux's.
    case $OSTYPE in darwin*) tree=macos PARAPET_CHECKS=${PARAPET_CHECKS-} ;; esac
    # Times of an unoptimised build say nothing, so benchmarks have a tree of their own.
    [ "$*" != bench ] || tree=bench
    step build_tree "$tree" all || { tree_log "$tree"; fail "The build failed."; }
    if [ $# -eq 0 ]; then
        # PARAPET_CHECKS names the checks beside preset ci; unset: all of them.
        for check in ${PARAPET_CHECKS-asan tsan fuzz package}; do
            step "check_$check"
        done
    fi
    check_main "$@"
}

# step NAME...: a failed step is remembered and the others still run: one round shows everything that is wrong.
step() {
    local started=$SECONDS
    say "== $*"
    if "$@"; then
        say "== $*: good ($((SECONDS - started)) s)"
    else
        failed_steps+=("$*")
        say "== $*: FAILED ($((SECONDS - started)) s)"
        return 1
    fi
}

# build_tree PRESET TARGET: configured and built; the log is shown only when that fails.
build_tree() {
    local folder=$source_dir/build/$1 enter_folder
    enter_folder=$(tree_checkout "$1")
    mkdir -p "$folder"
    [ -e "$folder/.ninja_log" ] || enough_space "${PARAPET_BUILD_DISK_MB:-4000}" "$folder" "the build with its tests"
    if [ ! -e "$folder/build.ninja" ]; then
        logged "Configuring $1" "$folder/configure.log" enter "" cmake --preset "$1" || {
            cp "$folder/configure.log" "$folder/build.log"
            rm -f "$folder/build.ninja" "$folder/CMakeCache.txt"
            return 1
        }
    fi
    logged "Building $1" "$folder/build.log" enter "" cmake --build "build/$1" --parallel "$(build_jobs)" --target "$2" -- -k 0
}

# tree_checkout PRESET: the folder by which the tree knows the checkout. Clang's precompiled headers name their files by
# absolute path, so its trees are built where every checkout stands in the sandbox: that way ccache serves all of them.
tree_checkout() {
    local known
    known=$(sed -n 's/^CMAKE_HOME_DIRECTORY:INTERNAL=//p' "$source_dir/build/$1/CMakeCache.txt" 2>/dev/null)
    case ${known:+known}$environment$1 in
        known*) printf '%s' "$known" ;;
        rootasan|roottsan|rootfuzz*) printf '%s' "$sandbox_checkout" ;;
        *) printf '%s' "$source_dir" ;;
    esac
}

tree_log() {
    grep -E -A 12 'FAILED|error:|CMake Error|ninja:' "$source_dir/build/$1/build.log" | head -n 120 >&2
    say "the whole log is $source_dir/build/$1/build.log"
}

# quiet_ctest CHECK PRESET ARG...: a ctest run beside the main one; its output appears only where something failed.
quiet_ctest() {
    local check=$1 preset=$2 log=build/$2/ctest-$1.log junit=build/$2/junit-$1.xml enter_folder
    enter_folder=$(tree_checkout "$2")
    shift 2
    rm -f "$junit"
    reports+=("$source_dir/$junit")
    logged "Testing $check" "$log" enter "" ctest --test-dir "build/$preset" -j "$(build_jobs)" --output-on-failure --no-tests=error \
        --test-output-size-passed 4000000 --output-junit "$enter_folder/$junit" "$@" && {
        notes+=("$check: $(grep -E 'tests passed' "$log" | tail -n 1)")
        return
    }
    grep -v -E '^( *Start +|.* Passed +[0-9.]+ sec)' "$log" | tail -n 200 >&2
    return 1
}

check_asan() {
    build_tree asan all || { tree_log asan; return 1; }
    quiet_ctest asan asan -LE '^(bench|lint|bootstrap|screenshots|fuzz)$'
}

check_tsan() {
    build_tree tsan tsan_tests || { tree_log tsan; return 1; }
    quiet_ctest tsan tsan -L '^tsan$'
}

check_fuzz() {
    build_tree asan fuzzers || { tree_log asan; return 1; }
    quiet_ctest fuzz asan -L '^fuzz$'
}

# check_main [LABEL...]: the tests of preset ci, then what was skipped and why, then ctest's summary as the last lines.
check_main() {
    local log=build/$tree/ctest.log junit=$source_dir/build/$tree/junit.xml status label skipped shared=with-shared arguments=()
    for label in "$@"; do arguments+=(-L "^$label\$"); done
    rm -f "$junit"
    reports+=("$junit")
    enter "" ctest --test-dir "build/$tree" -j "$(build_jobs)" --output-on-failure --no-tests=error \
        --test-output-size-passed 4000000 --test-output-size-failed 4000000 --output-junit "$junit" \
        ${arguments[@]+"${arguments[@]}"} 2>&1 | tee "$log"
    status=${PIPESTATUS[0]}
    echo
    local note
    for note in ${notes[@]+"${notes[@]}"}; do echo "$note"; done
    for note in ${failed_steps[@]+"${failed_steps[@]}"}; do echo "FAILED: $note"; done
    [ -n "${PARAPET_SHARED:-}" ] || shared=without-shared
    if ! skipped=$(enter "" python3 installer/lib/skipped.py "$shared" "${reports[@]}") && [ "${CI:-}" = true ]; then
        echo "FAILED: in CI nothing may be skipped"
        status=1
    fi
    echo
    echo "$skipped"
    grep -E '% tests passed|^Total Test time' "$log" | tail -n 2
    [ ${#failed_steps[@]} -eq 0 ] && [ "$status" -eq 0 ]
    exit
}

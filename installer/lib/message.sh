# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
# Everything the bootstrap says goes to stderr, so that `exec` leaves stdout to the program.

say() { printf 'parapet: %s\n' "$*" >&2; }

# fail MESSAGE...: one line each, then exit.
fail() {
    printf 'parapet: %s\n' "$1" >&2
    shift
    local line
    for line in "$@"; do printf '         %s\n' "$line" >&2; done
    exit 1
}

# logged LABEL LOG CMD...: runs CMD with its output in LOG and shows that time passes; its exit status is returned.
logged() {
    local label=$1 log=$2 pid start=$SECONDS next=15 status end="done"
    shift 2
    mkdir -p "$(dirname "$log")"
    "$@" >"$log" 2>&1 </dev/null &
    pid=$!
    [ -t 2 ] || say "$label ..."
    while kill -0 "$pid" 2>/dev/null; do
        if [ -t 2 ]; then
            printf '\rparapet: %s ... %d s ' "$label" $((SECONDS - start)) >&2
        elif [ $((SECONDS - start)) -ge "$next" ]; then
            say "$label ... $((SECONDS - start)) s"
            next=$((next * 2))
        fi
        sleep 0.2
    done
    wait "$pid"
    status=$?
    if [ -t 2 ]; then
        [ $status -eq 0 ] || end=failed
        printf '\rparapet: %s ... %d s %s\n' "$label" $((SECONDS - start)) "$end" >&2
    elif [ $status -eq 0 ]; then
        say "$label: done in $((SECONDS - start)) s"
    fi
    return $status
}

# log_tail LOG: the last lines of a failed step, indented.
log_tail() {
    [ -f "$1" ] && tail -n 25 "$1" | sed 's/^/    /' >&2
    say "the whole log is $1"
}

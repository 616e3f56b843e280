# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
# Running a command in the environment so that its streams, signals, exit status and folder are the caller's.

# enter PROGRAMS CMD...: runs CMD with PROGRAMS (a folder or empty) first on PATH; returns its exit status. It runs in the
# caller's folder, or in $enter_folder.
enter() {
    local programs=$1 variables=() arguments=() item
    shift
    while IFS= read -r -d '' item; do variables+=("$item"); done < <(environment_variables "$programs")
    if [ "$environment" != root ]; then
        (cd "${enter_folder:-$PWD}" && exec env "${variables[@]}" "$@")
        return
    fi
    while IFS= read -r -d '' item; do arguments+=("$item"); done < <(sandbox_arguments)
    supervised bwrap --die-with-parent "${arguments[@]}" --chdir "${enter_folder:-$PWD}" -- \
        env --default-signal=INT,QUIT,TERM,HUP,USR1,USR2 "${variables[@]}" "$@"
}

# enter_last PROGRAMS CMD...: like enter, as the last thing this script does.
enter_last() {
    if [ "$environment" = root ]; then
        enter "$@"
        exit
    fi
    local programs=$1 variables=() item
    shift
    while IFS= read -r -d '' item; do variables+=("$item"); done < <(environment_variables "$programs")
    exec env "${variables[@]}" "$@"
}

# supervised BWRAP...: bubblewrap's own process dies of a signal and takes the command with it, before the command
# could clean up. So bubblewrap ignores signals, the command gets them back (env above), and they are passed on here.
# Ctrl+C reaches the whole foreground group by itself and is not sent twice.
supervised() {
    local status interrupted child=
    (
        trap '' INT QUIT TERM HUP USR1 USR2
        exec "$@"
    ) <&0 &
    child=$!
    local name
    for name in TERM HUP USR1 USR2; do
        # shellcheck disable=SC2064
        trap "interrupted=yes; pass_on $name $child" $name
    done
    for name in INT QUIT; do
        # shellcheck disable=SC2064
        trap "interrupted=yes; in_foreground || pass_on $name $child" $name
    done
    # `wait` returns early for each trapped signal, also where the child ends in that very moment; bash keeps its status.
    while :; do
        interrupted=
        wait "$child"
        status=$?
        [ -n "$interrupted" ] || break
    done
    trap - INT QUIT TERM HUP USR1 USR2
    return $status
}

# pass_on SIGNAL BWRAP: bubblewrap's child is the command itself (there is no pid namespace).
pass_on() {
    local targets=()
    read -r -a targets 2>/dev/null <"/proc/$2/task/$2/children"
    [ ${#targets[@]} -eq 0 ] || kill -s "$1" "${targets[@]}" 2>/dev/null
}

# in_foreground: was a terminal's signal meant for the whole group this script belongs to?
in_foreground() {
    local stat
    stat=$(cat /proc/self/stat 2>/dev/null) || return 1
    # shellcheck disable=SC2086
    set -- ${stat##*) }
    # state ppid pgrp session tty_nr tpgid
    [ "$5" != 0 ] && [ "$3" = "$6" ]
}

# host_helper_start: the helper outside the sandbox that opens sign-in pages and asks az, aws and gcloud for sessions.
# It ends by itself when this script does.
host_helper_start() {
    host_helper_socket=
    [ "$environment" = root ] || return 0
    local folder
    folder=$(mktemp -d /tmp/parapet-helper.XXXXXX) || return 0
    host_helper_socket=$folder/socket
    /usr/bin/python3 -I "$source_dir/installer/host-helper" "$host_helper_socket" $$ </dev/null >/dev/null 2>&1 &
    disown
}

# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
# `bootstrap test`.

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

# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
# Root rights are used for packages and for the Debian root only, never for building or running.

# privileged: can a command run as root, now or after asking for a password?
privileged() {
    [ "$(id -u)" -eq 0 ] && return 0
    command -v sudo >/dev/null || return 1
    sudo -n true 2>/dev/null && return 0
    [ -t 2 ] && { : </dev/tty; } 2>/dev/null
}

# as_root CMD...: proxies pass through, because sudo drops them and apt reads them. Only their names are arguments, which
# everybody sees: a proxy's address may carry a password.
as_root() {
    if [ "$(id -u)" -eq 0 ]; then
        DEBIAN_FRONTEND=noninteractive LC_ALL=C.UTF-8 "$@"
        return
    fi
    local keep='' name
    for name in http_proxy https_proxy no_proxy HTTP_PROXY HTTPS_PROXY NO_PROXY SOURCE_DATE_EPOCH; do
        if [ -n "${!name:-}" ]; then
            export "${name?}"
            keep=$keep,$name
        fi
    done
    sudo ${keep:+"--preserve-env=${keep#,}"} -- env DEBIAN_FRONTEND=noninteractive LC_ALL=C.UTF-8 "$@"
}

# ask_password: sudo asks here, before a step hides the terminal behind its progress line.
ask_password() {
    [ "$(id -u)" -eq 0 ] || sudo -n true 2>/dev/null || sudo -v || fail "sudo was refused; nothing was changed."
}

# The host needs these to make and enter the root; python3 runs the host helper (mmdebstrap depends on it anyway).
host_tools_missing() {
    command -v bwrap >/dev/null || echo bubblewrap
    [ -x /usr/bin/python3 ] || echo python3
    [ "${1:-}" = enter ] && return
    command -v mmdebstrap >/dev/null || echo mmdebstrap
    command -v gpgv >/dev/null || echo gpgv
    [ -r "$debian_keyring" ] || echo debian-archive-keyring
}

# host_tools_ready [enter]: installs what is missing on the host itself.
host_tools_ready() {
    local missing
    missing=$(host_tools_missing "${1:-}")
    [ -n "$missing" ] || return 0
    # shellcheck disable=SC2086
    set -- $missing
    privileged || fail "These packages are missing and there is neither root nor sudo to install them: $*" \
        "Ask an administrator to run: apt-get install $*"
    ask_password
    as_root apt-get update >"$cache_dir/update.log" 2>&1 || say "apt-get update reported errors; going on with the lists there are"
    logged "Installing $*" "$cache_dir/log/host-tools.log" as_root apt-get install -y --no-install-recommends "$@" || {
        log_tail "$cache_dir/log/host-tools.log"
        fail "The packages $* could not be installed." "Check the network and apt's sources, then try again."
    }
}

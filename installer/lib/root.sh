# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
# The Debian root in the cache folder: made once, reused, and extended when a package list grows.
#
#   $root_dir           the tree; owned by root, or by the caller where it was made without root rights
#   $root_dir.packages  the names installed into it, one a line
#   $root_dir.mode      "root" or "unshare": how it was made decides how it is extended

# root_ready KIND...: the root holds every package of the named lists.
root_ready() {
    local missing
    if [ -d "$root_dir/usr" ]; then host_tools_ready enter; else host_tools_ready; fi
    if missing=$(root_missing "$@") && [ -z "$missing" ]; then
        return
    fi
    locked root root_update "$@"  || exit 1
}

# root_missing KIND...: names wanted and not installed; fails when there is no root at all.
root_missing() {
    [ -d "$root_dir/usr" ] && [ -r "$root_dir.packages" ] || return 1
    package_list "$@" | LC_ALL=C comm -23 - "$root_dir.packages"
}

root_update() {
    local missing names
    # Another bootstrap may have done the work while this one waited for the lock.
    if missing=$(root_missing "$@"); then
        [ -n "$missing" ] || return 0
        names=$( { package_list "$@"; cat "$root_dir.packages"; } | LC_ALL=C sort -u)
        # shellcheck disable=SC2086
        if [ "$(cat "$root_dir.mode" 2>/dev/null)" = root ]; then
            root_extend $missing
        else
            say "The package lists have changed: the root is made anew."
            root_create $names
        fi
    else
        names=$(package_list "$@")
        # shellcheck disable=SC2086
        root_create $names
    fi
    printf '%s\n' "$names" >"$root_dir.packages"
}

# root_mode: sets `mode` to how a root can be made by this caller here.
root_mode() {
    if privileged; then
        mode=root
    elif command -v newuidmap >/dev/null && grep -q "^$(id -un):" /etc/subuid 2>/dev/null; then
        mode=unshare
    else
        fail "Making the Debian root needs root rights, sudo, or 'newuidmap' with a range for $(id -un) in /etc/subuid." \
            "None of them is here. Ask an administrator to install the package 'uidmap', or run this once as root."
    fi
}

# enough_space MEGABYTES FOLDER WHAT
enough_space() {
    local free
    free=$(df -Pk "$2" | awk 'NR == 2 { print int($4 / 1024) }')
    [ "${free:-0}" -ge "$1" ] ||
        fail "$2 has ${free:-0} MB free; $1 MB are needed for ${3:-the Debian root and the build}." \
            "Free some space, or move the checkout, or set XDG_CACHE_HOME, to a larger disk."
}

# root_create NAME...: from nothing, beside the old one, which it replaces only when complete.
root_create() {
    local mode mirror include new=$root_dir.new log=$cache_dir/log/root.log
    host_tools_ready
    root_mode
    enough_space "${PARAPET_DISK_MB:-6000}" "$cache_dir"
    mirror_find
    say "Making a Debian $debian_release root in $root_dir from $mirror (a minute or two)"
    [ "$mode" = unshare ] || ask_password
    root_remove "$new"
    mkdir -p "$new" "$cache_dir/apt"
    apt_settings "$cache_dir/apt/settings"
    include=$(IFS=,; printf '%s' "$*")
    set -- --variant=apt --include="$include" --keyring="$debian_keyring" --aptopt="$cache_dir/apt/settings" \
        --dpkgopt='path-exclude=/usr/share/man/*' --dpkgopt='path-exclude=/usr/share/info/*' \
        --customize-hook="$source_dir/installer/lib/root-hook.sh"
    if ! logged "Installing $(printf '%s' "$include" | tr , '\n' | wc -l) packages and what they need" "$log" "root_make_$mode" "$new" "$@"; then
        log_tail "$log"
        root_remove "$new"
        fail "The Debian root could not be made." "Check the network and the disk; the next start tries again."
    fi
    root_remove "$root_dir"
    as_owner "$mode" mv -- "$new" "$root_dir" || fail "$new could not be renamed."
    printf '%s\n' "$mode" >"$root_dir.mode"
}

root_make_root() {
    local new=$1
    shift
    as_root mmdebstrap --mode=root "$@" "$debian_release" "$new" "$mirror"
}

# Without root rights the tree is written as the caller: foreign owners would make it unremovable for its owner,
# and a home folder closed to others is closed to the mapped users too.
root_make_unshare() {
    local new=$1
    shift
    mmdebstrap --mode=unshare --format=tar "$@" "$debian_release" - "$mirror" |
        tar -C "$new" -x --no-same-owner --no-same-permissions --exclude='./dev/*' -f -
}

# root_extend NAME...: apt inside the root, with the package lists that live there too.
root_extend() {
    local log=$cache_dir/log/root-update.log
    privileged || fail "The package lists have changed and the root needs: $*" "Run this once as root or with sudo."
    ask_password
    enough_space 1000 "$cache_dir"
    logged "Adding $# packages to the Debian root" "$log" root_apt "$@" || {
        log_tail "$log"
        fail "The packages could not be added." "Check the network; or remove $root_dir to make it anew."
    }
}

root_apt() {
    # shellcheck disable=SC2016  # the inner shell expands it
    as_root unshare --mount sh -c '
        root=$1 hook=$2
        shift 2
        cat /etc/resolv.conf >"$root/etc/resolv.conf"
        mount -t proc proc "$root/proc"
        chroot "$root" apt-get update && chroot "$root" apt-get install -y --no-install-recommends "$@" || exit 1
        chroot "$root" apt-get clean
        "$hook" "$root"' root_apt "$root_dir" "$source_dir/installer/lib/root-hook.sh" "$@"
}

as_owner() {
    local how=$1
    shift
    if [ "$how" = root ]; then as_root "$@"; else "$@"; fi
}

# root_remove DIR: never across a mount, and only inside the cache folder.
root_remove() {
    [ -e "$1" ] || return 0
    case $1 in "$cache_dir"/*) ;; *) fail "refusing to remove $1: it is outside the cache folder." ;; esac
    if [ -O "$1/usr" ] || ! [ -e "$1/usr" ]; then
        chmod -R u+w "$1" 2>/dev/null
        rm -rf --one-file-system -- "$1" 2>/dev/null && return
    fi
    as_root rm -rf --one-file-system -- "$1" || fail "$1 could not be removed."
}

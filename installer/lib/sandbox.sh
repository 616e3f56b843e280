# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
# Entering the environment. In the Debian root this is bubblewrap run by the caller, never with more rights than theirs.
#
# The sandbox gives the programs another system's libraries, it does not wall them off: they were built from the
# caller's own checkout and may write the caller's home anyway. So there is no new session (job control and Ctrl+C
# keep working; TIOCSTI would only let a program type into a terminal it was started from, which it owns already),
# no pid namespace and no network namespace.

# Here too stands the checkout, whatever its folder is called outside.
sandbox_checkout=/run/checkout

# sandbox_arguments: prints bubblewrap's arguments, NUL-separated. Order matters: later binds lie over earlier ones.
sandbox_arguments() {
    local runtime
    sandbox_system
    sandbox_host_files
    sandbox_readable
    sandbox_writable
    runtime=${XDG_RUNTIME_DIR:-/run/user/$(id -u)}
    sandbox_sockets "$runtime"
    sandbox_environment "$runtime"
}

put() { printf '%s\0' "$@"; }

# The root's own system. "/" itself is a fresh tmpfs, because mount points must be made in it and the tree is read-only.
sandbox_system() {
    put --ro-bind "$root_dir/usr" /usr --ro-bind "$root_dir/etc" /etc
    local link
    for link in bin sbin lib lib32 lib64 libx32; do
        [ -L "$root_dir/$link" ] && put --symlink "usr/$link" "/$link"
    done
    # Of /var only what programs read: a home folder or a checkout may lie in /var/lib and needs a place there.
    put --tmpfs /var --dir /var/cache --dir /var/log
    for link in dpkg apt dbus xml-core; do
        put --ro-bind-try "$root_dir/var/lib/$link" "/var/lib/$link"
    done
    put --ro-bind-try "$root_dir/var/cache/fontconfig" /var/cache/fontconfig
    put --perms 1777 --tmpfs /var/tmp --symlink ../run /var/run
    put --dev /dev --dev-bind-try /dev/dri /dev/dri --proc /proc --ro-bind /sys /sys --tmpfs /run --ro-bind / /run/host
}

# What must be the same as outside: who is who, names, time zone, trust in certificates, fonts.
sandbox_host_files() {
    local file fonts
    for file in passwd group hosts resolv.conf machine-id localtime; do
        [ -e "/etc/$file" ] && put --ro-bind "$(readlink -f "/etc/$file")" "/etc/$file"
    done
    for file in /etc/ssl/certs/ca-certificates.crt /etc/pki/tls/certs/ca-bundle.crt /etc/ssl/ca-bundle.pem; do
        if [ -s "$file" ]; then
            put --ro-bind "$(readlink -f "$file")" /etc/ssl/certs/ca-certificates.crt
            break
        fi
    done
    for fonts in /usr/share/fonts /usr/local/share/fonts; do
        [ -d "$fonts" ] && { put --ro-bind "$fonts" /usr/local/share/fonts; break; }
    done
}

# Files that checks from outside name by their own paths.
sandbox_readable() {
    local folder
    for folder in /srv /mnt "$(dirname "$source_dir")" "$PWD"; do
        sandbox_bindable "$folder" && put --ro-bind "$folder" "$folder"
    done
}

# Everything but the system's own folders, which come from the root, and "/", which would hide it.
sandbox_bindable() {
    case $1/ in
        //|/usr/*|/etc/*|/bin/*|/sbin/*|/lib*/*|/dev/*|/proc/*|/sys/*|/run/*|/tmp/*|/var/|/var/lib/) return 1 ;;
    esac
    [ -d "$1" ]
}

sandbox_writable() {
    put --bind /tmp /tmp
    [ "$HOME" = / ] || put --bind "$HOME" "$HOME"
    put --bind "$source_dir" "$source_dir" --bind "$cache_dir" "$cache_dir" --bind "$source_dir" "$sandbox_checkout"
}

# Sockets of the desktop with their cookies. The runtime folder itself is private to the sandbox.
sandbox_sockets() {
    local runtime=$1 path
    put --perms 0700 --dir "$runtime"
    # Where windows of the same user find each other, whichever sandbox they are in.
    if [ -O "$runtime" ] && { [ -d "$runtime/parapet" ] || mkdir -m 0700 "$runtime/parapet" 2>/dev/null; }; then
        put --bind "$runtime/parapet" "$runtime/parapet"
    fi
    for path in "${WAYLAND_DISPLAY:-wayland-0}" "${PIPEWIRE_REMOTE:-pipewire-0}" bus at-spi pulse; do
        case $path in /*) ;; *) path=$runtime/$path ;; esac
        [ -e "$path" ] && put --bind "$path" "$path"
    done
    path=$(bus_path "${DBUS_SESSION_BUS_ADDRESS:-}")
    for path in "$path" "${SSH_AUTH_SOCK:-}"; do
        [ -n "$path" ] && [ -S "$path" ] && sandbox_outside "$path" && put --bind "$path" "$path"
    done
    [ -n "${XAUTHORITY:-}" ] && [ -f "$XAUTHORITY" ] && sandbox_outside "$XAUTHORITY" && put --ro-bind "$XAUTHORITY" "$XAUTHORITY"
    [ -S /run/dbus/system_bus_socket ] && put --bind /run/dbus/system_bus_socket /run/dbus/system_bus_socket
    return 0
}

# bus_path ADDRESS: the file of the first unix:path= entry, or nothing (an abstract socket needs no bind).
bus_path() {
    case $1 in *unix:path=*) ;; *) return ;; esac
    local path=${1#*unix:path=}
    path=${path%%;*}
    printf '%s' "${path%%,*}"
}

# Is the file not already there because its folder is bound writable?
sandbox_outside() {
    case $1 in /tmp/*|"$HOME"/*) return 1 ;; esac
}

# Variables that name the host's own libraries and tools would lead the root's programs astray.
sandbox_environment() {
    local name zone
    for name in LD_LIBRARY_PATH LD_PRELOAD LIBRARY_PATH CPATH C_INCLUDE_PATH CPLUS_INCLUDE_PATH CC CXX CFLAGS CXXFLAGS \
        LDFLAGS PKG_CONFIG_PATH CMAKE_PREFIX_PATH QT_PLUGIN_PATH QML2_IMPORT_PATH QT_QPA_PLATFORMTHEME QT_STYLE_OVERRIDE \
        PYTHONPATH PYTHONHOME PERL5LIB GI_TYPELIB_PATH GTK_PATH GIO_MODULE_DIR NODE_PATH XDG_DATA_DIRS XDG_CONFIG_DIRS; do
        [ -n "${!name:-}" ] && put --unsetenv "$name"
    done
    put --setenv PARAPET_SANDBOX 1 --setenv XDG_RUNTIME_DIR "$1" --setenv OSCAP_PROBE_ROOT /run/host
    if [ -z "${TZ:-}" ]; then
        zone=$(readlink -f /etc/localtime) && zone=${zone#*/zoneinfo/} && put --setenv TZ "$zone"
    fi
}

# environment_variables: what holds in every environment; printed as NAME=VALUE, NUL-separated.
environment_variables() {
    local path=$PATH
    [ "$environment" = root ] && path=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin
    put "PATH=${1:+$1:}$path"
    put "CCACHE_DIR=$cache_dir/ccache" "CCACHE_MAXSIZE=${CCACHE_MAXSIZE:-5G}"
    [ -d "$cache_dir/node/node_modules" ] && put "PARAPET_NODE_MODULES=$cache_dir/node/node_modules"
    [ -n "${LC_ALL:-}${LC_CTYPE:-}${LANG:-}" ] || put LC_ALL=C.UTF-8
    [ -n "${host_helper_socket:-}" ] && put "PARAPET_HOST_HELPER=$host_helper_socket"
    return 0
}

# sandbox_check: a clear word where the kernel refuses, instead of bubblewrap's.
sandbox_check() {
    local reason
    reason=$(bwrap --ro-bind / / true 2>&1) && return
    fail "bubblewrap cannot make a sandbox for $(id -un) here: $reason" \
        "This system restricts user namespaces. An administrator can allow them for bubblewrap" \
        "(an AppArmor profile for /usr/bin/bwrap, or sysctl kernel.apparmor_restrict_unprivileged_userns=0)."
}

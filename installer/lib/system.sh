# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
# Which system is this, and does it suffice?

# Sets: cache_dir, environment (native, root or inside), system_family (apt, dnf, pacman, zypper, brew), system_name.
system_detect() {
    [ -d "${HOME:-}" ] || fail "HOME is not set to a folder." "Set HOME to your home folder and try again."
    cache_dir=${XDG_CACHE_HOME:-$HOME/.cache}/parapet
    mkdir -p "$cache_dir" || fail "The cache folder $cache_dir cannot be made." "Set XDG_CACHE_HOME to a folder you can write."
    root_dir=$cache_dir/root
    packages_dir=$source_dir/installer/packages
    if [ "${PARAPET_SANDBOX:-}" = 1 ]; then
        environment=inside system_family=apt system_name="the sandbox"
        return
    fi
    system_family_detect "${PARAPET_OS_RELEASE:-/etc/os-release}"
    environment_choose
}

system_family_detect() {
    local ID='' ID_LIKE='' VERSION_ID='' PRETTY_NAME=''
    if [ "$(uname -s)" = Darwin ]; then
        system_family=brew system_name=macOS system_version=$(sw_vers -productVersion 2>/dev/null)
        return
    fi
    # shellcheck source=/dev/null
    [ -r "$1" ] && . "$1"
    system_name=${PRETTY_NAME:-${ID:-this system}} system_id=$ID system_version=$VERSION_ID
    case " $ID $ID_LIKE " in
        *" debian "*|*" ubuntu "*) system_family=apt ;;
        *" fedora "*|*" rhel "*) system_family=dnf ;;
        *" arch "*) system_family=pacman ;;
        *" suse "*|*" opensuse "*|*" opensuse-tumbleweed "*) system_family=zypper ;;
        *) fail "$system_name is not a system this script knows." \
                "Known: Debian, Ubuntu, Fedora, Arch, openSUSE and macOS with Homebrew." \
                "Elsewhere install the equivalents of installer/packages/build.txt and use CMake's preset 'release'." ;;
    esac
}

# The choice is remembered per system version: `exec` must not ask the package manager each time.
environment_choose() {
    local remembered="$cache_dir/environment" key="${system_id:-$system_family} ${system_version:-rolling}"
    case ${PARAPET_ENVIRONMENT:-} in
        native|root) environment=$PARAPET_ENVIRONMENT; return ;;
        '') ;;
        *) fail "PARAPET_ENVIRONMENT is '$PARAPET_ENVIRONMENT'; it can be 'native' or 'root'." ;;
    esac
    if [ "$system_family" != apt ]; then
        environment=native
        return
    fi
    if [ -r "$remembered" ] && IFS='|' read -r known environment <"$remembered" && [ "$known" = "$key" ]; then
        return
    fi
    local suffice=1
    if ! debian_too_old; then
        packages_suffice
        suffice=$?
    fi
    environment=root
    [ $suffice -ne 0 ] || environment=native
    if [ $suffice -eq 2 ]; then
        [ -d "$root_dir/usr" ] || say "apt's package lists could not be read, so a Debian root is used; the next start looks again"
        return
    fi
    printf '%s|%s\n' "$key" "$environment" >"$remembered"
}

debian_too_old() {
    [ "$system_id" = debian ] && [ -n "$system_version" ] && [ "${system_version%%.*}" -lt 13 ]
}

# packages_suffice: does apt have at least the versions of minimum.txt (name, version a line)? 0 yes, 1 no, 2 nobody knows,
# because there are no package lists and none can be fetched.
packages_suffice() {
    command -v apt-cache >/dev/null || return 2
    packages_offered && return
    if ! package_lists_read && [ ! -d "$root_dir/usr" ] && privileged; then
        logged "Reading the package lists" "$cache_dir/log/update.log" as_root apt-get update
        packages_offered && return
    fi
    package_lists_read || return 2
    return 1
}

packages_offered() {
    local name minimum candidate
    while read -r name minimum; do
        candidate=$(LC_ALL=C apt-cache policy "$name" 2>/dev/null | sed -n 's/^ *Candidate: *//p')
        case $candidate in ''|'(none)') return 1 ;; esac
        dpkg --compare-versions "$candidate" ge "$minimum" || return 1
    done < <(sed 's/#.*//; /^ *$/d' "$packages_dir/minimum.txt")
}

# package_lists_read: does apt know any source beside what is installed?
package_lists_read() { LC_ALL=C apt-cache policy 2>/dev/null | grep -Eq '^ +-?[0-9]+ [a-z+]+:'; }

# package_list KIND...: the names of those lists, sorted, each once.
package_list() {
    local kind
    for kind in "$@"; do sed 's/#.*//; s/ *$//; /^$/d' "$packages_dir/$kind.txt"; done | LC_ALL=C sort -u
}

# environment_ready KIND...: everything the named package lists ask for is there when this returns.
environment_ready() {
    case $environment in
        inside) ;;
        native) native_ready "$@" ;;
        root) root_ready "$@" ;;
    esac
    case " $* " in *" test "*) node_ready ;; esac
}

# Only one bootstrap changes the environment or the build at a time. lock NAME CMD...
locked() {
    local name=$1
    shift
    if ! command -v flock >/dev/null; then
        "$@"
        return
    fi
    (
        flock -n 9 || { say "waiting for another bootstrap to finish ($name)"; flock 9; }
        "$@" 9>&-
    ) 9>"$cache_dir/$name.lock"
}

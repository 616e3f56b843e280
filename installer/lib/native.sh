# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
# Systems whose own packages suffice: what the lists name and is not there yet is installed by the system's tool.

# native_ready KIND...: Debian and Ubuntu use the lists of that name; the others have one list a system, whose lines
# end in "test" where only the tests need the package.
native_ready() {
    local installed="$cache_dir/native.packages" wanted
    wanted=$(native_wanted "$@") || exit 1
    if [ -r "$installed" ] && [ -z "$(printf '%s\n' "$wanted" | LC_ALL=C comm -23 - "$installed")" ]; then
        return
    fi
    # shellcheck disable=SC2046,SC2086  # one word a package
    set -- $(native_missing $wanted)
    if [ $# -gt 0 ]; then
        locked native native_install "$@" || exit 1
    fi
    printf '%s\n' "$wanted" >"$installed"
}

native_list() {
    case $system_family in
        dnf) echo fedora ;;
        pacman) echo arch ;;
        zypper) echo opensuse ;;
        brew) echo homebrew ;;
    esac
}

native_wanted() {
    if [ "$system_family" = apt ]; then
        package_list "$@"
        return
    fi
    local list
    list=$packages_dir/$(native_list).txt
    [ -r "$list" ] || fail "There is no package list for $system_name in installer/packages."
    case " $* " in
        *" test "*) sed 's/#.*//; s/ *test *$//; s/ *$//; /^$/d' "$list" ;;
        *) sed 's/#.*//; / test *$/d; s/ *$//; /^$/d' "$list" ;;
    esac | LC_ALL=C sort -u
}

native_missing() {
    local name
    for name in "$@"; do
        case $system_family in
            apt) dpkg-query -W -f '${Status}\n' "$name" 2>/dev/null | grep -q ' installed$' ;;
            dnf|zypper) rpm -q --whatprovides "$name" >/dev/null 2>&1 ;;
            pacman) pacman -T "$name" >/dev/null 2>&1 ;;
            brew) brew list --versions "$name" >/dev/null 2>&1 ;;
        esac || printf '%s\n' "$name"
    done
}

native_install() {
    local log=$cache_dir/log/packages.log tool
    if [ "$system_family" = brew ]; then
        command -v brew >/dev/null || fail "Homebrew is not installed." "Install it, then run: brew install $*"
        logged "Installing $*" "$log" brew install "$@" || { log_tail "$log"; fail "Homebrew could not install the packages."; }
        return
    fi
    case $system_family in
        apt) tool="apt-get install -y --no-install-recommends" ;;
        dnf) tool="dnf install -y" ;;
        pacman) tool="pacman -S --needed --noconfirm" ;;
        zypper) tool="zypper --non-interactive install" ;;
    esac
    privileged || fail "These packages are missing and there is neither root nor sudo to install them:" "$*" \
        "Ask an administrator to run: $tool $*"
    ask_password
    if [ "$system_family" = apt ]; then
        logged "Reading the package lists" "$cache_dir/log/update.log" as_root apt-get update ||
            say "apt-get update reported errors; going on with the lists there are"
    fi
    # shellcheck disable=SC2086
    logged "Installing $# packages" "$log" as_root $tool "$@" || {
        log_tail "$log"
        fail "The packages could not be installed." "Check the network and the disk, then try again."
    }
}

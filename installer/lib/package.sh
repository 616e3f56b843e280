# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
# The DEB, and the proof that its own dependencies are enough to start what is in it.

check_package() {
    [ "$system_family" = apt ] || { notes+=("package: a DEB is checked on Debian and Ubuntu only"); return 0; }
    [ "$environment" != inside ] || { notes+=("package: checked from outside the sandbox only"); return 0; }
    build_preset=run build_dir=$source_dir/build/run
    (build_programs) || return 1
    local folder=$build_dir/package deb
    enter "" sh "$source_dir/installer/lib/hardening.sh" "$build_dir"/bin/parapet* || return 1
    if [ ! -e "$folder/.installed" ] || [ "$build_dir/.built" -nt "$folder/.installed" ]; then
        rm -rf "$folder"
        logged "Packaging" "$build_dir/package.log" enter "" cpack --config "$build_dir/CPackConfig.cmake" -G DEB -B "$folder" ||
            { log_tail "$build_dir/package.log"; return 1; }
        deb=$(find "$folder" -maxdepth 1 -name '*.deb')
        [ -f "$deb" ] || { say "cpack made no package in $folder"; return 1; }
        package_install "$deb" || return 1
        : >"$folder/.installed"
    fi
    notes+=("package: $(basename "$(find "$folder" -maxdepth 1 -name '*.deb')") installs and starts with its own dependencies only")
}

# package_install DEB: a throw-away root with nothing but what the package depends on.
package_install() {
    local mode mirror suite keyring=() log=$build_dir/package-install.log
    host_tools_ready
    root_mode
    if [ "$environment" = root ]; then
        suite=$debian_release
        mirror=$(awk '$1 == "deb" { for (i = 2; i <= NF; i++) if ($i ~ /^https?:/) { print $i; exit } }' "$root_dir/etc/apt/sources.list")
        keyring=(--keyring="$debian_keyring")
    else
        suite=$(sed -n 's/^VERSION_CODENAME=//p' /etc/os-release)
        # shellcheck disable=SC2016  # apt expands it
        mirror=$(apt-get indextargets --format '$(REPO_URI) $(RELEASE)' | awk -v suite="$suite" '$2 == suite { print $1; exit }')
    fi
    mkdir -p "$cache_dir/apt"
    apt_settings "$cache_dir/apt/settings"
    ask_password
    set -- mmdebstrap --mode="$mode" --variant=apt --format=null ${keyring[@]+"${keyring[@]}"} --aptopt="$cache_dir/apt/settings" \
        --dpkgopt='path-exclude=/usr/share/man/*' \
        --customize-hook="$source_dir/installer/lib/package-hook.sh \"\$1\" '$1'" "$suite" - "$mirror"
    logged "Installing the package in a root of its dependencies" "$log" as_owner "$mode" "$@" || { log_tail "$log"; return 1; }
    grep '^started: ' "$log" >&2
}

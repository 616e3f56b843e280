# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
# Where the Debian release comes from: only places the machine's administrator or the caller named.
debian_release=trixie
debian_keyring=${PARAPET_DEBIAN_KEYRING:-/usr/share/keyrings/debian-archive-keyring.gpg}

# mirror_find: sets `mirror`, or fails with what to do.
mirror_find() {
    local uri tried=
    # shellcheck disable=SC2016  # apt expands it
    while read -r uri; do
        case $uri in http://*|https://*) ;; *) continue ;; esac
        if mirror_verified "$uri"; then
            mirror=$uri
            return
        fi
        tried="$tried $uri"
    done < <(apt-get indextargets --format '$(REPO_URI)' 2>/dev/null | awk '!seen[$0]++')
    uri=${mirror_option:-${PARAPET_DEBIAN_MIRROR:-}}
    if [ -n "$uri" ]; then
        mirror_verified "$uri" || fail "$uri has no Debian '$debian_release' that this machine can reach and verify." \
            "${mirror_reason:-}" "Name another mirror with --mirror URI."
        mirror=$uri
        return
    fi
    fail "No Debian '$debian_release' was found under this machine's own package sources.${tried:+ Tried:}$tried" \
        "${mirror_reason:-}" \
        "If the network is there, name a Debian mirror: installer/bootstrap --mirror URI, or set PARAPET_DEBIAN_MIRROR."
}

# mirror_verified URI: the release file exists there, is the release asked for and carries the archive's signature.
# apt's own downloader is used, so that its proxy and certificate settings hold.
mirror_verified() {
    local folder file status=1
    folder=$(mktemp -d "$cache_dir/mirror.XXXXXX") || fail "The cache folder $cache_dir is not writable."
    file=$folder/InRelease
    mirror_reason="$1: the release file could not be read."
    if mirror_download "${1%/}/dists/$debian_release/InRelease" "$file"; then
        if ! signature_good "$file"; then
            mirror_reason="$1: the release file is not signed by the Debian archive."
        elif ! grep -qx "Codename: $debian_release" "$file"; then
            mirror_reason="$1: the release file is of another release."
        else
            mirror_reason=
            status=0
        fi
    fi
    rm -rf -- "$folder"
    return $status
}

mirror_download() {
    "${PARAPET_APT_HELPER:-/usr/lib/apt/apt-helper}" download-file "$1" "$2" >/dev/null 2>&1 && [ -s "$2" ]
}

# A release file carries several signatures and an older keyring knows only some: one valid and none bad will do.
signature_good() {
    local words
    words=$(gpgv --keyring "$debian_keyring" --status-fd 1 "$1" 2>/dev/null | awk '$1 == "[GNUPG:]" { print $2 }')
    printf '%s\n' "$words" | grep -qx VALIDSIG && ! printf '%s\n' "$words" | grep -qx BADSIG
}

# apt_settings FILE: this machine's apt settings for reaching a mirror, in apt's own syntax. A proxy may carry a password.
apt_settings() {
    rm -f -- "$1"
    (umask 077 && : >"$1")
    {
        apt-config dump --format '%F "%v";%n' 2>/dev/null | grep -E \
            '^Acquire::((http|https)::.*(Proxy|CaInfo|CAInfo|CaPath|SslCert|SslKey|Verify-Peer|Verify-Host)|Retries|Check-Valid-Until|Check-Date)' |
            grep -v 'Auto-\?Detect'
        echo 'APT::Install-Recommends "false";'
        echo 'Acquire::Languages "none";'
    } >"$1"
}

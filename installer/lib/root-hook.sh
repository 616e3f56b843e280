#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Runs with a finished or extended tree: makes the places that the sandbox binds host files over.
set -eu
root=$1
for file in resolv.conf hosts machine-id localtime; do
    rm -f "$root/etc/$file"
    : >"$root/etc/$file"
done
mkdir -p "$root/usr/local/share/fonts"
# A proxy's password came along with apt's settings.
for file in "$root"/etc/apt/apt.conf.d/*; do
    if grep -q '://[^/"]*@' "$file" 2>/dev/null; then chmod 600 "$file"; fi
done
# The extension by apt later needs the same certificate files at the same paths.
sed -n 's/.*::C[Aa][Ii]nfo "\(\/[^"]*\)";$/\1/p' "$root"/etc/apt/apt.conf.d/* 2>/dev/null | while read -r file; do
    [ -f "$file" ] || continue
    mkdir -p "$root$(dirname "$file")"
    cp -f "$file" "$root$file"
done
chroot "$root" fc-cache -s 2>/dev/null || true

#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# mmdebstrap runs this with a bare root and our package: it is installed as a user would, then its programs are started.
set -eu
root=$1 deb=$2
version=$(dpkg-deb --field "$deb" Version)
cp "$deb" "$root/tmp/parapet.deb"
chroot "$root" apt-get install -y --no-install-recommends /tmp/parapet.deb
for program in parapetctl parapet parapet-sample-tenant; do
    answer=$(chroot "$root" env -i PATH=/usr/bin:/bin HOME=/tmp LC_ALL=C.UTF-8 QT_QPA_PLATFORM=offscreen "$program" --version)
    case $answer in
        *"${version%%-*}"*) echo "started: $answer" ;;
        *) echo "$program answered '$answer' instead of version $version" >&2; exit 1 ;;
    esac
done
for file in applications/app.parapet.Parapet.desktop metainfo/app.parapet.Parapet.metainfo.xml icons/hicolor/scalable/apps/app.parapet.Parapet.svg; do
    test -s "$root/usr/share/$file" || { echo "/usr/share/$file is not in the package" >&2; exit 1; }
done

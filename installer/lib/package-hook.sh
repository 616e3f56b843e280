#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# mmdebstrap runs this with a bare root and our package: it is installed as a user would, then its programs are started,
# and the console does its whole job once, on a small estate.
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
chroot "$root" env -i PATH=/usr/bin:/bin HOME=/tmp LC_ALL=C.UTF-8 parapet --headless --output /tmp/first-run --sample-resources 100 || {
    echo "the installed console ended with $?" >&2
    exit 1
}
for file in report.html sample-overview-light.png computer-overview-dark.png; do
    test -s "$root/tmp/first-run/$file" || { echo "the installed console wrote no $file" >&2; ls -R "$root/tmp/first-run" >&2; exit 1; }
done
echo "started: the installed console did its headless run ($(find "$root/tmp/first-run" -name "*.png" | wc -l) pictures and a report)"
for file in applications/app.parapet.Parapet.desktop metainfo/app.parapet.Parapet.metainfo.xml icons/hicolor/scalable/apps/app.parapet.Parapet.svg; do
    test -s "$root/usr/share/$file" || { echo "/usr/share/$file is not in the package" >&2; exit 1; }
done

#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# hardening.sh PROGRAM...: fails when a program was linked or compiled without what cmake/ParapetFlags.cmake asks for.
status=0
missing() {
    echo "$1: $2" >&2
    status=1
}
for program in "$@"; do
    if ! [ -f "$program" ] || ! [ -x "$program" ]; then continue; fi
    readelf -hW "$program" | grep -q 'Type: *DYN' || missing "$program" "not position independent"
    readelf -lW "$program" | grep -q GNU_RELRO || missing "$program" "no read-only relocations"
    readelf -dW "$program" | grep -q 'NOW' || missing "$program" "symbols are not bound at start"
    readelf -lW "$program" | awk '$1 == "GNU_STACK" && /E/ && / RWE / { exit 1 }' || missing "$program" "executable stack"
    readelf -sW "$program" | grep -q __stack_chk_fail || missing "$program" "no stack protector"
done
exit $status

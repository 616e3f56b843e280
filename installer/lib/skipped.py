#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Counts what ctest runs skipped and groups it by reason.

Usage: skipped.py with-shared|without-shared JUNIT.xml...
Exit status 1 when something was skipped that could have run; a test that needs the folder ../shared is allowed to
be skipped only where that folder is absent.
"""
import collections
import re
import sys
import xml.etree.ElementTree as xml

# Qt Test: "SKIP   : Class::function(tag) reason"; Python's unittest: "test_x (...) ... skipped 'reason'".
QT_SKIP = re.compile(r"^SKIP\s+: (\w+::\w+)\([^)]*\) ?(.*)$", re.MULTILINE)
PY_SKIP = re.compile(r"^(\w+) \([\w.]+\)(?:\n.*)? \.\.\. skipped ['\"](.*)['\"]$", re.MULTILINE)


def skips(case):
    """(test function, reason) of everything one ctest case skipped."""
    output = case.findtext("system-out") or ""
    found = [(name, reason.strip()) for pattern in (QT_SKIP, PY_SKIP) for name, reason in pattern.findall(output)]
    if not found and (case.find("skipped") is not None or case.get("status") in ("notrun", "disabled")):
        reason = case.find("skipped").get("message") if case.find("skipped") is not None else "not run"
        found.append((case.get("name"), reason or "no reason given"))
    return found


def main():
    try:
        cases = [case for path in sys.argv[2:] for case in xml.parse(path).getroot().iter("testcase")]
    except (OSError, xml.ParseError) as error:
        print(f"Skipped: unknown, ctest left no report ({error})")
        return 1
    reasons = collections.defaultdict(list)
    for case in cases:
        for name, reason in skips(case):
            reasons[reason or "no reason given"].append(name)
    count = sum(len(names) for names in reasons.values())
    for reason, names in sorted(reasons.items()):
        print(f"  {len(names)} skipped: {reason} ({', '.join(sorted(set(names))[:5])})")
    print(f"Skipped: {count}")
    excused = sys.argv[1] == "without-shared"
    return 0 if all(excused and "shared" in reason for reason in reasons) else 1


if __name__ == "__main__":
    sys.exit(main())

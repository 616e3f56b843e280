# SPDX-License-Identifier: GPL-3.0-or-later
"""Every source says its licence in its first line."""
import tempfile
import unittest
from pathlib import Path

from tree import SOURCE, TOP, files, relative

SUFFIXES = {".h", ".cpp", ".mm", ".cmake", ".sh", ".py", ".mjs", ".cjs", ".js"}
NAMES = {"CMakeLists.txt", "bootstrap", "host-helper", "run"}
LINE = "SPDX-License-Identifier: GPL-3.0-or-later"


def unmarked(top, folders):
    faults = []
    for path in files(top, folders):
        if path.suffix not in SUFFIXES and path.name not in NAMES:
            continue
        lines = path.read_text(encoding="utf-8", errors="replace").splitlines()[:2] + ["", ""]
        first = lines[1] if lines[0].startswith("#!") else lines[0]
        if LINE not in first:
            faults.append(relative(path, top))
    return faults


class Licences(unittest.TestCase):
    def test_every_source_starts_with_its_licence(self):
        self.assertEqual([], unmarked(SOURCE, TOP))

    def test_a_source_without_one_is_found(self):
        with tempfile.TemporaryDirectory() as top:
            (Path(top) / "app").mkdir()
            (Path(top) / "app" / "a.cpp").write_text("#include <x>\n// " + LINE + "\n")
            (Path(top) / "app" / "b.sh").write_text("#!/bin/sh\n# " + LINE + "\n")
            self.assertEqual(["app/a.cpp"], unmarked(Path(top), ("app",)))

    def test_the_licence_text_is_the_whole_gpl_3(self):
        text = (SOURCE / "LICENSE").read_text()
        self.assertIn("GNU GENERAL PUBLIC LICENSE\n                       Version 3, 29 June 2007", text)
        self.assertIn("END OF TERMS AND CONDITIONS", text)


if __name__ == "__main__":
    unittest.main()

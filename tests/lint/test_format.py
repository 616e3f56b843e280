# SPDX-License-Identifier: GPL-3.0-or-later
"""Every source file looks as .clang-format says."""
import shutil
import subprocess
import unittest

from tree import SOURCE, files

TOOL = shutil.which("clang-format-19") or shutil.which("clang-format")


class Format(unittest.TestCase):
    @unittest.skipUnless(TOOL, "clang-format is not installed (package clang-format-19)")
    def test_every_file_is_formatted(self):
        paths = [str(path) for path in files(suffixes=(".cpp", ".h"))]
        self.assertGreater(len(paths), 100)
        for at in range(0, len(paths), 100):
            run = subprocess.run([TOOL, "--dry-run", "-Werror", "--ferror-limit=1", *paths[at:at + 100]], cwd=SOURCE,
                                 capture_output=True, text=True, check=False)
            self.assertEqual(0, run.returncode, f"{run.stderr}\nthe build target 'format' mends it")


if __name__ == "__main__":
    unittest.main()

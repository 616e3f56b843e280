# SPDX-License-Identifier: GPL-3.0-or-later
"""The shell and Python of the bootstrap."""
import py_compile
import shutil
import subprocess
import tempfile
import unittest

from tree import SOURCE, files, relative


class Scripts(unittest.TestCase):
    def test_shellcheck_finds_nothing(self):
        if not shutil.which("shellcheck"):
            self.skipTest("shellcheck is not installed (package shellcheck)")
        scripts = [path for path in files(folders=("installer",)) if path.suffix == ".sh" or path.name == "bootstrap"]
        # Variables cross the parts that the bootstrap joins: SC2034 and SC2154 see only one file.
        done = subprocess.run(["shellcheck", "--exclude=SC2034,SC2154", "--severity=style", *map(str, scripts)],
                              capture_output=True, text=True, check=False)
        self.assertEqual("", done.stdout)

    def test_python_compiles(self):
        with tempfile.TemporaryDirectory() as folder:
            for path in files(suffixes={".py"}) + [SOURCE / "installer/host-helper"]:
                py_compile.compile(str(path), cfile=folder + "/x.pyc", doraise=True)

    def test_no_script_of_the_bootstrap_is_longer_than_400_lines(self):
        for path in files(folders=("installer",)):
            if path.suffix in (".sh", ".py", "") and path.is_file():
                self.assertLess(len(path.read_text(encoding="utf-8").splitlines()), 400, relative(path))

    def test_package_lists_are_sorted_and_name_each_package_once(self):
        for name in ("build", "run", "test", "npm"):
            lines = (SOURCE / "installer/packages" / (name + ".txt")).read_text().split()
            self.assertEqual(sorted(set(lines)), lines, name)


if __name__ == "__main__":
    unittest.main()

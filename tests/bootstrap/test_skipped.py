# SPDX-License-Identifier: GPL-3.0-or-later
"""The count of what a test run skipped."""
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

from bench import SOURCE

REPORT = """<?xml version="1.0"?><testsuite>
<testcase name="unit_a" status="run"><system-out>PASS   : A::works()
SKIP   : A::readsSpecs(first row) The folder shared is absent
   Loc: [a.cpp(3)]
SKIP   : A::readsMore() The folder shared is absent
Totals: 3 passed, 0 failed, 2 skipped</system-out></testcase>
<testcase name="python_b" status="run"><system-out>test_x (test_b.B.test_x)
What it does ... skipped 'no display here'
test_y (test_b.B.test_y) ... ok</system-out></testcase>
<testcase name="whole_c" status="notrun"><skipped message="Disabled"/><system-out></system-out></testcase>
</testsuite>"""
SHARED_ONLY = REPORT[:REPORT.index('<testcase name="python_b"')] + "</testsuite>"


class Skipped(unittest.TestCase):
    def count(self, *reports, shared="with-shared"):
        with tempfile.TemporaryDirectory() as folder:
            paths = [Path(folder, f"junit-{number}.xml") for number in range(len(reports))]
            for path, report in zip(paths, reports):
                path.write_text(report)
            return subprocess.run([sys.executable, str(SOURCE / "installer/lib/skipped.py"), shared, *map(str, paths)],
                                  capture_output=True, text=True, check=False)

    def test_the_runs_of_several_trees_are_counted_together(self):
        done = self.count(REPORT, SHARED_ONLY)
        self.assertEqual(1, done.returncode)
        self.assertTrue(done.stdout.endswith("Skipped: 6\n"))

    def test_every_skip_is_counted_with_its_reason(self):
        done = self.count(REPORT)
        self.assertEqual(1, done.returncode)
        self.assertIn("2 skipped: The folder shared is absent (A::readsMore, A::readsSpecs)", done.stdout)
        self.assertIn("1 skipped: no display here (test_x)", done.stdout)
        self.assertIn("1 skipped: Disabled (whole_c)", done.stdout)
        self.assertTrue(done.stdout.endswith("Skipped: 4\n"))

    def test_an_absent_folder_shared_excuses_only_its_own_tests(self):
        self.assertEqual(0, self.count(SHARED_ONLY, shared="without-shared").returncode)
        self.assertEqual(1, self.count(SHARED_ONLY, shared="with-shared").returncode)
        self.assertEqual(1, self.count(REPORT, shared="without-shared").returncode)

    def test_nothing_skipped_is_said_too(self):
        done = self.count('<testsuite><testcase name="a" status="run"><system-out>PASS : x</system-out></testcase></testsuite>')
        self.assertEqual((0, "Skipped: 0\n"), (done.returncode, done.stdout))

    def test_a_missing_report_is_no_success(self):
        self.assertEqual(1, self.count("no xml at all").returncode)


if __name__ == "__main__":
    unittest.main()

# SPDX-License-Identifier: GPL-3.0-or-later
"""The translation files hold exactly the texts of the source, and German is complete."""
import os
import shutil
import subprocess
import tempfile
import unittest
import xml.etree.ElementTree as xml
from pathlib import Path

from tree import SOURCE

FOLDERS = ("app", "connectors", "models", "views")


def texts(path, unfinished=None, plurals_only=False):
    """{(context, source, comment)} of the living messages of a .ts file."""
    found = set()
    for context in xml.parse(path).getroot().iter("context"):
        for message in context.iter("message"):
            state = message.find("translation").get("type", "") if message.find("translation") is not None else ""
            if state in ("vanished", "obsolete") or (plurals_only and message.get("numerus") != "yes"):
                continue
            key = (context.findtext("name"), message.findtext("source"), message.findtext("comment") or "")
            found.add(key)
            if unfinished is not None and state == "unfinished":
                unfinished.add(key)
    return found


class Translations(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        lupdate = shutil.which("lupdate", path="/usr/lib/qt6/bin" + os.pathsep + os.environ["PATH"])
        if lupdate is None:
            raise unittest.SkipTest("lupdate is not installed (package qt6-l10n-tools)")
        with tempfile.TemporaryDirectory() as folder:
            fresh = Path(folder) / "fresh.ts"
            subprocess.run([lupdate, "-silent", "-locations", "none", "-I", str(SOURCE), "-I", str(SOURCE / "models"),
                            *[str(SOURCE / name) for name in FOLDERS], "-ts", str(fresh)], check=True, capture_output=True)
            cls.source = texts(fresh)
            cls.plurals = texts(fresh, plurals_only=True)

    def test_lupdate_would_change_nothing(self):
        for path in sorted((SOURCE / "translations").glob("parapet_*.ts")):
            kept = texts(path)
            wanted = self.plurals if path.name == "parapet_en.ts" else self.source
            self.assertEqual(([], []), (sorted(wanted - kept)[:20], sorted(kept - wanted)[:20]),
                             f"{path.name}: texts missing and texts gone")

    def test_german_is_complete(self):
        unfinished = set()
        texts(SOURCE / "translations/parapet_de.ts", unfinished)
        self.assertEqual([], sorted(unfinished)[:20])


if __name__ == "__main__":
    unittest.main()

# SPDX-License-Identifier: GPL-3.0-or-later
"""Every #include keeps to the layer table, and the test itself notices when one does not."""
import tempfile
import unittest
from pathlib import Path

import layers
from tree import BUILD, SOURCE


class TheTree(unittest.TestCase):
    def test_includes_only_what_the_table_allows(self):
        faults = layers.include_faults(SOURCE, layers.qt_headers())
        self.assertEqual([], faults, "\n" + "\n".join(faults))

    def test_compiles_without_reaching_through_a_wall(self):
        if BUILD is None or not (BUILD / ".ninja_deps").exists():
            self.skipTest("no build folder: start the test with ctest")
        faults = layers.compiled_faults(BUILD, SOURCE)
        self.assertEqual([], faults, "\n" + "\n".join(faults))


class TheLayerTest(unittest.TestCase):
    """Small trees with one fault each."""

    def faults(self, place, text):
        with tempfile.TemporaryDirectory() as top:
            for folder in ("core", "domain", "ports", "store", "services", "items", "posture"):
                (Path(top) / "models" / folder).mkdir(parents=True)
            path = Path(top) / place
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text)
            qt = {"QString": "QtCore", "QWidget": "QtWidgets", "QColor": "QtGui", "QLabel": "QtWidgets"}
            return layers.include_faults(Path(top), qt)

    def test_finds_a_view_that_reads_the_store(self):
        self.assertIn('views may not include "store/workspace.h"', self.faults("views/page.cpp", '#include "store/workspace.h"\n')[0])

    def test_finds_it_with_blanks_and_angle_brackets_too(self):
        self.assertEqual(1, len(self.faults("views/page.cpp", "  #  include <store/workspace.h>\n")))

    def test_finds_widgets_below_the_window(self):
        self.assertIn("(QtWidgets)", self.faults("models/items/list.h", "#include <QLabel>\n")[0])
        self.assertIn("(QtWidgets)", self.faults("app/cli/main.cpp", "#include <QtWidgets/qlabel.h>\n")[0])
        self.assertIn("(QtWidgets)", self.faults("app/core/x.cpp", "#include <QtWidgets>\n")[0])

    def test_finds_colours_in_item_models(self):
        self.assertIn("(QtGui)", self.faults("models/items/list.h", "#include <QColor>\n")[0])

    def test_finds_sql_and_curl_where_they_do_not_belong(self):
        self.assertIn("(sqlite)", self.faults("connectors/azure/x.cpp", "#include <sqlcipher/sqlite3.h>\n")[0])
        self.assertIn("(curl)", self.faults("models/services/x.cpp", "#include <curl/curl.h>\n")[0])

    def test_finds_engines_that_know_each_other(self):
        self.assertEqual(1, len(self.faults("models/remedy/x.cpp", '#include "posture/score.h"\n')))

    def test_finds_the_write_side_of_services_in_a_view(self):
        self.assertEqual(1, len(self.faults("views/page.cpp", '#include "services/syncservice.h"\n')))
        self.assertEqual([], self.faults("views/page.cpp", '#include "services/reads.h"\n'))

    def test_finds_a_platform_header_outside_its_file(self):
        self.assertIn("(system)", self.faults("models/store/lock.cpp", "#include <sys/file.h>\n")[0])
        self.assertEqual([], self.faults("models/store/lock_unix.cpp", "#include <sys/file.h>\n"))

    def test_finds_a_folder_nobody_put_in_the_table(self):
        self.assertIn("not in the layer table", self.faults("models/clever/x.cpp", "")[0])

    def test_finds_an_include_without_its_folder(self):
        self.assertIn("must name its folder", self.faults("views/page.cpp", '#include "page.h"\n')[0])

    def test_reads_no_include_in_a_comment(self):
        self.assertEqual([], self.faults("views/page.cpp", '// #include "store/workspace.h"\n/*\n#include "store/x.h"\n*/\n'))

    def test_lets_a_proper_file_pass(self):
        self.assertEqual([], self.faults("views/page.cpp", '#include "views/page.h"\n\n#include <vector>\n\n#include <QLabel>\n\n#include "items/x.h"\n'))

    def test_finds_a_wall_crossed_through_another_header(self):
        listing = "o.cpp.o: #deps 3, deps mtime 1 (VALID)\n    /t/views/page.cpp\n    /t/app/core/x.h\n    /t/models/store/db.h\n\n"
        self.assertEqual(["views/page.cpp: reaches models/store/db.h through its headers"], layers.dependency_faults(listing, "/t/build", "/t"))
        self.assertEqual([], layers.dependency_faults(listing.replace("store/db.h", "domain/rows.h"), "/t/build", "/t"))


if __name__ == "__main__":
    unittest.main()

# SPDX-License-Identifier: GPL-3.0-or-later
"""Banned words are absent, and each is found where it stands."""
import unittest

import words
from tree import SOURCE


class Words(unittest.TestCase):
    def test_no_banned_word_stands_in_the_source(self):
        faults = words.tree_faults(SOURCE)
        self.assertEqual([], faults, "\n" + "\n".join(faults))

    def test_every_word_is_found_by_its_own_examples(self):
        for word in words.WORDS:
            self.assertTrue(word.examples, word.pattern)
            for example in word.examples:
                name = word.folders[-1] + "/x.cpp"
                self.assertTrue(any(word.why in fault for fault in words.faults_in(name, example + "\n", True)), example)

    def test_comments_and_strings_may_speak_of_code_words(self):
        self.assertEqual([], words.faults_in("views/x.cpp", "// never QEventLoop\nauto s = \"processEvents\";\n", True))

    def test_an_application_may_run_its_own_loop(self):
        self.assertEqual([], words.faults_in("app/gui/main.cpp", "return app.exec();\n", True))


if __name__ == "__main__":
    unittest.main()

# SPDX-License-Identifier: GPL-3.0-or-later
"""Translations keep the placeholders of their source, have every plural form, and German and English are complete."""
import os
import re
import unittest
import xml.etree.ElementTree as xml
from pathlib import Path

FOLDER = Path(os.environ.get("PARAPET_SOURCE", Path(__file__).resolve().parents[3])) / "translations"
PLURAL_FORMS = {"de_DE": 2, "en_US": 2, "fr_FR": 2, "zh_CN": 1}
PLACEHOLDER = re.compile(r"%L?\d\d?|%n")
ACCELERATOR = re.compile(r"&(?=\w)")


def messages(path):
    """(source, [texts of the translation], message element, unfinished) of each message."""
    for message in xml.parse(path).getroot().iter("message"):
        translation = message.find("translation")
        forms = translation.findall("numerusform")
        given = [form.text or "" for form in forms] if message.get("numerus") == "yes" else [translation.text or ""]
        yield message.findtext("source"), given, message, translation.get("type") == "unfinished"


class TranslationFiles(unittest.TestCase):
    def setUp(self):
        self.files = sorted(FOLDER.glob("parapet_*.ts"))
        self.assertEqual(["parapet_de.ts", "parapet_en.ts", "parapet_fr.ts", "parapet_zh_CN.ts"], [path.name for path in self.files])

    def given(self):
        for path in self.files:
            for source, texts, message, unfinished in messages(path):
                if any(texts) and not unfinished:
                    yield path, source, texts, message

    def test_every_placeholder_is_kept(self):
        seen = 0
        for path, source, texts, _ in self.given():
            for text in texts:
                seen += 1
                self.assertEqual(sorted(set(PLACEHOLDER.findall(source))), sorted(set(PLACEHOLDER.findall(text))), f"{path.name}: {source!r} -> {text!r}")
        self.assertGreater(seen, 2000)

    def test_every_plural_form_is_there(self):
        language = {path: xml.parse(path).getroot().get("language") for path in self.files}
        for path, source, texts, message in self.given():
            if message.get("numerus") == "yes":
                self.assertEqual(PLURAL_FORMS[language[path]], len([text for text in texts if text]), f"{path.name}: {source!r}")

    def test_every_accelerator_is_kept(self):
        for path, source, texts, _ in self.given():
            for text in texts:
                self.assertEqual(bool(ACCELERATOR.search(source)), bool(ACCELERATOR.search(text)), f"{path.name}: {source!r} -> {text!r}")

    def test_space_at_the_ends_is_kept(self):
        for path, source, texts, _ in self.given():
            for text in texts:
                self.assertEqual((source[:1].isspace(), source[-1:].isspace()), (text[:1].isspace(), text[-1:].isspace()), f"{path.name}: {source!r} -> {text!r}")

    def test_german_and_english_are_complete(self):
        for name in ("parapet_de.ts", "parapet_en.ts"):
            left = [source for source, texts, _, unfinished in messages(FOLDER / name) if unfinished or not all(texts)]
            self.assertEqual([], left, name)

    def test_english_has_a_singular_without_brackets(self):
        for source, texts, message, _ in messages(FOLDER / "parapet_en.ts"):
            self.assertEqual("yes", message.get("numerus"), source)
            self.assertFalse(any("(s)" in text for text in texts), source)

    def test_the_menu_has_no_accelerator_twice(self):
        for path in self.files:
            context = next((c for c in xml.parse(path).getroot().iter("context") if c.findtext("name") == "views::MenuBuilder"), None)
            if context is None:
                continue
            texts = [message.findtext("translation") or "" for message in context.iter("message")]
            keys = [text[match.end()].lower() for text in texts for match in [ACCELERATOR.search(text)] if match]
            self.assertEqual(len(set(keys)), len(keys), f"{path.name}: {texts}")


if __name__ == "__main__":
    unittest.main()

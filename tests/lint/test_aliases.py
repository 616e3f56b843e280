# SPDX-License-Identifier: GPL-3.0-or-later
"""The table of policy aliases: its form, and that it finds the values in real documents."""
import json
import re
import unittest

from tree import SOURCE

TABLE = SOURCE / "resources/policies/aliases.json"
NETWORK = SOURCE / "tests/content/aliases/network.jsonl"
STEP = r"[A-Za-z$#][\w$#-]*(\[\*\])?"
PATH = re.compile(rf"{STEP}(\.{STEP})*")
TYPE = re.compile(r"[A-Za-z][\w]*(\.[A-Za-z]\w*)+(/[A-Za-z]\w*)+")
ALIAS = re.compile(rf"[A-Za-z]\w*(\.[A-Za-z]\w*)+(/[A-Za-z]\w*)*/{STEP}(\.{STEP})*")


def once(pairs):
    """An object whose names differ in more than case."""
    names = [name.lower() for name, _ in pairs]
    twice = sorted({name for name in names if names.count(name) > 1})
    if twice:
        raise ValueError(f"named twice: {twice}")
    return dict(pairs)


def text_of(table):
    """The one way to write the table: sorted without case, one entry a line."""
    def block(lines, indent):
        return ",\n".join(" " * indent + line for line in lines)

    def quoted(text):
        return json.dumps(text, ensure_ascii=False)

    types = block([quoted(name) for name in sorted(table["types"], key=str.lower)], 2)
    paths = []
    for kind, entries in sorted(table["paths"].items(), key=lambda item: item[0].lower()):
        rows = [f"{quoted(alias)}: {quoted(path)}" for alias, path in sorted(entries.items(), key=lambda item: item[0].lower())]
        paths.append(f"{quoted(kind)}: {{\n{block(rows, 3)}\n  }}")
    return f'{{\n "comment": {quoted(table["comment"])},\n "types": [\n{types}\n ],\n "paths": {{\n{block(paths, 2)}\n }}\n}}\n'


def by_rule(alias, types):
    """(type in lower case, path) of an alias that no entry names; (None, None) when no type is its prefix."""
    parts = alias.split("/")
    for count in range(len(parts) - 1, 1, -1):
        kind = "/".join(parts[:count]).lower()
        if kind in types:
            return kind, "properties." + "/".join(parts[count:])
    return None, None


def walk(value, path):
    """What a path finds in a document: one value, or all values of an array path; a missing one is None or left out."""
    found, many = [value], "[*]" in path
    for step in path.split("."):
        name = step.removesuffix("[*]").lower()
        found = [inner for item in found if isinstance(item, dict) for key, inner in item.items() if key.lower() == name]
        if step.endswith("[*]"):
            found = [inner for item in found if isinstance(item, list) for inner in item]
    return found if many else next(iter(found), None)


class Aliases(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.text = TABLE.read_text(encoding="utf-8")
        cls.table = json.loads(cls.text, object_pairs_hook=once)
        cls.types = {name.lower() for name in cls.table["types"]}
        cls.entries = [(kind, alias, path) for kind, rows in cls.table["paths"].items() for alias, path in rows.items()]
        cls.paths = {(kind.lower(), alias.lower()): path for kind, alias, path in cls.entries}
        cls.documents = [json.loads(line) for line in NETWORK.read_text(encoding="utf-8").splitlines()]

    def test_the_table_is_sorted_and_has_one_entry_a_line(self):
        self.assertEqual(text_of(self.table), self.text)

    def test_every_type_is_named_once_and_has_the_form_of_a_type(self):
        self.assertEqual(len(self.types), len(self.table["types"]))
        self.assertEqual([], [name for name in self.table["types"] if not TYPE.fullmatch(name)])

    def test_every_type_with_paths_is_a_known_type_in_the_same_spelling(self):
        self.assertEqual([], [kind for kind in self.table["paths"] if kind not in self.table["types"]])
        self.assertEqual([], [kind for kind, rows in self.table["paths"].items() if not rows])

    def test_every_alias_and_path_is_well_formed(self):
        self.assertEqual([], [alias for _, alias, _ in self.entries if not ALIAS.fullmatch(alias.replace(".#", "."))])
        self.assertEqual([], [(alias, path) for _, alias, path in self.entries if not PATH.fullmatch(path)])

    def test_an_alias_stands_with_its_own_type_or_is_a_short_name_of_its_provider(self):
        for kind, alias, _ in self.entries:
            owner, _ = by_rule(alias, self.types)
            self.assertIn(owner, (kind.lower(), None), alias)
            self.assertEqual(kind.split("/")[0].lower(), alias.split("/")[0].lower(), alias)

    def test_every_entry_says_what_the_rule_does_not(self):
        for kind, alias, path in self.entries:
            owner, plain = by_rule(alias, self.types)
            self.assertNotEqual((kind.lower(), path.lower()), (owner, (plain or "").lower()), alias)

    def test_every_array_of_an_alias_is_an_array_of_its_path(self):
        for _, alias, path in self.entries:
            self.assertLessEqual(alias.count("[*]"), path.count("[*]"), alias)

    def test_every_document_of_a_network_alias_yields_its_value(self):
        self.assertTrue(self.documents)
        for case in self.documents:
            kind, alias = case["type"].lower(), case["alias"]
            self.assertIn(kind, self.types, alias)
            self.assertEqual(kind, case["resource"]["type"].lower(), alias)
            owner, plain = by_rule(alias, self.types)
            self.assertEqual(kind, owner, alias)
            path = self.paths.get((kind, alias.lower()), plain)
            self.assertEqual(case["value"], walk(case["resource"], path), f"{alias} at {path}")

    def test_where_a_network_alias_has_a_path_the_rule_would_miss_the_value(self):
        for case in self.documents:
            if (case["type"].lower(), case["alias"].lower()) in self.paths:
                _, plain = by_rule(case["alias"], self.types)
                self.assertNotEqual(case["value"], walk(case["resource"], plain), case["alias"])

    def test_every_network_alias_of_the_table_has_a_document(self):
        shown = {(case["type"].lower(), case["alias"].lower()) for case in self.documents}
        self.assertEqual(len(self.documents), len(shown), "one document for each type and alias")
        named = {key for key in self.paths if key[0].startswith("microsoft.network/")}
        self.assertTrue(named)
        self.assertEqual(set(), named - shown)

    def test_a_doubled_name_is_seen_whatever_its_case(self):
        with self.assertRaises(ValueError):
            json.loads('{"a": 1, "A": 2}', object_pairs_hook=once)

    def test_the_longest_known_type_owns_an_alias(self):
        types = {"a.b/c", "a.b/c/d"}
        self.assertEqual(("a.b/c/d", "properties.x.y"), by_rule("A.B/c/D/x.y", types))
        self.assertEqual(("a.b/c", "properties.d[*].x"), by_rule("A.B/c/d[*].x", types))
        self.assertEqual((None, None), by_rule("A.B/x", types))

    def test_a_path_through_arrays_gathers_every_value(self):
        document = {"P": {"a": [{"b": [1, 2]}, {"B": [3]}, {}]}}
        self.assertEqual([1, 2, 3], walk(document, "p.a[*].b[*]"))
        self.assertEqual([[1, 2], [3]], walk(document, "p.a[*].b"))
        self.assertIsNone(walk(document, "p.c"))


if __name__ == "__main__":
    unittest.main()

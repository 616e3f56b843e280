# SPDX-License-Identifier: GPL-3.0-or-later
"""Reports files and functions that have grown past what one reads in a sitting. A report, not a wall."""
import unittest

from tree import CODE, files, relative, without

FILE_LINES = 400
FUNCTION_LINES = 60


def long_functions(text):
    """(first line, length) of brace blocks that follow a ')' at the outermost level of namespaces and classes."""
    found, stack = [], []
    plain = without(text, strings=True)
    line, recent = 1, ""
    for char in plain:
        if char == "\n":
            line += 1
        if char == "{":
            head = recent.rsplit(";", 1)[-1].rsplit("}", 1)[-1]
            inside = any(kind == "function" for kind, _ in stack)
            kind = "function" if not inside and ")" in head and "namespace" not in head else "other"
            stack.append((kind, line))
            recent = ""
        elif char == "}" and stack:
            kind, start = stack.pop()
            if kind == "function" and line - start + 1 > FUNCTION_LINES:
                found.append((start, line - start + 1))
            recent = ""
        else:
            recent += char
    return found


class Sizes(unittest.TestCase):
    def test_report_of_long_files_and_functions(self):
        for path in files(suffixes=CODE):
            text = path.read_text(encoding="utf-8", errors="replace")
            lines = text.count("\n")
            if lines > FILE_LINES:
                print(f"warning: {relative(path)}: {lines} lines")
            for start, length in long_functions(text):
                print(f"warning: {relative(path)}:{start}: a function of {length} lines")

    def test_a_long_function_is_seen_and_a_short_one_is_not(self):
        body = "    x();\n" * 70
        self.assertEqual([(2, 72)], long_functions("namespace a {\nvoid f() {\n" + body + "}\n}\n"))
        self.assertEqual([], long_functions("class A {\n void f() {\n x();\n }\n" + "int a;\n" * 80 + "};\n"))


if __name__ == "__main__":
    unittest.main()

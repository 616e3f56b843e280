# SPDX-License-Identifier: GPL-3.0-or-later
"""The README's first and only commands are the two that a fresh machine needs."""
import re
import unittest

from bench import SOURCE


class Readme(unittest.TestCase):
    def test_it_has_exactly_two_commands(self):
        text = (SOURCE / "README.md").read_text()
        blocks = re.findall(r"^```[^\n]*\n(.*?)^```", text, re.MULTILINE | re.DOTALL)
        commands = [line.split("#")[0].strip() for block in blocks for line in block.splitlines() if line.strip()]
        self.assertEqual(["installer/bootstrap run", "installer/bootstrap test"], commands)


if __name__ == "__main__":
    unittest.main()

# SPDX-License-Identifier: GPL-3.0-or-later
"""The source tree as the lint tests see it."""
import os
import re
from pathlib import Path

SOURCE = Path(os.environ.get("PARAPET_SOURCE", Path(__file__).resolve().parents[2]))
BUILD = Path(os.environ["PARAPET_BUILD"]) if os.environ.get("PARAPET_BUILD") else None
TOP = ("app", "cmake", "connectors", "installer", "models", "resources", "tests", "translations", "views", ".ci")
CODE = {".h", ".cpp", ".mm"}


def files(top=SOURCE, folders=TOP, suffixes=None):
    """Every file below the named folders, sorted; build output and caches are not ours."""
    found = []
    for folder in folders:
        for place, inner, names in os.walk(Path(top) / folder):
            inner[:] = sorted(name for name in inner if name not in ("__pycache__", "build", "node_modules"))
            found += [Path(place) / name for name in sorted(names)]
    return [path for path in found if suffixes is None or path.suffix in suffixes]


def relative(path, top=SOURCE):
    return Path(path).relative_to(top).as_posix()


TOKENS = re.compile(
    r'(?P<raw>R"(?P<mark>[^()\\ ]{0,16})\(.*?\)(?P=mark)")|(?P<string>"(?:\\.|[^"\\\n])*")|(?P<char>(?<![0-9a-fA-F])\'(?:\\.|[^\'\\\n])+\')'
    r"|(?P<line>//[^\n]*)|(?P<block>/\*.*?\*/)", re.DOTALL)


def without(text, comments=True, strings=False):
    """C++ text with comments and, when asked, string contents blanked; line numbers stay."""
    def blank(match):
        found = match.group(0)
        comment = match.group("line") or match.group("block")
        if comment is not None:
            return re.sub(r"[^\n]", " ", found) if comments else found
        return '"' + re.sub(r"[^\n]", " ", found)[2:] + '"' if strings and len(found) > 1 else found
    return TOKENS.sub(blank, text)


def hits(pattern, text):
    """(line number, matched text) of each place the pattern fits."""
    return [(text.count("\n", 0, match.start()) + 1, match.group(0).strip()) for match in re.finditer(pattern, text)]

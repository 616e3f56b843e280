# SPDX-License-Identifier: GPL-3.0-or-later
"""Enters the environment that the programs are built in, also from a test that already runs in it. That is the Debian root
where there is one (then this is a sandbox in a sandbox), and else this system itself."""
import os
import shutil
import subprocess
import unittest
from pathlib import Path

from bench import BOOTSTRAP

CACHE = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "parapet"
NATIVE = not (CACHE / "root/usr").is_dir()


def require_root():
    """For what only a sandbox can show. CMakeLists.txt adds such tests only where the build itself is in one."""
    if NATIVE:
        raise unittest.SkipTest("this system needs no Debian root: there is no sandbox to look at")
    if not shutil.which("bwrap"):
        raise unittest.SkipTest("bubblewrap is not installed (package bubblewrap)")


def environment(**changes):
    kept = {name: value for name, value in os.environ.items() if not name.startswith("PARAPET_")}
    kept.update({"PARAPET_ENVIRONMENT": "native" if NATIVE else "root", "PARAPET_NO_BUILD": "1", **changes})
    return {name: value for name, value in kept.items() if value is not None}


def enter(*command, cwd=None, **changes):
    """`bootstrap exec` there; text streams."""
    return subprocess.run([str(BOOTSTRAP), "exec", *command], env=environment(**changes), cwd=cwd, text=True, capture_output=True,
                          stdin=subprocess.DEVNULL, timeout=60, check=False)

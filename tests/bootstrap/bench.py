# SPDX-License-Identifier: GPL-3.0-or-later
"""A bench to try the bootstrap on: its functions in a shell of their own, with fake tools first on PATH."""
import os
import shutil
import subprocess
import tempfile
from pathlib import Path

SOURCE = Path(os.environ.get("PARAPET_SOURCE", Path(__file__).resolve().parents[2]))
BOOTSTRAP = SOURCE / "installer/bootstrap"
PARTS = ("message", "system", "privilege", "mirror", "root", "native", "sandbox", "process", "build", "checks", "package")


def writable(folder):
    """A checkout may itself lie in /tmp or the home folder."""
    return any(folder == one or one in folder.parents for one in (Path("/tmp"), Path.home()))


class Bench:
    """A throw-away home with its own cache folder and fake tools."""

    def __init__(self):
        self.folder = Path(tempfile.mkdtemp(prefix="parapet-bench."))
        self.home = self.folder / "home"
        self.tools = self.folder / "tools"
        self.home.mkdir()
        self.tools.mkdir()
        self.log = self.folder / "calls"
        self.environment = {name: value for name, value in os.environ.items() if not name.startswith("PARAPET_")}
        self.environment.update(HOME=str(self.home), PATH=f"{self.tools}:/usr/sbin:/usr/bin:/sbin:/bin", LC_ALL="C.UTF-8")
        self.environment.pop("XDG_CACHE_HOME", None)

    def close(self):
        shutil.rmtree(self.folder, ignore_errors=True)

    def tool(self, name, script):
        """A fake tool: a shell script that also notes how it was called."""
        path = self.tools / name
        path.write_text(f'#!/bin/bash\nprintf \'%s\\n\' "{name} $*" >>"{self.log}"\n{script}\n')
        path.chmod(0o755)
        return path

    def hide(self, *names):
        """Tools that this system shall not have: PATH becomes links to all others."""
        every = self.folder / "every"
        every.mkdir()
        for place in ("/usr/sbin", "/usr/bin", "/sbin", "/bin"):
            for path in Path(place).iterdir() if Path(place).is_dir() else []:
                if path.name not in names and not (every / path.name).exists():
                    (every / path.name).symlink_to(path)
        self.environment["PATH"] = f"{self.tools}:{every}"

    def calls(self):
        return self.log.read_text().splitlines() if self.log.exists() else []

    def system(self, **values):
        """An os-release file of another system."""
        path = self.folder / "os-release"
        path.write_text("".join(f'{key}="{value}"\n' for key, value in values.items()))
        self.environment["PARAPET_OS_RELEASE"] = str(path)

    def shell(self, script, **environment):
        """Runs script with every part of the bootstrap loaded."""
        loaded = "set -u; set -o pipefail; mirror_option=${mirror_option:-}; " + f'source_dir="{SOURCE}"; ' + \
            " ".join(f'. "{SOURCE}/installer/lib/{part}.sh";' for part in PARTS)
        return subprocess.run(["bash", "-c", loaded + "\n" + script], env={**self.environment, **environment}, text=True,
                              capture_output=True, stdin=subprocess.DEVNULL, timeout=60, check=False)

    def bootstrap(self, *arguments, **environment):
        return subprocess.run([str(BOOTSTRAP), *arguments], env={**self.environment, **environment}, text=True,
                              capture_output=True, stdin=subprocess.DEVNULL, timeout=60, check=False)

# SPDX-License-Identifier: GPL-3.0-or-later
"""How long a start takes when nothing is to be set up or built: of a command, and of the window on a filled workspace.

Each figure stands beside a baseline of the same run. Limits: 300 ms for `exec true`, 10 s until the first page is painted.
"""
import os
import shutil
import signal
import struct
import subprocess
import tempfile
import time
import unittest
from pathlib import Path

from bench import BOOTSTRAP
from inside import NATIVE, environment

SIZE = (1280, 800)
QUIET_SECONDS = 1.0
COLOURS_OF_A_PAGE = 64  # smoothed text alone has more; an empty window has a few


def timed(*command, env=None):
    begun = time.monotonic()
    subprocess.run(command, env=env, check=True, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, timeout=900)
    return time.monotonic() - begun


class Screen:
    """An X server without a screen whose picture is a file."""

    def __init__(self, folder):
        read, write = os.pipe()
        self.log = open(folder / "xvfb.log", "wb")
        self.process = subprocess.Popen(["Xvfb", "-displayfd", str(write), "-screen", "0", "{}x{}x24".format(*SIZE), "-br", "-fbdir", str(folder),
                                         "-nolisten", "tcp"], pass_fds=(write,), stderr=self.log)
        os.close(write)
        with os.fdopen(read) as number:
            self.display = ":" + number.readline().strip()
        self.file = folder / "Xvfb_screen0"

    def close(self):
        self.process.terminate()
        self.process.wait()
        self.log.close()

    def pixels(self):
        """A sample of the picture; the file is an XWD image with a big-endian header."""
        data = self.file.read_bytes()
        header = struct.unpack(">25I", data[:100])
        start, line = header[0] + header[19] * 12, header[12]
        view = memoryview(data)
        return [bytes(view[start + row * line:start + (row + 1) * line].cast("I")[::3]) for row in range(0, SIZE[1], 5)]


def colours(picture):
    return len({value for row in picture for value in memoryview(row).cast("I")})


class Start(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        if not shutil.which("Xvfb"):
            raise unittest.SkipTest("Xvfb is not installed (package xvfb)")
        cls.environment = environment(PARAPET_NO_BUILD=None, DISPLAY=None, WAYLAND_DISPLAY=None, DBUS_SESSION_BUS_ADDRESS=None, XAUTHORITY=None)
        timed(str(BOOTSTRAP), "exec", "true", env=cls.environment)  # builds what is out of date

    def test_a_command_starts_within_300_ms(self):
        times = sorted(timed(str(BOOTSTRAP), "exec", "true", env=self.environment) for _ in range(11))
        least = "env true; exit" if NATIVE else "bwrap --ro-bind / / --dev /dev --proc /proc true; exit"
        bare = sorted(timed("bash", "-c", least, env=self.environment) for _ in range(11))
        print(f"\nexec true: {times[5] * 1000:.0f} ms median, {times[0] * 1000:.0f} ms best; only {'a shell' if NATIVE else 'a sandbox'}: "
              f"{bare[5] * 1000:.0f} ms median; {times[5] / bare[5]:.1f} x")
        self.assertLess(times[5], 0.3)

    def test_the_window_is_painted_within_10_s(self):
        folder = Path(tempfile.mkdtemp(prefix="parapet-start."))
        self.addCleanup(shutil.rmtree, folder, True)
        workspace = str(folder / "workspace")
        options = ["--workspace", workspace, "--output", str(folder / "first"), "--sample-resources", "3000"]
        first = timed(str(BOOTSTRAP), "run", *options, env=self.environment)
        program = min(timed(str(BOOTSTRAP), "exec", "parapet", "--version", env=self.environment) for _ in range(3))
        screen = Screen(folder)
        self.addCleanup(screen.close)
        shown, painted = self.watch(screen, "--workspace", workspace)
        print(f"\nfirst run, headless: {first:.1f} s; second run: window shown after {shown:.2f} s, page painted after {painted:.2f} s; "
              f"the program alone (--version): {program:.2f} s; {painted / program:.1f} x")
        self.assertLess(painted, 10)

    def watch(self, screen, *options):
        """Seconds until something was on the screen, and until the page that then stayed was."""
        empty = screen.pixels()
        begun = time.monotonic()
        process = subprocess.Popen([str(BOOTSTRAP), "run", *options], env={**self.environment, "DISPLAY": screen.display},
                                   stdin=subprocess.DEVNULL, start_new_session=True)
        try:
            shown, last, since = None, empty, begun
            while time.monotonic() - begun < 60:
                self.assertIsNone(process.poll(), "the window closed by itself")
                picture, now = screen.pixels(), time.monotonic()
                if picture != last:
                    last, since = picture, now
                    shown = shown or now
                elif shown and now - since >= QUIET_SECONDS and colours(picture) >= COLOURS_OF_A_PAGE:
                    return shown - begun, since - begun
                time.sleep(0.02)
            self.fail(f"no page was painted within a minute ({colours(last)} colours)")
        finally:
            os.killpg(process.pid, signal.SIGTERM)
            process.wait(timeout=30)
        return None


if __name__ == "__main__":
    unittest.main()

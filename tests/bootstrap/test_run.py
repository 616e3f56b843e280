# SPDX-License-Identifier: GPL-3.0-or-later
"""`run` opens the window where a display answers, and does its job headless where none does, whatever the variables say."""
import os
import socket
import subprocess
import tempfile
import unittest
from pathlib import Path

from bench import SOURCE, Bench

# No built console here comes before the one that writes down how it was called.
RUN = 'system_detect; environment=native; build_dir="$HOME/nothing-built"; build_programs() { :; }; command_run --sample-resources 5'


class Command(unittest.TestCase):
    def setUp(self):
        self.bench = Bench()
        self.addCleanup(self.bench.close)
        self.bench.system(ID="debian", VERSION_ID="13")
        self.bench.tool("apt-cache", 'echo "  Candidate: 99:1"')
        self.bench.tool("parapet", 'echo "QT_QPA_PLATFORM=${QT_QPA_PLATFORM-}"')

    def called(self, **environment):
        done = self.bench.shell(RUN, **{"DISPLAY": "", "WAYLAND_DISPLAY": "", **environment})
        self.assertEqual(0, done.returncode, done.stderr)
        return [call for call in self.bench.calls() if call.startswith("parapet")][-1], done.stdout.strip()

    def test_without_a_display_it_is_headless_at_once(self):
        call, platform = self.called()
        self.assertEqual(f"parapet --headless --output {SOURCE}/build/first-run --sample-resources 5", call)
        self.assertEqual("QT_QPA_PLATFORM=offscreen", platform)

    def test_with_one_the_program_finds_out_whether_it_answers(self):
        for variable, value in (("DISPLAY", ":77"), ("WAYLAND_DISPLAY", "wayland-7")):
            call, platform = self.called(**{variable: value})
            self.assertEqual(f"parapet --or-headless --output {SOURCE}/build/first-run --sample-resources 5", call)
            self.assertEqual("QT_QPA_PLATFORM=", platform)


class Program(unittest.TestCase):
    """The built console itself, told of a display that is gone."""

    def test_words_need_no_display(self):
        environment = {name: value for name, value in os.environ.items() if name not in ("QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY")}
        for program in ("parapet", "parapetctl", "parapet-sample-tenant"):
            for option, pattern in (("--version", rf"^{program} \d+\.\d+\.\d+\n$"), ("--help", program)):
                done = subprocess.run([str(Path(os.environ["PARAPET_PROGRAMS"], program)), option], env=environment, text=True, capture_output=True,
                                      stdin=subprocess.DEVNULL, timeout=60, check=False)
                self.assertEqual(0, done.returncode, done.stderr)
                self.assertRegex(done.stdout, pattern)

    def test_a_dead_display_means_headless(self):
        program = Path(os.environ["PARAPET_PROGRAMS"], "parapet")
        with tempfile.TemporaryDirectory() as folder, socket.socket(socket.AF_UNIX) as gone:
            gone.bind(folder + "/wayland-7")  # nobody listens on it
            environment = {name: value for name, value in os.environ.items() if name not in ("QT_QPA_PLATFORM", "XAUTHORITY", "DBUS_SESSION_BUS_ADDRESS")}
            for display in ({"DISPLAY": ":7731"}, {"DISPLAY": ":7731", "WAYLAND_DISPLAY": "wayland-7", "XDG_RUNTIME_DIR": folder}):
                output = Path(folder, f"out-{len(display)}")
                done = subprocess.run([str(program), "--or-headless", "--output", str(output), "--sample-resources", "50"], env={**environment, **display},
                                      text=True, capture_output=True, stdin=subprocess.DEVNULL, timeout=110, check=False)
                self.assertEqual(0, done.returncode, done.stderr)
                self.assertIn("No display answers", done.stderr)
                self.assertIn("Secure score:", done.stdout)
                self.assertTrue((output / "report.html").stat().st_size and (output / "sample-overview-light.png").stat().st_size)


if __name__ == "__main__":
    unittest.main()

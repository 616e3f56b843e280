# SPDX-License-Identifier: GPL-3.0-or-later
"""`exec` is transparent: streams, signals, exit status, working folder, and time."""
import os
import pty
import shutil
import signal
import subprocess
import tempfile
import time
import unittest
from pathlib import Path

from bench import BOOTSTRAP, SOURCE
from inside import NATIVE, enter, environment

CATCHER = """
import os, signal, time
def caught(number, frame):
    os.write(1, b"caught %d\\n" % number); os._exit(40 + number)
for one in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP, signal.SIGUSR1): signal.signal(one, caught)
print("ready", flush=True)
time.sleep(30)
"""


class Streams(unittest.TestCase):
    def start(self, *command, **options):
        process = subprocess.Popen([str(BOOTSTRAP), "exec", *command], env=environment(), text=True, **options)
        self.addCleanup(process.wait)
        self.addCleanup(process.kill)
        return process

    def test_standard_streams_pass_through(self):
        process = self.start("sh", "-c", "cat; echo to-err >&2", stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        out, err = process.communicate("line one\nline two\n", timeout=30)
        self.assertEqual(("line one\nline two\n", "to-err\n"), (out, err))

    def test_the_exit_status_passes_through(self):
        for status in (0, 1, 3, 42, 130, 255):
            self.assertEqual(status, enter("sh", "-c", f"exit {status}").returncode)

    def test_arguments_pass_through_unchanged(self):
        words = ["a b", "", "*", "$HOME", "ü", "line\nbreak", "--version"]
        done = enter("python3", "-c", "import sys; print(sys.argv[1:])", *words)
        self.assertEqual(f"{words}\n", done.stdout)

    def test_the_working_folder_passes_through(self):
        for folder in (str(SOURCE), str(SOURCE / "tests/bootstrap"), "/tmp", str(Path.home()), str(SOURCE.parent), "/"):
            self.assertEqual(os.path.realpath(folder) + "\n", enter("pwd", "-P", cwd=folder).stdout)
        elsewhere = tempfile.mkdtemp(prefix="parapet-cwd.", dir="/var/tmp")
        self.addCleanup(shutil.rmtree, elsewhere)
        Path(elsewhere, "file").write_text("here\n")
        self.assertEqual("here\n", enter("cat", "file", cwd=elsewhere).stdout)

    def test_signals_reach_the_program_and_it_ends_as_it_likes(self):
        for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP, signal.SIGUSR1):
            process = self.start("python3", "-c", CATCHER, stdout=subprocess.PIPE)
            self.assertEqual("ready\n", process.stdout.readline())
            process.send_signal(number)
            self.assertEqual(f"caught {int(number)}\n", process.stdout.readline())
            self.assertEqual(40 + number, process.wait(10))
            process.stdout.close()

    def test_a_program_that_ends_at_once_upon_a_signal_keeps_its_status(self):
        # The program has ended before the shell that passed the signal on waits for it again.
        with tempfile.TemporaryDirectory(dir="/tmp") as folder:
            script = f'. "{SOURCE}/installer/lib/process.sh"; pass_on() {{ touch {folder}/end; sleep 0.5; }}; ' \
                     f'supervised sh -c "echo ready; until [ -e {folder}/end ]; do sleep 0.01; done; exit 42"'
            process = subprocess.Popen(["bash", "-c", script], text=True, stdout=subprocess.PIPE)
            self.addCleanup(process.kill)
            self.assertEqual("ready\n", process.stdout.readline())
            process.terminate()
            self.assertEqual(42, process.wait(10))
            process.stdout.close()

    def test_a_program_that_catches_nothing_dies_of_the_signal(self):
        process = self.start("sh", "-c", "echo ready; exec sleep 30", stdout=subprocess.PIPE)
        self.assertEqual("ready\n", process.stdout.readline())
        process.terminate()
        # Natively the bootstrap has become the program; a sandbox has a shell before it, which tells it by number.
        self.assertEqual(-signal.SIGTERM if NATIVE else 128 + signal.SIGTERM, process.wait(10))
        process.stdout.close()

    def test_nothing_is_left_when_the_bootstrap_itself_is_killed(self):
        with tempfile.TemporaryDirectory(dir="/tmp") as folder:
            process = self.start("sh", "-c", f'echo ready; sleep 3; touch "{folder}/survived"', stdout=subprocess.PIPE)
            self.assertEqual("ready\n", process.stdout.readline())
            process.kill()
            process.wait(10)
            process.stdout.close()
            time.sleep(4)
            self.assertFalse(os.path.exists(folder + "/survived"))

    def test_ctrl_c_reaches_the_program_once_and_it_may_clean_up(self):
        script = "import signal, sys, time\nseen = []\nsignal.signal(2, lambda *_: seen.append(1))\nprint('ready', flush=True)\n" \
                 "while not seen: time.sleep(0.01)\ntime.sleep(0.5); print('seen', len(seen), flush=True); sys.exit(9)"
        pid, terminal = pty.fork()
        if pid == 0:
            os.execve(BOOTSTRAP, [str(BOOTSTRAP), "exec", "python3", "-c", script], environment())
        text = b""
        while b"ready" not in text:
            text += os.read(terminal, 999)
        os.write(terminal, b"\x03")
        try:
            while chunk := os.read(terminal, 999):
                text += chunk
        except OSError:
            pass  # the other side of the terminal is closed
        os.close(terminal)
        self.assertEqual(9, os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]))
        self.assertIn(b"seen 1", text)

    def test_built_programs_come_first_on_path(self):
        self.assertTrue(enter("sh", "-c", "echo $PATH").stdout.startswith(f"{SOURCE}/build/run/bin:"))

    def test_nothing_is_said_when_there_is_nothing_to_do(self):
        self.assertEqual("", enter("true").stderr)

    def test_an_up_to_date_build_is_not_built_again(self):
        # A build here would fail: there is no such preset. How long it takes is measured in bench_start.py.
        folder = SOURCE / "build" / f"exec-fresh-{os.getpid()}"
        folder.mkdir(parents=True)
        self.addCleanup(shutil.rmtree, folder)
        (folder / ".built").touch()
        changed = environment()
        changed.update(PARAPET_PRESET=folder.name, PARAPET_NO_BUILD="")
        done = subprocess.run([str(BOOTSTRAP), "exec", "true"], env=changed, text=True, capture_output=True, stdin=subprocess.DEVNULL,
                              timeout=60, check=False)
        self.assertEqual((0, "", ""), (done.returncode, done.stdout, done.stderr))
        self.assertEqual([".built"], os.listdir(folder))

    def test_a_changed_source_is_noticed(self):
        ask = f'. "{SOURCE}/installer/lib/build.sh"; build_outdated && echo outdated || echo fresh'
        with tempfile.TemporaryDirectory() as top:
            for folder in ("app/core", "models", "build/run"):
                Path(top, folder).mkdir(parents=True)
            Path(top, "app/core/a.cpp").touch()
            old = time.time() - 100

            def asked():
                return subprocess.run(["bash", "-c", f'source_dir="{top}"; {ask}'], capture_output=True, text=True, check=True).stdout

            def age():
                for path in Path(top).rglob("*"):
                    os.utime(path, (old, old))
                Path(top, "build/run/.built").touch()

            self.assertEqual("outdated\n", asked())
            age()
            self.assertEqual("fresh\n", asked())
            Path(top, "app/core/a.cpp").write_text("int x;")
            os.utime(Path(top, "app/core/a.cpp"), (time.time() + 5, time.time() + 5))
            self.assertEqual("outdated\n", asked())
            age()
            Path(top, "app/core/a.cpp").unlink()
            os.utime(Path(top, "app/core"), (time.time() + 5, time.time() + 5))
            self.assertEqual("outdated\n", asked())


if __name__ == "__main__":
    unittest.main()

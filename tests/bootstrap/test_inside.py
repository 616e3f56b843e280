# SPDX-License-Identifier: GPL-3.0-or-later
"""What a program in the sandbox sees of the system outside, and what it does not."""
import os
import pwd
import shutil
import socket
import tempfile
import threading
import unittest
from pathlib import Path

from bench import SOURCE, Bench, writable
from inside import enter, require_root


class Inside(unittest.TestCase):
    """The real thing, looked at from inside."""

    @classmethod
    def setUpClass(cls):
        require_root()

    def test_it_is_debian_13_and_shows_the_host(self):
        self.assertIn("VERSION_CODENAME=trixie", enter("cat", "/etc/os-release").stdout)
        self.assertEqual(Path("/etc/os-release").read_text(), enter("cat", "/run/host/etc/os-release").stdout)

    def test_the_caller_is_the_same_user_by_name(self):
        done = enter("sh", "-c", "id -u; id -un")
        self.assertEqual([str(os.getuid()), pwd.getpwuid(os.getuid()).pw_name], done.stdout.split())

    def test_files_of_the_host_are_the_same(self):
        for name in ("passwd", "group", "hosts", "resolv.conf", "machine-id"):
            if os.path.exists("/etc/" + name):
                self.assertEqual(Path("/etc", name).read_text(), enter("cat", "/etc/" + name).stdout, name)

    def test_the_checkout_stands_in_the_same_place_for_every_folder_name(self):
        self.assertEqual((SOURCE / "CMakePresets.json").read_text(), enter("cat", "/run/checkout/CMakePresets.json").stdout)

    def test_the_system_is_read_only(self):
        parent = [] if writable(SOURCE.parent) else [str(SOURCE.parent / "x")]
        for path in ["/etc/passwd", "/usr/bin/x", "/etc/x", "/run/host/etc/x", "/srv/x", "/mnt/x"] + parent:
            done = enter("sh", "-c", f': >>"{path}"')
            self.assertNotEqual(0, done.returncode, path)
            self.assertRegex(done.stderr, "Read-only|denied", path)
            self.assertFalse(path.endswith("/x") and os.path.exists(path), path)

    def test_home_and_tmp_are_shared_both_ways(self):
        for parent in ("/tmp", str(Path.home())):
            with tempfile.TemporaryDirectory(prefix=".parapet-test.", dir=parent) as folder:
                Path(folder, "out").write_text("from outside")
                self.assertEqual("from outside", enter("sh", "-c", f'cat "{folder}/out"; echo back >"{folder}/in"').stdout)
                self.assertEqual("back\n", Path(folder, "in").read_text())

    @staticmethod
    def answer(listener, text):
        with listener.accept()[0] as connection:
            connection.sendall(text.encode())

    def test_sockets_answer_from_inside(self):
        # Neither the home folder nor /tmp: each of these is bound for itself.
        outside = Path(tempfile.mkdtemp(prefix="parapet-run.", dir="/var/tmp"))
        self.addCleanup(shutil.rmtree, outside)
        (outside / "cookie").write_text("cookie text")
        names = ("wayland-5", "pipewire-0", "bus", "agent")
        for name in names:
            listener = socket.socket(socket.AF_UNIX)
            self.addCleanup(listener.close)
            listener.bind(str(outside / name))
            listener.listen(1)
            threading.Thread(target=self.answer, args=(listener, name), daemon=True).start()
        script = "import socket, sys\nfor path in sys.argv[1:]:\n s = socket.socket(socket.AF_UNIX); s.connect(path); print(s.recv(99).decode())"
        done = enter("python3", "-c", script, *(str(outside / name) for name in names), XDG_RUNTIME_DIR=str(outside),
                     WAYLAND_DISPLAY="wayland-5", DBUS_SESSION_BUS_ADDRESS=f"unix:path={outside}/bus", SSH_AUTH_SOCK=str(outside / "agent"),
                     XAUTHORITY=str(outside / "cookie"))
        self.assertEqual(list(names), done.stdout.split(), done.stderr)
        self.assertEqual("cookie text", enter("cat", str(outside / "cookie"), XAUTHORITY=str(outside / "cookie")).stdout)

    def test_an_x_server_is_reached_through_its_socket(self):
        # Shared as a part of /tmp: a listener there stands for the X server's.
        with tempfile.TemporaryDirectory(prefix="x11.", dir="/tmp") as folder:
            listener = socket.socket(socket.AF_UNIX)
            self.addCleanup(listener.close)
            listener.bind(folder + "/X7")
            self.assertEqual("yes\n", enter("sh", "-c", f'[ -S "{folder}/X7" ] && echo yes').stdout)

    def test_the_helper_outside_answers_a_program_inside(self):
        bench = Bench()
        self.addCleanup(bench.close)
        bench.tool("az", "echo '{\"from\": \"outside\"}'")
        script = "import json, os, socket, time\ns = socket.socket(socket.AF_UNIX)\nfor _ in range(200):\n try:\n  s.connect(os.environ['PARAPET_HOST_HELPER']); break\n" \
                 " except OSError: time.sleep(0.02)\ns.sendall(b'{\"op\": \"az-account\"}\\n'); print(json.loads(s.makefile().readline())['stdout'])"
        done = enter("python3", "-c", script, PATH=f"{bench.tools}:/usr/bin:/bin")
        self.assertEqual('{"from": "outside"}', done.stdout.strip(), done.stderr)

    def test_programs_learn_where_they_are(self):
        self.assertEqual("1 /run/host\n", enter("sh", "-c", 'echo "$PARAPET_SANDBOX $OSCAP_PROBE_ROOT"').stdout)


if __name__ == "__main__":
    unittest.main()

# SPDX-License-Identifier: GPL-3.0-or-later
"""What bubblewrap is told to show of the system outside, and what not."""
import os
import shutil
import socket
import tempfile
import unittest
from pathlib import Path

from bench import SOURCE, Bench, writable


class Arguments(unittest.TestCase):
    """bubblewrap's arguments for a desktop that this machine may not have."""

    def setUp(self):
        self.bench = Bench()
        self.addCleanup(self.bench.close)
        self.runtime = Path(tempfile.mkdtemp(prefix="run.", dir=self.bench.folder))
        self.sockets = []

    def listen(self, path):
        made = socket.socket(socket.AF_UNIX)
        self.addCleanup(made.close)
        made.bind(str(path))
        return str(path)

    def arguments(self, **environment):
        root = self.bench.folder / "root"
        (root / "usr").mkdir(parents=True, exist_ok=True)
        script = f'root_dir="{root}" cache_dir="$HOME/.cache/parapet" environment=root; cd "$HOME"; sandbox_arguments'
        done = self.bench.shell(script, XDG_RUNTIME_DIR=str(self.runtime), **environment)
        self.assertEqual(0, done.returncode, done.stderr)
        return done.stdout.split("\0")[:-1]

    def binds(self, arguments, kind="--bind"):
        return {arguments[i + 2]: arguments[i + 1] for i, word in enumerate(arguments) if word == kind}

    def test_sockets_of_the_desktop_are_bound(self):
        wayland, pipewire, bus = (self.listen(self.runtime / name) for name in ("wayland-7", "pipewire-0", "bus"))
        bound = self.binds(self.arguments(WAYLAND_DISPLAY="wayland-7"))
        for path in (wayland, pipewire, bus):
            self.assertEqual(path, bound.get(path))

    def test_windows_in_two_sandboxes_meet_in_a_folder_for_their_owner_alone(self):
        (self.runtime / "secret").mkdir()
        place = self.runtime / "parapet"
        bound = self.binds(self.arguments())
        self.assertEqual(str(place), bound.get(str(place)))
        self.assertEqual(0o700, place.stat().st_mode & 0o777)
        self.assertNotIn(str(self.runtime / "secret"), bound)

    def test_the_session_buss_address_is_read(self):
        for address, path in (("unix:path=/run/x/bus", "/run/x/bus"), ("unix:path=/run/x/bus,guid=00", "/run/x/bus"),
                              ("unix:abstract=/tmp/dbus-1;unix:path=/a/b,guid=1;tcp:host=x", "/a/b"), ("unix:abstract=/tmp/x", ""), ("", "")):
            self.assertEqual(path, self.bench.shell(f'bus_path "{address}"').stdout, address)

    def test_home_tmp_and_the_checkout_are_writable_and_the_rest_is_not(self):
        arguments = self.arguments()
        self.assertEqual({"/tmp", str(self.bench.home), str(SOURCE), "/run/checkout", f"{self.bench.home}/.cache/parapet"},
                         {path for path in self.binds(arguments) if not path.startswith((str(self.runtime), "/run/dbus/"))})
        readable = self.binds(arguments, "--ro-bind")
        self.assertEqual("/", readable["/run/host"])
        parent = set() if writable(SOURCE.parent) else {str(SOURCE.parent)}
        self.assertLessEqual({"/usr", "/etc", "/srv", "/mnt"} | parent, set(readable))
        for name in ("passwd", "group", "hosts", "resolv.conf", "machine-id", "localtime"):
            if os.path.exists("/etc/" + name):
                self.assertEqual(os.path.realpath("/etc/" + name), readable["/etc/" + name])

    def test_later_binds_lie_over_earlier_ones(self):
        arguments = self.arguments()
        places = [arguments[i + 2] for i, word in enumerate(arguments) if word in ("--bind", "--ro-bind")]
        self.assertLess(places.index(str(SOURCE.parent)), places.index(str(self.bench.home)))
        self.assertLess(places.index(str(SOURCE.parent)), places.index(str(SOURCE)))
        self.assertLess(places.index("/etc"), places.index("/etc/passwd"))

    def test_devices_for_drawing_certificates_and_fonts_are_bound(self):
        arguments = self.arguments()
        self.assertEqual("/dev/dri", self.binds(arguments, "--dev-bind-try")["/dev/dri"])
        readable = self.binds(arguments, "--ro-bind")
        if os.path.exists("/etc/ssl/certs/ca-certificates.crt"):
            self.assertIn("/etc/ssl/certs/ca-certificates.crt", readable)
        if os.path.isdir("/usr/share/fonts"):
            self.assertEqual("/usr/share/fonts", readable["/usr/local/share/fonts"])

    def test_cookie_and_agent_outside_home_are_bound(self):
        outside = Path(tempfile.mkdtemp(prefix="parapet-outside.", dir="/var/tmp"))
        self.addCleanup(shutil.rmtree, outside)
        cookie = outside / "cookie"
        cookie.write_text("x")
        agent = self.listen(outside / "agent")
        bus = self.listen(outside / "bus")
        arguments = self.arguments(XAUTHORITY=str(cookie), SSH_AUTH_SOCK=agent, DBUS_SESSION_BUS_ADDRESS=f"unix:path={bus}")
        self.assertEqual(str(cookie), self.binds(arguments, "--ro-bind")[str(cookie)])
        self.assertEqual(agent, self.binds(arguments)[agent])
        self.assertEqual(bus, self.binds(arguments)[bus])

    def test_terminal_signals_and_network_stay_the_callers(self):
        arguments = self.arguments()
        for word in ("--new-session", "--unshare-all", "--unshare-net", "--unshare-pid", "--uid", "--cap-add"):
            self.assertNotIn(word, arguments)

    def test_variables_that_name_the_hosts_libraries_are_dropped(self):
        arguments = self.arguments(LD_LIBRARY_PATH="/opt/x", QT_PLUGIN_PATH="/opt/y")
        dropped = {arguments[i + 1] for i, word in enumerate(arguments) if word == "--unsetenv"}
        self.assertTrue({"LD_LIBRARY_PATH", "QT_PLUGIN_PATH"} <= dropped)
        self.assertNotIn("LANG", dropped)

    def test_a_home_that_is_the_root_folder_does_not_hide_the_system(self):
        done = self.bench.shell('root_dir=/x cache_dir=/y HOME=/; sandbox_writable | tr "\\0" " "')
        self.assertNotIn("--bind / /", done.stdout)

if __name__ == "__main__":
    unittest.main()

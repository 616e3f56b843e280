# SPDX-License-Identifier: GPL-3.0-or-later
"""Root rights make the Debian root and install packages, and do nothing else: building and running are the caller's own."""
import os
import unittest

from bench import Bench
from inside import enter

PLAIN_USER = 'case "$1" in -u) echo 1000 ;; -un) echo someone ;; *) exec /usr/bin/id "$@" ;; esac'
# Like sudo, it drops what it was not told to keep.
SUDO = '''[ "$1" != -n ] || exit 0
keep=
case $1 in --preserve-env=*) keep=${1#*=}; shift ;; esac
[ "$1" != -- ] || shift
for name in http_proxy https_proxy no_proxy HTTP_PROXY HTTPS_PROXY NO_PROXY SOURCE_DATE_EPOCH; do
    case ,$keep, in *,$name,*) ;; *) unset "$name" ;; esac
done
exec "$@"'''
MAKES_A_ROOT = 'for word; do case $word in */root.new) mkdir -p "$word/usr" ;; esac; done'
READY = "system_detect; mirror_find() { mirror=http://127.0.0.1/; }; host_tools_missing() { :; }; PARAPET_DISK_MB=1; "


class ByAPlainUser(unittest.TestCase):
    """A caller who may use sudo; sudo itself is a script that notes what it was asked for."""

    def setUp(self):
        self.bench = Bench()
        self.addCleanup(self.bench.close)
        self.bench.system(ID="debian", VERSION_ID="12")
        self.bench.tool("id", PLAIN_USER)
        self.bench.tool("sudo", SUDO)
        self.bench.tool("mmdebstrap", MAKES_A_ROOT)
        self.cache = self.bench.home / ".cache/parapet"

    def by_sudo(self):
        """The programs that were run with root rights."""
        asked = [call.split()[1:] for call in self.bench.calls() if call.startswith("sudo ")]
        words = [[word for word in call if word not in ("--", "env") and "=" not in word.split("/")[0]] for call in asked]
        return {call[0] for call in words if call and call[0] not in ("-n", "-v")}

    def test_the_root_is_made_by_sudo_and_belongs_to_root(self):
        done = self.bench.shell(READY + "root_ready build run; cat $root_dir.mode")
        self.assertEqual((0, "root\n"), (done.returncode, done.stdout), done.stderr)
        self.assertEqual({"mmdebstrap", "mv"}, self.by_sudo())
        self.assertIn("cmake", (self.cache / "root.packages").read_text().splitlines())

    def test_a_root_that_is_there_needs_no_rights(self):
        self.bench.shell(READY + "root_ready build run")
        before = len(self.bench.calls())
        done = self.bench.shell(READY + "root_ready build run")
        self.assertEqual((0, ""), (done.returncode, done.stderr))
        self.assertEqual([], [call for call in self.bench.calls()[before:] if call.startswith(("sudo", "mmdebstrap"))])

    def test_a_grown_package_list_extends_the_root_by_what_is_missing(self):
        self.bench.shell(READY + "root_ready build")
        self.bench.tool("unshare", "")
        before = len(self.bench.calls())
        done = self.bench.shell(READY + "root_ready build run")
        self.assertEqual(0, done.returncode, done.stderr)
        self.assertIn("unshare", self.by_sudo())
        # The call spans lines: its script, and then the names.
        named = [call.split() for call in self.bench.calls()[before:] if " root_apt " in call]
        self.assertTrue(named)
        self.assertIn("openscap-scanner", named[0])
        self.assertNotIn("cmake", named[0])
        self.assertIn("openscap-scanner", (self.cache / "root.packages").read_text().splitlines())

    def test_proxies_reach_what_is_run_by_sudo_and_no_list_of_processes(self):
        seen = self.bench.folder / "seen"
        self.bench.tool("mmdebstrap", MAKES_A_ROOT + f'\necho "$http_proxy $HTTPS_PROXY ${{no_proxy-none}} $DEBIAN_FRONTEND" >"{seen}"')
        done = self.bench.shell(READY + "root_ready build", http_proxy="http://me:secret@proxy.example:3128",
                                HTTPS_PROXY="http://me:secret@proxy.example:3129")
        self.assertEqual(0, done.returncode, done.stderr)
        self.assertEqual("http://me:secret@proxy.example:3128 http://me:secret@proxy.example:3129 none noninteractive\n", seen.read_text())
        self.assertTrue(any("--preserve-env=http_proxy,HTTPS_PROXY -- " in call for call in self.bench.calls()))
        self.assertNotIn("secret", "\n".join(self.bench.calls()))

    def test_a_refused_password_changes_nothing(self):
        self.bench.tool("sudo", "exit 1")
        done = self.bench.shell("privileged() { :; }; " + READY + "root_ready build")
        self.assertEqual(1, done.returncode)
        self.assertIn("sudo was refused; nothing was changed", done.stderr)
        self.assertFalse((self.cache / "root").exists())
        self.assertEqual([], [call for call in self.bench.calls() if call.startswith("mmdebstrap")])

    def test_the_sandbox_is_entered_without_sudo(self):
        self.bench.tool("bwrap", 'while [ "$1" != -- ]; do shift; done; shift; exec "$@"')
        (self.cache / "root/usr").mkdir(parents=True)
        done = self.bench.shell('system_detect; enter "" echo inside')
        self.assertEqual("inside\n", done.stdout, done.stderr)
        self.assertEqual(set(), self.by_sudo())
        self.assertTrue(any(call.startswith("bwrap ") for call in self.bench.calls()))

    def test_a_network_that_fails_is_named_with_what_to_do(self):
        self.bench.tool("mmdebstrap", 'echo "E: Temporary failure resolving the mirror"; exit 100')
        done = self.bench.shell(READY + "root_ready build")
        self.assertEqual(1, done.returncode)
        self.assertIn("Temporary failure resolving", done.stderr)
        self.assertIn("Check the network and the disk; the next start tries again.", done.stderr)


class Inside(unittest.TestCase):
    def test_programs_have_no_more_rights_than_the_caller(self):
        bench = Bench()
        self.addCleanup(bench.close)
        bench.tool("sudo", "exit 1")
        done = enter("sh", "-c", "id -u; id -g", PATH=f"{bench.tools}:/usr/bin:/bin")
        user, group = done.stdout.splitlines()
        self.assertEqual((str(os.getuid()), str(os.getgid())), (user, group))
        self.assertEqual([], bench.calls())

    def test_files_made_inside_belong_to_the_caller(self):
        bench = Bench()
        self.addCleanup(bench.close)
        made = bench.folder / "made-inside"
        self.assertEqual(0, enter("touch", str(made)).returncode)
        self.assertEqual((os.getuid(), os.getgid()), (made.stat().st_uid, made.stat().st_gid))


if __name__ == "__main__":
    unittest.main()

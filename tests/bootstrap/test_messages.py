# SPDX-License-Identifier: GPL-3.0-or-later
"""What the bootstrap says when it cannot go on: one sentence with the cause, and what to do."""
import unittest

from bench import Bench


class Messages(unittest.TestCase):
    def setUp(self):
        self.bench = Bench()
        self.addCleanup(self.bench.close)

    def said(self, done):
        self.assertEqual(1, done.returncode, done.stdout + done.stderr)
        return done.stderr

    def plain_user(self):
        self.bench.tool("id", 'case "$1" in -u) echo 1000 ;; -un) echo nobody-here ;; *) exec /usr/bin/id "$@" ;; esac')

    def test_no_root_no_sudo_and_no_newuidmap(self):
        self.plain_user()
        self.bench.hide("sudo", "newuidmap")
        self.plain_user()
        said = self.said(self.bench.shell("root_mode"))
        self.assertIn("needs root rights, sudo, or 'newuidmap'", said)
        self.assertIn("uidmap", said)

    def test_without_root_rights_the_root_is_made_in_user_namespaces(self):
        self.bench.hide("sudo")
        self.bench.tool("id", 'case "$1" in -u) echo 1000 ;; -un) echo someone ;; esac')
        self.bench.tool("newuidmap", "")
        self.bench.tool("grep", "exit 0")
        self.assertEqual("unshare\n", self.bench.shell('root_mode; echo "$mode"').stdout)

    def test_missing_host_tools_are_named_for_an_administrator(self):
        self.bench.hide("sudo", "bwrap", "mmdebstrap")
        self.plain_user()
        said = self.said(self.bench.shell('cache_dir=$HOME; host_tools_ready'))
        self.assertIn("neither root nor sudo", said)
        self.assertRegex(said, r"apt-get install .*bubblewrap.*mmdebstrap")

    def test_too_little_disk_space(self):
        said = self.said(self.bench.shell('enough_space 999999999 "$HOME"'))
        self.assertIn("999999999 MB are needed for the Debian root and the build.", said)
        self.assertIn("XDG_CACHE_HOME", said)

    def test_too_little_disk_space_for_a_first_build(self):
        ready = f'cache_dir=$HOME environment=native; source_dir=$HOME; build_dir=$HOME/build; PARAPET_BUILD_DISK_MB=999999999; '
        said = self.said(self.bench.shell(ready + "build_locked"))
        self.assertIn("999999999 MB are needed for the build.", said)
        said = self.said(self.bench.shell(ready + "build_tree ci all"))
        self.assertIn("999999999 MB are needed for the build with its tests.", said)
        self.assertEqual([], self.bench.calls())

    def test_a_system_that_is_not_known(self):
        self.bench.system(ID="plan9", PRETTY_NAME="Plan 9")
        said = self.said(self.bench.shell("system_detect"))
        self.assertIn("Plan 9 is not a system this script knows", said)
        self.assertIn("build.txt", said)

    def test_a_home_that_is_not_there(self):
        self.assertIn("HOME is not set to a folder", self.said(self.bench.shell("system_detect", HOME="/nowhere")))

    def test_a_failed_root_names_its_log_and_leaves_nothing_half_made(self):
        self.bench.system(ID="debian", VERSION_ID="12")
        self.bench.tool("id", "echo 0")
        self.bench.tool("mmdebstrap", 'echo "E: mirror fell over"; for last; do :; done; exit 25')
        said = self.said(self.bench.shell(
            "system_detect; host_tools_ready() { :; }; mirror_find() { mirror=http://127.0.0.1/; }; PARAPET_DISK_MB=1 root_create cmake"))
        self.assertIn("mirror fell over", said)
        self.assertIn("could not be made", said)
        self.assertFalse((self.bench.home / ".cache/parapet/root").exists())
        self.assertFalse((self.bench.home / ".cache/parapet/root.new").exists())

    def test_a_refused_sandbox(self):
        self.bench.tool("bwrap", 'echo "bwrap: setting up uid map: Permission denied" >&2; exit 1')
        said = self.said(self.bench.shell("sandbox_check"))
        self.assertIn("Permission denied", said)
        self.assertIn("AppArmor", said)

    def test_usage_errors_end_with_2(self):
        for arguments in ((), ("fly",), ("--mirror",), ("--what", "run"), ("exec",)):
            self.assertEqual(2, self.bench.bootstrap(*arguments, PARAPET_SANDBOX="1").returncode, arguments)

    def test_nothing_outside_the_cache_folder_is_removed(self):
        kept = self.bench.home / "kept"
        kept.mkdir()
        self.assertIn("refusing to remove", self.said(self.bench.shell(f'cache_dir=$HOME/.cache/parapet; root_remove "{kept}"')))
        self.assertTrue(kept.exists())


if __name__ == "__main__":
    unittest.main()

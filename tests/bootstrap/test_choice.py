# SPDX-License-Identifier: GPL-3.0-or-later
"""Which system gets which environment, and which packages."""
import unittest

from bench import SOURCE, Bench

ENOUGH = "Candidate: 99:1"
SHOW = 'system_detect; echo "$environment $system_family"'


class Choice(unittest.TestCase):
    def setUp(self):
        self.bench = Bench()
        self.addCleanup(self.bench.close)

    LISTS = 'if [ $# -eq 1 ]; then echo "Package files:"; echo " 100 /var/lib/dpkg/status"; echo " 500 http://mirror.example/ main"; exit; fi\n'
    NO_LISTS = LISTS.replace('; echo " 500 http://mirror.example/ main"', "")

    def offered(self, candidate, lists=LISTS):
        self.bench.tool("apt-cache", f'{lists}echo "  Installed: (none)"; echo "  {candidate}"')

    def test_debian_13_is_used_as_it_is(self):
        self.bench.system(ID="debian", VERSION_ID="13")
        self.offered(ENOUGH)
        self.assertEqual("native apt\n", self.bench.shell(SHOW).stdout)

    def test_debian_12_gets_a_root_without_asking_apt(self):
        self.bench.system(ID="debian", VERSION_ID="12")
        self.offered(ENOUGH)
        self.assertEqual("root apt\n", self.bench.shell(SHOW).stdout)
        self.assertEqual([], self.bench.calls())

    def test_a_recent_ubuntu_is_used_as_it_is_and_an_old_one_gets_a_root(self):
        self.bench.system(ID="ubuntu", ID_LIKE="debian", VERSION_ID="25.10")
        self.offered(ENOUGH)
        self.assertEqual("native apt\n", self.bench.shell(SHOW).stdout)
        self.bench.system(ID="ubuntu", ID_LIKE="debian", VERSION_ID="24.04")
        self.offered("Candidate: 6.4.2")
        self.assertEqual("root apt\n", self.bench.shell(SHOW).stdout)

    def test_a_system_without_one_of_the_packages_gets_a_root(self):
        self.bench.system(ID="linuxmint", ID_LIKE="ubuntu debian", VERSION_ID="22")
        self.offered("Candidate: (none)")
        self.assertEqual("root apt\n", self.bench.shell(SHOW).stdout)

    def test_the_choice_is_remembered_until_the_system_changes(self):
        self.bench.system(ID="ubuntu", VERSION_ID="25.10")
        self.offered(ENOUGH)
        self.bench.shell(SHOW)
        asked = len(self.bench.calls())
        self.assertGreater(asked, 0)
        self.assertEqual("native apt\n", self.bench.shell(SHOW).stdout)
        self.assertEqual(asked, len(self.bench.calls()))
        self.bench.system(ID="ubuntu", VERSION_ID="26.04")
        self.bench.shell(SHOW)
        self.assertGreater(len(self.bench.calls()), asked)

    def test_without_package_lists_the_choice_is_not_remembered(self):
        self.bench.system(ID="ubuntu", VERSION_ID="25.10")
        self.bench.tool("id", "echo 1000")
        self.bench.hide("sudo")
        for offer in ("Candidate: (none)", "Candidate: 3.22"):  # nothing, or only what happens to be installed
            self.offered(offer, self.NO_LISTS)
            done = self.bench.shell(SHOW)
            self.assertEqual("root apt\n", done.stdout)
            self.assertIn("the next start looks again", done.stderr)
        self.offered(ENOUGH)
        self.assertEqual("native apt\n", self.bench.shell(SHOW).stdout)

    def test_an_offline_machine_is_asked_again_when_it_is_online(self):
        self.bench.system(ID="ubuntu", VERSION_ID="25.10")
        self.bench.tool("id", "echo 0")
        self.bench.tool("apt-get", "exit 100")
        self.offered("Candidate: (none)", self.NO_LISTS)
        self.assertEqual("root apt\n", self.bench.shell(SHOW).stdout)
        self.assertIn("apt-get update", self.bench.calls())
        # Later `apt-get update` brings lists with what is needed.
        lists = self.bench.folder / "lists"
        self.bench.tool("apt-get", f'touch "{lists}"')
        self.bench.tool("apt-cache", f'[ -e "{lists}" ] || exit 0\n{self.LISTS}echo "  {ENOUGH}"')
        self.assertEqual("native apt\n", self.bench.shell(SHOW).stdout)

    def test_without_lists_a_root_that_is_there_is_used_quietly(self):
        self.bench.system(ID="ubuntu", VERSION_ID="25.10")
        (self.bench.home / ".cache/parapet/root/usr").mkdir(parents=True)
        self.bench.tool("id", "echo 0")
        self.offered("Candidate: (none)", self.NO_LISTS)
        done = self.bench.shell(SHOW)
        self.assertEqual(("root apt\n", ""), (done.stdout, done.stderr))
        self.assertNotIn("apt-get update", self.bench.calls())

    def test_what_is_installed_suffices_without_lists(self):
        self.bench.system(ID="debian", VERSION_ID="13")
        self.offered(ENOUGH, self.NO_LISTS)
        self.assertEqual("native apt\n", self.bench.shell(SHOW).stdout)

    def test_the_caller_may_choose(self):
        self.bench.system(ID="debian", VERSION_ID="13")
        self.assertEqual("root apt\n", self.bench.shell(SHOW, PARAPET_ENVIRONMENT="root").stdout)
        self.assertIn("can be 'native' or 'root'", self.bench.shell(SHOW, PARAPET_ENVIRONMENT="moon").stderr)

    def test_other_systems_are_known_by_their_package_tool(self):
        for values, family in (({"ID": "fedora"}, "dnf"), ({"ID": "arch"}, "pacman"), ({"ID": "manjaro", "ID_LIKE": "arch"}, "pacman"),
                               ({"ID": "opensuse-tumbleweed", "ID_LIKE": "opensuse suse"}, "zypper")):
            self.bench.system(**values)
            self.assertEqual(f"native {family}\n", self.bench.shell(SHOW).stdout)
            listed = self.bench.shell(f"system_family={family} packages_dir={SOURCE}/installer/packages; native_wanted build run").stdout
            self.assertIn("sqlcipher", listed)
            self.assertNotIn("xvfb", listed.lower())
            self.assertIn("xvfb", self.bench.shell(
                f"system_family={family} packages_dir={SOURCE}/installer/packages; native_wanted build run test").stdout.lower())

    def test_only_missing_packages_are_installed_natively(self):
        self.bench.system(ID="arch")
        self.bench.tool("pacman", '[ "$1" != -T ] || [ "$2" != qcoro ]')
        self.bench.tool("id", "echo 0")
        done = self.bench.shell("system_detect; native_ready build run")
        self.assertEqual(0, done.returncode, done.stderr)
        installs = [call for call in self.bench.calls() if call.startswith("pacman -S ")]
        self.assertEqual(["pacman -S --needed --noconfirm qcoro"], installs)
        before = len(self.bench.calls())
        self.bench.shell("system_detect; native_ready build run")
        self.assertEqual([], [call for call in self.bench.calls()[before:] if call.startswith("pacman")])

    def test_a_grown_package_list_is_noticed(self):
        show = f"packages_dir={SOURCE}/installer/packages root_dir={self.bench.folder}/root; root_missing build"
        self.assertNotEqual(0, self.bench.shell(show).returncode)
        (self.bench.folder / "root/usr").mkdir(parents=True)
        names = self.bench.shell(f"packages_dir={SOURCE}/installer/packages; package_list build").stdout
        (self.bench.folder / "root.packages").write_text(names)
        self.assertEqual("", self.bench.shell(show).stdout)
        (self.bench.folder / "root.packages").write_text(names.replace("cmake\n", ""))
        self.assertEqual("cmake\n", self.bench.shell(show).stdout)


if __name__ == "__main__":
    unittest.main()

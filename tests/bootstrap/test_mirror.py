# SPDX-License-Identifier: GPL-3.0-or-later
"""The mirror is the first of apt's own that has the release and proves it; a server on this computer plays the mirrors."""
import functools
import http.server
import shutil
import subprocess
import tempfile
import threading
import unittest
from pathlib import Path

from bench import Bench

RELEASE = "Origin: Debian\nSuite: stable\nCodename: trixie\nComponents: main\n"


class Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *_):
        pass


class Mirror(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        for tool in ("gpg", "gpgv"):
            if not shutil.which(tool):
                raise unittest.SkipTest(f"{tool} is not installed (package {tool})")
        cls.folder = Path(tempfile.mkdtemp(prefix="parapet-mirror."))
        cls.keys = {name: cls.make_key(name) for name in ("archive", "stranger")}
        cls.publish("good", RELEASE, "archive")
        cls.publish("foreign", RELEASE, "stranger")
        cls.publish("other", RELEASE.replace("trixie", "sid"), "archive")
        cls.publish("both", RELEASE, "stranger", "archive")
        cls.publish("tampered", RELEASE, "archive")
        path = cls.folder / "www/tampered/dists/trixie/InRelease"
        path.write_text(path.read_text().replace("Origin: Debian", "Origin: Debiam"))
        (cls.folder / "www/empty").mkdir()
        handler = functools.partial(Quiet, directory=str(cls.folder / "www"))
        cls.server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
        threading.Thread(target=cls.server.serve_forever, daemon=True).start()
        cls.address = f"http://127.0.0.1:{cls.server.server_port}"

    @classmethod
    def tearDownClass(cls):
        cls.server.shutdown()
        cls.server.server_close()
        for name in cls.keys:
            subprocess.run(["gpgconf", "--homedir", str(cls.folder / name), "--kill", "all"], check=False, capture_output=True)
        shutil.rmtree(cls.folder, ignore_errors=True)

    @classmethod
    def make_key(cls, name):
        home = cls.folder / name
        home.mkdir(mode=0o700)
        run = functools.partial(subprocess.run, check=True, capture_output=True)
        run(["gpg", "--homedir", str(home), "--batch", "--passphrase", "", "--quick-generate-key", name, "ed25519", "sign", "never"])
        ring = cls.folder / f"{name}.gpg"
        ring.write_bytes(run(["gpg", "--homedir", str(home), "--export"]).stdout)
        return ring

    @classmethod
    def publish(cls, place, text, *signers):
        folder = cls.folder / "www" / place / "dists/trixie"
        folder.mkdir(parents=True)
        if len(signers) == 1:
            home, users = cls.folder / signers[0], []
        else:
            # One file with two signatures, as the archive makes them: both secret keys in one home.
            home = cls.folder / "pair"
            home.mkdir(mode=0o700, exist_ok=True)
            users = [word for name in signers for word in ("-u", name)]
            for name in signers:
                secret = subprocess.run(["gpg", "--homedir", str(cls.folder / name), "--batch", "--export-secret-keys"],
                                        check=True, capture_output=True).stdout
                subprocess.run(["gpg", "--homedir", str(home), "--batch", "--import"], input=secret, check=True, capture_output=True)
        subprocess.run(["gpg", "--homedir", str(home), "--batch", *users, "--clearsign", "-o", str(folder / "InRelease")],
                       input=text.encode(), check=True, capture_output=True)
        if len(signers) > 1:
            subprocess.run(["gpgconf", "--homedir", str(home), "--kill", "all"], check=False, capture_output=True)

    def setUp(self):
        self.bench = Bench()
        self.addCleanup(self.bench.close)
        self.sources()

    def sources(self, *places):
        lines = "\\n".join(place if "://" in place or ":" in place else f"{self.address}/{place}/" for place in places)
        self.bench.tool("apt-get", f'[ "$1 $2 $3" = \'indextargets --format $(REPO_URI)\' ] && printf \'{lines}\\n\'')

    def find(self, options="", **environment):
        script = options + ' cache_dir=$HOME; mirror_find && echo "$mirror"'
        return self.bench.shell(script, PARAPET_DEBIAN_KEYRING=str(self.keys["archive"]), **environment)

    def test_the_first_source_that_has_and_proves_the_release_wins(self):
        self.sources("empty", "foreign", "good", "both")
        self.assertEqual(f"{self.address}/good/\n", self.find().stdout)

    def test_a_release_signed_by_a_known_and_an_unknown_key_is_proved(self):
        self.sources("both")
        self.assertEqual(f"{self.address}/both/\n", self.find().stdout)

    def test_a_foreign_signature_proves_nothing(self):
        self.sources("foreign")
        done = self.find()
        self.assertEqual((1, ""), (done.returncode, done.stdout))
        self.assertIn("not signed by the Debian archive", done.stderr)

    def test_a_changed_release_file_proves_nothing(self):
        self.sources("tampered")
        self.assertIn("not signed by the Debian archive", self.find().stderr)

    def test_another_release_under_the_same_path_is_refused(self):
        self.sources("other")
        self.assertIn("of another release", self.find().stderr)

    def test_sources_that_are_no_web_address_are_passed_over(self):
        self.sources("cdrom:[Debian]/", "file:/srv/mirror", "good")
        self.assertEqual(f"{self.address}/good/\n", self.find().stdout)

    def test_the_callers_mirror_is_used_where_the_machine_has_none(self):
        self.sources("empty")
        self.assertEqual(f"{self.address}/good\n", self.find(PARAPET_DEBIAN_MIRROR=f"{self.address}/good").stdout)
        self.assertEqual(f"{self.address}/good\n", self.find(f"mirror_option={self.address}/good;").stdout)

    def test_the_callers_mirror_must_prove_itself_too(self):
        done = self.find(PARAPET_DEBIAN_MIRROR=f"{self.address}/foreign")
        self.assertEqual(1, done.returncode)
        self.assertIn("Name another mirror with --mirror", done.stderr)

    def test_without_any_the_message_asks_for_one(self):
        done = self.find()
        self.assertEqual(1, done.returncode)
        self.assertIn("--mirror URI, or set PARAPET_DEBIAN_MIRROR", done.stderr)

    def test_the_machines_proxy_and_certificates_are_carried_over(self):
        self.bench.tool("apt-config", r"""printf '%s\n' 'Acquire::http::Proxy "http://proxy.example:3128";' \
            'Acquire::https::CaInfo "/etc/ssl/our.pem";' 'Acquire::https::Proxy::mirror.example "DIRECT";' 'Acquire::Languages "de";' \
            'Acquire::http::Proxy-Auto-Detect "/usr/bin/find-proxy";' 'DPkg::Pre-Invoke:: "rm -rf /";'""")
        (self.bench.home / "settings").write_text("of an earlier start")  # and readable by others
        self.bench.shell('umask 022; apt_settings "$HOME/settings"')
        settings = (self.bench.home / "settings").read_text()
        self.assertEqual(0o600, (self.bench.home / "settings").stat().st_mode & 0o777)  # a proxy's address may carry a password
        self.assertIn('Acquire::http::Proxy "http://proxy.example:3128";', settings)
        self.assertIn('Acquire::https::CaInfo "/etc/ssl/our.pem";', settings)
        self.assertIn('Acquire::https::Proxy::mirror.example "DIRECT";', settings)
        self.assertNotIn("Auto-Detect", settings)
        self.assertNotIn("Pre-Invoke", settings)

    def test_a_proxys_password_is_not_for_everybody_in_the_root_either(self):
        settings = self.bench.folder / "root/etc/apt/apt.conf.d"
        settings.mkdir(parents=True)
        (settings / "99mmdebstrap").write_text('Acquire::http::Proxy "http://me:secret@proxy.example:3128";\n')
        (settings / "01plain").write_text('Acquire::http::Proxy "http://proxy.example:3128";\n')
        for file in settings.iterdir():
            file.chmod(0o644)
        self.bench.tool("chroot", "")
        done = self.bench.shell(f'"$source_dir/installer/lib/root-hook.sh" "{self.bench.folder}/root"')
        self.assertEqual(0, done.returncode, done.stderr)
        self.assertEqual([0o644, 0o600], [(settings / name).stat().st_mode & 0o777 for name in ("01plain", "99mmdebstrap")])


if __name__ == "__main__":
    unittest.main()

# SPDX-License-Identifier: GPL-3.0-or-later
"""The helper outside the sandbox does what its list says, with fixed arguments, and refuses everything else."""
import json
import os
import socket
import subprocess
import sys
import time
import unittest

from bench import SOURCE, Bench

GUID = "72f988bf-86f1-41af-91ab-2d7cd011db47"


class Helper(unittest.TestCase):
    def setUp(self):
        self.bench = Bench()
        self.addCleanup(self.bench.close)
        for name in ("az", "aws", "gcloud", "xdg-open"):
            self.bench.tool(name, f"echo 'answer of {name}'")
        self.start()

    def start(self, **environment):
        self.place = self.bench.folder / f"helper-{time.monotonic_ns()}"
        self.place.mkdir(mode=0o700)
        self.path = str(self.place / "socket")
        self.process = subprocess.Popen([sys.executable, "-I", str(SOURCE / "installer/host-helper"), self.path, str(os.getpid())],
                                        env={**self.bench.environment, "DISPLAY": ":99", **environment})
        self.addCleanup(self.process.wait)
        self.addCleanup(self.process.kill)
        deadline = time.monotonic() + 10
        while not os.path.exists(self.path) and time.monotonic() < deadline:
            time.sleep(0.01)

    def send(self, data):
        with socket.socket(socket.AF_UNIX) as connection:
            connection.settimeout(20)
            connection.connect(self.path)
            connection.sendall(data)
            connection.shutdown(socket.SHUT_WR)
            reply = b""
            while part := connection.recv(65536):
                reply += part
        self.assertEqual(1, reply.count(b"\n"))
        return json.loads(reply)

    def ask(self, **request):
        return self.send(json.dumps(request).encode() + b"\n")

    def refused(self, **request):
        before = self.bench.calls()
        reply = self.ask(**request)
        self.assertEqual((False, {"ok", "error"}), (reply["ok"], set(reply)), request)
        self.assertEqual(before, self.bench.calls(), request)
        return reply["error"]

    def test_sign_in_pages_are_opened(self):
        for url in ("https://login.microsoftonline.com/common/oauth2/v2.0/authorize?client_id=x&state=y%20z",
                    "https://login.microsoftonline.us/common", "https://login.partner.microsoftonline.cn/x",
                    "https://microsoft.com/devicelogin", "https://www.microsoft.com/link", "https://login.microsoft.com/device",
                    "https://device.sso.eu-central-1.amazonaws.com/?user_code=ABCD-EFGH", "https://acme.awsapps.com/start/#/device",
                    "https://accounts.google.com/o/oauth2/v2/auth", "http://localhost:8470/authorize", "http://127.0.0.1:8470/"):
            self.assertEqual({"ok": True, "stdout": ""}, self.ask(op="open-url", url=url), url)
            self.assertEqual("xdg-open " + url, self.bench.calls()[-1])

    def test_every_other_address_is_refused(self):
        for url in ("file:///etc/passwd", "javascript:alert(1)", "ftp://login.microsoftonline.com/", "http://login.microsoftonline.com/",
                    "https://login.microsoftonline.com.evil.example/", "https://evil.example/login.microsoftonline.com",
                    "https://evillogin.microsoftonline.com/", "https://user@login.microsoftonline.com/",
                    "https://login.microsoftonline.com:8443/", "https://login.microsoftonline.com:99999/", "https://microsoft.com/other",
                    "https://microsoft.com/devicelogin/../other", "https://portal.azure.com/", "http://127.0.0.1.evil.example/",
                    "http://169.254.169.254/", "https://login.microsoftonline.com/\nx", "https://login.microsoftonline.com/ x",
                    "https://login.microsoftonline.com\\@evil.example/", "https://login.microsoftonline.com/'x", "--help", "", "x" * 5000,
                    "https://xn--login-microsoftonline-com/", "https://device.sso.evil.example/", "https://awsapps.com.evil.example/"):
            self.refused(op="open-url", url=url)

    def test_without_a_display_no_browser_is_started(self):
        self.start(DISPLAY="", WAYLAND_DISPLAY="")
        self.assertIn("no display", self.refused(op="open-url", url="https://login.microsoftonline.com/"))

    def test_a_browser_that_stays_open_is_left_alone_and_one_that_fails_is_told(self):
        mark = self.bench.folder / "still-open"
        self.bench.tool("xdg-open", f'sleep 3; touch "{mark}"')
        self.assertTrue(self.ask(op="open-url", url="https://login.microsoftonline.com/")["ok"])
        deadline = time.monotonic() + 10
        while not mark.exists() and time.monotonic() < deadline:
            time.sleep(0.05)
        self.assertTrue(mark.exists())
        self.bench.tool("xdg-open", "exit 3")
        self.assertIn("No browser", self.ask(op="open-url", url="https://login.microsoftonline.com/")["error"])

    def test_tools_are_asked_with_fixed_arguments(self):
        for request, call in (
                ({"op": "az-account"}, "az account show --output json --only-show-errors"),
                ({"op": "az-token", "resource": "https://management.azure.com/"},
                 "az account get-access-token --output json --only-show-errors --resource https://management.azure.com/"),
                ({"op": "az-token", "resource": "https://api.loganalytics.io"},
                 "az account get-access-token --output json --only-show-errors --resource https://api.loganalytics.io"),
                ({"op": "az-token", "resource": "https://graph.microsoft.com", "tenant": GUID},
                 f"az account get-access-token --output json --only-show-errors --resource https://graph.microsoft.com --tenant {GUID}"),
                ({"op": "aws-credentials"}, "aws configure export-credentials --format process"),
                ({"op": "aws-credentials", "profile": "prod.eu"}, "aws configure export-credentials --format process --profile prod.eu"),
                ({"op": "gcloud-token"}, "gcloud auth print-access-token --format=json"),
                ({"op": "gcloud-token", "account": "me@example.org"}, "gcloud auth print-access-token --format=json me@example.org")):
            reply = self.ask(**request)
            self.assertEqual({"ok": True, "stdout": f"answer of {call.split()[0]}\n"}, reply, request)
            self.assertEqual(call, self.bench.calls()[-1])

    CLOUD_SHOW = "az cloud show --output json --only-show-errors"

    def test_a_custom_clouds_audience_must_be_of_the_cloud_that_az_is_set_to(self):
        endpoints = {"resourceManager": "https://management.local.azurestack.external/", "gallery": None,
                     "activeDirectoryResourceId": "https://management.azurestack.onmicrosoft.com/4de154de-f8a8-4017-af41-df619da68155"}
        self.bench.tool("az", f"[ \"$1\" != cloud ] || echo '{json.dumps({'name': 'ours', 'endpoints': endpoints})}'")
        for resource in ("https://management.local.azurestack.external", "https://management.local.azurestack.external/",
                         endpoints["activeDirectoryResourceId"]):
            self.assertTrue(self.ask(op="az-token", resource=resource)["ok"], resource)
            self.assertEqual([self.CLOUD_SHOW, f"az account get-access-token --output json --only-show-errors --resource {resource}"],
                             self.bench.calls()[-2:])
        for resource in ("https://vault.azure.net", "https://management.local.azurestack.external.evil.example",
                         "https://evil.example/4de154de-f8a8-4017-af41-df619da68155"):
            before = len(self.bench.calls())
            self.assertIn("the cloud that 'az cloud show' names", self.ask(op="az-token", resource=resource)["error"])
            self.assertEqual([self.CLOUD_SHOW], self.bench.calls()[before:])

    def test_without_a_readable_cloud_no_other_audience_is_asked_for(self):
        for says in ("echo nonsense", "echo '[]'", "echo '{\"endpoints\": 5}'", "exit 1", 'printf "%5000s" | tr " " "["'):
            self.bench.tool("az", says)
            before = len(self.bench.calls())
            self.assertFalse(self.ask(op="az-token", resource="https://management.local.azurestack.external")["ok"], says)
            self.assertEqual([self.CLOUD_SHOW], self.bench.calls()[before:])

    def test_other_requests_and_arguments_are_refused(self):
        for request in ({"op": "run", "argv": ["id"]}, {"op": "az", "args": "login"}, {}, {"op": ["az-account"]},
                        {"op": "az-account", "query": "x"}, {"op": "az-token"}, {"op": "az-token", "resource": "http://management.azure.com/"},
                        {"op": "az-token", "resource": "--debug"}, {"op": "az-token", "resource": "https://management.azure.com/ --debug"},
                        {"op": "az-token", "resource": "https://management.azure.com/", "tenant": "--debug"},
                        {"op": "az-token", "resource": "https://management.azure.com/", "tenant": "a b"},
                        {"op": "az-token", "resource": "https://management.azure.com/", "tenant": "x;id"},
                        {"op": "az-token", "resource": 5}, {"op": "aws-credentials", "profile": "--debug"},
                        {"op": "aws-credentials", "profile": "a\nb"}, {"op": "gcloud-token", "account": "--flags-file=/x@y"},
                        {"op": "open-url"}, {"op": "open-url", "url": "https://login.microsoftonline.com/", "browser": "sh"}):
            self.refused(**request)

    def test_what_is_not_one_line_of_json_is_refused(self):
        for data in (b"\n", b"hello\n", b"[]\n", b'{"op": "az-account"}', b'{"op": "az-account"' + b" " * 9000 + b"}\n", b"\xff\xfe\n",
                     b"[" * 5000 + b"\n"):
            self.assertFalse(self.send(data)["ok"], data[:40])
        self.assertEqual([], self.bench.calls())

    def test_a_failing_tool_says_why_without_its_output(self):
        self.bench.tool("az", "echo SECRET; echo 'Please run az login' >&2; exit 1")
        error = self.ask(op="az-account")["error"]
        self.assertIn("Please run az login", error)
        self.assertNotIn("SECRET", error)

    def test_a_tool_that_hangs_is_ended(self):
        self.start(PARAPET_HOST_HELPER_TIMEOUT="0.5")
        self.bench.tool("aws", "exec sleep 30")
        begun = time.monotonic()
        self.assertIn("did not answer", self.ask(op="aws-credentials")["error"])
        self.assertLess(time.monotonic() - begun, 10)

    def test_what_a_tool_leaves_running_is_ended_too(self):
        self.start(PARAPET_HOST_HELPER_TIMEOUT="0.5")
        left = self.bench.folder / "left"
        self.bench.tool("aws", f'sleep 60 & echo $! >"{left}"; exit 0')
        self.assertIn("did not answer", self.ask(op="aws-credentials")["error"])
        deadline = time.monotonic() + 10
        while self.runs(int(left.read_text())) and time.monotonic() < deadline:
            time.sleep(0.02)
        self.assertFalse(self.runs(int(left.read_text())))

    @staticmethod
    def runs(number):
        try:
            with open(f"/proc/{number}/stat") as stat:
                return stat.read().rpartition(")")[2].split()[0] != "Z"
        except OSError:
            return False

    def test_a_tool_that_writes_without_end_is_ended_at_the_limit(self):
        self.start()
        self.bench.tool("aws", "exec cat /dev/zero")
        before = self.peak_memory()
        begun = time.monotonic()
        self.assertIn("answered with too much", self.ask(op="aws-credentials")["error"])
        self.assertLess(time.monotonic() - begun, 10)
        self.assertLess(self.peak_memory() - before, 8 * 1024)
        # What it says of errors is cut, however much it is.
        self.bench.tool("aws", "head -c 3000000 /dev/zero | tr '\\0' x >&2; echo ' run aws login' >&2; exit 1")
        error = self.ask(op="aws-credentials")["error"]
        self.assertIn("run aws login", error)
        self.assertLess(len(error), 1000)
        self.bench.tool("aws", "head -c 200000 /dev/zero | tr '\\0' x")
        self.assertEqual(200000, len(self.ask(op="aws-credentials")["stdout"]))

    def peak_memory(self):
        """The helper's, in KB."""
        with open(f"/proc/{self.process.pid}/status") as status:
            return next(int(line.split()[1]) for line in status if line.startswith("VmHWM"))

    def test_a_tool_that_is_not_installed_is_named(self):
        (self.bench.tools / "gcloud").unlink()
        self.bench.hide("gcloud")
        self.start()
        self.assertIn("'gcloud' is not installed", self.ask(op="gcloud-token")["error"])

    def test_several_programs_are_served_at_once(self):
        go = self.bench.folder / "go"
        self.bench.tool("az", f'until [ -e "{go}" ]; do sleep 0.02; done; echo slow')
        slow = socket.socket(socket.AF_UNIX)
        self.addCleanup(slow.close)
        slow.settimeout(20)
        slow.connect(self.path)
        slow.sendall(b'{"op": "az-account"}\n')
        self.assertTrue(self.ask(op="aws-credentials")["ok"])
        go.touch()
        self.assertEqual({"ok": True, "stdout": "slow\n"}, json.loads(slow.makefile().readline()))

    def test_the_socket_is_the_callers_alone(self):
        self.assertEqual(0, os.stat(self.path).st_mode & 0o077)
        loose = self.bench.folder / "loose"
        loose.mkdir(mode=0o755)
        done = subprocess.run([sys.executable, "-I", str(SOURCE / "installer/host-helper"), str(loose / "socket"), "1"],
                              capture_output=True, text=True, timeout=20, check=False)
        self.assertIn("open to other users", done.stderr)

    def test_it_ends_with_the_bootstrap(self):
        place = self.bench.folder / "ending"
        place.mkdir(mode=0o700)
        script = f'"{sys.executable}" -I "{SOURCE}/installer/host-helper" "{place}/socket" $$ >/dev/null 2>&1 & ' \
            f'until [ -S "{place}/socket" ]; do sleep 0.02; done; echo $!'
        helper = int(subprocess.run(["bash", "-c", script], capture_output=True, text=True, timeout=20, check=True).stdout)
        deadline = time.monotonic() + 10
        while place.exists() and time.monotonic() < deadline:
            time.sleep(0.05)
        self.assertFalse(place.exists(), f"helper {helper} still runs")


if __name__ == "__main__":
    unittest.main()

# SPDX-License-Identifier: GPL-3.0-or-later
"""Every system the bootstrap knows has presets that can be configured there."""
import json
import subprocess
import unittest

from bench import SOURCE, Bench

PRESETS = {preset["name"]: preset for preset in json.loads((SOURCE / "CMakePresets.json").read_text())["configurePresets"]}


def resolved(name):
    """A preset with what it inherits."""
    preset = PRESETS[name]
    result = {"cacheVariables": {}}
    parents = preset.get("inherits", [])
    for parent in [parents] if isinstance(parents, str) else parents:
        inherited = resolved(parent)
        result["cacheVariables"].update(inherited.pop("cacheVariables"))
        result.update(inherited)
    result["cacheVariables"].update(preset.get("cacheVariables", {}))
    result.update({key: value for key, value in preset.items() if key != "cacheVariables"})
    return result


def allowed(name, system):
    return resolved(name)["condition"] == {"type": "equals", "lhs": "${hostSystemName}", "rhs": system}


class Presets(unittest.TestCase):
    def setUp(self):
        self.bench = Bench()
        self.addCleanup(self.bench.close)

    def preset_of(self, system):
        return self.bench.shell('echo "$build_preset"', OSTYPE=system).stdout.strip()

    def test_run_and_exec_build_a_preset_of_their_system(self):
        for kind, system in (("linux-gnu", "Linux"), ("darwin24.0", "Darwin")):
            name = self.preset_of(kind)
            self.assertTrue(allowed(name, system), name)
            variables = resolved(name)["cacheVariables"]
            self.assertEqual((False, False, "RelWithDebInfo"), (variables["PARAPET_TESTS"], variables["PARAPET_BENCH"], variables["CMAKE_BUILD_TYPE"]))
        self.assertNotIn("CMAKE_CXX_COMPILER", resolved(self.preset_of("darwin24.0"))["cacheVariables"])
        self.assertEqual("other", self.bench.shell('echo "$build_preset"', OSTYPE="darwin24.0", PARAPET_PRESET="other").stdout.strip())

    def test_tests_on_macos_use_its_preset_and_none_of_linuxs(self):
        self.bench.tool("uname", "echo Darwin")
        steps = 'step() { echo "step $*"; }; check_main() { echo "main in $tree"; }; '
        done = self.bench.shell(f"environment=native; {steps} command_test", OSTYPE="darwin24.0")
        self.assertEqual(["step build_tree macos all", "main in macos"], done.stdout.splitlines(), done.stderr)
        self.assertTrue(allowed("macos", "Darwin"))

    def clang(self, *names):
        """What the presets for Clang find where it has these names."""
        self.bench.hide(*(f"{program}{suffix}" for program in ("clang", "clang++") for suffix in ("", "-19", "-20", "-21", "-22")))
        for name in names:
            self.bench.tool(name, "")
        script = self.bench.folder / "ask.cmake"
        script.write_text(f'include("{SOURCE}/cmake/clang.cmake")\nmessage("${{CMAKE_C_COMPILER}} ${{CMAKE_CXX_COMPILER}}")\n')
        return subprocess.run(["cmake", "-P", str(script)], env=self.bench.environment, text=True, capture_output=True, check=False)

    def test_clang_is_found_by_the_name_it_has_on_each_system(self):
        for name in ("asan", "tsan", "fuzz"):
            self.assertEqual("${sourceDir}/cmake/clang.cmake", resolved(name)["toolchainFile"])
            self.assertNotIn("CMAKE_CXX_COMPILER", resolved(name)["cacheVariables"])
        found = self.clang("clang", "clang++")  # Fedora, Arch, openSUSE
        self.assertEqual(f"{self.bench.tools}/clang {self.bench.tools}/clang++", found.stderr.strip())

    def test_debians_clang_19_comes_before_another_one(self):
        found = self.clang("clang", "clang++", "clang-19", "clang++-19")
        self.assertEqual(f"{self.bench.tools}/clang-19 {self.bench.tools}/clang++-19", found.stderr.strip())

    def test_a_system_without_clang_is_told(self):
        found = self.clang()
        self.assertNotEqual(0, found.returncode)
        self.assertIn("Clang 19 or later is needed", found.stderr)


if __name__ == "__main__":
    unittest.main()

#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs the headless first run, twice on the same workspace, and checks what it prints and writes: headless.py PROGRAM OUTPUT."""
import pathlib
import re
import shutil
import subprocess
import sys

program, output = sys.argv[1], pathlib.Path(sys.argv[2])
shutil.rmtree(output, ignore_errors=True)
problems = []
for turn in ("first", "second"):
    run = subprocess.run([program, "--headless", "--output", str(output)], capture_output=True, text=True, timeout=280, check=False)
    print(run.stdout, run.stderr, sep="\n")
    if run.returncode != 0:
        problems.append(f"{turn} run: exit code {run.returncode}")
    sample = run.stdout.split("== ")[1] if run.stdout.count("== ") >= 2 else ""
    if not re.search(r"Secure score: \d+\.\d %", sample):
        problems.append(f"{turn} run: no score of the sample estate")
    if not re.search(r"Active alerts: [1-9]", sample):
        problems.append(f"{turn} run: no alerts of the sample estate")
if re.search(r"\w\(s\)", run.stdout):
    problems.append("English without its plural forms: the languages are not in the program")
pages = ["overview", "recommendations", "exemptions", "governance", "compliance", "alerts", "inventory", "query", "activity", "connections", "policies"]
for page in pages:
    sizes = {}
    for theme in ("light", "dark"):
        file = output / f"sample-{page}-{theme}.png"
        if not file.is_file() or file.stat().st_size < 8000:
            problems.append(f"{file.name} is missing or empty")
        else:
            sizes[theme] = file.read_bytes()
    if len(sizes) == 2 and sizes["light"] == sizes["dark"]:
        problems.append(f"{page}: light and dark are the same picture")
report = output / "report.html"
text = report.read_text(encoding="utf-8") if report.is_file() else ""
if "Content-Security-Policy" not in text or re.search(r"(src|href)=[\"']https?://(?!portal\.)", text):
    problems.append("the report is missing, without a policy, or loads something remote")
for problem in problems:
    print("PROBLEM:", problem)
sys.exit(1 if problems else 0)

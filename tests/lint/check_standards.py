# SPDX-License-Identifier: GPL-3.0-or-later
"""The compliance standards in resources/standards, and that every control a definition names is one of theirs.

A standard is a file `<id>.json`: families in the standard's own order, one control a line. `manual` is true where no
inventory of a cloud can decide a control, so no definition may claim to.
"""
import json
import re
import sys
from pathlib import Path

from tree import SOURCE, relative

CLOUDS = ["azure", "aws", "gcp", "host"]
TITLE, SUMMARY = 100, 300
STANDARD_KEYS = ["id", "name", "version", "clouds", "families"]
FAMILY_KEYS = ["id", "title", "controls"]
CONTROL_KEYS = ["id", "title", "summary"]
IDENTIFIER = re.compile(r"[A-Za-z0-9]+([.-][A-Za-z0-9]+|\(\d+\))*")


def once(pairs):
    """An object in which no name stands twice."""
    names = [name for name, _ in pairs]
    twice = sorted({name for name in names if names.count(name) > 1})
    if twice:
        raise ValueError(f"named twice: {twice}")
    return dict(pairs)


def quoted(value):
    return json.dumps(value, ensure_ascii=False)


def text_of(standard):
    """The one way to write a standard: one control a line."""
    def row(control):
        return "   {" + ", ".join(f"{quoted(key)}: {quoted(value)}" for key, value in control.items()) + "}"

    families = [f'  {{"id": {quoted(family["id"])}, "title": {quoted(family["title"])}, "controls": [\n'
                + ",\n".join(row(control) for control in family["controls"]) + "\n  ]}" for family in standard["families"]]
    head = "".join(f" {quoted(key)}: {quoted(standard[key])},\n" for key in STANDARD_KEYS[:-1])
    return "{\n" + head + ' "families": [\n' + ",\n".join(families) + "\n ]\n}\n"


def numbers(name):
    """The numbers in an id: "5.2.10" stands behind "5.2.9", "AC-2(1)" behind "AC-2"."""
    return [int(digits) for digits in re.findall(r"\d+", name)]


def text_fault(text, most):
    """What is wrong with a text for people, or None."""
    if not isinstance(text, str) or not text.strip():
        return "is empty"
    if text != " ".join(text.split()) or not text.isprintable():
        return "has blanks or signs that do not belong there"
    return f"is longer than {most} characters" if len(text) > most else None


def control_faults(control, family):
    """Faults of one control of a family."""
    if not isinstance(control, dict) or list(control) not in (CONTROL_KEYS, CONTROL_KEYS + ["manual"]):
        return [f"{control}: a control has {CONTROL_KEYS}, and manual where it is true"]
    name, found = control["id"], []
    if not isinstance(name, str) or not IDENTIFIER.fullmatch(name):
        return [f"{name}: no id of a control"]
    if not re.match(re.escape(family) + r"[.-]", name):
        found.append(f"{name}: stands in family {family}")
    found += [f"{name}: the {key} {fault}" for key, most in (("title", TITLE), ("summary", SUMMARY))
              if (fault := text_fault(control[key], most))]
    if not found and control["title"].endswith("."):
        found.append(f"{name}: the title ends like a sentence")
    if not found and (not control["summary"].endswith(".") or re.search(r"[.!?] [A-Z]", control["summary"])):
        found.append(f"{name}: the summary is not one sentence")
    if control.get("manual", True) is not True:
        found.append(f"{name}: manual is true or left out")
    return found


def family_faults(family):
    """Faults of one family and its controls."""
    if not isinstance(family, dict) or list(family) != FAMILY_KEYS:
        return [f"{family}: a family has {FAMILY_KEYS}"]
    name, controls = family["id"], family["controls"]
    if not isinstance(name, str) or not IDENTIFIER.fullmatch(name):
        return [f"{name}: no id of a family"]
    if not isinstance(controls, list) or not controls:
        return [f"{name}: a family without controls"]
    fault = text_fault(family["title"], TITLE)
    found = [f"{name}: the title {fault}"] if fault else []
    for control in controls:
        found += control_faults(control, name)
    return found


def order_faults(ids):
    """Ids that stand twice or out of order."""
    found = [f"{name}: stands twice" for name in sorted({name for name in ids if ids.count(name) > 1})]
    return found + [f"{after}: stands behind {before}" for before, after in zip(ids, ids[1:]) if numbers(after) < numbers(before)]


def standard_faults(standard, name):
    """Faults of the content of one file."""
    if not isinstance(standard, dict) or list(standard) != STANDARD_KEYS:
        return [f"a standard has {STANDARD_KEYS}"]
    found = [] if standard["id"] == name else [f"the id is not the file's name: {standard['id']}"]
    found += [f"the {key} {fault}" for key in ("name", "version") if (fault := text_fault(standard[key], TITLE))]
    clouds, families = standard["clouds"], standard["families"]
    if not clouds or clouds != [cloud for cloud in CLOUDS if cloud in clouds]:
        found.append(f"the clouds are some of {CLOUDS}, in this order")
    if not isinstance(families, list) or not families:
        return found + ["a standard without families"]
    for family in families:
        found += family_faults(family)
    if found:
        return found
    found = order_faults([family["id"] for family in families])
    for family in families:
        found += order_faults([control["id"] for control in family["controls"]])
    return found


def read_standards(top):
    """(standards by id, faults of their files); a file with faults of form is not among the standards."""
    standards, found = {}, []
    for path in sorted((Path(top) / "resources/standards").glob("*")):
        try:
            text = path.read_bytes().decode("utf-8")
            standard = json.loads(text, object_pairs_hook=once)
        except ValueError as error:
            found.append(f"{relative(path, top)}: {error}")
            continue
        faults = standard_faults(standard, path.name.removesuffix(".json"))
        if not faults and text != text_of(standard):
            faults = ["one control a line, written as the others are"]
        found += [f"{relative(path, top)}: {fault}" for fault in faults]
        if not faults:
            standards[standard["id"]] = standard
    return standards, found


def named_by_definitions(top):
    """(path, cloud, standard, ids) of every list of controls in a definition."""
    found = []
    for path in sorted((Path(top) / "resources/policies").glob("*/**/*.json")):
        own = json.loads(path.read_text(encoding="utf-8"))["properties"]["metadata"]["parapet"]
        found += [(relative(path, top), own["cloud"], name, ids) for name, ids in own.get("standards", {}).items()]
    return found


def definition_faults(named, standards):
    """Faults of what definitions name; a standard without a usable file is told once."""
    missing = {}
    found = []
    for path, cloud, name, ids in named:
        if name not in standards:
            missing[name] = missing.get(name, 0) + 1
            continue
        controls = {control["id"]: control for family in standards[name]["families"] for control in family["controls"]}
        where = f"{path}: {name}"
        if cloud not in standards[name]["clouds"]:
            found.append(f"{where} does not speak about {cloud}")
        if not ids or len(ids) != len(set(ids)):
            found.append(f"{where}: the list is empty or names a control twice")
        found += [f"{where} has no control {each}" for each in ids if each not in controls]
        found += [f"{where}: {each} is manual, no definition decides it" for each in ids if controls.get(each, {}).get("manual")]
    return [f"resources/standards/{name}.json: no usable file, but {count} definitions name it"
            for name, count in sorted(missing.items())] + found


def tree_faults(top):
    """Every fault of standards and definitions of a source tree."""
    standards, found = read_standards(top)
    return found + definition_faults(named_by_definitions(top), standards)


def coverage(top):
    """(standard, controls, manual ones, those that a definition names) of each standard."""
    standards, _ = read_standards(top)
    named = {(name, each) for _, _, name, ids in named_by_definitions(top) for each in ids}
    rows = []
    for name, standard in standards.items():
        controls = [control for family in standard["families"] for control in family["controls"]]
        rows.append((name, len(controls), sum("manual" in each for each in controls), sum((name, each["id"]) in named for each in controls)))
    return rows


if __name__ == "__main__":
    for row in coverage(SOURCE):
        print("{}: {} controls, {} manual, {} with a definition".format(*row))
    faults = tree_faults(SOURCE)
    print("\n".join(faults))
    sys.exit(1 if faults else 0)

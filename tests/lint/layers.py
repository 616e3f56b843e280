# SPDX-License-Identifier: GPL-3.0-or-later
"""The layer table: which folder may include what.

`OURS` names folders of this tree by their include path, or single headers; `OUTSIDE` names families of other headers.
A folder takes the longest entry that fits its path. `NEVER` holds through any number of headers, for the compiler's
dependency output.
"""
import re
import subprocess
from pathlib import Path

from tree import CODE, files, relative, without

CORE = {"core/"}
DOMAIN = CORE | {"domain/"}
PORTS = DOMAIN | {"ports/"}
ENGINES = {"policy/", "posture/", "detection/", "remedy/", "protection/"}
# What services offer for reading; everything else of services writes.
READS = {"services/reads.h", "services/attestationreads.h", "services/compliancereads.h", "services/exemptionreads.h", "services/governancereads.h",
         "services/policydesk.h",
         "services/words.h"}
PLAIN = {"std", "QtCore", "qcoro"}
DATA = PLAIN | {"simdjson", "roaring", "zlib"}

OURS = {
    "models/core": CORE,
    "models/domain": DOMAIN,
    "models/ports": PORTS,
    "models/wire": {"wire/"},
    "models/store": PORTS | {"store/"},
    **{"models/" + name.rstrip("/"): PORTS | {name} for name in ENGINES},
    "models/services": PORTS | ENGINES | {"store/", "services/"},
    "models/items": DOMAIN | READS | {"items/"},
    "connectors": PORTS | {"remedy/", "connectors/http/", "connectors/auth/"},
    "connectors/sample": PORTS | {"remedy/"},
    "connectors/agent": {"wire/", "connectors/agent/"},
    "app/core": PORTS | {"services/", "app/core/"},
    "views": DOMAIN | READS | {"items/", "app/core/", "views/"},
    # What window and command line both stand on: it joins connectors, services and store, and has no widgets.
    "app/runtime": PORTS | ENGINES | {"store/", "services/", "connectors/", "app/core/", "app/runtime/"},
    "app/gui": PORTS | ENGINES | {"store/", "services/", "items/", "connectors/", "app/", "views/"},
    "app/cli": PORTS | ENGINES | {"store/", "services/", "connectors/", "app/core/", "app/runtime/", "app/cli/"},
}
OUTSIDE = {
    "models/core": PLAIN | {"roaring"},
    "models/domain": PLAIN,
    "models/ports": PLAIN,
    "models/wire": {"std"},
    "models/store": DATA | {"sqlite", "openssl", "argon2"},
    **{"models/" + name.rstrip("/"): DATA | {"yaml", "vectorscan"} for name in ENGINES},
    "models/services": DATA | {"QtNetwork", "openssl"},
    "models/items": PLAIN,
    "connectors": DATA | {"QtNetwork", "QtDBus", "curl", "openssl", "keychain"},
    "connectors/sample": DATA | {"QtNetwork", "boost", "openssl"},
    "connectors/agent": {"std", "boost", "openssl"},
    "app/core": DATA | {"QtGui", "keychain", "QtDBus"},
    "views": PLAIN | {"QtGui", "QtWidgets", "QtCharts", "QtSvg", "QtDBus", "highlighting", "system"},
    "app/runtime": DATA | {"QtNetwork", "QtDBus", "keychain", "openssl"},
    "app/gui": DATA | {"QtGui", "QtWidgets", "QtCharts", "QtSvg", "QtDBus", "QtNetwork", "keychain", "highlighting", "system"},
    "app/cli": DATA | {"QtNetwork", "QtDBus", "QtGui", "QtSvg", "keychain", "system"},
}
NEVER = {
    "models": r"/(views|app|connectors)/|/QtWidgets/|/curl/curl\.h$",
    "models/items": r"/models/store/|/(views|app|connectors)/|/QtWidgets/|/QtGui/|/curl/curl\.h$|sqlite3\.h$",
    "connectors": r"/models/(store|services|items|posture|policy|detection)/|/(views|app)/|/QtWidgets/|sqlite3\.h$",
    "app/core": r"/(views|connectors)/|/QtWidgets/",
    "app/runtime": r"/views/|/app/(gui|cli)/|/QtWidgets/",
    "app/cli": r"/views/|/QtWidgets/",
    "views": r"/models/store/|/connectors/|/curl/curl\.h$|sqlite3\.h$",
}
PLATFORM = re.compile(r"_(unix|win)\.cpp$|_mac\.mm$")
FAMILIES = (
    (r"curl/", "curl"), (r"(sqlcipher/)?sqlite3(ext)?\.h$", "sqlite"), (r"simdjson", "simdjson"), (r"roaring/", "roaring"),
    (r"qcoro/", "qcoro"), (r"openssl/", "openssl"), (r"argon2", "argon2"), (r"zlib\.h$|zconf\.h$", "zlib"), (r"yaml-cpp/", "yaml"),
    (r"(hs/)?hs(_\w+)?\.h$", "vectorscan"), (r"boost/", "boost"), (r"qt6keychain/|qtkeychain/", "keychain"),
    (r"KSyntaxHighlighting/", "highlighting"), (r"benchmark/", "benchmark"),
)
STANDARD = re.compile(r"[a-z_0-9]+$")
INCLUDE = re.compile(r'^[ \t]*#[ \t]*(?:include|import)[ \t]*([<"])([^>"]+)[>"]', re.MULTILINE)
OUR_ROOTS = ("app/", "views/", "connectors/", "cmake/", "tests/", "support/")


def longest(table, folder):
    """The entry of the deepest folder that the table knows; None outside the layers (tests, for example)."""
    while folder not in ("", "."):
        if folder in table:
            return table[folder]
        folder = folder.rpartition("/")[0]
    return None


def qt_headers():
    """{header name: Qt module}, from the installed headers; empty where there are none."""
    found = {}
    for place in sorted(Path("/usr/include").glob("**/qt6")) if Path("/usr/include").is_dir() else []:
        for module in sorted(place.glob("Qt*")):
            if module.is_dir():
                for header in module.iterdir():
                    found.setdefault(header.name, module.name)
    return found


def family(header, qt):
    """Which family of OUTSIDE a header that is not ours belongs to."""
    for pattern, name in FAMILIES:
        if re.match(pattern, header):
            return name
    if header.startswith("Qt") and "/" in header:
        return header.split("/")[0]
    if header in qt:
        return qt[header]
    if re.fullmatch(r"Q[A-Za-z0-9]+|Qt[A-Z]\w*", header):
        return header if header.startswith("Qt") and header in set(qt.values()) else "QtCore" if not qt else "unknown Qt header"
    if STANDARD.match(header) or header in ("assert.h", "stddef.h", "stdint.h", "errno.h"):
        return "std"
    return "system"


def is_ours(header, quoted, models):
    return quoted or header.startswith(OUR_ROOTS) or header.split("/")[0] in models


def include_faults(top, qt):
    """One line for every #include that the table forbids."""
    faults = []
    models = {path.name for path in (Path(top) / "models").iterdir() if path.is_dir()} if (Path(top) / "models").is_dir() else set()
    for path in files(top, ("app", "connectors", "models", "views"), CODE):
        name = relative(path, top)
        folder = name.rpartition("/")[0]
        ours, outside = longest(OURS, folder), longest(OUTSIDE, folder)
        if ours is None:
            faults.append(f"{name}: the folder is not in the layer table")
            continue
        text = without(path.read_text(encoding="utf-8", errors="replace"))
        for match in INCLUDE.finditer(text):
            header, quoted = match.group(2), match.group(1) == '"'
            line = text.count("\n", 0, match.start()) + 1
            if header.endswith(".moc") or header.startswith("moc_"):
                continue
            if not is_ours(header, quoted, models):
                kind = family(header, qt)
                if kind not in outside and not (kind == "system" and PLATFORM.search(name)):
                    faults.append(f"{name}:{line}: {folder} may not include <{header}> ({kind})")
            elif "/" not in header:
                faults.append(f"{name}:{line}: \"{header}\" must name its folder")
            elif not (any(header == one or (one.endswith("/") and header.startswith(one)) for one in ours)
                      or header.startswith(folder + "/")):
                faults.append(f"{name}:{line}: {folder} may not include \"{header}\"")
    return faults


def compiled_faults(build, top):
    """One line for every file whose compiled dependencies, through any header, cross a wall of NEVER."""
    listing = subprocess.run(["ninja", "-C", str(build), "-t", "deps"], capture_output=True, text=True, check=False).stdout
    return dependency_faults(listing, build, top)


def dependency_faults(listing, build, top):
    faults = set()
    for block in listing.split("\n\n"):
        lines = block.strip().splitlines()
        if len(lines) < 2:
            continue
        dependencies = [str((Path(build) / line.strip()).resolve()) if not line.strip().startswith("/") else line.strip() for line in lines[1:]]
        source = next((one for one in dependencies if one.startswith(str(top) + "/") and Path(one).suffix in (".cpp", ".mm")), None)
        if source is None:
            continue
        name = relative(source, top)
        wall = longest(NEVER, name.rpartition("/")[0])
        if wall is None or name.startswith("tests/"):
            continue
        for one in dependencies:
            # Only the part below the checkout counts for our own folders: the checkout may lie in a folder named "app".
            shown = "/" + one[len(str(top)) + 1:] if one.startswith(str(top) + "/") else one
            own = one.startswith(str(top) + "/")
            if re.search(wall, shown) and (own or not re.search(r"/(views|app|connectors)/", shown)):
                faults.add(f"{name}: reaches {shown.lstrip('/') if own else shown} through its headers")
    return sorted(faults)

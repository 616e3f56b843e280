# SPDX-License-Identifier: GPL-3.0-or-later
"""Words that do not belong in the source, each with the reason a reader of the failure needs."""
import re
from dataclasses import dataclass, field

from tree import CODE, files, hits, relative, without


@dataclass
class Word:
    pattern: str
    why: str
    folders: tuple = ("app", "connectors", "models", "views")
    strings: bool = False           # look inside string literals too
    allowed: str = "(?!)"           # files where it may stand, by path
    code_only: bool = True
    examples: list = field(default_factory=list)


WORDS = [
    Word(r"\bprocessEvents\b", "nested event loops reorder everything; await instead",
         folders=("app", "connectors", "models", "views", "tests"), examples=["QCoreApplication::processEvents();"]),
    Word(r"\bQEventLoop\b", "nested event loops reorder everything; await instead",
         folders=("app", "connectors", "models", "views"), examples=["QEventLoop loop;"]),
    Word(r"(\w*[Dd]ialog\w*|\w*[Mm]enu\w*|\bbox|\w*[Mm]essageBox)\s*(\.|->)\s*exec\s*\(", "a modal exec() is a nested event loop; use open() or popup()",
         examples=["dialog.exec();", "m_menu->exec(point);"]),
    Word(r"\bQMessageBox::(information|question|warning|critical)\b|\bQ(File|Input)Dialog::get\w+\(", "static dialogs block in a nested event loop; use open()",
         examples=["QMessageBox::warning(this, a, b);", "QFileDialog::getOpenFileName(this);"]),
    Word(r"static\s+[\w:<>]+\s*[&*]\s*instance\s*\(|\bQ_GLOBAL_STATIC\b|\bsetInstance\s*\(", "no singletons: pass what is needed",
         examples=["static Settings& instance();", "Q_GLOBAL_STATIC(X, x)"]),
    Word(r"\bQThreadPool::globalInstance\b|\bQtConcurrent::", "one compute pool of our own", examples=["QThreadPool::globalInstance()->start(f);"]),
    Word(r"\bqCoro\s*\(", "a dropped awaiter of a foreign object leaks or hangs; use our own awaitables", examples=["co_await qCoro(reply);"]),
    Word(r"\bQSortFilterProxyModel\b", "a list is a bitmap seen through an order; a proxy reads every row", examples=["QSortFilterProxyModel proxy;"]),
    Word(r"\bsetStyleSheet\b", "looks come from the theme", folders=("app", "views"), examples=['setStyleSheet(u"x"_s);']),
    Word(r"#[0-9a-fA-F]{6}([0-9a-fA-F]{2})?\b|\bqRgba?\s*\(|\bQColor(?:::fromRgb\w*)?\s*[({]\s*(0x)?\d|\bQt::(black|white|red|green|blue|cyan|magenta|yellow|gray|(dark|light)[A-Z]\w+)\b",
         "colours come from the theme by meaning", folders=("views",), strings=True,
         examples=['QColor(u"#aabbcc"_s)', "QColor(1, 2, 3)", "painter.setPen(Qt::red);"]),
    Word(r"\bsetToolTip\s*\(|\bQToolTip::showText\((?!.*\bplainToolTip\()", "text from elsewhere is no markup: setPlainToolTip() or plainToolTip()",
         folders=("views",), allowed=r"^views/common/plaintext\.cpp$", examples=["label->setToolTip(name);", "QToolTip::showText(pos, name, this);"]),
    Word(r"\bqWait\s*\(|\bQ_ASSERT\b", "tests wait with QTRY_ and judge with QVERIFY", folders=("tests",), examples=["QTest::qWait(50);", "Q_ASSERT(x);"]),
    Word(r"\b(TODO|FIXME|XXX|HACK)\b", "finish it or leave it out", code_only=False,
         folders=("app", "connectors", "models", "views", "installer", "cmake", "resources"), strings=True, examples=["// TODO: later"]),
    Word(r"\b(?:deb\.debian\.org|snapshot\.debian\.org|archive\.ubuntu\.com|registry\.npmjs\.org|pypi\.org|files\.pythonhosted\.org|crates\.io|proxy\.golang\.org)\b",
         "mirrors are found from the machine's own settings", code_only=False, strings=True,
         folders=("app", "cmake", "connectors", "installer", "models", "resources", "tests", "translations", "views", ".ci"),
         examples=["http://deb.debian.org/debian"]),
    Word(r"(?<![\w./-])/(?:work|root)/(?:main|shared|\.cache|\.npm|\.config)\b", "a path of one machine", code_only=False, strings=True,
         folders=("app", "cmake", "connectors", "installer", "models", "resources", "tests", "translations", "views", ".ci"),
         examples=["/work/shared/specs"]),
]
TEXT = CODE | {".cmake", ".txt", ".md", ".py", ".sh", ".json", ".qrc", ".yml", ".yaml", ".mjs", ".cjs", ".ts", ".xml", ".in", ""}


def faults_in(name, text, code):
    """Every banned word of one file."""
    found = []
    for word in WORDS:
        if not name.startswith(tuple(folder + "/" for folder in word.folders)) or re.search(word.allowed, name):
            continue
        if word.code_only and not code:
            continue
        # Comments are read for words that are wrong anywhere, code alone for the rest.
        looked = without(text, comments=word.code_only, strings=not word.strings) if code else text
        found += [f"{name}:{line}: '{what}': {word.why}" for line, what in hits(word.pattern, looked)]
    return found


def tree_faults(top):
    found = []
    for path in files(top):
        name = relative(path, top)
        if name.startswith("tests/lint/") or path.suffix not in TEXT or path.stat().st_size > 2_000_000:
            continue
        found += faults_in(name, path.read_text(encoding="utf-8", errors="replace"), path.suffix in CODE)
    return found

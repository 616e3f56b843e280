// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>
#include <QStringView>

namespace core {

/// Foreign text made safe for one line of a window, terminal or log: control, bidirectional and other invisible
/// formatting characters become U+FFFD, line breaks become spaces, and it is cut at `limit` UTF-16 units with "…".
QString oneLine(QStringView foreign, qsizetype limit = 4096);

/// The same for text of many lines: keeps line feeds and tabs.
QString manyLines(QStringView foreign, qsizetype limit = 1 << 20);

/// For logs and Error::detail: Authorization headers, bearer tokens, SAS signatures, passwords in URLs and the usual
/// `secret=`, `client_secret=`, `refresh_token=` members are replaced by "[redacted]".
QString redacted(QStringView text);

/// One CSV cell: quoted where needed; a leading = + - @ tab or CR gets a ' so that no spreadsheet runs it.
QString csvCell(QStringView value);
/// A line of such cells, with its end.
QString csvLine(const QStringList& cells);

/// One word of a POSIX shell that means exactly this text, also when pasted into a terminal: control characters, which a
/// terminal would act on inside quotes too, stand as escapes of printf. Line feeds stay as they are. NUL, which no shell can
/// carry, is left out.
QString shellWord(QStringView text);

} // namespace core

// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/aboutdialog.h"

#include "views/common/labels.h"
#include "views/common/theme.h"

#include <QPlainTextEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace views {

namespace {

struct Notice {
    QLatin1StringView name, licence, use;
};

/// What is linked or started, with its licence's SPDX id. Names and ids are not translated.
constexpr std::array notices{Notice{"Qt 6 (Core, Gui, Widgets, Network, Svg, DBus)"_L1, "LGPL-3.0-only"_L1, "user interface"_L1},
                             Notice{"Qt Charts"_L1, "GPL-3.0-only"_L1, "charts"_L1},
                             Notice{"KSyntaxHighlighting"_L1, "MIT"_L1, "code views"_L1},
                             Notice{"QCoro"_L1, "MIT"_L1, "coroutines"_L1},
                             Notice{"QtKeychain"_L1, "BSD-3-Clause"_L1, "wrapping keys in the system keychain"_L1},
                             Notice{"SQLCipher"_L1, "BSD-3-Clause"_L1, "encrypted workspace"_L1},
                             Notice{"SQLite"_L1, "blessing"_L1, "workspace"_L1},
                             Notice{"curl"_L1, "curl"_L1, "HTTP"_L1},
                             Notice{"OpenSSL"_L1, "Apache-2.0"_L1, "TLS and hashing"_L1},
                             Notice{"simdjson"_L1, "Apache-2.0 OR MIT"_L1, "JSON"_L1},
                             Notice{"CRoaring"_L1, "Apache-2.0 OR MIT"_L1, "verdict and facet bitmaps"_L1},
                             Notice{"Argon2"_L1, "CC0-1.0 OR Apache-2.0"_L1, "passphrases"_L1},
                             Notice{"zlib"_L1, "Zlib"_L1, "compression"_L1},
                             Notice{"OpenSCAP"_L1, "LGPL-2.1-or-later"_L1, "security baseline, a program of its own"_L1},
                             Notice{"SCAP Security Guide"_L1, "BSD-3-Clause"_L1, "baseline content"_L1}};

} // namespace

AboutDialog::AboutDialog(const Theme& theme, const QString& version, QWidget* parent) : QDialog(parent)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("About Parapet"));
    setAccessibleName(tr("About Parapet"));
    resize(theme.dp(560), theme.dp(480));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(theme.metric(Metric::SpaceXl), theme.metric(Metric::SpaceXl), theme.metric(Metric::SpaceXl), theme.metric(Metric::SpaceL));
    layout->setSpacing(theme.metric(Metric::SpaceS));
    layout->addWidget(makeLabel(theme, tr("Parapet %1").arg(version), FontRole::Title));
    auto* words = makeLabel(theme,
                            tr("A security operations console for cloud and hybrid estates. Free software under the GNU General Public License, version 3 or "
                               "later; it comes without any warranty."),
                            FontRole::Body, ColorId::TextSecondary);
    words->setWordWrap(true);
    layout->addWidget(words);
    layout->addWidget(makeLabel(theme, tr("Third-party notices"), FontRole::Strong));
    auto* text = new QPlainTextEdit(this);
    text->setReadOnly(true);
    text->setFrameShape(QFrame::NoFrame);
    text->setAccessibleName(tr("Third-party notices"));
    text->setFont(theme.font(FontRole::Small));
    text->setTabChangesFocus(true);
    QStringList lines;
    for (const Notice& notice : notices)
        lines << notice.name + u"\n    "_s + notice.licence + u" · "_s + notice.use;
    text->setPlainText(lines.join(u'\n'));
    layout->addWidget(text, 1);
    text->setFocus();
}

} // namespace views

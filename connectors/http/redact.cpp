// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/http/redact.h"

#include "core/text.h"

#include <QUrlQuery>

using namespace Qt::StringLiterals;

namespace http {

QString redactedUrl(const QUrl& url)
{
    static constexpr std::array harmless{"api-version"_L1, "$top"_L1, "$expand"_L1, "$select"_L1};
    QString out = url.toDisplayString(QUrl::RemoveQuery | QUrl::RemoveFragment | QUrl::RemoveUserInfo);
    QChar separator = u'?';
    const auto items = QUrlQuery(url).queryItems();
    for (const auto& [name, value] : items) {
        const bool plain = std::ranges::any_of(harmless, [&](auto known) { return name.compare(known, Qt::CaseInsensitive) == 0; });
        out += separator + name + u'=' + (plain ? value : u"…"_s);
        separator = u'&';
    }
    return core::redacted(core::oneLine(out, 1000));
}

} // namespace http

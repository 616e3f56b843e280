// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <initializer_list>
#include <utility>

#include <QByteArray>
#include <QLatin1StringView>
#include <QStringView>
#include <QVarLengthArray>

namespace services {

/// The one way a report's HTML is made: element and attribute names are program text, every value is foreign and is
/// escaped here. The page carries a policy that forbids scripts, forms and everything remote; its one style sheet is
/// allowed by its hash. Not thread-safe; used and thrown away.
class HtmlWriter {
public:
    using Attribute = std::pair<QLatin1StringView, QString>;

    /// Begins the page; `style` is CSS of ours and must not hold "</".
    HtmlWriter(QStringView title, QStringView language, const QByteArray& style);

    HtmlWriter& open(QLatin1StringView element, std::initializer_list<Attribute> attributes = {});
    HtmlWriter& text(QStringView foreign);
    HtmlWriter& close();
    /// open(), text() and close() in one.
    HtmlWriter& element(QLatin1StringView name, QStringView content, std::initializer_list<Attribute> attributes = {});

    /// Closes what is open and gives the page as UTF-8.
    QByteArray finish();

private:
    QByteArray m_out;
    QVarLengthArray<QLatin1StringView, 16> m_open;
};

} // namespace services

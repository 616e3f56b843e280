// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/objectlink.h"

#include "core/text.h"

#include <array>

#include <QUrl>

using namespace Qt::StringLiterals;

namespace app {

namespace {

constexpr auto scheme = "parapet://"_L1;
constexpr qsizetype longest = 8192;

/// Pages with objects of their own, and the option of parapetctl that names one of them.
constexpr std::array pages{std::pair{"recommendations"_L1, "--key"_L1}, std::pair{"alerts"_L1, "--id"_L1}, std::pair{"inventory"_L1, "--id"_L1}};

/// Plain words stay readable; everything else is quoted.
QString word(const QString& text)
{
    const bool plain =
        !text.isEmpty() && std::ranges::all_of(text, [](QChar c) { return c.unicode() < 128 && (c.isLetterOrNumber() || u"-_./:@%+,"_s.contains(c)); });
    return plain ? text : core::shellWord(text);
}

} // namespace

QString ObjectLink::toString() const
{
    return scheme + page + u'/' + QString::fromLatin1(QUrl::toPercentEncoding(id));
}

std::optional<ObjectLink> ObjectLink::parse(const QString& text)
{
    const QString trimmed = text.trimmed();
    if (trimmed.size() > longest || !trimmed.startsWith(scheme))
        return std::nullopt;
    const qsizetype slash = trimmed.indexOf(u'/', scheme.size());
    const ObjectLink link{trimmed.sliced(scheme.size(), std::max<qsizetype>(slash, scheme.size()) - scheme.size()),
                          slash < 0 ? QString() : QUrl::fromPercentEncoding(trimmed.sliced(slash + 1).toLatin1())};
    const bool known = std::ranges::any_of(pages, [&](const auto& page) { return link.page == page.first; });
    // Written back it must be the same, so that two texts never mean one object by accident.
    if (!known || link.id.isEmpty() || link.id.contains(QChar(0)) || link.toString().compare(trimmed, Qt::CaseInsensitive) != 0)
        return std::nullopt;
    return link;
}

QString commandLine(const QString& workspace, const QStringList& words)
{
    QString line = u"parapetctl"_s;
    for (const auto& one : words)
        line += u' ' + word(one);
    return line + u" --workspace "_s + word(workspace);
}

QString commandFor(const ObjectLink& object, const QString& workspace)
{
    const auto known = std::ranges::find_if(pages, [&](const auto& page) { return object.page == page.first; });
    if (known == pages.end())
        return {};
    return commandLine(workspace, {object.page, u"--json"_s, known->second, object.id});
}

} // namespace app

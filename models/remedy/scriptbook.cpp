// SPDX-License-Identifier: GPL-3.0-or-later
#include "remedy/scriptbook.h"

#include "remedy/loadbook.h"
#include "remedy/render.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace remedy {

namespace {

/// GUIDs of assessments are told apart by their first eight digits in the documented catalogue; other keys as a whole.
QString shortKey(const QString& key)
{
    static const QRegularExpression guid(u"^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$"_s);
    const QString lower = key.toLower();
    return guid.match(lower).hasMatch() ? lower.first(8) : lower;
}

QString translated(const QString& text)
{
    return text.isEmpty() ? text : QCoreApplication::translate("remedy", text.toUtf8().constData());
}

class DataScriptBook final : public ScriptBook {
public:
    explicit DataScriptBook(QHash<QString, Remedy> remedies) : m_remedies(std::move(remedies)) {}

    std::optional<RemedyInfo> info(const QString& key) const override
    {
        const auto found = m_remedies.constFind(shortKey(key));
        if (found == m_remedies.constEnd())
            return std::nullopt;
        return RemedyInfo{translated(found->title), found->reversible, translated(found->cost)};
    }
    QList<domain::ScriptTab> render(const QString& key, const QList<ResourceRefForScript>& resources,
                                    const QList<domain::SuppliedScript>& supplied) const override
    {
        QList<domain::ScriptTab> tabs;
        if (const auto found = m_remedies.constFind(shortKey(key)); found != m_remedies.constEnd())
            tabs = renderRemedy(*found, resources);
        return tabs + suppliedTabs(supplied);
    }

private:
    const QHash<QString, Remedy> m_remedies;
};

} // namespace

core::Result<std::unique_ptr<ScriptBook>> loadScriptBook(const QString& folder)
{
    QHash<QString, Remedy> remedies;
    for (const auto& info : QDir(folder).entryInfoList({u"*.json"_s}, QDir::Files, QDir::Name)) {
        QFile file(info.filePath());
        if (!file.open(QIODevice::ReadOnly))
            return core::fail(core::Errc::Io, QCoreApplication::translate("remedy", "The remedies in “%1” cannot be read.").arg(info.fileName()),
                              file.errorString(), u"remedy.load"_s);
        auto read = parseRemedies(file.readAll(), info.fileName());
        if (!read)
            return std::unexpected(read.error());
        for (auto& one : *read) {
            if (remedies.contains(one.key))
                return core::fail(core::Errc::BadInput,
                                  QCoreApplication::translate("remedy", "%1: the key %2 has a remedy in another file already.").arg(info.fileName(), one.key),
                                  {}, u"remedy.load"_s);
            const QString key = one.key;
            remedies.insert(key, std::move(one));
        }
    }
    return std::make_unique<DataScriptBook>(std::move(remedies));
}

std::unique_ptr<ScriptBook> builtInScriptBook()
{
    auto book = loadScriptBook(u":/parapet/remedies"_s);
    if (!book) // a test reads every file, so this is a broken build: without remedies the console still works
        qWarning("%s", qPrintable(book.error().what));
    return book ? std::move(*book) : std::make_unique<DataScriptBook>(QHash<QString, Remedy>());
}

} // namespace remedy

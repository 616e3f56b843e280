// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/policies/policyfiles.h"

#include "services/policies/policycheck.h"

#include <algorithm>

#include <QCoreApplication>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace services {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(services::PolicyFiles)
};

PolicySource read(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {path, core::fail(core::Errc::BadInput, Texts::tr("The file cannot be read: %1.").arg(file.errorString()), {}, u"policies.files"_s)};
    QByteArray bytes = file.read(mostPolicyBytes + 1);
    if (file.error() != QFileDevice::NoError)
        return {path, core::fail(core::Errc::BadInput, Texts::tr("The file cannot be read: %1.").arg(file.errorString()), {}, u"policies.files"_s)};
    return {path, std::move(bytes)};
}

} // namespace

QString PolicySource::baseName() const
{
    QString base = file.section(u'/', -1);
    for (const auto end : {".gz"_L1, ".json"_L1}) {
        if (base.endsWith(end, Qt::CaseInsensitive))
            base.chop(end.size());
    }
    return base;
}

core::Result<QList<PolicySource>> readPolicyFiles(const QStringList& paths, const core::CancelToken& token)
{
    QStringList files;
    for (const auto& path : paths) {
        const QFileInfo info(path);
        if (!info.isDir()) {
            files.append(path);
            continue;
        }
        QStringList below;
        QDirIterator entries(path, {u"*.json"_s}, QDir::Files | QDir::NoSymLinks | QDir::Hidden, QDirIterator::Subdirectories);
        while (entries.hasNext()) {
            if (token.stop_requested())
                return core::cancelled();
            below.append(entries.next());
        }
        std::ranges::sort(below, {}, [](const QString& name) { return name.toUtf8(); });
        files += below;
    }
    QList<PolicySource> sources;
    for (const auto& file : std::as_const(files)) {
        if (token.stop_requested())
            return core::cancelled();
        sources.append(read(file));
    }
    return sources;
}

} // namespace services

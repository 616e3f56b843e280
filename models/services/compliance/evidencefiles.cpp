// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/compliance/evidencefiles.h"

#include "core/text.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>
#include <QLocale>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace services {

namespace {

using domain::Evidence;

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(services::Attestations)
};

std::unexpected<core::Error> bad(const QString& sentence)
{
    return core::fail(core::Errc::BadInput, sentence, {}, u"services.evidence"_s);
}

QString sizeText(qint64 bytes)
{
    return QLocale().formattedDataSize(bytes, 0, QLocale::DataSizeIecFormat);
}

core::Result<EvidenceFile> read(const QString& path)
{
    const QFileInfo info(path);
    const QString name = info.fileName(), shown = core::oneLine(name, 80);
    if (!info.exists())
        return bad(Texts::tr("There is no file “%1”: choose another.").arg(shown));
    if (!info.isFile())
        return bad(Texts::tr("“%1” is no file: choose one, or give a link.").arg(shown));
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return bad(Texts::tr("“%1” cannot be read: %2.").arg(shown, file.errorString()));
    EvidenceFile made;
    made.content = file.read(Evidence::mostFileBytes + 1);
    if (file.error() != QFileDevice::NoError)
        return bad(Texts::tr("“%1” cannot be read: %2.").arg(shown, file.errorString()));
    if (made.content.isEmpty())
        return bad(Texts::tr("“%1” is empty and shows nothing: choose another.").arg(shown));
    if (made.content.size() > Evidence::mostFileBytes)
        return bad(Texts::tr("“%1” is too big: the workspace keeps files up to %2. Give a link to it instead.").arg(shown, sizeText(Evidence::mostFileBytes)));
    made.evidence.name = name;
    made.evidence.size = made.content.size();
    made.evidence.sha256 = QCryptographicHash::hash(made.content, QCryptographicHash::Sha256);
    return made;
}

} // namespace

core::Result<QList<EvidenceFile>> readEvidenceFiles(const QStringList& paths, const core::CancelToken& token)
{
    QList<EvidenceFile> files;
    qint64 bytes = 0;
    for (const auto& path : paths) {
        if (token.stop_requested())
            return core::cancelled();
        auto file = read(path);
        if (!file)
            return std::unexpected(file.error());
        bytes += file->evidence.size;
        if (bytes > Evidence::mostBytes)
            return bad(
                Texts::tr("The files are too big together: an attestation keeps up to %1. Give links to some of them.").arg(sizeText(Evidence::mostBytes)));
        files.append(*std::move(file));
    }
    return files;
}

core::Result<void> checkEvidenceLink(const QString& link)
{
    const QUrl url(link, QUrl::StrictMode);
    const bool isWeb = url.scheme() == "https"_L1 || url.scheme() == "http"_L1;
    if (!url.isValid() || !isWeb || url.host().isEmpty())
        return bad(Texts::tr("“%1” is no link: write it as in https://wiki.example/page.").arg(core::oneLine(link, 80)));
    if (!url.userInfo().isEmpty())
        return bad(Texts::tr("The link has a user name or password in it: leave that out."));
    if (link.size() > Evidence::longestLink)
        return bad(Texts::tr("The link is too long: give a shorter one."));
    return {};
}

} // namespace services

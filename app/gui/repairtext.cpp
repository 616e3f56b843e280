// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/repairtext.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace app {

namespace {

QString wordsOf(const QStringList& tables)
{
    static const QHash<QString, const char*> words{{u"connection"_s, QT_TRANSLATE_NOOP("app::Application", "connections")},
                                                   {u"token"_s, QT_TRANSLATE_NOOP("app::Application", "sign-ins")},
                                                   {u"alert_decision"_s, QT_TRANSLATE_NOOP("app::Application", "decisions on alerts")},
                                                   {u"journal"_s, QT_TRANSLATE_NOOP("app::Application", "activity")},
                                                   {u"outbox"_s, QT_TRANSLATE_NOOP("app::Application", "decisions waiting to be sent")},
                                                   {u"saved_view"_s, QT_TRANSLATE_NOOP("app::Application", "saved views")},
                                                   {u"saved_query"_s, QT_TRANSLATE_NOOP("app::Application", "saved queries")},
                                                   {u"note"_s, QT_TRANSLATE_NOOP("app::Application", "layouts")},
                                                   {u"exemption"_s, QT_TRANSLATE_NOOP("app::Application", "exemptions")},
                                                   {u"custom_policy"_s, QT_TRANSLATE_NOOP("app::Application", "custom policies")},
                                                   {u"score_target"_s, QT_TRANSLATE_NOOP("app::Application", "targets of the score")},
                                                   {u"attestation"_s, QT_TRANSLATE_NOOP("app::Application", "attestations")},
                                                   {u"evidence"_s, QT_TRANSLATE_NOOP("app::Application", "evidence of attestations")},
                                                   {u"evidence_file"_s, QT_TRANSLATE_NOOP("app::Application", "files of evidence")},
                                                   {u"compliance_day"_s, QT_TRANSLATE_NOOP("app::Application", "compliance of past days")},
                                                   {u"governance_rule"_s, QT_TRANSLATE_NOOP("app::Application", "governance rules")},
                                                   {u"governance_assignment"_s, QT_TRANSLATE_NOOP("app::Application", "assignments of recommendations")},
                                                   {u"score_day"_s, QT_TRANSLATE_NOOP("app::Application", "scores of past days")},
                                                   {u"score_cause"_s, QT_TRANSLATE_NOOP("app::Application", "what moved the score")},
                                                   {u"health_day"_s, QT_TRANSLATE_NOOP("app::Application", "unhealthy resources of past days")}};
    QStringList said;
    for (const QString& table : tables)
        said.append(words.contains(table) ? QCoreApplication::translate("app::Application", words.value(table)) : table);
    return QLocale().createSeparatedList(said);
}

} // namespace

QString repairSentence(const store::OpenedWorkspace& opened)
{
    QString sentence = QCoreApplication::translate("app::Application", "The damaged files are in %1.").arg(QDir::toNativeSeparators(opened.setAside));
    const QString backups = store::FolderPaths{QFileInfo(opened.setAside).path()}.backups();
    if (opened.decisionsFrom.startsWith(backups))
        sentence = QCoreApplication::translate("app::Application", "Your decisions come from the backup in %1.")
                       .arg(QDir::toNativeSeparators(QFileInfo(opened.decisionsFrom).path()))
                   + u' ' + sentence;
    if (!opened.lost.isEmpty())
        sentence = QCoreApplication::translate("app::Application", "Not or only partly saved: %1.").arg(wordsOf(opened.lost)) + u' ' + sentence;
    return sentence;
}

} // namespace app

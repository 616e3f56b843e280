// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/activitywords.h"

#include <QCoreApplication>
#include <QHash>

using namespace Qt::StringLiterals;

namespace items::text {

namespace {

QString translated(const QHash<QString, const char*>& words, const QString& word)
{
    const auto found = words.constFind(word);
    return found == words.constEnd() ? word : QCoreApplication::translate("items::Activity", *found);
}

} // namespace

QString activity(const QString& action)
{
    static const QHash<QString, const char*> words{{u"connection.add"_s, QT_TRANSLATE_NOOP("items::Activity", "Connection added")},
                                                   {u"connection.settings"_s, QT_TRANSLATE_NOOP("items::Activity", "Connection's settings changed")},
                                                   {u"connection.pause"_s, QT_TRANSLATE_NOOP("items::Activity", "Connection paused or resumed")},
                                                   {u"connection.remove"_s, QT_TRANSLATE_NOOP("items::Activity", "Connection removed")},
                                                   {u"connection.sync"_s, QT_TRANSLATE_NOOP("items::Activity", "Synced")},
                                                   {u"alert.status"_s, QT_TRANSLATE_NOOP("items::Activity", "Alert's status changed")},
                                                   {u"alert.owner"_s, QT_TRANSLATE_NOOP("items::Activity", "Alert assigned")},
                                                   {u"alert.undo"_s, QT_TRANSLATE_NOOP("items::Activity", "Decision on an alert undone")},
                                                   {u"exemption.add"_s, QT_TRANSLATE_NOOP("items::Activity", "Exemption added")},
                                                   {u"exemption.change"_s, QT_TRANSLATE_NOOP("items::Activity", "Exemption changed")},
                                                   {u"exemption.revoke"_s, QT_TRANSLATE_NOOP("items::Activity", "Exemption revoked")},
                                                   {u"control.attest"_s, QT_TRANSLATE_NOOP("items::Activity", "Control attested")},
                                                   {u"governance.assign"_s, QT_TRANSLATE_NOOP("items::Activity", "Recommendation assigned")},
                                                   {u"governance.change"_s, QT_TRANSLATE_NOOP("items::Activity", "Assignment changed")},
                                                   {u"governance.unassign"_s, QT_TRANSLATE_NOOP("items::Activity", "Assignment removed")},
                                                   {u"governance.run"_s, QT_TRANSLATE_NOOP("items::Activity", "Governance rules run")},
                                                   {u"governance.rule.add"_s, QT_TRANSLATE_NOOP("items::Activity", "Governance rule added")},
                                                   {u"governance.rule.change"_s, QT_TRANSLATE_NOOP("items::Activity", "Governance rule changed")},
                                                   {u"governance.rule.remove"_s, QT_TRANSLATE_NOOP("items::Activity", "Governance rule removed")},
                                                   {u"policy.import"_s, QT_TRANSLATE_NOOP("items::Activity", "Policy imported")},
                                                   {u"policy.save"_s, QT_TRANSLATE_NOOP("items::Activity", "Policy saved")},
                                                   {u"policy.enable"_s, QT_TRANSLATE_NOOP("items::Activity", "Policy enabled or disabled")},
                                                   {u"policy.remove"_s, QT_TRANSLATE_NOOP("items::Activity", "Policy removed")},
                                                   {u"target.set"_s, QT_TRANSLATE_NOOP("items::Activity", "Target of the score set")},
                                                   {u"target.remove"_s, QT_TRANSLATE_NOOP("items::Activity", "Target of the score removed")},
                                                   {u"workspace.backup"_s, QT_TRANSLATE_NOOP("items::Activity", "Workspace backed up")},
                                                   {u"alert.send"_s, QT_TRANSLATE_NOOP("items::Activity", "Decision sent to the cloud")}};
    return translated(words, action);
}

QString activityResult(const QString& result)
{
    static const QHash<QString, const char*> words{{u"added"_s, QT_TRANSLATE_NOOP("items::Activity", "added")},
                                                   {u"changed"_s, QT_TRANSLATE_NOOP("items::Activity", "changed")},
                                                   {u"paused"_s, QT_TRANSLATE_NOOP("items::Activity", "paused")},
                                                   {u"resumed"_s, QT_TRANSLATE_NOOP("items::Activity", "resumed")},
                                                   {u"removed"_s, QT_TRANSLATE_NOOP("items::Activity", "removed")},
                                                   {u"revoked"_s, QT_TRANSLATE_NOOP("items::Activity", "revoked")},
                                                   {u"complete"_s, QT_TRANSLATE_NOOP("items::Activity", "complete")},
                                                   {u"partly"_s, QT_TRANSLATE_NOOP("items::Activity", "partly")},
                                                   {u"sent"_s, QT_TRANSLATE_NOOP("items::Activity", "sent")},
                                                   {u"failed"_s, QT_TRANSLATE_NOOP("items::Activity", "failed")},
                                                   {u"active"_s, QT_TRANSLATE_NOOP("items::Activity", "active")},
                                                   {u"inProgress"_s, QT_TRANSLATE_NOOP("items::Activity", "in progress")},
                                                   {u"resolved"_s, QT_TRANSLATE_NOOP("items::Activity", "resolved")},
                                                   {u"dismissed"_s, QT_TRANSLATE_NOOP("items::Activity", "dismissed")},
                                                   {u"enabled"_s, QT_TRANSLATE_NOOP("items::Activity", "enabled")},
                                                   {u"disabled"_s, QT_TRANSLATE_NOOP("items::Activity", "disabled")},
                                                   {u"compliant"_s, QT_TRANSLATE_NOOP("items::Activity", "compliant")},
                                                   {u"nonCompliant"_s, QT_TRANSLATE_NOOP("items::Activity", "not compliant")},
                                                   {u"notApplicable"_s, QT_TRANSLATE_NOOP("items::Activity", "not applicable")},
                                                   {u"cancelled"_s, QT_TRANSLATE_NOOP("items::Activity", "cancelled")}};
    return translated(words, result);
}

} // namespace items::text

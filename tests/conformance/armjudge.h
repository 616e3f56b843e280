// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDir>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QStandardPaths>

namespace conformance {

using namespace Qt::StringLiterals;

/// Asks oav, Microsoft's own validator, to judge a record of the sample tenant. What it needs is looked for in the
/// environment: PARAPET_SHARED (descriptions) and PARAPET_NODE_MODULES (oav).
class ArmJudge {
public:
    static QString specs()
    {
        const QString named = qEnvironmentVariable("PARAPET_SHARED");
        const QDir shared(named.isEmpty() ? QDir(qEnvironmentVariable("PARAPET_SOURCE")).filePath(u"../shared"_s) : named);
        return shared.filePath(u"specs/azure-rest-api-specs"_s);
    }
    /// What is missing for a judgement, as a sentence; empty: nothing.
    static QString missing()
    {
        if (!QDir(specs()).exists())
            return u"the Azure descriptions are not there: put them at ../shared/specs or name the folder in PARAPET_SHARED"_s;
        if (QStandardPaths::findExecutable(u"node"_s).isEmpty())
            return u"node is not installed: install the Debian package nodejs"_s;
        if (!QDir(qEnvironmentVariable("PARAPET_NODE_MODULES")).exists(u"oav"_s))
            return u"oav is not installed: npm install oav@4.0.3 and name its node_modules in PARAPET_NODE_MODULES"_s;
        return {};
    }

    struct Verdict {
        int exitCode = -1;
        QStringList violations;
        QJsonObject totals;
        QByteArray errors;
    };
    static Verdict judge(const QString& recordFile)
    {
        const QDir here(QDir(qEnvironmentVariable("PARAPET_SOURCE")).filePath(u"tests/conformance"_s));
        QProcess node;
        node.start(u"node"_s, {here.filePath(u"judge_arm.cjs"_s), specs(), here.filePath(u"waivers.json"_s), recordFile});
        Verdict verdict;
        if (!node.waitForFinished(240'000)) {
            node.kill();
            node.waitForFinished(5000);
            return verdict;
        }
        verdict.exitCode = node.exitCode();
        verdict.errors = node.readAllStandardError();
        const QByteArrayList lines = node.readAllStandardOutput().trimmed().split('\n');
        for (const QByteArray& line : lines)
            verdict.violations << QString::fromUtf8(line);
        verdict.totals = QJsonDocument::fromJson(lines.last()).object();
        verdict.violations.removeLast();
        return verdict;
    }
};

} // namespace conformance

// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/host/controlmap.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

using namespace Qt::StringLiterals;

namespace host {

namespace {

using domain::AssessmentState;

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(host::ControlMap)
};

std::unexpected<core::Error> bad(const QString& file, const QString& place)
{
    return core::fail(core::Errc::BadInput, Texts::tr("The table “%1” cannot be used: look at %2.").arg(file, place), {}, u"host.controls"_s);
}

} // namespace

core::Result<ControlMap> ControlMap::parse(const QByteArray& json, const QString& fileName)
{
    QJsonParseError error;
    const auto document = QJsonDocument::fromJson(json, &error);
    if (!document.isObject())
        return bad(fileName, u"offset %1: %2"_s.arg(error.offset).arg(error.errorString()));
    ControlMap map;
    QSet<QString> codes;
    const auto controls = document["controls"_L1].toArray();
    for (qsizetype i = 0; i < controls.size(); ++i) {
        const auto row = controls[i].toObject();
        const Row control{row["code"_L1].toString(), row["name"_L1].toString(), row["max"_L1].toDouble(-1)};
        if (control.code.isEmpty() || control.name.isEmpty() || control.max < 0 || codes.contains(control.code))
            return bad(fileName, u"controls[%1]"_s.arg(i));
        codes.insert(control.code);
        map.m_controls.append(control);
    }
    const auto rules = document["rules"_L1].toArray();
    for (qsizetype i = 0; i < rules.size(); ++i) {
        const QString prefix = rules[i]["prefix"_L1].toString();
        const QString control = rules[i]["control"_L1].toString();
        if (prefix.isEmpty() || !codes.contains(control))
            return bad(fileName, u"rules[%1]"_s.arg(i));
        map.m_prefixes.append({prefix, control});
    }
    std::ranges::stable_sort(map.m_prefixes, std::greater(), [](const auto& p) { return p.first.size(); });
    map.m_otherwise = document["otherwise"_L1].toString();
    if (!codes.contains(map.m_otherwise))
        return bad(fileName, u"otherwise"_s);
    return map;
}

core::Result<ControlMap> ControlMap::builtIn()
{
    QFile file(u":/parapet/host/control-map.json"_s);
    if (!file.open(QIODevice::ReadOnly))
        return bad(file.fileName(), file.errorString());
    return parse(file.readAll(), file.fileName());
}

QString shortRuleName(const QString& ruleId)
{
    const qsizetype at = ruleId.indexOf("content_rule_"_L1);
    return at < 0 ? ruleId : ruleId.sliced(at + 13);
}

QString ControlMap::controlOf(const QString& ruleId) const
{
    const QString name = shortRuleName(ruleId);
    for (const auto& [prefix, control] : m_prefixes) {
        if (name.startsWith(prefix))
            return control;
    }
    return m_otherwise;
}

QList<domain::Control> ControlMap::controls(const QString& scopeId, const QList<domain::Assessment>& assessments,
                                            const QList<domain::AssessmentMetadata>& metadata) const
{
    QSet<QString> counted;
    for (const auto& meta : metadata) {
        if (meta.assessmentType == "Host"_L1)
            counted.insert(meta.key);
    }
    struct Sum {
        QStringList keys;
        int healthy = 0, unhealthy = 0;
    };
    QHash<QString, Sum> sums;
    for (const auto& assessment : assessments) {
        if (!counted.contains(assessment.key))
            continue;
        auto& sum = sums[controlOf(assessment.key)];
        sum.keys.append(assessment.key);
        sum.healthy += assessment.state == AssessmentState::Healthy ? 1 : 0;
        sum.unhealthy += assessment.state == AssessmentState::Unhealthy ? 1 : 0;
    }
    QList<domain::Control> rows;
    for (const auto& control : m_controls) {
        const auto sum = sums.constFind(control.code);
        if (sum == sums.constEnd())
            continue;
        domain::Control row;
        row.id = "host-"_L1 + control.code.toLower();
        row.scopeId = scopeId;
        row.displayName = QCoreApplication::translate("host::ControlMap", control.name.toUtf8().constData());
        row.maxScore = control.max;
        row.unhealthy = sum->unhealthy > 0 ? 1 : 0;
        row.healthy = sum->unhealthy == 0 && sum->healthy > 0 ? 1 : 0;
        row.notApplicable = row.unhealthy + row.healthy == 0 ? 1 : 0;
        row.currentScore = row.healthy > 0 ? control.max : 0;
        row.weight = row.unhealthy + row.healthy;
        row.assessmentKeys = sum->keys;
        rows.append(std::move(row));
    }
    return rows;
}

} // namespace host

// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/assess/content.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace services {

namespace {

QString memberText(const policy::Value& value)
{
    const std::string_view text = value.string();
    return QString::fromUtf8(text.data(), qsizetype(text.size()));
}

/// A text counts as a list of one.
QStringList memberTexts(const policy::Value& value)
{
    QStringList texts;
    if (value.is(policy::Kind::String))
        texts.append(memberText(value));
    value.eachElement([&](const policy::Value& element) {
        if (element.is(policy::Kind::String))
            texts.append(memberText(element));
        return true;
    });
    return texts;
}

} // namespace

ContentInfo ContentInfo::of(const policy::Definition& definition)
{
    ContentInfo info;
    const policy::Value told = definition.metadata.get("parapet");
    if (!told.is(policy::Kind::Object))
        return info;
    info.isOurs = true;
    info.cloud = memberText(told.get("cloud"));
    info.assessmentKey = memberText(told.get("key"));
    info.controls = memberTexts(told.get("control"));
    info.severity = domain::fromWord<domain::Severity>(memberText(told.get("severity")));
    info.userImpact = domain::fromWord<domain::Level>(memberText(told.get("userImpact")));
    info.effort = domain::fromWord<domain::Level>(memberText(told.get("effort")));
    info.threats = memberTexts(told.get("threats"));
    info.tactics = memberTexts(told.get("tactics"));
    info.techniques = memberTexts(told.get("techniques"));
    told.get("standards").eachMember([&](std::string_view id, const policy::Value& controls) {
        info.standards.append({QString::fromUtf8(id.data(), qsizetype(id.size())), memberTexts(controls)});
        return true;
    });
    info.remediation = memberTexts(told.get("remediation"));
    info.remedy = memberText(told.get("remedy"));
    const auto isTrue = [&](std::string_view member) {
        const policy::Value value = told.get(member);
        return value.is(policy::Kind::Bool) && value.boolean();
    };
    info.preview = isTrue("preview");
    info.exposes = isTrue("exposes");
    return info;
}

domain::AssessmentMetadata metadataOf(const policy::Definition& definition)
{
    const auto info = ContentInfo::of(definition);
    domain::AssessmentMetadata metadata;
    metadata.key = QString::fromStdString(definition.name);
    metadata.displayName = QString::fromStdString(definition.displayName.empty() ? definition.name : definition.displayName);
    metadata.description = QString::fromStdString(definition.description);
    for (qsizetype step = 0; step < info.remediation.size(); ++step)
        metadata.remediation += u"%1. %2\n"_s.arg(step + 1).arg(info.remediation[step]);
    metadata.policyDefinitionId = QString::fromStdString(definition.id);
    metadata.severity = info.severity;
    metadata.severityWord = toWord(info.severity);
    metadata.userImpact = info.userImpact;
    metadata.effort = info.effort;
    metadata.threats = info.threats;
    metadata.tactics = info.tactics;
    metadata.techniques = info.techniques;
    for (const auto& [standard, controls] : info.standards)
        metadata.standards.append(standard);
    if (const QString category = memberText(definition.metadata.get("category")); !category.isEmpty())
        metadata.categories.append(category);
    metadata.assessmentType = u"Parapet"_s;
    metadata.preview = info.preview;
    return metadata;
}

QByteArray storedAbout(const policy::Definition& definition, const std::vector<posture::ControlInfo>& controls)
{
    const auto info = ContentInfo::of(definition);
    QJsonArray counted;
    for (const auto& control : controls)
        counted.append(QJsonObject{{u"code"_s, control.code}, {u"name"_s, control.name}, {u"max"_s, control.max}});
    const QJsonObject about{{u"sameAs"_s, info.assessmentKey}, {u"remedy"_s, info.remedy}, {u"controls"_s, counted}, {u"exposes"_s, info.exposes}};
    return QJsonDocument(about).toJson(QJsonDocument::Compact);
}

core::Result<posture::ControlTable> builtinControls()
{
    QFile file(u":/parapet/controls.json"_s);
    if (!file.open(QIODevice::ReadOnly))
        return core::fail(core::Errc::Internal, QCoreApplication::translate("services", "The built-in table of security controls is missing."),
                          file.errorString(), u"services.controls"_s);
    return posture::ControlTable::parse(file.readAll());
}

core::Result<std::vector<posture::Standard>> builtinStandards()
{
    const QString what = QCoreApplication::translate("services", "The built-in compliance standards are missing; install the program again.");
    std::vector<posture::Standard> standards;
    const QDir folder(u":/parapet/standards"_s);
    for (const auto& name : folder.entryList({u"*.json"_s}, QDir::Files, QDir::Name)) {
        QFile file(folder.filePath(name));
        if (!file.open(QIODevice::ReadOnly))
            return core::fail(core::Errc::Internal, what, name + u": "_s + file.errorString(), u"services.standards"_s);
        auto standard = posture::Standard::parse(file.readAll());
        if (!standard)
            return core::fail(core::Errc::Internal, standard.error().what, name + u": "_s + standard.error().detail, u"services.standards"_s);
        standards.push_back(*std::move(standard));
    }
    if (standards.empty())
        return core::fail(core::Errc::Internal, what, {}, u"services.standards"_s);
    return standards;
}

} // namespace services

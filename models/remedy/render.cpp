// SPDX-License-Identifier: GPL-3.0-or-later
#include "remedy/render.h"

#include "remedy/quoting.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QSet>

using namespace Qt::StringLiterals;

namespace remedy {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(remedy::Render)
};

/// What a tab is made of before it is known whether anything can be in it.
struct Draft {
    QString body;
    int leftOut = 0;
};

/// An operation with the values of one resource.
struct Call {
    QString method, path, rawTarget, apiVersion;
    QJsonObject body;
};

QString versioned(const QString& path, const QString& apiVersion)
{
    return path + "?api-version="_L1 + apiVersion;
}

Call callOf(const Operation& operation, const ResourceParts& parts)
{
    QString raw = operation.target;
    raw.replace("{url}"_L1, "{id}"_L1).replace("{groupUrl}"_L1, "/subscriptions/{subscription}/resourceGroups/{group}"_L1);
    return {operation.method, filledPath(operation.target, parts), filledText(raw, parts), operation.apiVersion, filledJson(operation.body, parts).toObject()};
}

/// A call is only made of a resource that ARM could have named: anything else has no place in a path.
bool isCallable(const Operation& operation, const ResourceParts& parts)
{
    const bool needsGroup = operation.target.startsWith("{groupUrl}"_L1);
    return parts.isArm() && !(needsGroup && parts.value(u"groupUrl"_s).isEmpty())
           && !(operation.target.contains("{location}"_L1) && parts.value(u"location"_s).isEmpty());
}

QString compactJson(const QJsonObject& object)
{
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

QString bashCall(const Call& call)
{
    return "az rest --method="_L1 + call.method.toLower() + " --url="_L1 + bashLiteral(versioned(call.path, call.apiVersion))
           + " --headers=Content-Type=application/json --body="_L1 + bashLiteral(compactJson(call.body)) + u'\n';
}

QString powerShellCall(const Call& call)
{
    return "Invoke-AzRestMethod -Method "_L1 + call.method + " -Path "_L1 + powerShellLiteral(versioned(call.path, call.apiVersion)) + " -Payload "_L1
           + powerShellLiteral(compactJson(call.body)) + u'\n';
}

QString restCall(const Call& call)
{
    return call.method + " https://management.azure.com"_L1 + versioned(call.path, call.apiVersion) + "\nContent-Type: application/json\n\n"_L1
           + QString::fromUtf8(QJsonDocument(call.body).toJson(QJsonDocument::Indented)) + u'\n';
}

ResourceParts partsOfId(const QString& id)
{
    ResourceRefForScript reference;
    reference.id = id;
    return ResourceParts(reference);
}

QString terraformCall(const Call& call, int number)
{
    const ResourceParts target = partsOfId(call.rawTarget);
    const QString label = "fix_"_L1 + QString::number(number);
    return "resource \"azapi_update_resource\" \""_L1 + label + "\" {\n  type        = "_L1 + hclLiteral(target.armType() + u'@' + call.apiVersion)
           + "\n  resource_id = "_L1 + hclLiteral(call.rawTarget) + "\n  body        = "_L1 + hclValue(call.body, 1) + "\n}\n"_L1;
}

/// A child or extension of an existing resource; empty for anything else: declaring a whole resource by a part of its
/// properties would reset the others.
QString bicepCall(const Operation& operation, const Call& call, const ResourceParts& parts, int number)
{
    const ResourceParts target = partsOfId(call.rawTarget);
    const bool isExtension = operation.target.startsWith("{url}/providers/"_L1);
    const bool isChild = operation.target.startsWith("{url}/"_L1) && !isExtension;
    if ((!isChild && !isExtension) || parts.armType().isEmpty() || target.armNames().isEmpty())
        return {};
    const QString suffix = QString::number(number);
    // The version of the existing resource only has to be one that it has; a child has the versions of its parent.
    QString text = "resource target"_L1 + suffix + u' ' + bicepLiteral(parts.armType() + u'@' + (isChild ? call.apiVersion : u"2022-09-01"_s))
                   + " existing = {\n  name: "_L1 + bicepLiteral(parts.armNames().join(u'/')) + "\n}\n\n"_L1;
    text += "resource fix"_L1 + suffix + u' ' + bicepLiteral(target.armType() + u'@' + call.apiVersion) + " = {\n  "_L1 + (isChild ? "parent"_L1 : "scope"_L1)
            + ": target"_L1 + suffix + "\n  name: "_L1 + bicepLiteral(target.armNames().last()) + u'\n';
    for (auto it = call.body.begin(); it != call.body.end(); ++it)
        text += "  "_L1 + it.key() + ": "_L1 + bicepValue(it.value(), 1) + u'\n';
    return text + "}\n"_L1;
}

Quoter quoterOf(const QString& language)
{
    if (language == "powershell"_L1)
        return powerShellLiteral;
    return language == "terraform"_L1 ? hclLiteral : bashLiteral;
}

/// Our own words as comments; they hold nothing from outside.
QString header(const Remedy& remedy, QLatin1StringView mark, int leftOut)
{
    QString text = mark + u' ' + remedy.title + u'\n' + mark + u' ' + remedy.implications + u'\n';
    if (!remedy.cost.isEmpty())
        text += mark + u' ' + Texts::tr("Cost: %1").arg(remedy.cost) + u'\n';
    if (!remedy.reversible)
        text += mark + u' ' + Texts::tr("This cannot be undone.") + u'\n';
    if (leftOut > 0)
        text += mark + u' ' + Texts::tr("%n resource(s) left out: what is known of them does not name them safely.", nullptr, leftOut) + u'\n';
    return text;
}

Draft fromScript(const Script& script, const QList<ResourceParts>& resources)
{
    Draft draft;
    const Quoter quote = quoterOf(script.language);
    int number = 0;
    QSet<QString> written; // a command that names no resource is run once
    for (const auto& parts : resources) {
        QString lines;
        bool fits = true;
        for (const auto& line : script.lines) {
            const auto filled = line.fill(parts, number + 1, quote);
            fits &= filled.has_value();
            lines += filled.value_or(QString()) + u'\n';
        }
        if (!fits) {
            ++draft.leftOut;
            continue;
        }
        ++number;
        if (!written.contains(lines))
            draft.body += lines;
        written.insert(lines);
    }
    if (!draft.body.isEmpty() && !script.prelude.isEmpty())
        draft.body.prepend(script.prelude.join(u'\n') + u'\n');
    return draft;
}

template<class F>
Draft fromOperations(const Remedy& remedy, const QList<ResourceParts>& resources, F write)
{
    Draft draft;
    int number = 0;
    for (const auto& parts : resources) {
        if (!std::ranges::all_of(remedy.operations, [&](const Operation& op) { return isCallable(op, parts); })) {
            ++draft.leftOut;
            continue;
        }
        for (const auto& operation : remedy.operations)
            draft.body += write(operation, callOf(operation, parts), parts, ++number);
    }
    return draft;
}

/// Bicep is deployed into one resource group at a time.
bool shareOneGroup(const QList<ResourceParts>& resources)
{
    return std::ranges::all_of(resources, [&](const ResourceParts& parts) {
        return !parts.value(u"group"_s).isEmpty() && parts.value(u"group"_s).compare(resources.first().value(u"group"_s), Qt::CaseInsensitive) == 0
               && parts.value(u"subscription"_s).compare(resources.first().value(u"subscription"_s), Qt::CaseInsensitive) == 0;
    });
}

QString commandLineTitle(domain::Environment environment)
{
    switch (environment) {
    case domain::Environment::Aws: return u"AWS CLI"_s;
    case domain::Environment::Gcp: return u"gcloud"_s;
    default: return u"Azure CLI"_s;
    }
}

class Tabs {
public:
    Tabs(const Remedy& remedy, const QList<ResourceParts>& resources) : m_remedy(remedy), m_resources(resources) {}

    template<class F>
    void add(const QString& language, const QString& highlighter, const QString& title, QLatin1StringView mark, F write)
    {
        if (!m_remedy.tabs.isEmpty() && !m_remedy.tabs.contains(language))
            return;
        const auto script = std::ranges::find(m_remedy.scripts, language, &Script::language);
        const Draft draft = script != m_remedy.scripts.end() ? fromScript(*script, m_resources) : fromOperations(m_remedy, m_resources, write);
        if (draft.body.trimmed().isEmpty())
            return;
        // A request file has no comments.
        const QString head = mark.isEmpty() ? QString() : header(m_remedy, mark, draft.leftOut) + (language == "bash"_L1 ? u"set -eu\n"_s : QString()) + u'\n';
        tabs.append({highlighter, title, head + draft.body});
    }
    QList<domain::ScriptTab> tabs;

private:
    const Remedy& m_remedy;
    const QList<ResourceParts>& m_resources;
};

} // namespace

QList<domain::ScriptTab> renderRemedy(const Remedy& remedy, const QList<ResourceRefForScript>& resources)
{
    QList<ResourceParts> parts;
    for (const auto& resource : resources)
        parts.append(ResourceParts(resource));
    Tabs tabs(remedy, parts);
    tabs.add(u"bash"_s, u"Bash"_s, commandLineTitle(remedy.environment), "#"_L1,
             [](const Operation&, const Call& call, const ResourceParts&, int) { return bashCall(call); });
    tabs.add(u"powershell"_s, u"PowerShell"_s, u"PowerShell"_s, "#"_L1,
             [](const Operation&, const Call& call, const ResourceParts&, int) { return powerShellCall(call); });
    tabs.add(u"terraform"_s, u"Terraform"_s, u"Terraform"_s, "#"_L1,
             [](const Operation&, const Call& call, const ResourceParts&, int number) { return terraformCall(call, number); });
    if (!parts.isEmpty() && shareOneGroup(parts))
        tabs.add(u"bicep"_s, u"Bicep"_s, u"Bicep"_s, "//"_L1, bicepCall);
    tabs.add(u"rest"_s, u"JSON"_s, u"REST"_s, ""_L1, [](const Operation&, const Call& call, const ResourceParts&, int) { return restCall(call); });
    return tabs.tabs;
}

QList<domain::ScriptTab> suppliedTabs(const QList<domain::SuppliedScript>& supplied)
{
    QList<domain::ScriptTab> tabs;
    for (const auto& script : supplied) {
        if (script.text.trimmed().isEmpty())
            continue;
        if (script.language == "bash"_L1)
            tabs.append({u"Bash"_s, u"Bash"_s, script.text});
        else if (script.language == "ansible"_L1)
            tabs.append({u"YAML"_s, u"Ansible"_s, script.text});
        else
            tabs.append({script.language, script.language, script.text});
    }
    return tabs;
}

} // namespace remedy

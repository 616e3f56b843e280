// SPDX-License-Identifier: GPL-3.0-or-later
#include "remedy/resourceparts.h"

#include <array>

#include <QUrl>

using namespace Qt::StringLiterals;

namespace remedy {

namespace {

constexpr std::array placeholders{"id"_L1, "url"_L1, "name"_L1, "parent"_L1, "group"_L1, "groupUrl"_L1, "subscription"_L1, "location"_L1, "account"_L1};

QString encodedPath(const QString& path)
{
    return QString::fromLatin1(QUrl::toPercentEncoding(path, "/"));
}

QString withoutNul(QString text)
{
    return text.remove(QChar(u'\0'));
}

} // namespace

ResourceParts::ResourceParts(const ResourceRefForScript& resource)
{
    const QString id = withoutNul(resource.id);
    m_values.insert(u"id"_s, id);
    m_values.insert(u"url"_s, encodedPath(id));
    m_values.insert(u"name"_s, withoutNul(resource.name));
    m_values.insert(u"group"_s, withoutNul(resource.resourceGroup));
    m_values.insert(u"location"_s, withoutNul(resource.location));
    const QString scope = withoutNul(resource.scopeId);
    if (scope.startsWith("aws:"_L1) || scope.startsWith("gcp:"_L1))
        m_values.insert(u"account"_s, scope.sliced(4));
    readArm(id);
    // Azure shows machines of other clouds under names of its own; there the native name is what counts.
    const bool foreign = resource.environment == domain::Environment::Aws || resource.environment == domain::Environment::Gcp;
    QString& name = m_values[u"name"_s];
    if (!m_names.isEmpty() && !foreign)
        name = m_names.last();
    else if (name.isEmpty())
        name = id.sliced(1 + std::max(id.lastIndexOf(u'/'), id.lastIndexOf(u':')));
}

/// /subscriptions/S[/resourceGroups/G][/providers/NAMESPACE/TYPE/NAME[/TYPE/NAME...]]; the last provider counts.
void ResourceParts::readArm(const QString& id)
{
    const QStringList parts = id.split(u'/');
    if (parts.size() < 3 || !parts[0].isEmpty() || parts[1].compare("subscriptions"_L1, Qt::CaseInsensitive) != 0 || parts[2].isEmpty())
        return;
    m_isArm = true;
    m_values.insert(u"subscription"_s, parts[2]);
    qsizetype provider = -1;
    for (qsizetype i = 3; i + 1 < parts.size(); i += 2) {
        if (parts[i].compare("resourceGroups"_L1, Qt::CaseInsensitive) == 0 && provider < 0) {
            m_values.insert(u"group"_s, parts[i + 1]);
            m_values.insert(u"groupUrl"_s, encodedPath(parts.first(i + 2).join(u'/')));
        } else if (parts[i].compare("providers"_L1, Qt::CaseInsensitive) == 0) {
            provider = i;
        }
    }
    if (provider < 0 || provider + 3 >= parts.size())
        return;
    m_type = parts[provider + 1];
    for (qsizetype i = provider + 2; i + 1 < parts.size(); i += 2) {
        m_type += u'/' + parts[i];
        m_names.append(parts[i + 1]);
    }
    if (m_names.size() > 1)
        m_values.insert(u"parent"_s, m_names[m_names.size() - 2]);
}

bool ResourceParts::isPlaceholder(const QString& name)
{
    return std::ranges::find(placeholders, name) != placeholders.end();
}

} // namespace remedy

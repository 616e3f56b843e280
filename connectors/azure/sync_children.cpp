// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/azure/armid.h"
#include "connectors/azure/childpath.h"
#include "connectors/azure/json.h"
#include "connectors/azure/pages.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace azure {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(azure::Sync)
};

constexpr int parentsAtATime = 500;

PageParser singlePage(const QString& apiVersion)
{
    return [apiVersion](const QByteArray& body) -> core::Result<Parsed> {
        auto resource = parseResource(body, apiVersion);
        if (!resource)
            return std::unexpected(resource.error());
        Parsed parsed;
        parsed.rows = 1;
        parsed.facts.resources.append(std::move(*resource));
        return parsed;
    };
}

/// The parser of a list that also notes the ids it saw; used by one list at a time.
PageParser noting(PageParser parse, std::shared_ptr<QStringList> ids)
{
    return [parse = std::move(parse), ids](const QByteArray& body) {
        auto parsed = parse(body);
        if (parsed) {
            for (const auto& resource : std::as_const(parsed->facts.resources))
                ids->append(resource.id);
        }
        return parsed;
    };
}

} // namespace

QString childPath(const ports::CollectionEntry& entry, const QString& parentId)
{
    QString path = parentId;
    const QString below = entry.parentType + u'/';
    if (entry.childType.startsWith(below, Qt::CaseInsensitive)) {
        const auto segments = entry.childType.sliced(below.size()).split(u'/');
        for (qsizetype i = 0; i < segments.size(); ++i)
            path += u'/' + segments[i] + (i + 1 < segments.size() ? u"/default"_s : QString());
    } else {
        path += u"/providers/"_s + entry.childType;
    }
    return entry.childName.isEmpty() ? path : path + u'/' + entry.childName;
}

QString childKey(const ports::CollectionEntry& entry)
{
    return (entry.childName.isEmpty() ? entry.childType : entry.childType + u'/' + entry.childName).toLower();
}

/// What the plan wants and bulk queries lack, parent by parent, for those parents only that are due.
core::Async<void> Sync::readChildren()
{
    for (const auto& entry : std::as_const(m_request.plan)) {
        if (entry.apiVersion.isEmpty() || entry.childType.isEmpty())
            continue;
        tell(Texts::tr("Reading %1").arg(entry.childType));
        const QDateTime notBefore = m_arm->tools().clock.now().addDuration(-entry.freshness);
        const QString known = u"azure.children."_s + entry.parentType.toLower() + u'>' + childKey(entry); // what each parent had when last read
        auto stored = co_await m_port.state(m_request.connection, known);
        if (!stored)
            co_return std::unexpected(stored.error());
        m_children = QJsonDocument::fromJson(*stored).object();
        QSet<QString> asked;
        for (;;) {
            if (auto ok = co_await drain(); !ok) // what was read decides what is due
                co_return ok;
            if (!asked.isEmpty() && entry.childName.isEmpty()) {
                auto ok = co_await m_port.setState(m_request.connection, known, QJsonDocument(m_children).toJson(QJsonDocument::Compact));
                if (!ok)
                    co_return ok;
            }
            auto due = co_await m_port.parentsDue(m_request.connection, entry.parentType, entry.parentKindPart, childKey(entry), notBefore,
                                                  parentsAtATime + static_cast<int>(asked.size()));
            if (!due)
                co_return std::unexpected(due.error());
            QList<ports::ParentRef> parents;
            for (auto& parent : *due) {
                if (isArmId(parent.id) && !asked.contains(parent.id)) {
                    asked.insert(parent.id);
                    parents.append(std::move(parent));
                }
            }
            if (parents.isEmpty())
                break;
            auto ok = co_await parallel(parents.size(), [this, &entry, &parents](qsizetype i) { return readChildrenOf(entry, parents[i]); });
            if (!ok)
                co_return ok;
        }
        auto marks = batch();
        for (const auto& subscription : std::as_const(m_subscriptions)) {
            if (!incomplete(subscription.scopeId, u"resources"_s) && !incomplete(subscription.scopeId, childKey(entry)))
                marks.reads.append(readMark(subscription.scopeId, childKey(entry), 0));
        }
        if (auto ok = co_await write(std::move(marks), Counter::Children); !ok)
            co_return ok;
    }
    co_return co_await drain();
}

core::Async<void> Sync::readChildrenOf(ports::CollectionEntry entry, ports::ParentRef parent)
{
    const QString path = childPath(entry, parent.id);
    const bool single = !entry.childName.isEmpty();
    auto first = m_arm->get(path, entry.apiVersion, u"azure.child"_s);
    const auto ids = std::make_shared<QStringList>();
    auto parse = single ? singlePage(entry.apiVersion) : noting(resourcePages(Envelope::Arm, entry.apiVersion), ids);
    auto end = co_await readList(std::move(first), std::move(parse), Counter::Children);
    auto last = batch();
    if (end && end->complete()) {
        last.reads.append(readMark(parent.id, childKey(entry), end->rows));
    } else if (!end && end.error().code == core::Errc::NotFound) {
        last.reads.append(readMark(parent.id, childKey(entry), 0)); // there is none, and that is known
        if (single)
            last.deletedIds.append(path);
    } else {
        const auto error = end ? badAnswer(end->firstRejected, Texts::tr("missing")) : end.error();
        if (isFatal(error))
            co_return std::unexpected(error);
        setIncomplete(parent.scopeId, childKey(entry));
        last.reads.append(failedMark(parent.id, childKey(entry), error, u"Reader"_s));
        last.reads.append(failedMark(parent.scopeId, childKey(entry), error, u"Reader"_s));
        partly(m_scopes.value(parent.scopeId.toLower()).name, entry.childType, error, u"Reader"_s);
        co_return co_await write(std::move(last), Counter::Children);
    }
    if (!single)
        last.deletedIds = replaceChildren(parent.id, *ids);
    co_return co_await write(std::move(last), Counter::Children);
}

/// Notes the children a parent has now and gives those it had before and has no more.
QStringList Sync::replaceChildren(const QString& parentId, const QStringList& ids)
{
    QStringList gone;
    const QString key = parentId.toLower();
    const auto before = m_children[key].toArray();
    for (const auto& value : before) {
        if (!ids.contains(value.toString(), Qt::CaseInsensitive))
            gone.append(value.toString());
    }
    if (ids.isEmpty())
        m_children.remove(key);
    else
        m_children.insert(key, QJsonArray::fromStringList(ids));
    return gone;
}

} // namespace azure

// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/azure/armid.h"
#include "connectors/azure/childpath.h"
#include "connectors/azure/json.h"
#include "connectors/azure/pages.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace azure {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(azure::Sync)
};

constexpr int parentsAtATime = 500;
constexpr int mostRefusals = 3; // for want of a right, in one scope, before the rest is not asked for

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
        m_refusals.clear();
        ports::DueParents wanted{entry.parentType, entry.parentKindPart, childKey(entry), m_arm->tools().clock.now().addDuration(-entry.freshness), 0,
                                 parentsAtATime};
        if (auto ok = co_await drain(); !ok) // what was read decides what is due
            co_return ok;
        for (;;) {
            auto due = co_await m_port.parentsDue(m_request.connection, wanted);
            if (!due)
                co_return std::unexpected(due.error());
            if (due->isEmpty())
                break;
            wanted.after = due->last().row;
            due->removeIf([](const ports::ParentRef& parent) { return !isArmId(parent.id); });
            auto ok = co_await parallel(due->size(), [this, &entry, &due](qsizetype i) { return readChildrenOf(entry, due->at(i)); });
            if (!ok)
                co_return ok;
        }
        auto marks = batch();
        for (const auto& subscription : std::as_const(m_subscriptions)) {
            if (!incomplete(subscription.scopeId, u"resources") && !incomplete(subscription.scopeId, childKey(entry)))
                marks.reads.append(readMark(subscription.scopeId, childKey(entry), 0));
        }
        if (auto ok = co_await write(std::move(marks), Counter::Children); !ok)
            co_return ok;
    }
    co_return co_await drain();
}

core::Async<void> Sync::readChildrenOf(ports::CollectionEntry entry, ports::ParentRef parent)
{
    if (m_refusals.value(parent.scopeId) >= mostRefusals)
        co_return core::Result<void>{}; // the right is missing in the whole scope; they stay due
    const QString path = childPath(entry, parent.id);
    const bool single = !entry.childName.isEmpty();
    QStringList ids;
    const auto take = [&ids, &parent](Parsed& page) {
        for (auto& resource : page.facts.resources) {
            resource.parentId = parent.id;
            ids.append(resource.id);
        }
        return true;
    };
    auto first = m_arm->get(path, entry.apiVersion, u"azure.child"_s);
    auto parse = single ? singlePage(entry.apiVersion) : resourcePages(Envelope::Arm, entry.apiVersion);
    auto end = co_await readList(std::move(first), std::move(parse), Counter::Children, m_arm->tools().limits.children, take);
    const bool none = !end && end.error().code == core::Errc::NotFound; // and that is known
    auto last = batch();
    if (none || (end && end->complete())) {
        last.reads.append(readMark(parent.id, childKey(entry), none ? 0 : end->rows));
        if (!single)
            last.children.append({parent.id, entry.childType, ids});
        else if (none)
            last.deletedIds.append(path);
        co_return co_await write(std::move(last), Counter::Children);
    }
    const auto error = end ? unusable(*end) : end.error();
    if (isFatal(error))
        co_return std::unexpected(error);
    if (error.code == core::Errc::Forbidden)
        ++m_refusals[parent.scopeId];
    setIncomplete(parent.scopeId, childKey(entry));
    last.reads.append(failedMark(parent.id, childKey(entry), error, u"Reader"_s));
    last.reads.append(failedMark(parent.scopeId, childKey(entry), error, u"Reader"_s));
    partly(m_scopes.value(parent.scopeId.toLower()).name, entry.childType, error, u"Reader"_s);
    co_return co_await write(std::move(last), Counter::Children);
}

} // namespace azure

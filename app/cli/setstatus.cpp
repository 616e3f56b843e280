// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace cli {

namespace {

QString resultOf(const domain::QueueRow* left)
{
    if (!left)
        return u"sent"_s;
    switch (left->state) {
    case domain::QueueState::Conflict: return u"conflict"_s;
    case domain::QueueState::Failed: return u"failed"_s;
    case domain::QueueState::Waiting:
    case domain::QueueState::Sending:
    case domain::QueueState::None: break;
    }
    return u"queued"_s;
}

void print(Output& out, const domain::AlertRow& alert, domain::AlertStatus status, const domain::QueueRow* left)
{
    const QString message = left ? left->lastError : QString();
    if (out.json()) {
        out.object({{u"kind"_s, u"decision"_s},
                    {u"id"_s, alert.id},
                    {u"name"_s, alert.displayName},
                    {u"status"_s, QString(domain::toWord(status))},
                    {u"result"_s, resultOf(left)},
                    {u"message"_s, message.isEmpty() ? QJsonValue() : QJsonValue(message)}});
        return;
    }
    out.line(u"%1: %2%3"_s.arg(alert.displayName, resultOf(left), message.isEmpty() ? QString() : u", "_s + message));
}

} // namespace

core::Async<Exit> setStatus(Session& session, QList<domain::AlertRow> alerts)
{
    const auto status = domain::fromWord<domain::AlertStatus>(session.options.setStatus);
    if (alerts.isEmpty())
        co_return core::fail(core::Errc::BadInput, u"No alert matches; nothing was changed."_s, {}, u"cli.alerts"_s);
    QList<qint64> rows;
    for (const auto& alert : std::as_const(alerts))
        rows.append(alert.row);
    auto& outbox = session.runtime.outbox();
    if (const auto decided = co_await session.runtime.triage().setStatus(rows, status); !decided)
        co_return std::unexpected(decided.error());
    if (const auto sent = co_await outbox.settled(session.token); !sent)
        co_return std::unexpected(sent.error());
    const auto queue = co_await session.runtime.reads().queue(session.token);
    if (!queue)
        co_return std::unexpected(queue.error());
    qsizetype left = 0;
    std::optional<core::Error> why;
    for (const auto& alert : std::as_const(alerts)) {
        const auto item = std::ranges::find(*queue, alert.row, &domain::QueueRow::alertRow);
        const auto* row = item == queue->end() ? nullptr : &*item;
        print(session.out, alert, status, row);
        left += row != nullptr;
        if (row && !why)
            why = outbox.why(row->id);
    }
    if (left == alerts.size() && why)
        co_return exitFor(*why);
    co_return left > 0 ? Exit::SomeFailed : Exit::Done;
}

} // namespace cli

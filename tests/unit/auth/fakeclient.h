// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectors/http/httpclient.h"
#include "core/clock.h"

#include <deque>

#include <QTimeZone>
#include <QUrlQuery>

struct FakeClock final : core::Clock {
    QDateTime time = QDateTime(QDate(2026, 3, 2), QTime(12, 0), QTimeZone::UTC);
    QDateTime now() const override { return time; }
};

/// Answers from a script and keeps what was asked.
struct FakeClient final : http::Client {
    std::deque<core::Result<http::Response>> outcomes;
    QList<http::Request> asked;

    void answer(int status, const QByteArray& body)
    {
        http::Response response;
        response.status = status;
        response.body = body;
        outcomes.emplace_back(std::move(response));
    }
    QString sent(qsizetype request, const QString& member) const
    {
        return QUrlQuery(QString::fromLatin1(asked.at(request).body)).queryItemValue(member, QUrl::FullyDecoded);
    }
    core::Async<http::Response> send(http::Request request, core::CancelToken) override
    {
        asked.append(request);
        if (outcomes.empty())
            co_return core::fail(core::Errc::Internal, QStringLiteral("the script has ended"));
        auto next = std::move(outcomes.front());
        outcomes.pop_front();
        co_return next;
    }
};

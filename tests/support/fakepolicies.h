// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/policydesk.h"

#include <functional>

#include <QHash>

/// A desk of policies for tests of the page: what a test sets comes back, after `latency`.
class FakePolicies : public services::PolicyDesk {
public:
    std::chrono::milliseconds latency{0};
    QList<domain::PolicyRow> rows;
    QHash<QString, domain::PolicyText> texts; ///< by name
    domain::PolicyVocabulary words;
    std::function<domain::PolicyCheck(const QString&)> checkOf = [](const QString&) {
        return domain::PolicyCheck{QStringLiteral("definition"), {}, true, true, {}};
    };
    std::function<core::Result<domain::PolicyDryRun>(const QString&)> dryRunOf = [](const QString&) { return domain::PolicyDryRun(); };
    QStringList tried; ///< texts, as they were answered

    core::Async<QList<domain::PolicyRow>> list(core::CancelToken token) override
    {
        return later<QList<domain::PolicyRow>>(token, [this] { return core::Result<QList<domain::PolicyRow>>(rows); });
    }
    core::Async<domain::PolicyText> text(qint64 id, QString name, core::CancelToken token) override
    {
        return later<domain::PolicyText>(token, [this, id, name] {
            for (const auto& row : rows) {
                if (row.id == id && (id != 0 || row.name == name))
                    return core::Result<domain::PolicyText>(texts.value(row.name));
            }
            return core::Result<domain::PolicyText>(core::fail(core::Errc::NotFound, QStringLiteral("Gone.")));
        });
    }
    core::Async<domain::PolicyCheck> check(QString text, core::CancelToken token) override
    {
        return later<domain::PolicyCheck>(token, [this, text] { return core::Result<domain::PolicyCheck>(checkOf(text)); });
    }
    core::Async<domain::PolicyDryRun> dryRun(QString text, core::CancelToken token) override
    {
        return later<domain::PolicyDryRun>(token, [this, text] {
            tried.append(text);
            return dryRunOf(text);
        });
    }
    core::Async<domain::PolicyVocabulary> vocabulary(core::CancelToken token) override
    {
        return later<domain::PolicyVocabulary>(token, [this] { return core::Result<domain::PolicyVocabulary>(words); });
    }

private:
    template<class T>
    core::Async<T> later(core::CancelToken token, std::function<core::Result<T>()> answer)
    {
        if (auto waited = co_await core::delay(latency, token); !waited)
            co_return std::unexpected(waited.error());
        if (token.stop_requested()) // meanwhile, by an owner whose desk may be gone too
            co_return core::cancelled();
        co_return answer();
    }
};

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/tokenstore.h"

#include <map>

/// Keeps secrets in memory; `failing` makes every call fail.
struct FakeStore final : ports::TokenStore {
    std::map<std::pair<qint64, QString>, core::Secret> kept;
    std::optional<core::Error> failing;
    int saves = 0;

    core::Async<std::optional<core::Secret>> load(core::ConnectionId connection, QString name) override
    {
        if (failing)
            co_return std::unexpected(*failing);
        const auto found = kept.find({connection.value, name});
        co_return found == kept.end() ? std::optional<core::Secret>() : std::optional(found->second);
    }
    core::Async<void> save(core::ConnectionId connection, QString name, core::Secret secret) override
    {
        if (failing)
            co_return std::unexpected(*failing);
        ++saves;
        kept[{connection.value, name}] = std::move(secret);
        co_return core::Result<void>();
    }
    core::Async<void> remove(core::ConnectionId connection, QString name) override
    {
        kept.erase({connection.value, name});
        co_return core::Result<void>();
    }
    core::Async<void> removeAll(core::ConnectionId connection) override
    {
        std::erase_if(kept, [&](const auto& entry) { return entry.first.first == connection.value; });
        co_return core::Result<void>();
    }
};

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/rows.h"

#include <memory>
#include <optional>

namespace remedy {

/// What a script must know of a resource to name it: facts of the inventory, all foreign, all quoted by the renderer.
struct ResourceRefForScript {
    QString id, type, name, location, resourceGroup;
    QString scopeId;               ///< "/subscriptions/GUID", "aws:ACCOUNT", "host:..."
    domain::Environment environment = domain::Environment::Unknown;
};

/// What a list says of a remedy before anyone opens it.
struct RemedyInfo {
    QString title;                 ///< imperative, translated, at most 32 characters: "Require secure transfer"
    bool reversible = false;
    QString cost;                  ///< translated, empty when it costs nothing: "billing starts"
};

/// The remedies this program knows, as data loaded once: renders the scripts that fix one assessment on some resources.
/// Immutable after loading, so safe from every thread. Owned by the application.
class ScriptBook {
public:
    ScriptBook() = default;
    virtual ~ScriptBook() = default;
    Q_DISABLE_COPY_MOVE(ScriptBook)

    /// None when there is no remedy of ours for this assessment key.
    virtual std::optional<RemedyInfo> info(const QString& key) const = 0;
    /// One tab per language, in the order they are offered; the content's own scripts (`supplied`) come after ours.
    /// Every value stands as a quoted literal of its language. Empty when nothing is known and nothing was supplied.
    virtual QList<domain::ScriptTab> render(const QString& key, const QList<ResourceRefForScript>& resources,
                                            const QList<domain::SuppliedScript>& supplied) const = 0;
};

/// The remedies compiled into the program (resources/remedies).
std::unique_ptr<ScriptBook> builtInScriptBook();

} // namespace remedy

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/filter.h"
#include "views/page.h"

#include <functional>
#include <memory>

namespace views {

/// One row of the palette.
struct PaletteHit {
    QString group;                 ///< translated: "Commands"
    QLatin1StringView icon;
    QString text, note;            ///< note: menu path, kind, counts
    QString keys;
    QString whyNot;                ///< not empty: shown, not run
    std::function<void()> run;
};

/// Something the palette can search. `prefix` limits the search to it; a null prefix means "commands only with >". Answers
/// come through `found`, tagged with the text they answer.
class PaletteSource : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;
    virtual QChar prefix() const = 0;
    virtual QString hint() const = 0; ///< "resources", for the foot
    virtual void search(const QString& text, int limit) = 0;

Q_SIGNALS:
    void found(const QString& text, const QList<views::PaletteHit>& hits);
};

using Navigate = std::function<void(const QString& page, const PageState& state)>;

/// Sources over the workspace: @ resources, # findings, ! alerts. Only those whose page is among `pages`.
std::vector<std::unique_ptr<PaletteSource>> makeReadSources(app::Console& console, const QStringList& pages, std::function<domain::ScopeSelection()> scope,
                                                            Navigate navigate);
/// > commands of the registry (recent first); commands of other pages than `page()` are left out.
std::unique_ptr<PaletteSource> makeCommandSource(app::ActionRegistry& actions, std::function<QString()> page);

/// Rank of `text` in `candidate`: 0 no match, higher is better (start, start of a word, inside).
int matchRank(const QString& candidate, const QString& text);

} // namespace views

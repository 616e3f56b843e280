// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "items/loader.h"
#include "items/presenter.h"
#include "items/whatifmodels.h"

#include "domain/rows.h"

#include <QElapsedTimer>
#include <QHash>

namespace items {

/// What the score would be after the fixes that were chosen, and with the one pointed at. The first answer reads all
/// verdicts; ticks after it are answered from the same, until the workspace changed. Asks nothing before open().
class WhatIfPresenter final : public Presenter {
    Q_OBJECT
public:
    explicit WhatIfPresenter(services::Reads& reads, QObject* parent = nullptr);

    void open();
    /// Forgets what was read; what is chosen stays.
    void close();
    void setScope(const domain::ScopeSelection& scope);

    void add(const QList<ChosenFix>& fixes); ///< one that is chosen already takes the new resources
    void setKind(const QString& key, domain::WhatIfKind kind);
    void remove(const QStringList& keys);
    void clear();
    const QList<ChosenFix>& chosen() const { return m_chosen; }
    bool isChosen(const QString& key) const;
    QHash<QString, Qt::CheckState> ticks() const; ///< by key; partly: some resources
    /// The row under the pointer; an empty key: none.
    void point(const ChosenFix& fix);

    /// An answer is there; it may be that no score is known.
    bool hasAnswer() const { return m_shown.has_value(); }
    bool isKnown() const { return m_shown && m_shown->before && m_shown->after; }
    bool isReading() const { return m_fresh.isBusy() && !m_shown; }
    double before() const { return *m_shown->before; }
    double after() const { return *m_shown->after; }
    QString beforeText() const { return percentText(before()); }
    QString afterText() const { return percentText(after()); }
    QString deltaText() const;
    /// What the choice does; while a row is pointed at what it would do.
    QString sentence() const;
    /// Where the score stood before, with the words for it; none: the history is too young.
    std::optional<double> past() const;
    QString pastText() const;
    /// Options of `parapetctl whatif`; those that the score does not know are left out.
    QStringList commandWords() const;
    const domain::ScopeSelection& scope() const { return m_scope; }

    WhatIfStepModel* steps() { return &m_steps; }
    WhatIfControlModel* controls() { return &m_controls; }

Q_SIGNALS:
    void chosenChanged();
    void computed();        ///< numbers are new
    void sentenceChanged(); ///< only what is pointed at

protected:
    bool concerns(const services::Changes& changes) const override;
    void ask() override;

private:
    static QString percentText(double value);
    domain::WhatIfQuery query() const;
    void changed();
    void compute();
    void computePointed();
    void take(const domain::WhatIf& answer);
    void tookFresh();

    WhatIfStepModel m_steps;
    WhatIfControlModel m_controls;
    Loader<domain::WhatIf> m_fresh;   ///< from the verdicts as they are now
    Loader<domain::WhatIf> m_answer;  ///< from what m_fresh brought last
    Loader<domain::WhatIf> m_pointed;
    Loader<domain::Overview> m_overview;
    std::shared_ptr<const domain::WhatIfBasis> m_basis;
    std::optional<domain::WhatIf> m_shown;
    QList<ChosenFix> m_chosen;
    ChosenFix m_pointedAt;
    domain::ScopeSelection m_scope;
    QList<domain::WhatIfStep> m_freshSteps; ///< asked with m_fresh, and in this scope
    domain::ScopeSelection m_freshScope;
    QElapsedTimer m_freshTime;
    QTimer m_later;
    bool m_isOpen = false;
    bool m_freshAgain = false;
};

} // namespace items

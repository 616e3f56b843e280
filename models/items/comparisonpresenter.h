// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "items/comparisonmodels.h"
#include "items/loader.h"
#include "items/presenter.h"

#include "domain/filter.h"

#include <QElapsedTimer>

namespace items {

/// The cloud's score and ours of the chosen scopes. Reading all verdicts of a big estate again is not done at each change of a sync. GUI
/// thread.
class ComparisonPresenter final : public Presenter {
    Q_OBJECT
public:
    ComparisonPresenter(services::Reads& reads, domain::ScopeSelection scope, QObject* parent = nullptr);

    bool hasValue() const { return m_loader.hasValue(); }
    bool isBusy() const { return m_loader.isBusy(); }
    const domain::ScoreComparison& comparison() const { return m_loader.value(); }
    ComparisonControlModel* controls() { return &m_controls; }
    ComparisonReasonModel* reasons() { return &m_reasons; }
    /// The reasons are of this control, by its code, also after new answers.
    void choose(const QString& code);
    QString chosen() const { return m_chosen; }

Q_SIGNALS:
    void loaded();

protected:
    bool concerns(const services::Changes& changes) const override;
    void ask() override;

private:
    void take();
    void showReasons();

    const domain::ScopeSelection m_scope;
    ComparisonControlModel m_controls;
    ComparisonReasonModel m_reasons;
    Loader<domain::ScoreComparison> m_loader;
    QString m_chosen;
    QElapsedTimer m_time;
    QTimer m_later;
    bool m_again = false;
};

} // namespace items

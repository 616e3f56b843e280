// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "items/compliancemodels.h"
#include "items/loader.h"
#include "items/presenter.h"

namespace services {
class ComplianceReads;
}

namespace items {

/// The standards of a selection, the heat map of one of them, the controls of one of its cells, all of its controls, and its days. The
/// latter two are asked for while they are shown. A change while an answer is under way does not begin anew but is asked for behind it:
/// a sync changes more often than a big estate is read.
class CompliancePresenter final : public Presenter {
    Q_OBJECT
public:
    /// Why there is nothing to show.
    enum class Nothing {
        Connected, ///< no connection
        Reading,   ///< a sync is under way
        Read,      ///< connected, and no resource
        Assessed,  ///< resources, and no verdict yet
        Concerned, ///< verdicts, and no standard concerns the resources
    };

    CompliancePresenter(services::Reads& reads, services::ComplianceReads& compliance, const core::Clock& clock, QObject* parent = nullptr);

    void setScope(const domain::ScopeSelection& scope);
    void setStandard(const QString& standard);
    const domain::ComplianceQuery& query() const { return m_query; }
    /// Its controls come as controlsLoaded(); a cell of no standard empties them.
    void setCell(const domain::ComplianceCell& cell);
    const domain::ComplianceCell& cell() const { return m_cell; }

    /// All controls of the standard, in the whole selection, come as allLoaded(); days of all standards as historyLoaded().
    void setAllShown(bool shown);
    void setHistoryShown(bool shown);
    void setDays(int days);
    int days() const { return m_days; }

    StandardModel* standards() { return &m_standards; }
    HeatMapModel* heatMap() { return &m_heatMap; }
    ComplianceControlModel* controls() { return &m_controls; }
    ComplianceControlModel* all() { return &m_all; }
    bool hasHistory() const { return m_historyLoader.hasValue(); }
    const domain::ComplianceHistory& history() const { return m_historyLoader.value(); }
    bool isBusy() const { return m_loader.isBusy(); }
    bool hasValue() const { return m_loader.hasValue(); }
    const domain::ComplianceView& view() const { return m_heatMap.view(); }
    bool isEmpty() const { return hasValue() && m_loader.value().chosen < 0; }
    Nothing nothing() const; ///< after explained()

Q_SIGNALS:
    void loaded();
    void controlsLoaded();
    void allLoaded();
    void historyLoaded();
    void explained(); ///< isEmpty(), and nothing() says why

protected:
    bool concerns(const services::Changes& changes) const override;
    void ask() override;

private:
    void onLoaded();
    void askNow();
    void askControls();
    void askAll();
    void askHistory();
    void askBehind();

    services::ComplianceReads& m_compliance;
    StandardModel m_standards;
    HeatMapModel m_heatMap;
    ComplianceControlModel m_controls, m_all;
    Loader<domain::ComplianceView> m_loader;
    Loader<domain::ComplianceControls> m_cellLoader, m_allLoader;
    Loader<domain::ComplianceHistory> m_historyLoader;
    Loader<QList<domain::ConnectionRow>> m_connections;
    domain::ComplianceQuery m_query, m_asked;
    domain::ComplianceCell m_cell;
    int m_days = 30;
    bool m_allShown = false, m_historyShown = false;
    bool m_again = false; ///< something changed while the answer was under way
};

} // namespace items

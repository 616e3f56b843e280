// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/filter.h"
#include "items/alertmodel.h"
#include "items/emptyreason.h"
#include "items/loader.h"
#include "items/presenter.h"

namespace items {

/// The triage list behind a filter; new alerts wait in the model until taken, and what stopped matching is looked up again.
class AlertsPresenter final : public Presenter {
    Q_OBJECT
public:
    AlertsPresenter(services::Reads& reads, const core::Clock& clock, QObject* parent = nullptr);

    static QStringList filterKeys();
    /// What is listed until the user says otherwise: what needs someone.
    static domain::FilterQuery defaultFilter();
    void setQuery(const domain::ListQuery& query); ///< replaces the rows when answered
    const domain::ListQuery& query() const { return m_query; }
    AlertModel* model() { return &m_model; }
    const AlertModel* model() const { return &m_model; }
    bool hasValue() const { return m_loader.hasValue(); }
    bool isBusy() const { return m_loader.isBusy(); }
    /// Of more alerts than are read at once the list has the first.
    bool isCut() const;
    QList<domain::FacetValue> valuesOf(const QString& key) const;

    /// What is known about an empty list; complete when emptyKnown() comes.
    ListSituation situation() const;

Q_SIGNALS:
    void loaded();
    void emptyKnown(); ///< after an empty answer

protected:
    bool concerns(const services::Changes& changes) const override;
    void ask() override;

private:
    void onLoaded();
    void askWhyEmpty();
    void onWhyEmpty();

    AlertModel m_model;
    Loader<QList<domain::AlertRow>> m_loader;
    Loader<QList<domain::AlertRow>> m_missing; ///< rows the newest answer lacks
    Loader<QList<domain::AlertRow>> m_all;     ///< whatever the filter, asked when nothing passes it
    Loader<domain::InventorySummary> m_summary; ///< for its freshness
    domain::ListQuery m_query;
    bool m_replace = true;
};

class AlertPresenter final : public Presenter {
    Q_OBJECT
public:
    explicit AlertPresenter(services::Reads& reads, QObject* parent = nullptr);
    void show(qint64 row);
    void clear();
    qint64 row() const { return m_row; }
    bool hasValue() const { return m_loader.hasValue(); }
    const domain::AlertDetail& detail() const { return m_loader.value(); }
    /// The alert shown, or the incident with all of its alerts: what a decision on it changes.
    QList<qint64> decisionRows() const;

Q_SIGNALS:
    void loaded();

protected:
    bool concerns(const services::Changes& changes) const override;
    void ask() override;

private:
    Loader<domain::AlertDetail> m_loader;
    qint64 m_row = 0;
};

} // namespace items

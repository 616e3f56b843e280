// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "items/attestationpresenter.h"
#include "items/compliancepresenter.h"
#include "views/compliance/attestationsheet.h"
#include "views/page.h"

#include <optional>

class QStackedWidget;

namespace views {

class ControlDetails;
class DataTable;
class DetailsSplitter;
class EmptyState;
class FilterBar;
class Label;

/// All controls of the chosen standard with a filter, the details of one of them, and the sheet on which it is attested. GUI thread.
class ControlList final : public QWidget {
    Q_OBJECT
public:
    ControlList(const PageContext& context, items::CompliancePresenter& presenter, QWidget* parent = nullptr);

    DataTable* table() const { return m_table; }
    DataTable* checks() const; ///< of the details
    const domain::ComplianceControlRow* current() const;
    /// Shows this control, now or when it has been read; the filter gives way where it hides it.
    void goTo(const QString& control);
    /// Opens the sheet for the current control, in `scope` at first.
    void attest(const QString& scope);
    /// As goTo(), then attest().
    void attestControl(const QString& control, const QString& scope);
    void showEndingSoon();
    void setActive(bool active);
    void refresh() { m_attestations.refresh(); }

    const domain::FilterQuery& filter() const;
    void setFilter(const domain::FilterQuery& filter);
    QString currentId() const;
    void focusFilter();
    QList<QWidget*> focusStops() const;
    bool escape();
    bool detailsVisible() const;
    void setDetailsVisible(bool visible);

Q_SIGNALS:
    void attestRequested();
    void recommendationRequested(const QString& key);
    void currentChanged();
    void filterChanged();
    void detailsVisibleChanged(bool visible);

private:
    QWidget* buildList();
    void connectParts();
    void showRows();
    void showRow();
    void showSheet(bool show);
    QList<AttestationTarget> targets() const;

    const PageContext& m_context;
    items::CompliancePresenter& m_presenter;
    items::AttestationPresenter m_attestations;
    QString m_wanted;             ///< control to go to
    std::optional<QString> m_attestIn; ///< and to attest there
    FilterBar* m_filter = nullptr;
    QStackedWidget* m_stack = nullptr;
    DataTable* m_table = nullptr;
    EmptyState* m_empty = nullptr;
    QStackedWidget* m_side = nullptr;
    ControlDetails* m_details = nullptr;
    AttestationSheet* m_sheet = nullptr;
    DetailsSplitter* m_splitter = nullptr;
};

} // namespace views

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "items/governancepresenter.h"
#include "items/posturepresenters.h"
#include "views/common/objectmenu.h"
#include "views/page.h"

class QBoxLayout;
class QGridLayout;
class QPushButton;
class QToolButton;

namespace views {

class AffectedPane;
class BackgroundPane;
class Badge;
class DataTable;
class FlowLayout;
class Label;
class ScriptPane;

/// One recommendation: what, why, what it is worth with its arithmetic, which resources, how to repair them, and what
/// stands behind it. Below the list it is wide and low: one line of head, resources beside scripts.
class RecommendationDetails final : public QWidget {
    Q_OBJECT
public:
    explicit RecommendationDetails(const PageContext& context, QWidget* parent = nullptr);

    void show(const QString& key, const domain::ScopeSelection& scope);
    void clear();
    void refresh();
    QString key() const { return m_presenter.key(); }
    QWidget* focusStop() const;
    DataTable* resources() const;
    /// The one that is shown; null: none.
    const domain::RecommendationRow* recommendation() const;
    /// The open assignment of it in a place; null: none.
    const domain::AssignmentRow* assignmentIn(const QString& place) const { return m_assigned.of(place); }
    /// The unhealthy resources that are ticked; none when that is all of them, or no one.
    std::optional<QStringList> tickedUnhealthy() const;
    /// Ids of the resources that are ticked, else of the one in the current row of their list when that has the focus.
    QStringList meantResources() const;
    /// What can be copied of a recommendation; the portal's page when it is the one shown.
    ObjectRef objectOf(const domain::RecommendationRow& row) const;
    void setWide(Qt::Orientation splitter);
    /// The least: lists and code inside scroll by themselves, so a scroll area around asks for no more.
    int heightForWidth(int width) const override;

Q_SIGNALS:
    void closeRequested();
    void detachRequested(const QString& title);
    void failed(const core::Error& error);
    void resourceOpened(core::RowId row);
    void whatIfRequested();
    void exemptRequested();
    void assignRequested();

private:
    QWidget* makeHead();
    void placeHead();
    QWidget* makeWhy();
    QWidget* makeGain();
    void fillDetail();
    void setChosen(bool chosen);
    void fillWhy();
    void fillTags();
    void fillGain();
    void fillSource();
    void showMenu();

    const PageContext& m_context;
    items::RecommendationPresenter m_presenter;
    items::AssignedPresenter m_assigned;
    bool m_wide = false;
    bool m_chosen = false;
    QGridLayout* m_head;
    Label* m_title;
    QWidget* m_badges;
    QWidget* m_buttons;
    QToolButton* m_close;
    QToolButton* m_more;
    Badge* m_severity;
    Badge* m_state;
    Label* m_source;
    QPushButton* m_portal;
    QWidget* m_whyBox;
    Label* m_why;
    QPushButton* m_whole;
    QWidget* m_tagBox;
    FlowLayout* m_tags;
    QWidget* m_gainBox;
    Label* m_gain;
    Label* m_arithmetic;
    QPushButton* m_tryIt;
    QBoxLayout* m_body;
    QWidget* m_bodyLine;
    AffectedPane* m_resources;
    ScriptPane* m_scripts;
    BackgroundPane* m_background;
};

} // namespace views

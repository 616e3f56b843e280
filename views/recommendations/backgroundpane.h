// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "items/posturepresenters.h"
#include "views/page.h"

class QButtonGroup;
class QFormLayout;
class QStackedWidget;
class QVBoxLayout;

namespace views {

class CodeView;
class Label;

/// What stands behind a recommendation, folded to one line until asked for: what the cloud sent of the current resource,
/// which policy judges, and what it did to the score so far.
class BackgroundPane final : public QWidget {
    Q_OBJECT
public:
    BackgroundPane(const PageContext& context, items::RecommendationPresenter& presenter, QWidget* parent = nullptr);

    void setDetail(const domain::RecommendationDetail& detail);
    /// The resource whose evidence is shown; asked for only while it is looked at.
    void setResource(const QString& resourceId);
    void clear();

private:
    enum Part { Evidence, Policy, History };
    void open(int part);
    void askEvidence();
    void fillEvidence();
    void fillPolicy(const domain::RecommendationDetail& detail);
    void fillHistory(const domain::RecommendationDetail& detail);
    QWidget* scrolled(QWidget* content);

    const PageContext& m_context;
    items::RecommendationPresenter& m_presenter;
    QButtonGroup* m_buttons;
    QStackedWidget* m_stack;
    Label* m_summary;
    Label* m_about;
    CodeView* m_code;
    QFormLayout* m_policy;
    QVBoxLayout* m_history;
    QString m_resourceId;
    QString m_shownFor; ///< recommendation and resource whose evidence is in the code view
};

} // namespace views

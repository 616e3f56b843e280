// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/actionregistry.h"
#include "items/policypresenter.h"
#include "views/page.h"

class QSplitter;
class QStackedWidget;

namespace views {

class DataTable;
class EmptyState;
class FilterBar;
class FlipPane;
class KeyBar;
class MessageBar;
class PageHead;
class PolicyEditor;

/// What do we check, and does it work? All policies, the text of one, and which resources it would judge otherwise before it is saved.
class PoliciesPage final : public Page {
    Q_OBJECT
public:
    explicit PoliciesPage(const PageContext& context);
    ~PoliciesPage() override;

    static PageInfo info();

    PageState state() const override;
    void restore(const PageState& state) override;
    void refresh() override;
    void focusFilter() override;
    QList<QWidget*> focusStops() const override;
    bool escape() override;
    void setCurrent(bool current) override;

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void build();
    QWidget* buildList();
    QWidget* buildBar();
    void connectParts();
    void addActions();
    void addEditorActions();
    void onListLoaded();
    void onRow(int row);
    void choose(qint64 id, const QString& name);
    void showSentence();
    void showImported(const QList<domain::ImportedPolicy>& imported);
    void chooseImport();
    void importFrom(bool folder);
    void exportText();
    void confirmRemove();
    QString whyNotChange() const;
    QString whyNotOwn() const; ///< of what only custom policies allow

    const PageContext m_context;
    items::PolicyPresenter m_presenter;
    app::ActionScope m_actions;
    qint64 m_wantedId = 0;     ///< shown as soon as it is listed
    QString m_wantedName;
    QList<domain::ImportedPolicy> m_imported;
    bool m_isListed = false;
    PageHead* m_head = nullptr;
    MessageBar* m_message = nullptr;
    FilterBar* m_filter = nullptr;
    QStackedWidget* m_stack = nullptr;
    DataTable* m_table = nullptr;
    EmptyState* m_empty = nullptr;
    KeyBar* m_keys = nullptr;
    QSplitter* m_split = nullptr; ///< editor and what would change
    PolicyEditor* m_editor = nullptr;
    FlipPane* m_flips = nullptr;
    QWidget* m_import = nullptr;
    QList<std::pair<QWidget*, QString>> m_buttons; ///< with the action that each runs
};

} // namespace views

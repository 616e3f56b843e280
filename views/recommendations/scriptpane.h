// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/rows.h"
#include "views/page.h"

class QStackedWidget;
class QTabBar;
class QToolButton;

namespace views {

class CodeView;
class MarkdownView;

/// Bottom of the details: the steps in words and one tab a script, with copy and save. The tab chosen is kept by its
/// title while scripts are rendered anew.
class ScriptPane final : public QWidget {
    Q_OBJECT
public:
    explicit ScriptPane(const PageContext& context, QWidget* parent = nullptr);

    /// Why and how, both foreign Markdown.
    void setSteps(const QString& description, const QString& remediation);
    void showSteps();
    void setScripts(const QList<domain::ScriptTab>& scripts, const QString& fileStem);
    void clear();

private:
    void chosen(int tab);
    QString stepsTitle() const;
    static QString suffixOf(const QString& language);

    const PageContext& m_context;
    QTabBar* m_tabs;
    QStackedWidget* m_stack;
    MarkdownView* m_steps;
    CodeView* m_code;
    QToolButton* m_copy;
    QToolButton* m_save;
    QList<domain::ScriptTab> m_scripts;
    QString m_title; ///< of the tab the user chose
    QString m_stem;
};

} // namespace views

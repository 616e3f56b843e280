// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/recommendations/scriptpane.h"

#include "app/core/console.h"
#include "views/common/buttons.h"
#include "views/common/codeview.h"
#include "views/common/markdownview.h"

#include <QHBoxLayout>
#include <QScrollArea>
#include <QStackedWidget>
#include <QTabBar>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace views {

ScriptPane::ScriptPane(const PageContext& context, QWidget* parent)
    : QWidget(parent), m_context(context), m_tabs(new QTabBar(this)), m_stack(new QStackedWidget(this)),
      m_steps(new MarkdownView(context.theme, tr("Remediation steps"), this)), m_code(new CodeView(context.theme, context.syntax, tr("Script"), this)),
      m_copy(makeIconButton(context.theme, "copy"_L1, tr("Copy script"), this)), m_save(makeIconButton(context.theme, "save"_L1, tr("Save script…"), this))
{
    m_tabs->setAccessibleName(tr("Steps and scripts"));
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    m_tabs->setUsesScrollButtons(true);
    m_tabs->addTab(tr("Steps"));
    auto* scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto* steps = new QWidget(scroll);
    auto* margins = new QVBoxLayout(steps);
    const int m = context.theme.metric(Metric::SpaceL);
    margins->setContentsMargins(m, context.theme.metric(Metric::SpaceS), m, context.theme.metric(Metric::SpaceS));
    margins->addWidget(m_steps);
    margins->addStretch(1);
    scroll->setWidget(steps);
    m_stack->addWidget(scroll);
    m_stack->addWidget(m_code);

    auto* head = new QHBoxLayout;
    head->setContentsMargins(context.theme.metric(Metric::SpaceL) - context.theme.metric(Metric::SpaceS), 0, context.theme.metric(Metric::SpaceXs), 0);
    head->setSpacing(0);
    head->addWidget(m_tabs, 1);
    head->addWidget(m_copy);
    head->addWidget(m_save);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(head);
    column->addWidget(m_stack, 1);

    connect(m_tabs, &QTabBar::currentChanged, this, &ScriptPane::chosen);
    connect(m_tabs, &QTabBar::tabBarClicked, this, [this](int tab) { m_title = m_tabs->tabText(tab); });
    connect(m_copy, &QToolButton::clicked, m_code, &CodeView::copyAll);
    connect(m_save, &QToolButton::clicked, this, [this] {
        const int at = m_tabs->currentIndex() - 1;
        if (at >= 0 && at < m_scripts.size())
            m_code->saveAs(m_stem + suffixOf(m_scripts[at].language));
    });
    connect(m_code, &CodeView::saved, this, [this](bool ok, const QString& sentence) {
        Q_EMIT m_context.console.notice(ok ? tr("Script saved.") : tr("The script was not saved."), sentence, !ok);
    });
    connect(m_steps, &MarkdownView::linkActivated, this, [this](const QUrl& url) { m_context.console.openUrl(url); });
    chosen(0);
}

void ScriptPane::setSteps(const QString& description, const QString& remediation)
{
    const QString steps = remediation.isEmpty() ? tr("The assessment brings no steps.") : remediation;
    m_steps->setForeignMarkdown(description.isEmpty() ? steps : description + u"\n\n"_s + steps);
}

void ScriptPane::showSteps()
{
    m_title = stepsTitle();
    m_tabs->setCurrentIndex(0);
}

QString ScriptPane::stepsTitle() const
{
    return m_tabs->tabText(0);
}

void ScriptPane::setScripts(const QList<domain::ScriptTab>& scripts, const QString& fileStem)
{
    const auto same = [](const domain::ScriptTab& a, const domain::ScriptTab& b) { return a.title == b.title && a.language == b.language && a.text == b.text; };
    if (fileStem == m_stem && std::ranges::equal(scripts, m_scripts, same))
        return; // where one reads in it stays
    m_scripts = scripts;
    m_stem = fileStem;
    const QSignalBlocker blocker(m_tabs);
    while (m_tabs->count() > 1)
        m_tabs->removeTab(m_tabs->count() - 1);
    int current = 0;
    for (const auto& script : scripts) {
        const int tab = m_tabs->addTab(script.title);
        if (script.title == m_title || (m_title.isEmpty() && current == 0 && !scripts.isEmpty() && tab == 1))
            current = tab;
    }
    m_tabs->setCurrentIndex(current);
    chosen(current);
}

void ScriptPane::clear()
{
    m_steps->setForeignMarkdown({});
    m_stem.clear();
    setScripts({}, {});
}

void ScriptPane::chosen(int tab)
{
    const int at = tab - 1;
    const bool script = at >= 0 && at < m_scripts.size();
    m_stack->setCurrentIndex(script ? 1 : 0);
    m_copy->setVisible(script);
    m_save->setVisible(script);
    if (script)
        m_code->setCode(m_scripts[at].text, m_scripts[at].language);
}

QString ScriptPane::suffixOf(const QString& language)
{
    static const QHash<QString, QString> suffixes{{u"Bash"_s, u".sh"_s},     {u"PowerShell"_s, u".ps1"_s}, {u"Terraform"_s, u".tf"_s},
                                                  {u"Bicep"_s, u".bicep"_s}, {u"JSON"_s, u".json"_s},      {u"YAML"_s, u".yml"_s}};
    return suffixes.value(language, u".txt"_s);
}

} // namespace views

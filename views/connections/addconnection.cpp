// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/connections/addconnection.h"

#include "views/common/labels.h"
#include "views/common/segmentbar.h"
#include "views/connections/baselinechooser.h"
#include "views/connections/connectionfields.h"

#include <QFormLayout>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace views {

AddConnection::AddConnection(const PageContext& context, QWidget* parent) : ConnectionSheet(context, tr("Add a connection"), tr("Parapet reads only."), parent)
{
    auto* all = new QWidget(this);
    auto* column = new QVBoxLayout(all);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(context.theme.metric(Metric::SpaceM));
    m_kind = new SegmentBar(context.theme, tr("What to connect"), false, all);
    m_kind->addSegment(u"azure"_s, u"Azure"_s);
    m_kind->addSegment(u"host"_s, tr("This computer"));
    m_kind->addSegment(u"sample"_s, tr("Sample estate"));
    auto* kinds = new QHBoxLayout;
    kinds->addWidget(m_kind);
    kinds->addStretch(1);
    column->addLayout(kinds);
    m_azure = new ConnectionFields(context.theme, all);
    m_stack = new QStackedWidget(all);
    for (QWidget* page : {static_cast<QWidget*>(m_azure), makeHost(), makeSample()})
        m_stack->addWidget(page);
    column->addWidget(m_stack);
    fieldsColumn()->addWidget(all);
    setFields(all);
    connect(m_kind, &SegmentBar::chosen, this, &AddConnection::showKind);
    connect(m_azure, &ConnectionFields::changed, this, [this] { setProblem({}); });
    showKind();
}

QWidget* AddConnection::makeHost()
{
    auto* page = new QWidget(this);
    auto* form = new QFormLayout(page);
    form->setContentsMargins(0, 0, 0, 0);
    auto* what = makeLabel(m_context.theme,
                           tr("Reads packages, updates, ports and users of this computer and checks it against a baseline. "
                              "Nothing is changed and nothing leaves it."),
                           FontRole::Body, ColorId::TextSecondary, page);
    what->setWordWrap(true);
    form->addRow(what);
    m_baseline = new BaselineChooser(m_context, page);
    form->addRow(m_baseline);
    return page;
}

QWidget* AddConnection::makeSample()
{
    auto* page = new QWidget(this);
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    auto* what = makeLabel(m_context.theme,
                           tr("Contoso, an invented estate of about 3,000 resources behind a server on this computer. "
                              "It is marked as sample everywhere and never added to real numbers."),
                           FontRole::Body, ColorId::TextSecondary, page);
    what->setWordWrap(true);
    column->addWidget(what);
    column->addStretch(1);
    return page;
}

void AddConnection::start()
{
    if (isWaiting())
        return;
    restart();
    m_kind->setFocus();
}

void AddConnection::showKind()
{
    const QString kind = m_kind->current();
    m_stack->setCurrentIndex(kind == "azure"_L1 ? 0 : kind == "host"_L1 ? 1 : 2);
    if (kind == "host"_L1 && !m_baseline->hasOffers())
        m_baseline->ask({});
    setVerb(kind == "azure"_L1 ? tr("Test and connect") : kind == "host"_L1 ? tr("Add this computer") : tr("Open sample estate"));
    setProblem({});
}

void AddConnection::give()
{
    const QString kind = m_kind->current();
    if (kind != "azure"_L1) {
        if (kind == "host"_L1)
            m_context.console.addThisComputer(m_baseline->choice());
        else
            m_context.console.addSampleEstate();
        Q_EMIT closed();
        return;
    }
    const QString problem = m_azure->problem();
    setProblem(problem);
    if (!problem.isEmpty())
        return;
    auto given = m_azure->take();
    wait(given.id);
    m_context.console.addConnection(std::move(given));
}

QString AddConnection::doneSentence() const
{
    return tr("Connected. Its first sync has begun.");
}

} // namespace views

// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/compliance/evidencelist.h"

#include "core/text.h"
#include "views/common/buttons.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace views {

namespace {
constexpr int linesShown = 3;
enum : int { PathRole = Qt::UserRole, LinkRole };
} // namespace

EvidenceList::EvidenceList(const Theme& theme, QWidget* parent) : QWidget(parent), m_list(new QListWidget(this)), m_link(new QLineEdit(this))
{
    m_list->setAccessibleName(tr("Evidence"));
    m_list->setFixedHeight(theme.lineHeight(FontRole::Body) * linesShown + theme.metric(Metric::SpaceM));
    m_link->setAccessibleName(tr("Link"));
    m_link->setPlaceholderText(u"https://"_s);
    build(theme);
    connect(m_link, &QLineEdit::returnPressed, this, &EvidenceList::addLink);
    connect(m_list, &QListWidget::currentRowChanged, this, &EvidenceList::showState);
    showState();
}

void EvidenceList::build(const Theme& theme)
{
    auto* files = makeSmallButton(theme, tr("Add file…"), ButtonKind::Plain, {}, this);
    auto* link = makeSmallButton(theme, tr("Add link"), ButtonKind::Plain, {}, this);
    m_remove = makeSmallButton(theme, tr("Remove"), ButtonKind::Plain, {}, this);
    connect(files, &QPushButton::clicked, this, &EvidenceList::chooseFiles);
    connect(link, &QPushButton::clicked, this, &EvidenceList::addLink);
    connect(m_remove, &QPushButton::clicked, this, &EvidenceList::remove);
    auto* ofLink = new QHBoxLayout;
    ofLink->setSpacing(theme.metric(Metric::SpaceS));
    ofLink->addWidget(m_link, 1);
    ofLink->addWidget(link);
    auto* ofList = new QHBoxLayout;
    ofList->setSpacing(theme.metric(Metric::SpaceS));
    ofList->addWidget(files);
    ofList->addWidget(m_remove);
    ofList->addStretch(1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme.metric(Metric::SpaceXs));
    column->addWidget(m_list);
    column->addLayout(ofList);
    column->addLayout(ofLink);
}

void EvidenceList::clear()
{
    m_list->clear();
    m_link->clear();
    showState();
}

void EvidenceList::addFiles(const QStringList& paths)
{
    for (const auto& path : paths) {
        auto* item = new QListWidgetItem(core::oneLine(QFileInfo(path).fileName(), 200), m_list);
        item->setData(PathRole, path);
        m_list->setCurrentItem(item);
    }
    showState();
}

void EvidenceList::addLink()
{
    const QString link = m_link->text().trimmed();
    if (link.isEmpty())
        return;
    auto* item = new QListWidgetItem(core::oneLine(link, 300), m_list);
    item->setData(LinkRole, link);
    m_list->setCurrentItem(item);
    m_link->clear();
    showState();
}

void EvidenceList::chooseFiles()
{
    auto* dialog = new QFileDialog(this, tr("Add evidence"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    connect(dialog, &QFileDialog::filesSelected, this, &EvidenceList::addFiles);
    dialog->open();
}

void EvidenceList::remove()
{
    delete m_list->takeItem(m_list->currentRow());
    showState();
}

void EvidenceList::showState()
{
    m_remove->setEnabled(m_list->currentRow() >= 0);
}

QStringList EvidenceList::files() const
{
    QStringList paths;
    for (int row = 0; row < m_list->count(); ++row) {
        if (const QString path = m_list->item(row)->data(PathRole).toString(); !path.isEmpty())
            paths.append(path);
    }
    return paths;
}

QList<domain::Evidence> EvidenceList::links() const
{
    QList<domain::Evidence> links;
    for (int row = 0; row < m_list->count(); ++row) {
        domain::Evidence evidence;
        evidence.link = m_list->item(row)->data(LinkRole).toString();
        if (!evidence.isFile())
            links.append(evidence);
    }
    return links;
}

} // namespace views

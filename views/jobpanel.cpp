// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/jobpanel.h"

#include "views/common/bars.h"
#include "views/common/buttons.h"
#include "views/common/icons.h"
#include "views/common/labels.h"
#include "views/common/panel.h"
#include "views/common/parapetstyle.h"
#include "views/common/plaintext.h"
#include "views/common/theme.h"

#include <QHBoxLayout>
#include <QListView>
#include <QPainter>
#include <QShortcut>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace views {

JobModel::JobModel(const app::JobRegistry& jobs, const TimeFormat& time, QObject* parent) : QAbstractListModel(parent), m_jobs(jobs), m_time(time)
{
    reload();
    connect(&jobs, &app::JobRegistry::added, this, &JobModel::reload);
    connect(&jobs, &app::JobRegistry::cleared, this, &JobModel::reload);
    const auto touch = [this](core::JobId id) {
        if (const int row = rowOf(id); row >= 0)
            Q_EMIT dataChanged(index(row), index(row));
    };
    connect(&jobs, &app::JobRegistry::updated, this, touch);
    connect(&jobs, &app::JobRegistry::ended, this, touch);
}

void JobModel::reload()
{
    beginResetModel();
    m_ids.clear();
    for (const app::Job& job : m_jobs.jobs())
        m_ids << job.id;
    endResetModel();
}

int JobModel::rowOf(core::JobId id) const
{
    return int(m_ids.indexOf(id));
}

int JobModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_ids.size());
}

QVariant JobModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const app::Job* job = m_jobs.find(m_ids.at(index.row()));
    if (!job)
        return {};
    QString words;
    switch (job->state) {
    case app::JobState::Running: words = job->step; break;
    case app::JobState::Done: words = job->outcome.isEmpty() ? tr("Done") : tr("Done: %1").arg(job->outcome); break;
    case app::JobState::Failed: words = tr("Failed: %1").arg(job->outcome); break;
    case app::JobState::Cancelled: words = tr("Cancelled"); break;
    }
    switch (role) {
    case Qt::DisplayRole:
    case NameRole: return job->name;
    case WordsRole: return words;
    case ProgressRole: return job->state == app::JobState::Running ? job->progress : 1.0;
    case StateRole: return int(job->state);
    case IdRole: return job->id.value;
    case Qt::AccessibleTextRole: return tr("%1, %2, started %3").arg(job->name, words, m_time.ago(job->started));
    case Qt::ToolTipRole: return plainToolTip(words);
    default: return {};
    }
}

namespace {

class JobDelegate final : public QStyledItemDelegate {
public:
    JobDelegate(const Theme& theme, QObject* parent) : QStyledItemDelegate(parent), m_theme(theme) {}
    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override { return {m_theme.dp(200), m_theme.metric(Metric::RowStandard)}; }
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        painter->save();
        const bool chosen = option.state & QStyle::State_Selected;
        painter->fillRect(option.rect, m_theme.color(chosen ? option.state & QStyle::State_Active ? ColorId::SelectionActive : ColorId::SelectionInactive
                                                            : ColorId::SurfaceBase));
        painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), m_theme.color(ColorId::BorderSubtle));
        const QRect room = option.rect.adjusted(m_theme.metric(Metric::SpaceL), 0, -m_theme.metric(Metric::SpaceL), 0);
        const bool plain = m_theme.isContrast() && chosen;
        painter->setFont(m_theme.font(FontRole::Body, QFont::Medium));
        painter->setPen(m_theme.color(plain ? ColorId::SelectionText : ColorId::TextPrimary));
        const int name = m_theme.dp(220);
        painter->drawText(QRect(room.left(), room.top(), name, room.height()), Qt::AlignVCenter | Qt::AlignLeft,
                          painter->fontMetrics().elidedText(index.data(JobModel::NameRole).toString(), Qt::ElideRight, name - m_theme.dp(8)));
        const int bar = m_theme.metric(Metric::BarProgress);
        const auto state = static_cast<app::JobState>(index.data(JobModel::StateRole).toInt());
        if (state == app::JobState::Running)
            paintProgress(m_theme, painter, QRect(room.left() + name, room.center().y() - bar / 2, m_theme.dp(120), bar),
                          index.data(JobModel::ProgressRole).toDouble());
        painter->setFont(m_theme.font(FontRole::Body));
        painter->setPen(m_theme.color(plain ? ColorId::SelectionText : state == app::JobState::Failed ? ColorId::StateUnhealthyText : ColorId::TextSecondary));
        const QRect words = room.adjusted(name + m_theme.dp(136), 0, 0, 0);
        painter->drawText(words, Qt::AlignVCenter | Qt::AlignLeft,
                          painter->fontMetrics().elidedText(index.data(JobModel::WordsRole).toString(), Qt::ElideRight, words.width()));
        painter->restore();
    }

private:
    const Theme& m_theme;
};

} // namespace

JobPanel::JobPanel(const Theme& theme, const TimeFormat& time, app::JobRegistry& jobs, QWidget* parent) : QDockWidget(tr("Jobs"), parent), m_theme(theme)
{
    setObjectName(u"jobs"_s);
    setAllowedAreas(Qt::BottomDockWidgetArea);
    setFeatures(QDockWidget::DockWidgetClosable);
    auto* head = new Surface(theme, ColorId::SurfaceBase, Surface::Edges(Surface::Top) | Surface::Bottom);
    auto* line = new QHBoxLayout(head);
    line->setContentsMargins(theme.metric(Metric::SpaceL), 0, theme.metric(Metric::SpaceS), 0);
    line->addWidget(makeLabel(theme, tr("Jobs"), FontRole::Strong));
    line->addStretch(1);
    QPushButton* stop = makeSmallButton(theme, tr("Cancel job"));
    QPushButton* clear = makeSmallButton(theme, tr("Clear ended"));
    QToolButton* close = makeIconButton(theme, icons::close, tr("Close jobs"));
    for (QWidget* widget : std::initializer_list<QWidget*>{stop, clear, close})
        line->addWidget(widget);
    line->addStrut(theme.metric(Metric::PanelHead)); // a dock asks its title for its hint only
    head->setFixedHeight(theme.metric(Metric::PanelHead));
    setTitleBarWidget(head);
    m_list = new QListView(this);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setAccessibleName(tr("Jobs"));
    m_list->setUniformItemSizes(true);
    m_list->setModel(new JobModel(jobs, time, m_list));
    m_list->setItemDelegate(new JobDelegate(theme, m_list));
    setWidget(m_list);
    setFocusProxy(m_list);
    const auto cancel = [this, &jobs] { jobs.cancel(core::JobId{m_list->currentIndex().data(JobModel::IdRole).toLongLong()}); };
    connect(stop, &QPushButton::clicked, this, cancel);
    connect(clear, &QPushButton::clicked, &jobs, &app::JobRegistry::clearEnded);
    connect(close, &QToolButton::clicked, this, &QWidget::hide);
    auto* key = new QShortcut(QKeySequence(Qt::Key_Delete), m_list, nullptr, nullptr, Qt::WidgetShortcut);
    connect(key, &QShortcut::activated, this, cancel);
    connect(&theme, &Theme::changed, this, [this, head] {
        head->setFixedHeight(m_theme.metric(Metric::PanelHead));
        m_list->doItemsLayout();
    });
}

} // namespace views

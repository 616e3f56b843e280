// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/statusbar.h"

#include "items/queuemodel.h"
#include "views/common/bars.h"
#include "views/common/buttons.h"
#include "views/common/icons.h"
#include "views/common/labels.h"
#include "views/common/parapetstyle.h"
#include "views/common/plaintext.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QPainter>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace views {

namespace {
constexpr int barMargins = 6; // QStatusBar keeps this much above and below its parts
}

/// Name, 90 px bar and percent of one job; opens the job panel.
class StatusJob final : public QAbstractButton {
    Q_DECLARE_TR_FUNCTIONS(views::StatusJob)
public:
    StatusJob(const Theme& theme, QWidget* parent) : QAbstractButton(parent), m_theme(theme)
    {
        setAttribute(Qt::WA_Hover);
        setFocusPolicy(Qt::TabFocus);
        setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Expanding);
    }
    void setJob(const app::Job& job)
    {
        m_progress = job.progress;
        setText(job.name);
        const QString percent = percentText();
        setAccessibleName(percent.isEmpty() ? job.name : tr("%1, %2").arg(job.name, percent));
        setPlainToolTip(this, job.step);
        updateGeometry();
        update();
    }
    QSize sizeHint() const override
    {
        const QFontMetrics metrics(m_theme.font(FontRole::Small));
        return {qMin(metrics.horizontalAdvance(text()), m_theme.dp(220)) + metrics.horizontalAdvance(u"100 %"_s) + m_theme.dp(90 + 8 + 8 + 16),
                m_theme.metric(Metric::StatusBar)};
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        painter.setFont(m_theme.font(FontRole::Small));
        painter.setPen(m_theme.color(ColorId::TextSecondary));
        const int name = qMin(painter.fontMetrics().horizontalAdvance(text()), m_theme.dp(220));
        int x = m_theme.dp(8);
        painter.drawText(QRect(x, 0, name, height()), Qt::AlignVCenter | Qt::AlignLeft, painter.fontMetrics().elidedText(text(), Qt::ElideRight, name));
        x += name + m_theme.dp(8);
        const int bar = m_theme.metric(Metric::BarProgress);
        paintProgress(m_theme, &painter, QRect(x, (height() - bar) / 2, m_theme.dp(90), bar), m_progress);
        x += m_theme.dp(90 + 8);
        painter.drawText(QRect(x, 0, width() - x, height()), Qt::AlignVCenter | Qt::AlignLeft, percentText());
        if (hasFocus())
            drawRounded(&painter, rect().adjusted(1, 2, -1, -2), m_theme.metric(Metric::RadiusControl), QColor(), m_theme.color(ColorId::FocusRing), 2);
    }

private:
    QString percentText() const { return m_progress < 0 ? QString() : tr("%1 %").arg(qRound(m_progress * 100)); }
    const Theme& m_theme;
    double m_progress = -1;
};

StatusBar::StatusBar(const Theme& theme, const TimeFormat& time, app::JobRegistry& jobs, QWidget* parent)
    : QStatusBar(parent), m_theme(theme), m_time(time), m_jobs(jobs)
{
    setSizeGripEnabled(false);
    setFixedHeight(theme.metric(Metric::StatusBar));
    setFont(theme.font(FontRole::Small));
    m_job = new StatusJob(theme, this);
    addPermanentWidget(m_job);
    QToolButton* cancel = makeIconButton(theme, icons::close, tr("Cancel the running job"), this);
    cancel->setObjectName(u"cancelJob"_s);
    cancel->setIconSize(QSize(theme.dp(12), theme.dp(12)));
    cancel->setFixedSize(theme.metric(Metric::HitTarget), theme.metric(Metric::StatusBar) - barMargins);
    addPermanentWidget(cancel);
    m_queue = makePart(icons::fixes, {});
    setPlainToolTip(m_queue, tr("Changes that wait to be sent to their cloud"));
    m_queue->hide();
    m_sample = makePart(icons::sample, tr("Sample"));
    setPlainToolTip(m_sample, tr("What you see is the sample estate, played by a server on this computer."));
    m_encryption = makePart(icons::lock, {});
    m_sync = makePart(icons::refresh, {});
    m_online = makePart(icons::cloud, {});
    m_sample->hide();
    m_encryption->hide();
    m_sync->hide();
    connect(m_job, &QAbstractButton::clicked, this, &StatusBar::jobsRequested);
    connect(m_queue, &QToolButton::clicked, this, &StatusBar::queueRequested);
    connect(cancel, &QToolButton::clicked, this, [this] {
        if (const app::Job* job = m_jobs.shown())
            m_jobs.cancel(job->id);
    });
    for (QToolButton* part : {m_sync, m_online, m_sample})
        connect(part, &QToolButton::clicked, this, &StatusBar::connectionsRequested);
    for (const auto signal : {&app::JobRegistry::added, &app::JobRegistry::updated, &app::JobRegistry::ended})
        connect(&jobs, signal, this, &StatusBar::showJob);
    connect(&jobs, &app::JobRegistry::ended, this, [this](core::JobId id) {
        const app::Job* job = m_jobs.find(id);
        if (job && job->state == app::JobState::Done && !job->outcome.isEmpty())
            setEvent(job->outcome);
    });
    m_minute = new QTimer(this);
    m_minute->setInterval(std::chrono::seconds(30));
    connect(m_minute, &QTimer::timeout, this, &StatusBar::showConnections);
    m_minute->start();
    connect(&time, &TimeFormat::changed, this, &StatusBar::showConnections);
    connect(&theme, &Theme::changed, this, [this] {
        setFixedHeight(m_theme.metric(Metric::StatusBar));
        setFont(m_theme.font(FontRole::Small));
        for (QToolButton* part : {m_queue, m_sample, m_encryption, m_sync, m_online})
            part->setFixedHeight(m_theme.metric(Metric::StatusBar) - barMargins);
        showConnections();
        update();
    });
    showJob();
    showConnections();
}

QToolButton* StatusBar::makePart(QLatin1StringView icon, const QString& name)
{
    QToolButton* part = makeIconButton(m_theme, icon, name, this);
    part->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    part->setIconSize(QSize(m_theme.dp(13), m_theme.dp(13)));
    part->setFont(m_theme.font(FontRole::Small));
    part->setText(name);
    part->setFixedHeight(m_theme.metric(Metric::StatusBar) - barMargins);
    addPermanentWidget(part);
    return part;
}

void StatusBar::setEvent(const QString& text)
{
    constexpr int shown = 10000;
    showMessage(text, shown);
}

void StatusBar::setEncrypted(bool encrypted, const QString& tooltip)
{
    m_encryption->setText(encrypted ? tr("Encrypted") : tr("Not encrypted"));
    m_encryption->setIcon(m_theme.icon(encrypted ? icons::lock : icons::unlock, encrypted ? ColorId::TextSecondary : ColorId::StateStaleText));
    setPlainToolTip(m_encryption, tooltip);
    m_encryption->setAccessibleName(m_encryption->text());
    m_encryption->show();
}

void StatusBar::setQueue(int count)
{
    m_queue->setVisible(count > 0);
    m_queue->setText(tr("%n changes queued", nullptr, count));
    m_queue->setAccessibleName(m_queue->text());
    update();
}

void StatusBar::setConnections(const QList<domain::ConnectionRow>& connections)
{
    m_connections = connections;
    showConnections();
}

void StatusBar::showJob()
{
    const app::Job* job = m_jobs.shown();
    auto* cancel = findChild<QToolButton*>(u"cancelJob"_s);
    m_job->setVisible(job != nullptr);
    cancel->setVisible(job && job->cancellable);
    if (job)
        m_job->setJob(*job);
}

void StatusBar::showConnections()
{
    QDateTime newest;
    int good = 0, partly = 0;
    bool sample = false;
    for (const domain::ConnectionRow& row : std::as_const(m_connections)) {
        if (row.lastComplete.isValid() && (!newest.isValid() || row.lastComplete > newest))
            newest = row.lastComplete;
        if (row.state == domain::ConnectionState::Connected || row.state == domain::ConnectionState::Syncing)
            ++good;
        if (row.state == domain::ConnectionState::Partly)
            ++partly;
        sample = sample || row.sample;
    }
    const int all = int(m_connections.size());
    m_sample->setVisible(sample);
    m_sync->setVisible(newest.isValid());
    m_sync->setText(tr("Synced %1").arg(m_time.ago(newest)));
    setPlainToolTip(m_sync, m_time.tooltip(newest));
    m_sync->setAccessibleName(m_sync->text());
    if (const QDateTime since = items::offlineSince(m_connections); since.isValid()) {
        showOffline(since);
        return;
    }
    m_online->setFont(m_theme.font(FontRole::Small));
    const QString connected = tr("%1 of %2 connected").arg(good + partly).arg(all);
    const QString words = all == 0 ? tr("Nothing connected") : partly > 0 ? tr("%1, %2 partly read").arg(connected).arg(partly) : connected;
    m_online->setText(words);
    m_online->setAccessibleName(words);
    // the dot: the words beside it say the same
    QPixmap dot(QSize(m_theme.dp(13), m_theme.dp(13)) * devicePixelRatio());
    dot.setDevicePixelRatio(devicePixelRatio());
    dot.fill(Qt::transparent);
    QPainter painter(&dot);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_theme.color(all == 0 ? ColorId::StateUnknownFill : good == all ? ColorId::StateHealthyFill : ColorId::StateStaleFill));
    painter.drawEllipse(QPointF(m_theme.dp(13) / 2.0, m_theme.dp(13) / 2.0), m_theme.dp(4), m_theme.dp(4));
    painter.end();
    m_online->setIcon(QIcon(dot));
}

void StatusBar::showOffline(const QDateTime& since)
{
    m_online->setText(tr("Offline since %1").arg(m_time.time(since)));
    m_online->setAccessibleName(m_online->text());
    m_online->setFont(m_theme.font(FontRole::Small, QFont::Medium));
    m_online->setIcon(m_theme.icon(icons::offline, ColorId::StateStaleText));
}

void StatusBar::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.color(ColorId::SurfaceWindow));
    painter.fillRect(QRect(0, 0, width(), 1), m_theme.color(ColorId::BorderSubtle));
    int left = width();
    for (const QToolButton* part : {m_queue, m_sample, m_encryption, m_sync, m_online}) {
        if (part->isVisible()) {
            painter.fillRect(QRect(part->x() - m_theme.dp(3), 0, 1, height()), m_theme.color(ColorId::BorderSubtle));
            left = qMin(left, part->x());
        }
    }
    if (m_job->isVisible())
        left = qMin(left, m_job->x());
    painter.setFont(m_theme.font(FontRole::Small));
    painter.setPen(m_theme.color(ColorId::TextSecondary));
    const QRect room(m_theme.metric(Metric::SpaceM), 0, left - 2 * m_theme.metric(Metric::SpaceM), height());
    const QString text = currentMessage().isEmpty() ? tr("Ready") : currentMessage();
    painter.drawText(room, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine, painter.fontMetrics().elidedText(text, Qt::ElideRight, room.width()));
}

} // namespace views

// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/common/parapetstyle.h"
#include "views/common/plaintext.h"
#include "views/common/severity.h"
#include "views/common/timelineview.h"

#include "views/common/accessibleroles.h"

#include <array>

#include <QCoreApplication>
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

namespace views {

namespace {

struct Tactic {
    const char* word; ///< as the cloud writes it
    const char* name;
};

/// The order of Microsoft Defender for Cloud's kill chain, which is ATT&CK's with "Pre-attack" first.
constexpr std::array tactics{Tactic{"PreAttack", QT_TRANSLATE_NOOP("views::KillChainView", "Pre-attack")},
                             Tactic{"InitialAccess", QT_TRANSLATE_NOOP("views::KillChainView", "Initial access")},
                             Tactic{"Execution", QT_TRANSLATE_NOOP("views::KillChainView", "Execution")},
                             Tactic{"Persistence", QT_TRANSLATE_NOOP("views::KillChainView", "Persistence")},
                             Tactic{"PrivilegeEscalation", QT_TRANSLATE_NOOP("views::KillChainView", "Privilege escalation")},
                             Tactic{"DefenseEvasion", QT_TRANSLATE_NOOP("views::KillChainView", "Defense evasion")},
                             Tactic{"CredentialAccess", QT_TRANSLATE_NOOP("views::KillChainView", "Credential access")},
                             Tactic{"Discovery", QT_TRANSLATE_NOOP("views::KillChainView", "Discovery")},
                             Tactic{"LateralMovement", QT_TRANSLATE_NOOP("views::KillChainView", "Lateral movement")},
                             Tactic{"Collection", QT_TRANSLATE_NOOP("views::KillChainView", "Collection")},
                             Tactic{"CommandAndControl", QT_TRANSLATE_NOOP("views::KillChainView", "Command and control")},
                             Tactic{"Exfiltration", QT_TRANSLATE_NOOP("views::KillChainView", "Exfiltration")},
                             Tactic{"Impact", QT_TRANSLATE_NOOP("views::KillChainView", "Impact")}};

QString nameOf(std::size_t i)
{
    return QCoreApplication::translate("views::KillChainView", tactics.at(i).name);
}

/// "Credential Access", "credential-access" and "CredentialAccess" are the same word.
QString key(const QString& word)
{
    QString out;
    for (const QChar c : word) {
        if (c.isLetter())
            out += c.toLower();
    }
    return out;
}

int indexOf(const QString& word)
{
    const QString wanted = key(word);
    for (std::size_t i = 0; i < tactics.size(); ++i) {
        if (key(QString::fromLatin1(tactics.at(i).word)) == wanted)
            return int(i);
    }
    return -1;
}

} // namespace

KillChainView::KillChainView(const Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleRole(this, QAccessible::Chart);
    setAccessibleName(tr("Kill chain"));
    setTactics({}, {}, domain::Severity::Medium);
    connect(&theme, &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

void KillChainView::setTactics(const QStringList& hits, const QStringList& current, domain::Severity severity)
{
    m_counts = QList<int>(tactics.size(), 0);
    m_current = QList<bool>(tactics.size(), false);
    m_severity = severity;
    for (const QString& word : hits) {
        if (const int i = indexOf(word); i >= 0)
            ++m_counts[i];
    }
    for (const QString& word : current) {
        if (const int i = indexOf(word); i >= 0)
            m_current[i] = true;
    }
    QStringList words;
    for (qsizetype i = 0; i < m_counts.size(); ++i) {
        if (m_counts.at(i) > 0)
            words << tr("%1: %n alerts", nullptr, m_counts.at(i)).arg(nameOf(std::size_t(i)));
    }
    setAccessibleDescription(words.isEmpty() ? tr("No tactic is known") : words.join(QStringLiteral(", ")));
    update();
}

QSize KillChainView::sizeHint() const
{
    return {m_theme.dp(400), m_theme.dp(60)};
}

QPoint KillChainView::centre(int index) const
{
    const int margin = m_theme.dp(34);
    return {margin + (width() - 2 * margin) * index / int(tactics.size() - 1), m_theme.dp(16)};
}

void KillChainView::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    int first = -1, last = -1;
    for (int i = 0; i < m_counts.size(); ++i) {
        if (m_counts.at(i) > 0) {
            first = first < 0 ? i : first;
            last = i;
        }
    }
    painter.setPen(QPen(m_theme.color(ColorId::BorderRaised), 1.5));
    painter.drawLine(centre(0), centre(int(tactics.size()) - 1));
    const QColor hit = m_theme.color(severityFill(m_severity));
    if (first >= 0 && last > first) {
        painter.setPen(QPen(hit, 2));
        painter.drawLine(centre(first), centre(last));
    }
    const int room = (width() - 2 * m_theme.dp(34)) / int(tactics.size() - 1);
    int taken = -width();
    for (int i = 0; i < m_counts.size(); ++i) {
        const QPointF c = centre(i);
        const bool on = m_counts.at(i) > 0;
        const double radius = m_theme.dp(on ? 19 : 8) / 2.0;
        if (m_current.at(i) && on) {
            painter.setPen(QPen(m_theme.color(ColorId::FocusRing), 2));
            painter.setBrush(m_theme.color(ColorId::SurfaceBase));
            painter.drawEllipse(c, radius + 3, radius + 3);
        }
        painter.setPen(QPen(on ? hit : m_theme.color(ColorId::BorderStrong), on ? 1.6 : 1.2));
        painter.setBrush(m_theme.color(on ? severityTint(m_severity) : ColorId::SurfaceBase));
        painter.drawEllipse(c, radius, radius);
        if (!on)
            continue;
        painter.setFont(m_theme.font(FontRole::Caption, QFont::DemiBold));
        painter.setPen(m_theme.color(ColorId::TextPrimary));
        painter.drawText(QRectF(c.x() - radius, c.y() - radius, 2 * radius, 2 * radius), Qt::AlignCenter, QString::number(m_counts.at(i)));
        painter.setFont(m_theme.font(FontRole::Caption, m_current.at(i) ? QFont::DemiBold : QFont::Normal));
        int wide = qMax(room + m_theme.dp(12), m_theme.dp(58));
        const auto wrapped = [&] {
            return painter.fontMetrics().boundingRect(QRect(0, 0, wide, height()), Qt::AlignHCenter | Qt::TextWordWrap, nameOf(std::size_t(i)));
        };
        while (wrapped().height() > 2 * painter.fontMetrics().lineSpacing() && wide < 2 * room) // two lines are what there is room for
            wide += m_theme.dp(8);
        const int words = wrapped().width();
        if (c.x() - words / 2 < taken) // its name is told on pointing
            continue;
        taken = qRound(c.x() + words / 2.0) + m_theme.metric(Metric::SpaceXs);
        painter.drawText(QRectF(c.x() - wide / 2.0, c.y() + m_theme.dp(15), wide, m_theme.dp(30)), Qt::AlignHCenter | Qt::AlignTop | Qt::TextWordWrap,
                         nameOf(std::size_t(i)));
    }
}

bool KillChainView::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        auto* help = static_cast<QHelpEvent*>(event);
        for (int i = 0; i < m_counts.size(); ++i) {
            if ((centre(i) - help->pos()).manhattanLength() < m_theme.metric(Metric::HitTarget)) {
                QToolTip::showText(help->globalPos(), plainToolTip(nameOf(std::size_t(i))), this);
                return true;
            }
        }
    }
    return QWidget::event(event);
}

} // namespace views

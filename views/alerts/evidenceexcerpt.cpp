// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/alerts/evidenceexcerpt.h"

#include "core/async.h"
#include "core/text.h"
#include "views/common/codeview.h"
#include "views/common/jsonformat.h"

#include <QPainter>

using namespace Qt::StringLiterals;

namespace views {

namespace {

constexpr int around = 1; // lines before and after
constexpr qsizetype longestLine = 400;

/// Who acted tells more than what was hit.
int rank(const QString& type)
{
    static const QStringList order{u"ip"_s, u"account"_s, u"filehash"_s, u"process"_s, u"file"_s, u"url"_s, u"dns"_s, u"host"_s};
    const auto at = order.indexOf(type.toLower());
    return at < 0 ? int(order.size()) : int(at);
}

core::Async<EvidenceExcerpt::Excerpt> findLater(QThreadPool* pool, QByteArray json, QStringList names, core::CancelToken token)
{
    co_return co_await core::runOnPool(
        *pool, [json = std::move(json), names = std::move(names)]() -> core::Result<EvidenceExcerpt::Excerpt> { return EvidenceExcerpt::find(json, names); },
        token);
}

} // namespace

EvidenceExcerpt::EvidenceExcerpt(const PageContext& context, QWidget* parent) : QWidget(parent), m_context(context)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(tr("Decisive line of the evidence"));
    connect(&context.theme, &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

EvidenceExcerpt::Excerpt EvidenceExcerpt::find(const QByteArray& json, const QStringList& names)
{
    const QStringList all = QString::fromUtf8(prettyJson(json)).split(u'\n');
    Excerpt excerpt;
    qsizetype at = -1;
    for (const auto& name : names) {
        const QString quoted = u'"' + name + u'"';
        for (qsizetype i = 0; i < all.size() && at < 0; ++i) {
            if (all[i].contains(quoted)) {
                at = i;
                excerpt.value = quoted;
            }
        }
        if (at >= 0)
            break;
    }
    if (at < 0)
        return {};
    const qsizetype from = std::max<qsizetype>(0, at - around);
    excerpt.first = int(from) + 1;
    excerpt.decisive = int(at - from);
    qsizetype indent = longestLine;
    for (const auto& line : all.sliced(from, std::min<qsizetype>(2 * around + 1, all.size() - from))) {
        excerpt.lines.append(line.left(longestLine));
        const auto text = std::ranges::find_if(line, [](QChar c) { return c != u' '; });
        indent = std::min<qsizetype>(indent, text - line.begin());
    }
    for (auto& line : excerpt.lines)
        line = core::oneLine(line.sliced(std::min(indent, line.size())), longestLine);
    return excerpt;
}

void EvidenceExcerpt::setAlert(const domain::Alert& alert)
{
    if (std::exchange(m_json, alert.body) == alert.body)
        return;
    QList<domain::Entity> entities = alert.entities;
    std::ranges::stable_sort(entities, {}, [](const domain::Entity& entity) { return rank(entity.type); });
    QStringList names;
    for (const auto& entity : std::as_const(entities)) {
        names.append(entity.name);
        names.append(entity.name.section(u'@', 0, 0)); // accounts are put together of name and domain
    }
    names.append(alert.compromisedEntity);
    names.removeAll(QString());
    names.removeDuplicates();
    m_tasks.restart();
    m_tasks.start(findLater(&m_context.syntax.pool(), alert.body, names, m_tasks.token()), [this](core::Result<Excerpt> excerpt) {
        if (!excerpt)
            return;
        m_excerpt = std::move(*excerpt);
        setAccessibleDescription(m_excerpt.lines.value(m_excerpt.decisive));
        updateGeometry();
        update();
        Q_EMIT found(m_excerpt.decisive < 0 ? 0 : m_excerpt.first + m_excerpt.decisive);
    });
}

void EvidenceExcerpt::clear()
{
    m_tasks.restart();
    m_json.clear();
    m_excerpt = {};
    updateGeometry();
    update();
}

QSize EvidenceExcerpt::sizeHint() const
{
    const int rows = std::max(1, int(m_excerpt.lines.size()));
    return {m_context.theme.dp(200), rows * m_context.theme.dp(20) + m_context.theme.metric(Metric::SpaceM)};
}

void EvidenceExcerpt::paintEvent(QPaintEvent*)
{
    const Theme& theme = m_context.theme;
    QPainter painter(this);
    painter.fillRect(rect(), theme.color(ColorId::SurfaceCode));
    painter.setFont(theme.font(FontRole::Code));
    const QFontMetrics metrics = painter.fontMetrics();
    const int row = theme.dp(20), top = theme.metric(Metric::SpaceM) / 2;
    const int gutter = theme.metric(Metric::SpaceL) + metrics.horizontalAdvance(QString::number(m_excerpt.first + int(m_excerpt.lines.size())));
    const int left = gutter + theme.metric(Metric::SpaceM);
    for (int i = 0; i < m_excerpt.lines.size(); ++i) {
        const QRect line(left, top + i * row, width() - left - theme.metric(Metric::SpaceM), row);
        painter.setPen(theme.color(ColorId::CodeLineNumber));
        painter.drawText(QRect(0, line.top(), gutter, row), Qt::AlignRight | Qt::AlignVCenter, QString::number(m_excerpt.first + i));
        const QString& text = m_excerpt.lines.at(i);
        if (const auto at = i == m_excerpt.decisive ? text.indexOf(m_excerpt.value) : -1; at >= 0) {
            const QRect mark(left + metrics.horizontalAdvance(text.left(at)), line.top() + theme.dp(1), metrics.horizontalAdvance(m_excerpt.value),
                             row - theme.dp(2));
            painter.fillRect(mark.intersected(line), theme.color(ColorId::DiffChangedStrong));
        }
        painter.setPen(theme.color(ColorId::CodeText));
        painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, metrics.elidedText(text, Qt::ElideRight, line.width()));
    }
}

} // namespace views

// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/common/severity.h"
#include "views/common/theme.h"

#include <QFile>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QPointer>
#include <QSvgRenderer>

using namespace Qt::StringLiterals;

namespace views {

namespace {

QPixmap render(const QByteArray& svg, const QColor& color, int size, qreal ratio)
{
    const int device = qMax(1, qCeil(size * ratio));
    QPixmap pixmap(device, device);
    pixmap.fill(Qt::transparent);
    QSvgRenderer renderer(svg);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    renderer.render(&painter, QRectF(0, 0, device, device));
    painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
    painter.fillRect(pixmap.rect(), color);
    painter.end();
    pixmap.setDevicePixelRatio(ratio);
    return pixmap;
}

QString cacheKey(QLatin1StringView kind, QLatin1StringView name, const QColor& color, int size, qreal ratio)
{
    return kind + name + u'/' + QString::number(color.rgba(), 16) + u'/' + QString::number(size) + u'/' + QString::number(ratio);
}

/// Renders at paint time with the theme's colours of that moment, so nothing has to be replaced on a theme switch.
class TintEngine final : public QIconEngine {
public:
    TintEngine(const Theme* theme, QLatin1StringView name, ColorId id) : m_theme(theme), m_name(name), m_id(id) {}

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State state) override
    {
        const qreal ratio = painter->device()->devicePixelRatio();
        const int side = qMin(rect.width(), rect.height());
        const QPixmap image = scaledPixmap(QSize(side, side) * ratio, mode, state, ratio);
        painter->drawPixmap(QPoint(rect.x() + (rect.width() - side) / 2, rect.y() + (rect.height() - side) / 2), image);
    }
    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override { return scaledPixmap(size, mode, state, 1); }
    QPixmap scaledPixmap(const QSize& size, QIcon::Mode mode, QIcon::State, qreal ratio) override
    {
        if (!m_theme)
            return {};
        ColorId id = m_id;
        if (mode == QIcon::Disabled)
            id = ColorId::TextDisabled;
        else if (mode == QIcon::Selected)
            id = ColorId::SelectionText;
        else if (mode == QIcon::Active && m_id == ColorId::TextSecondary)
            id = ColorId::TextPrimary;
        const int side = qRound(qMin(size.width(), size.height()) / ratio);
        return m_theme->iconPixmap(m_name, m_theme->color(id), side, ratio);
    }
    QIconEngine* clone() const override { return new TintEngine(*this); }
    bool isNull() override { return m_theme.isNull(); }
    QString key() const override { return u"parapet"_s; }

private:
    TintEngine(const TintEngine&) = default;
    QPointer<const Theme> m_theme;
    QLatin1StringView m_name;
    ColorId m_id;
};

QString iconFile(QLatin1StringView name)
{
    return ":/parapet/icons/"_L1 + name + ".svg"_L1;
}

} // namespace

bool Theme::hasIcon(QLatin1StringView name)
{
    return QFile::exists(iconFile(name));
}

QIcon Theme::icon(QLatin1StringView name, ColorId id) const
{
    return QIcon(new TintEngine(this, name, id));
}

QPixmap Theme::iconPixmap(QLatin1StringView name, const QColor& color, int size, qreal ratio) const
{
    const QString key = cacheKey("icon/"_L1, name, color, size, ratio);
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap))
        return pixmap;
    QFile file(iconFile(name));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QByteArray svg = file.readAll();
    if (size > dp(16)) { // the larger grid keeps the stroke at 1.5 pixels until the icon is a picture of its own
        const double wanted = size <= dp(24) ? 1.5 : 2.0;
        svg.replace(QByteArrayView("stroke-width=\"1.5\""), QByteArray("stroke-width=\"" + QByteArray::number(wanted * 16 * m_factor / size, 'f', 3) + '"'));
    }
    pixmap = render(svg, color, size, ratio);
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

void Theme::paintIcon(QPainter* painter, const QRect& rect, QLatin1StringView name, const QColor& color) const
{
    const int side = qMin(rect.width(), rect.height());
    painter->drawPixmap(QPoint(rect.x() + (rect.width() - side) / 2, rect.y() + (rect.height() - side) / 2),
                        iconPixmap(name, color, side, painter->device()->devicePixelRatio()));
}

void Theme::paintSeverity(QPainter* painter, const QRectF& rect, domain::Severity severity, const QColor& color) const
{
    const qreal ratio = painter->device()->devicePixelRatio();
    const int side = qRound(qMin(rect.width(), rect.height()));
    const std::size_t index = std::size_t(severity) < m_severityPaths.size() ? std::size_t(severity) : 0;
    const QString key = cacheKey("severity/"_L1, domain::toWord(static_cast<domain::Severity>(index)), color, side, ratio);
    QPixmap pixmap;
    if (!QPixmapCache::find(key, &pixmap)) {
        const bool ring = m_severityStrokes[index] > 0;
        QByteArray svg = R"(<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 12 12"><path d=")";
        svg += m_severityPaths[index] + '"';
        if (ring)
            svg += R"( fill="none" stroke="#000" stroke-width=")" + QByteArray::number(m_severityStrokes[index]) + '"';
        svg += "/></svg>";
        pixmap = render(svg, color, side, ratio);
        QPixmapCache::insert(key, pixmap);
    }
    painter->drawPixmap(QPointF(qRound(rect.x() + (rect.width() - side) / 2), qRound(rect.y() + (rect.height() - side) / 2)), pixmap);
}

QPixmap Theme::severityPixmap(domain::Severity severity, int size, qreal ratio) const
{
    QPixmap pixmap(QSize(size, size) * ratio);
    pixmap.setDevicePixelRatio(ratio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    paintSeverity(&painter, QRectF(0, 0, size, size), severity, color(severityFill(severity)));
    return pixmap;
}

} // namespace views

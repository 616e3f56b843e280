// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/common/theme.h"

#include "views/common/platformcontrast.h"

#include <QApplication>
#include <QFontDatabase>
#include <QFontInfo>
#include <QPainter>
#include <QPainterPath>
#include <QPixmapCache>
#include <QStyleHints>
#include <QWidget>

using namespace Qt::StringLiterals;

namespace views {

Theme::Theme(QObject* parent) : QObject(parent)
{
    load();
    m_ui = QFontDatabase::systemFont(QFontDatabase::GeneralFont);
    m_mono = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    loadFonts();
    connect(QGuiApplication::styleHints(), &QStyleHints::colorSchemeChanged, this, &Theme::follow);
    watchPlatformContrast(this, [this](bool contrast) {
        m_systemContrast = contrast;
        follow();
    });
    follow();
}

Theme::~Theme() = default;

void Theme::setChoice(ThemeChoice choice)
{
    m_choice = choice;
    follow();
}

void Theme::follow()
{
    switch (m_choice) {
    case ThemeChoice::Light: return apply(ThemeKind::Light);
    case ThemeChoice::Dark: return apply(ThemeKind::Dark);
    case ThemeChoice::Contrast: return apply(ThemeKind::Contrast);
    case ThemeChoice::System: break;
    }
    if (m_systemContrast)
        return apply(ThemeKind::Contrast);
    const bool dark = QGuiApplication::styleHints()->colorScheme() == Qt::ColorScheme::Dark;
    apply(dark ? ThemeKind::Dark : ThemeKind::Light);
}

void Theme::apply(ThemeKind kind)
{
    m_kind = kind;
    if (qobject_cast<QApplication*>(QCoreApplication::instance())) {
        QApplication::setPalette(palette());
        QApplication::setFont(font(FontRole::Body));
        // Qt tells the widgets only while exec() runs; a window may be made and themed before.
        const QWidgetList widgets = QApplication::allWidgets();
        for (QWidget* widget : widgets) {
            for (const QEvent::Type type : {QEvent::ApplicationPaletteChange, QEvent::ApplicationFontChange}) {
                QEvent event(type);
                QCoreApplication::sendEvent(widget, &event);
            }
        }
    }
    Q_EMIT changed();
}

void Theme::setBaseFonts(const QFont& ui, const QFont& mono)
{
    m_ui = ui;
    m_mono = mono;
    loadFonts();
    apply(m_kind);
}

void Theme::loadFonts()
{
    constexpr int designBase = 13; // pixel size of the system font in the reference pictures, tokens.json "type.base"
    const int base = qMax(8, QFontInfo(m_ui).pixelSize());
    m_factor = qreal(base) / designBase;
    for (std::size_t i = 0; i < m_fonts.size(); ++i) {
        const TypeStep& step = m_steps[i];
        const bool code = i == static_cast<std::size_t>(FontRole::Code);
        QFont f = code ? m_mono : m_ui;
        f.setPixelSize(qMax(1, dp(step.px)));
        f.setWeight(QFont::Weight(step.weight));
        f.setItalic(false);
        f.setFeature(QFont::Tag("tnum"), 1);
        if (code) {
            f.setFeature(QFont::Tag("liga"), 0);
            f.setFeature(QFont::Tag("calt"), 0);
            f.setStyleHint(QFont::Monospace);
        }
        m_fonts[i] = f;
        m_lines[i] = dp(step.line);
    }
}

QFont Theme::font(FontRole role, QFont::Weight weight) const
{
    QFont f = font(role);
    f.setWeight(weight);
    return f;
}

int Theme::metric(Metric metric) const
{
    switch (metric) {
    case Metric::SplitterHandle:
    case Metric::SplitterGrab:
    case Metric::BreakRailFolds:
    case Metric::BreakDetailsBelow:
    case Metric::MinimumWidth:
    case Metric::MinimumHeight: return m_metrics[static_cast<std::size_t>(metric)]; // of the window and its hairlines, not of its text
    default: return dp(m_metrics[static_cast<std::size_t>(metric)]);
    }
}

int Theme::motion(Motion motion) const
{
    const bool movement = motion <= Motion::ToastOut;
    return movement && m_reducedMotion ? 0 : m_motions[static_cast<std::size_t>(motion)];
}

QList<qreal> Theme::dash(int series, qreal penWidth) const
{
    QList<qreal> out = m_dashes.at(std::size_t(qBound(1, series, 8)));
    for (qreal& d : out)
        d /= penWidth;
    return out;
}

int Theme::seriesOf(domain::Environment environment) const
{
    return m_series.value(int(environment), 1);
}

ColorId Theme::seriesColor(int series)
{
    return static_cast<ColorId>(static_cast<int>(ColorId::ChartSeries1) + qBound(1, series, 8) - 1);
}

} // namespace views

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/common/colorid.h"

#include "core/error.h"
#include "domain/enums.h"

#include <array>

#include <QColor>
#include <QFont>
#include <QHash>
#include <QIcon>
#include <QObject>
#include <QPalette>
#include <QPixmap>

class QJsonObject;
class QPainter;

namespace views {

/// Roles of text; sizes, weights and line heights come from tokens.json "type", scaled by the system font's size.
enum class FontRole { Caption, Small, Body, Strong, Subtitle, Title, Page, Figure2, Figure, Welcome, Code, Count };

/// Sizes of tokens.json "size", "space" and "radius", by meaning.
enum class Metric {
    RowCompact,
    RowStandard,
    RowTwoLine,
    TableHead,
    PanelHead,
    MenuBar,
    TopBar,
    PageHead,
    FilterBar,
    KeyBar,
    StatusBar,
    MessageBar,
    ActionBar,
    Tile,
    Control,
    ControlSmall,
    Chip,
    Badge,
    Tag,
    CheckBox,
    BarPoints,
    BarProgress,
    BarFacet,
    Rail,
    RailFolded,
    RailItem,
    DetailsMin,
    DetailsDefault,
    DetailsConnection,
    Facets,
    PaletteWidth,
    PaletteRow,
    PaletteField,
    SplitterHandle,
    SplitterGrab,
    HitTarget,
    IconEmptyState,
    SpaceXs,
    SpaceS,
    SpaceM,
    SpaceL,
    SpaceXl,
    SpaceXxl,
    Indent,
    FirstCell,
    RadiusBar,
    RadiusHeat,
    RadiusControl,
    RadiusPanel,
    RadiusPopup,
    BreakRailFolds,
    BreakDetailsBelow,
    MinimumWidth,
    MinimumHeight,
    Count
};

/// Durations of tokens.json "motion" in milliseconds; movements are 0 when motion is reduced, delays stay.
enum class Motion { FoldRow, DockSlide, ToastIn, ToastOut, ToastStay, DetailsDelay, FilterDebounce, BusyHintAfter, Count };

enum class ThemeKind { Light, Dark, Contrast };
enum class ThemeChoice { System, Light, Dark, Contrast };

/// Looks by meaning: colours, fonts, sizes, icons and severity shapes, read from the embedded tokens.json. Made by the
/// application before any widget and outliving all of them; passed down by reference. GUI thread only.
class Theme final : public QObject {
    Q_OBJECT
public:
    /// Follows the system's colour scheme and contrast preference until setChoice() says otherwise.
    explicit Theme(QObject* parent = nullptr);
    ~Theme() override;

    void setChoice(ThemeChoice choice);
    ThemeChoice choice() const { return m_choice; }
    ThemeKind kind() const { return m_kind; }
    bool isContrast() const { return m_kind == ThemeKind::Contrast; }

    QColor color(ColorId id) const { return m_colors[static_cast<std::size_t>(m_kind)][static_cast<std::size_t>(id)]; }
    QColor color(ColorId id, ThemeKind kind) const { return m_colors[static_cast<std::size_t>(kind)][static_cast<std::size_t>(id)]; }
    QPalette palette() const;

    QFont font(FontRole role) const { return m_fonts[static_cast<std::size_t>(role)]; }
    /// The role's font in another of the three weights (QFont::Normal, Medium, DemiBold).
    QFont font(FontRole role, QFont::Weight weight) const;
    int lineHeight(FontRole role) const { return m_lines[static_cast<std::size_t>(role)]; }
    /// Replaces the system's fonts, for reference pictures and for the text-size tests.
    void setBaseFonts(const QFont& ui, const QFont& mono);

    int metric(Metric metric) const;
    /// A distance given in the design's pixels at 100 % text, scaled with the text.
    int dp(double pixels) const { return qRound(pixels * m_factor); }
    qreal textFactor() const { return m_factor; }
    int motion(Motion motion) const;
    void setReducedMotion(bool reduced) { m_reducedMotion = reduced; }
    bool reducedMotion() const { return m_reducedMotion; }

    /// An icon of resources/icons by name; follows theme switches by itself. Disabled and selected are tinted too.
    QIcon icon(QLatin1StringView name, ColorId id = ColorId::TextSecondary) const;
    QPixmap iconPixmap(QLatin1StringView name, const QColor& color, int size, qreal ratio) const;
    void paintIcon(QPainter* painter, const QRect& rect, QLatin1StringView name, const QColor& color) const;
    static bool hasIcon(QLatin1StringView name);

    /// The severity's shape; always stands beside its word.
    void paintSeverity(QPainter* painter, const QRectF& rect, domain::Severity severity, const QColor& color) const;
    QPixmap severityPixmap(domain::Severity severity, int size, qreal ratio) const;

    /// Pen dashes of "series1".."series8" in pixels at pen width 1, divided by `penWidth` as QPen wants it.
    QList<qreal> dash(int series, qreal penWidth) const;
    /// Series number of an environment word, the same on every page; 1 for the whole scope.
    int seriesOf(domain::Environment environment) const;
    static ColorId seriesColor(int series);

    /// KSyntaxHighlighting format name to colour, tokens.json "code.map".
    const QHash<QString, ColorId>& codeMap() const { return m_codeMap; }

    /// What is wrong with the embedded tokens; empty when they are complete. Checked by a test.
    const QStringList& problems() const { return m_problems; }

Q_SIGNALS:
    /// Colours or fonts changed; palettes of all widgets are already new.
    void changed();

private:
    void load();
    void loadSizes(const QJsonObject& root);
    void loadShapes(const QJsonObject& root);
    void loadFonts();
    void follow();
    void apply(ThemeKind kind);

    ThemeChoice m_choice = ThemeChoice::System;
    ThemeKind m_kind = ThemeKind::Light;
    bool m_systemContrast = false;
    bool m_reducedMotion = false;
    qreal m_factor = 1;
    QFont m_ui, m_mono;
    std::array<std::array<QColor, static_cast<std::size_t>(ColorId::Count)>, 3> m_colors;
    std::array<QFont, static_cast<std::size_t>(FontRole::Count)> m_fonts;
    std::array<int, static_cast<std::size_t>(FontRole::Count)> m_lines{};
    std::array<int, static_cast<std::size_t>(Metric::Count)> m_metrics{};
    std::array<int, static_cast<std::size_t>(Motion::Count)> m_motions{};
    struct TypeStep {
        int px = 13, line = 18, weight = 400;
    };
    std::array<TypeStep, static_cast<std::size_t>(FontRole::Count)> m_steps;
    std::array<QByteArray, 6> m_severityPaths;
    std::array<double, 6> m_severityStrokes{};
    std::array<QList<qreal>, 9> m_dashes;
    QHash<int, int> m_series;
    QHash<QString, ColorId> m_codeMap;
    QStringList m_problems;
};

} // namespace views

// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/common/theme.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace views {

namespace {

struct MetricWord {
    Metric metric;
    QLatin1StringView path; ///< members from the root of tokens.json, separated by dots; "[n]" picks from an array
};

constexpr std::array metricWords{
    MetricWord{Metric::RowCompact, "size.row.compact"_L1},
    MetricWord{Metric::RowStandard, "size.row.standard"_L1},
    MetricWord{Metric::RowTwoLine, "size.row.twoLine"_L1},
    MetricWord{Metric::TableHead, "size.tableHead"_L1},
    MetricWord{Metric::PanelHead, "size.panelHead"_L1},
    MetricWord{Metric::MenuBar, "size.menuBar"_L1},
    MetricWord{Metric::TopBar, "size.topBar"_L1},
    MetricWord{Metric::PageHead, "size.pageHead"_L1},
    MetricWord{Metric::FilterBar, "size.filterBar"_L1},
    MetricWord{Metric::KeyBar, "size.keyBar"_L1},
    MetricWord{Metric::StatusBar, "size.statusBar"_L1},
    MetricWord{Metric::MessageBar, "size.messageBar"_L1},
    MetricWord{Metric::ActionBar, "size.actionBar"_L1},
    MetricWord{Metric::Tile, "size.tile"_L1},
    MetricWord{Metric::Control, "size.control"_L1},
    MetricWord{Metric::ControlSmall, "size.controlSmall"_L1},
    MetricWord{Metric::Chip, "size.chip"_L1},
    MetricWord{Metric::Badge, "size.badge"_L1},
    MetricWord{Metric::Tag, "size.tag"_L1},
    MetricWord{Metric::CheckBox, "size.checkBox"_L1},
    MetricWord{Metric::BarPoints, "size.bar.points"_L1},
    MetricWord{Metric::BarProgress, "size.bar.progress"_L1},
    MetricWord{Metric::BarFacet, "size.bar.facet"_L1},
    MetricWord{Metric::Rail, "size.rail"_L1},
    MetricWord{Metric::RailFolded, "size.railFolded"_L1},
    MetricWord{Metric::RailItem, "size.railItem"_L1},
    MetricWord{Metric::DetailsMin, "size.details.min"_L1},
    MetricWord{Metric::DetailsDefault, "size.details.default"_L1},
    MetricWord{Metric::DetailsConnection, "size.details.connection"_L1},
    MetricWord{Metric::Facets, "size.facets"_L1},
    MetricWord{Metric::PaletteWidth, "size.palette.width"_L1},
    MetricWord{Metric::PaletteRow, "size.palette.row"_L1},
    MetricWord{Metric::PaletteField, "size.palette.field"_L1},
    MetricWord{Metric::SplitterHandle, "size.splitterHandle"_L1},
    MetricWord{Metric::SplitterGrab, "size.splitterGrab"_L1},
    MetricWord{Metric::HitTarget, "size.hitTarget"_L1},
    MetricWord{Metric::IconEmptyState, "icon.emptyState"_L1},
    MetricWord{Metric::SpaceXs, "space.xs"_L1},
    MetricWord{Metric::SpaceS, "space.s"_L1},
    MetricWord{Metric::SpaceM, "space.m"_L1},
    MetricWord{Metric::SpaceL, "space.l"_L1},
    MetricWord{Metric::SpaceXl, "space.xl"_L1},
    MetricWord{Metric::SpaceXxl, "space.xxl"_L1},
    MetricWord{Metric::Indent, "space.indent"_L1},
    MetricWord{Metric::FirstCell, "space.firstCell"_L1},
    MetricWord{Metric::RadiusBar, "radius.bar"_L1},
    MetricWord{Metric::RadiusHeat, "radius.heat"_L1},
    MetricWord{Metric::RadiusControl, "radius.control"_L1},
    MetricWord{Metric::RadiusPanel, "radius.panel"_L1},
    MetricWord{Metric::RadiusPopup, "radius.popup"_L1},
    MetricWord{Metric::BreakRailFolds, "breakpoints.railFolds"_L1},
    MetricWord{Metric::BreakDetailsBelow, "breakpoints.detailsBelow"_L1},
    MetricWord{Metric::MinimumWidth, "size.minimumWindow.0"_L1},
    MetricWord{Metric::MinimumHeight, "size.minimumWindow.1"_L1},
};
static_assert(metricWords.size() == static_cast<std::size_t>(Metric::Count));

constexpr std::array fontWords{"caption"_L1, "small"_L1,   "body"_L1,   "strong"_L1,  "subtitle"_L1, "title"_L1,
                               "page"_L1,    "figure2"_L1, "figure"_L1, "welcome"_L1, "code"_L1};
static_assert(fontWords.size() == static_cast<std::size_t>(FontRole::Count));

constexpr std::array motionWords{"foldRow"_L1,   "dockSlide"_L1,    "toastIn"_L1,        "toastOut"_L1,
                                 "toastStay"_L1, "detailsDelay"_L1, "filterDebounce"_L1, "busyHintAfter"_L1};
static_assert(motionWords.size() == static_cast<std::size_t>(Motion::Count));

QJsonValue at(const QJsonObject& root, QLatin1StringView path)
{
    QJsonValue value = root;
    for (const QString& part : QString(path).split(u'.')) {
        bool isIndex = false;
        const int index = part.toInt(&isIndex);
        value = isIndex ? value.toArray().at(index) : value.toObject().value(part);
    }
    return value;
}

std::optional<ColorId> colorOf(QStringView word)
{
    for (int i = 0; i < int(ColorId::Count); ++i) {
        if (word == toWord(static_cast<ColorId>(i)))
            return static_cast<ColorId>(i);
    }
    return std::nullopt;
}

struct PaletteEntry {
    QPalette::ColorRole role;
    ColorId id;
};

} // namespace

void Theme::load()
{
    QFile file(u":/parapet/themes/tokens.json"_s);
    QJsonParseError error;
    const QByteArray bytes = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    const QJsonObject root = QJsonDocument::fromJson(bytes, &error).object();
    if (root.isEmpty())
        m_problems << u"tokens.json: "_s + error.errorString();

    constexpr std::array themes{"themes.light"_L1, "themes.dark"_L1, "themes.contrast"_L1};
    for (std::size_t t = 0; t < themes.size(); ++t) {
        const QJsonObject values = at(root, themes[t]).toObject();
        for (int i = 0; i < int(ColorId::Count); ++i) {
            const QColor color = QColor::fromString(values.value(toWord(static_cast<ColorId>(i))).toString());
            if (!color.isValid())
                m_problems << themes[t] + u'.' + toWord(static_cast<ColorId>(i));
            m_colors[t][std::size_t(i)] = color;
        }
        if (values.size() != int(ColorId::Count))
            m_problems << themes[t] + u" has ids without a ColorId"_s;
    }
    loadSizes(root);
    loadShapes(root);
    const QJsonObject code = at(root, "code.map"_L1).toObject();
    for (auto it = code.begin(); it != code.end(); ++it) {
        if (const auto id = colorOf(it.value().toString()))
            m_codeMap.insert(it.key(), *id);
        else
            m_problems << u"code.map."_s + it.key();
    }
}

void Theme::loadSizes(const QJsonObject& root)
{
    for (const MetricWord& word : metricWords) {
        const QJsonValue value = at(root, word.path);
        if (!value.isDouble())
            m_problems << QString(word.path);
        m_metrics[static_cast<std::size_t>(word.metric)] = value.toInt();
    }
    for (std::size_t i = 0; i < fontWords.size(); ++i) {
        const QJsonObject step = at(root, "type.scale"_L1).toObject().value(fontWords[i]).toObject();
        if (step.isEmpty())
            m_problems << "type.scale."_L1 + fontWords[i];
        else
            m_steps[i] = {step.value("px"_L1).toInt(), step.value("line"_L1).toInt(), step.value("weight"_L1).toInt()};
    }
    for (std::size_t i = 0; i < motionWords.size(); ++i) {
        const QJsonValue value = at(root, "motion"_L1).toObject().value(motionWords[i]);
        if (!value.isDouble())
            m_problems << "motion."_L1 + motionWords[i];
        m_motions[i] = value.toInt();
    }
}

void Theme::loadShapes(const QJsonObject& root)
{
    const QJsonObject severities = root.value("severity"_L1).toObject();
    for (const domain::Severity severity : domain::AllOf<domain::Severity>::values) {
        const bool unknown = severity == domain::Severity::Unknown; // drawn like the least, with its own word
        const QString word = QString(domain::toWord(unknown ? domain::Severity::Informational : severity)).toLower();
        const QJsonObject shape = severities.value(word).toObject();
        if (!shape.contains("path"_L1))
            m_problems << u"severity."_s + word;
        m_severityPaths[std::size_t(severity)] = shape.value("path"_L1).toString().toLatin1();
        m_severityStrokes[std::size_t(severity)] = shape.value("stroke"_L1).toDouble();
    }
    const QJsonObject dashes = at(root, "chart.dash"_L1).toObject();
    for (int series = 1; series <= 8; ++series) {
        const QJsonArray steps = dashes.value("series"_L1 + QString::number(series)).toArray();
        for (const QJsonValue& step : steps)
            m_dashes[std::size_t(series)] << step.toDouble();
    }
    const QJsonObject environments = at(root, "chart.environment"_L1).toObject();
    constexpr std::array words{std::pair{domain::Environment::Azure, "azure"_L1}, std::pair{domain::Environment::Aws, "aws"_L1},
                               std::pair{domain::Environment::Gcp, "gcp"_L1}, std::pair{domain::Environment::OnPremises, "onPremises"_L1}};
    for (const auto& [environment, word] : words)
        m_series.insert(int(environment), environments.value(word).toString().last(1).toInt());
}

QPalette Theme::palette() const
{
    static constexpr std::array entries{
        PaletteEntry{QPalette::Window, ColorId::SurfaceWindow},
        PaletteEntry{QPalette::WindowText, ColorId::TextPrimary},
        PaletteEntry{QPalette::Base, ColorId::SurfaceBase},
        PaletteEntry{QPalette::AlternateBase, ColorId::SurfaceHeader},
        PaletteEntry{QPalette::Text, ColorId::TextPrimary},
        PaletteEntry{QPalette::Button, ColorId::SurfaceBase},
        PaletteEntry{QPalette::ButtonText, ColorId::TextPrimary},
        PaletteEntry{QPalette::BrightText, ColorId::AccentOnFill},
        PaletteEntry{QPalette::ToolTipBase, ColorId::SurfaceTooltip},
        PaletteEntry{QPalette::ToolTipText, ColorId::TextOnTooltip},
        PaletteEntry{QPalette::PlaceholderText, ColorId::TextTertiary},
        PaletteEntry{QPalette::Highlight, ColorId::SelectionActive},
        PaletteEntry{QPalette::HighlightedText, ColorId::SelectionText},
        PaletteEntry{QPalette::Link, ColorId::TextLink},
        PaletteEntry{QPalette::LinkVisited, ColorId::TextLink},
        PaletteEntry{QPalette::Accent, ColorId::AccentFill},
        PaletteEntry{QPalette::Light, ColorId::SurfaceRaised},
        PaletteEntry{QPalette::Midlight, ColorId::SurfaceHover},
        PaletteEntry{QPalette::Mid, ColorId::BorderRaised},
        PaletteEntry{QPalette::Dark, ColorId::BorderStrong},
        PaletteEntry{QPalette::Shadow, ColorId::BorderStrong},
    };
    QPalette palette;
    for (const PaletteEntry& entry : entries)
        palette.setColor(entry.role, color(entry.id));
    for (const auto role : {QPalette::Text, QPalette::WindowText, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, color(ColorId::TextDisabled));
    palette.setColor(QPalette::Inactive, QPalette::Highlight, color(ColorId::SelectionInactive));
    palette.setColor(QPalette::Inactive, QPalette::HighlightedText, isContrast() ? color(ColorId::TextPrimary) : color(ColorId::SelectionText));
    return palette;
}

} // namespace views

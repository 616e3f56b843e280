// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/palettesource.h"

#include "app/core/actionregistry.h"
#include "app/core/console.h"
#include "core/text.h"
#include "items/shellpresenters.h"
#include "views/common/icons.h"
#include "views/common/severity.h"
#include "views/common/theme.h"
#include "views/common/timeformat.h"

#include <algorithm>

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace views {

int matchRank(const QString& candidate, const QString& text)
{
    if (text.isEmpty())
        return 1;
    const qsizetype at = candidate.indexOf(text, 0, Qt::CaseInsensitive);
    if (at < 0)
        return 0;
    if (at == 0)
        return 3;
    return candidate.at(at - 1).isLetterOrNumber() ? 1 : 2;
}

namespace {

QString plain(QString text)
{
    return text.remove(u'&');
}

QLatin1StringView iconNamed(const QString& name)
{
    // The registry's words live as long as the program's code; only known icons are drawn.
    static constexpr std::array known{icons::overview,    icons::recommendations,
                                      icons::alerts,      icons::inventory,
                                      icons::connections, icons::activity,
                                      icons::settings,    icons::refresh,
                                      icons::save,        icons::reports,
                                      icons::info,        icons::keyboard,
                                      icons::dock,        icons::undo,
                                      icons::copy,        icons::filter,
                                      icons::search,      icons::computer,
                                      icons::sample,      icons::hunt,
                                      icons::user,        icons::check,
                                      icons::back,        icons::fwd,
                                      icons::columns,     icons::openExt,
                                      icons::process,     icons::bookmark,
                                      icons::download,    icons::plus,
                                      icons::close,       icons::fixes,
                                      icons::data,        icons::list,
                                      icons::file,        icons::pause,
                                      icons::link,        icons::policies,
                                      icons::compliance,  icons::exempt};
    const auto it = std::ranges::find_if(known, [&](QLatin1StringView icon) { return name == icon; });
    return it == known.end() ? icons::chevR : *it;
}

class CommandSource final : public PaletteSource {
    Q_DECLARE_TR_FUNCTIONS(views::CommandSource)
public:
    CommandSource(app::ActionRegistry& actions, std::function<QString()> page) : m_actions(actions), m_page(std::move(page)) {}
    QChar prefix() const override { return u'>'; }
    QString hint() const override { return tr("commands"); }
    void search(const QString& text, int limit) override
    {
        struct Ranked {
            int rank;
            PaletteHit hit;
        };
        QList<PaletteHit> recent;
        QList<Ranked> rest;
        const QString page = m_page();
        for (const app::Action* action : m_actions.all()) {
            const int rank = matchRank(plain(action->text), text);
            if (rank == 0 || action->id == "tools.palette"_L1 || (!action->page.isEmpty() && action->page != page))
                continue;
            PaletteHit hit{tr("Commands"),
                           iconNamed(action->icon),
                           plain(action->text),
                           plain(action->section),
                           m_actions.key(action->id).toString(QKeySequence::NativeText),
                           m_actions.whyNot(action->id),
                           [this, id = action->id] { m_actions.run(id); }};
            if (m_actions.recent().contains(action->id)) {
                hit.group = tr("Recent");
                recent << hit;
            } else {
                rest << Ranked{rank - (hit.whyNot.isEmpty() ? 0 : 3), hit};
            }
        }
        std::ranges::stable_sort(rest, std::greater<>(), &Ranked::rank);
        QList<PaletteHit> hits = recent.first(qMin<qsizetype>(recent.size(), 3));
        for (const Ranked& ranked : std::as_const(rest)) {
            if (hits.size() >= limit)
                break;
            hits << ranked.hit;
        }
        Q_EMIT found(text, hits);
    }

private:
    app::ActionRegistry& m_actions;
    std::function<QString()> m_page;
};

/// Common part of the sources over the workspace.
class FoundSource : public PaletteSource {
public:
    FoundSource(app::Console& console, std::function<domain::ScopeSelection()> scope, Navigate navigate)
        : m_search(console.reads()), m_scope(std::move(scope)), m_navigate(std::move(navigate))
    {
    }

protected:
    domain::ScopeSelection scope() const { return m_scope(); }
    std::function<void()> go(const QString& page, const QString& text, const QVariantMap& extra) const
    {
        PageState state;
        state.filter.text = text;
        state.extra = extra;
        return [navigate = m_navigate, page, state] { navigate(page, state); };
    }
    items::SearchPresenter& presenter() { return m_search; }

private:
    items::SearchPresenter m_search;
    std::function<domain::ScopeSelection()> m_scope;
    Navigate m_navigate;
};

class ResourceSource final : public FoundSource {
    Q_DECLARE_TR_FUNCTIONS(views::ResourceSource)
public:
    ResourceSource(app::Console& console, std::function<domain::ScopeSelection()> scope, Navigate navigate)
        : FoundSource(console, std::move(scope), std::move(navigate))
    {
        connect(&presenter(), &items::SearchPresenter::resources, this, [this](const QString& text, const QList<domain::ResourceRow>& rows) {
            QList<PaletteHit> hits;
            for (const domain::ResourceRow& row : rows) {
                hits << PaletteHit{tr("Resources"),
                                   resourceIcon(row.type),
                                   core::oneLine(row.name, 120),
                                   core::oneLine(tr("%1, %2").arg(row.typeName, row.scopeName), 120),
                                   {},
                                   {},
                                   go(u"inventory"_s, row.name, {{u"resource"_s, row.row.value}})};
            }
            Q_EMIT found(text, hits);
        });
    }
    QChar prefix() const override { return u'@'; }
    QString hint() const override { return tr("resources"); }
    void search(const QString& text, int limit) override { presenter().findResources(text, scope(), limit); }
};

class FindingSource final : public FoundSource {
    Q_DECLARE_TR_FUNCTIONS(views::FindingSource)
public:
    FindingSource(app::Console& console, std::function<domain::ScopeSelection()> scope, Navigate navigate)
        : FoundSource(console, std::move(scope), std::move(navigate))
    {
        connect(&presenter(), &items::SearchPresenter::recommendations, this, [this](const QString& text, const QList<domain::RecommendationRow>& rows) {
            QList<PaletteHit> hits;
            for (const domain::RecommendationRow& row : rows) {
                hits << PaletteHit{tr("Findings"),
                                   icons::recommendations,
                                   core::oneLine(row.name, 160),
                                   tr("%n unhealthy", nullptr, row.unhealthy),
                                   {},
                                   {},
                                   go(u"recommendations"_s, text, {{u"row"_s, row.key}})};
            }
            Q_EMIT found(text, hits);
        });
    }
    QChar prefix() const override { return u'#'; }
    QString hint() const override { return tr("findings"); }
    void search(const QString& text, int limit) override { presenter().findRecommendations(text, scope(), limit); }
};

class AlertSource final : public FoundSource {
    Q_DECLARE_TR_FUNCTIONS(views::AlertSource)
public:
    AlertSource(app::Console& console, std::function<domain::ScopeSelection()> scope, Navigate navigate)
        : FoundSource(console, std::move(scope), std::move(navigate))
    {
        connect(&presenter(), &items::SearchPresenter::alerts, this, [this](const QString& text, const QList<domain::AlertRow>& rows) {
            QList<PaletteHit> hits;
            for (const domain::AlertRow& row : rows) {
                hits << PaletteHit{tr("Alerts"),
                                   row.isIncident ? icons::incidents : icons::alerts,
                                   core::oneLine(row.displayName, 160),
                                   tr("%1, %2").arg(severityWord(row.severity, row.severityWord), statusWord(row.status, row.statusWord)),
                                   {},
                                   {},
                                   go(u"alerts"_s, text, {{u"row"_s, row.row}})};
            }
            Q_EMIT found(text, hits);
        });
    }
    QChar prefix() const override { return u'!'; }
    QString hint() const override { return tr("alerts"); }
    void search(const QString& text, int limit) override { presenter().findAlerts(text, scope(), limit); }
};

} // namespace

std::vector<std::unique_ptr<PaletteSource>> makeReadSources(app::Console& console, const QStringList& pages, std::function<domain::ScopeSelection()> scope,
                                                            Navigate navigate)
{
    std::vector<std::unique_ptr<PaletteSource>> out;
    if (pages.contains("inventory"_L1))
        out.push_back(std::make_unique<ResourceSource>(console, scope, navigate));
    if (pages.contains("recommendations"_L1))
        out.push_back(std::make_unique<FindingSource>(console, scope, navigate));
    if (pages.contains("alerts"_L1))
        out.push_back(std::make_unique<AlertSource>(console, scope, navigate));
    return out;
}

std::unique_ptr<PaletteSource> makeCommandSource(app::ActionRegistry& actions, std::function<QString()> page)
{
    return std::make_unique<CommandSource>(actions, std::move(page));
}

} // namespace views

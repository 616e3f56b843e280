// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/common/emptyguide.h"

#include "app/core/console.h"
#include "core/text.h"
#include "items/text.h"
#include "views/common/filterbar.h"
#include "views/common/objectmenu.h"
#include "views/page.h"

using namespace Qt::StringLiterals;

namespace views {

using items::EmptyReason;

namespace {
const auto connectionsPage = u"connections"_s;

QString names(const QStringList& all)
{
    constexpr qsizetype most = 4;
    QStringList some;
    for (const auto& name : all.first(std::min(most, all.size())))
        some.append(core::oneLine(name, 60));
    return some.join(u", "_s) + (all.size() > most ? u" …"_s : QString());
}
} // namespace

EmptyGuide::EmptyGuide(const PageContext& context, EmptyState& view, items::EmptyPresenter& presenter, FilterBar& filter, Page* page)
    : QObject(page), m_context(context), m_view(view), m_presenter(presenter), m_filter(filter), m_page(*page)
{
    connect(&presenter, &items::EmptyPresenter::explained, this, &EmptyGuide::show);
    connect(&view, &EmptyState::primaryTriggered, this, &EmptyGuide::primary);
    connect(&view, &EmptyState::plainTriggered, this, &EmptyGuide::plain);
}

void EmptyGuide::show()
{
    const auto& situation = m_presenter.situation();
    switch (m_presenter.reason()) {
    case EmptyReason::FirstUse: m_view.showFirstUse(m_words.whatAppears); break;
    case EmptyReason::Reading:
        m_view.show(EmptyState::Kind::CannotTell, tr("Reading for the first time"), tr("A sync is under way. What has been read appears here by itself."), {},
                    tr("Show connections"));
        break;
    case EmptyReason::NoMatch: showNoMatch(); break;
    case EmptyReason::AllGood:
        m_view.show(EmptyState::Kind::AllGood, m_words.allGood,
                    tr("Checked %1, nothing stale, nothing unknown.").arg(items::text::ago(situation.freshness.asOf, m_context.clock.now())), {},
                    m_filter.query().isEmpty() ? QString() : tr("Show all"));
        break;
    case EmptyReason::CannotTell: showCannotTell(); break;
    }
    Q_EMIT shown();
}

void EmptyGuide::showNoMatch()
{
    const auto* part = items::mostHiding(m_presenter.hiding());
    if (!part) {
        m_view.show(EmptyState::Kind::NoMatch, m_words.noMatch, tr("%1 Nothing of it passes the filter, whichever part is taken away.").arg(m_words.existing),
                    tr("Clear filter"));
        return;
    }
    m_offered = *part;
    const QString name = part->isText ? tr("the text “%1”").arg(core::oneLine(m_presenter.situation().filter.text, 60)) : m_filter.describePart(part->term);
    m_view.show(EmptyState::Kind::NoMatch, m_words.noMatch, tr("%1 %2 alone hides %n of them.", nullptr, int(part->shows)).arg(m_words.existing, name),
                tr("Clear filter"), part->isText ? tr("Remove the text only") : tr("Remove %1 only").arg(m_filter.labelOf(part->term.key)));
}

void EmptyGuide::showCannotTell()
{
    const auto& situation = m_presenter.situation();
    QStringList why;
    if (!situation.freshness.asOf.isValid())
        why.append(tr("Nothing has been read yet."));
    else if (situation.freshness.stale)
        why.append(tr("What is known is from %1.").arg(items::text::ago(situation.freshness.asOf, m_context.clock.now())));
    if (!situation.freshness.withoutNames.isEmpty())
        why.append(tr("Not readable with the roles given: %1.").arg(names(situation.freshness.withoutNames)));
    if (situation.unknown > 0)
        why.append(m_words.unknown);
    const bool canAsk = !situation.freshness.withoutNames.isEmpty();
    m_view.show(EmptyState::Kind::CannotTell, tr("Cannot tell"), why.join(u' '), canAsk ? tr("Copy request for an admin") : tr("Show connections"),
                tr("Try again"));
}

QString EmptyGuide::request() const
{
    QStringList lines{tr("Parapet cannot read these scopes. Please assign the roles Reader and Security Reader to its sign-in:")};
    for (const auto& name : m_presenter.situation().freshness.withoutNames)
        lines.append(u"- "_s + core::oneLine(name, 300));
    return lines.join(u'\n');
}

void EmptyGuide::primary()
{
    switch (m_presenter.reason()) {
    case EmptyReason::FirstUse: Q_EMIT m_page.navigate(connectionsPage, {{}, {{u"add"_s, true}}}); break;
    case EmptyReason::NoMatch: m_filter.clear(); break;
    case EmptyReason::CannotTell:
        if (m_presenter.situation().freshness.withoutNames.isEmpty())
            Q_EMIT m_page.navigate(connectionsPage, {});
        else
            copyText(request());
        break;
    case EmptyReason::Reading:
    case EmptyReason::AllGood: break;
    }
}

void EmptyGuide::plain()
{
    switch (m_presenter.reason()) {
    case EmptyReason::FirstUse: m_context.console.addSampleEstate(); break;
    case EmptyReason::Reading: Q_EMIT m_page.navigate(connectionsPage, {}); break;
    case EmptyReason::NoMatch: removeOffered(); break;
    case EmptyReason::AllGood: m_filter.clear(); break;
    case EmptyReason::CannotTell: m_context.console.syncAll(false); break;
    }
}

void EmptyGuide::removeOffered()
{
    m_offered.isText ? m_filter.removeText() : m_filter.removeTerm(m_offered.term);
}

} // namespace views

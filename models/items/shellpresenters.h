// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/filter.h"
#include "domain/rows.h"
#include "items/loader.h"
#include "items/presenter.h"

namespace items {

/// What the frame around the pages shows: scopes, connections, and how much each page holds. GUI thread; owned by the
/// window.
class ShellPresenter final : public Presenter {
    Q_OBJECT
public:
    explicit ShellPresenter(services::Reads& reads, QObject* parent = nullptr);
    void setScope(const domain::ScopeSelection& scope);

Q_SIGNALS:
    void scopes(const QList<domain::ScopeRow>& rows);
    void connections(const QList<domain::ConnectionRow>& rows);
    /// `text` is what stands beside the page's name: "62", or "1 of 4" where some need attention.
    void count(const QString& page, const QString& text);

protected:
    bool concerns(const services::Changes& changes) const override;
    void ask() override;

private:
    void askConnections();

    domain::ScopeSelection m_scope;
    Loader<QList<domain::ConnectionRow>> m_connections;
    core::TaskScope m_tasks;
};

/// What the palette finds in the workspace by text: for each kind one question at a time, the newest wins. An answer names
/// the text it answers; what failed answers with nothing. GUI thread; owned by a palette source.
class SearchPresenter final : public QObject {
    Q_OBJECT
public:
    explicit SearchPresenter(services::Reads& reads, QObject* parent = nullptr);

    /// Texts shorter than this are answered with nothing: they would match the whole estate.
    static constexpr qsizetype leastText = 2;

    void findResources(const QString& text, const domain::ScopeSelection& scope, int limit);
    void findRecommendations(const QString& text, const domain::ScopeSelection& scope, int limit);
    void findAlerts(const QString& text, const domain::ScopeSelection& scope, int limit);

Q_SIGNALS:
    void resources(const QString& text, const QList<domain::ResourceRow>& rows);
    void recommendations(const QString& text, const QList<domain::RecommendationRow>& rows);
    void alerts(const QString& text, const QList<domain::AlertRow>& rows);

private:
    services::Reads& m_reads;
    core::TaskScope m_tasks;
};

/// The filter keys of a page's list; empty for a page without one.
QStringList filterKeysOf(const QString& page);

} // namespace items

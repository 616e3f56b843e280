// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/filter.h"
#include "domain/rows.h"
#include "views/common/theme.h"

#include <QHash>
#include <QScrollArea>
#include <QSet>
#include <QTimer>

class QLineEdit;
class QVBoxLayout;

namespace views {

class FacetSection;

/// The facets beside a list: a field to find one, foldable sections of check rows (24 px) with bar and count, "36 more"
/// opens a popup with all values. Ctrl+A ticks all of a section. Holds no counts of its own: setFacets() brings them.
class FacetList final : public QWidget {
    Q_OBJECT
public:
    explicit FacetList(const Theme& theme, QWidget* parent = nullptr);
    ~FacetList() override;

    void setFacets(const QList<domain::Facet>& facets);
    /// Ticks what the filter says; emits nothing.
    void setQuery(const domain::FilterQuery& query);

Q_SIGNALS:
    /// The values now chosen for a facet; empty: the facet does not filter.
    void chosen(const QString& key, const QStringList& values);

private:
    void rebuild();
    FacetSection* makeSection(const domain::Facet& facet);
    void addRows(FacetSection* section, const domain::Facet& facet, const QStringList& ticked);
    void publish(const QString& key, const QStringList& values);
    void narrow(const QString& text);

    const Theme& m_theme;
    QLineEdit* m_find;
    QVBoxLayout* m_sections;
    QList<domain::Facet> m_facets;
    QHash<QString, QStringList> m_chosen;
    QSet<QString> m_folded;
    QList<FacetSection*> m_widgets;
    QTimer m_rebuild;
};

} // namespace views

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/page.h"

#include "domain/rows.h"

namespace views {

class DataTable;
class EntityList;
class EvidenceExcerpt;
class FoldSection;
class KillChainView;
class Label;
class TimelineView;

/// What happened: the service's words, the alerts of the incident over time, their tactics, who and what they name, and the
/// decisive line of the evidence.
class HappenedPane final : public QWidget {
    Q_OBJECT
public:
    explicit HappenedPane(const PageContext& context, QWidget* parent = nullptr);
    void setDetail(const domain::AlertDetail& detail);
    void clear();
    DataTable* entityTable() const;
    /// The parts at the end are folded where there is little room, until the user says otherwise.
    void setRoomy(bool roomy);

Q_SIGNALS:
    void alertChosen(qint64 row);
    void resourceOpened(const QString& resourceId);
    void entityOpened(const QString& name);

private:
    QLayout* makeText();
    QWidget* makeTimeline();
    QWidget* makeChain();

    const PageContext& m_context;
    Label* m_description;
    Label* m_timelineNote;
    TimelineView* m_timeline;
    Label* m_chainNote;
    KillChainView* m_chain;
    FoldSection* m_entityPart;
    EntityList* m_entities;
    FoldSection* m_evidencePart;
    EvidenceExcerpt* m_evidence;
};

} // namespace views

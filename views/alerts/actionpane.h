// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/page.h"

#include "domain/rows.h"

class QVBoxLayout;

namespace views {

class Label;
class MarkdownView;

/// What to do about an alert: the service's steps, and the recommendations still open for its resources.
class ActionPane final : public QWidget {
    Q_OBJECT
public:
    explicit ActionPane(const PageContext& context, QWidget* parent = nullptr);
    void setDetail(const domain::AlertDetail& detail);
    void clear() { setDetail({}); }
    /// Steps and recommendations.
    static int count(const domain::AlertDetail& detail);

Q_SIGNALS:
    void recommendationOpened(const QString& key);

private:
    void fillPrevent(const domain::AlertDetail& detail);

    const PageContext& m_context;
    MarkdownView* m_steps;
    Label* m_preventNote;
    QVBoxLayout* m_prevent;
};

} // namespace views

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/taskscope.h"
#include "domain/rows.h"
#include "views/page.h"

namespace views {

/// The lines of the alert's body around the one that decides: the first that names who or what acted. Found on the code
/// views' pool; the numbers are those of the Evidence tab.
class EvidenceExcerpt final : public QWidget {
    Q_OBJECT
public:
    EvidenceExcerpt(const PageContext& context, QWidget* parent = nullptr);
    void setAlert(const domain::Alert& alert);
    void clear();
    QSize sizeHint() const override;

    struct Excerpt {
        QStringList lines;
        int first = 1;      ///< number of the first line
        int decisive = -1;  ///< index into lines
        QString value;      ///< what is marked in it
    };
    /// Pure: `json` as sent, `names` by how much they tell.
    static Excerpt find(const QByteArray& json, const QStringList& names);

Q_SIGNALS:
    void found(int line); ///< 0: the body names nobody

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const PageContext& m_context;
    core::TaskScope m_tasks;
    Excerpt m_excerpt;
    QByteArray m_json;
};

} // namespace views

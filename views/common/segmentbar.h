// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/common/theme.h"

#include <QWidget>

class QButtonGroup;

namespace views {

/// Exclusive choice side by side ("By control | Flat"); arrows move it. `small`: 24 instead of 28 pixels.
class SegmentBar final : public QWidget {
    Q_OBJECT
public:
    SegmentBar(const Theme& theme, const QString& accessibleName, bool small = false, QWidget* parent = nullptr);

    /// `id` is the caller's word for the choice. The first one added is chosen.
    void addSegment(const QString& id, const QString& text, QLatin1StringView icon = {});
    QString current() const;
    void setCurrent(const QString& id); ///< emits nothing
    void setSegmentEnabled(const QString& id, bool enabled);

Q_SIGNALS:
    void chosen(const QString& id); ///< by the user

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void step(int by);
    const Theme& m_theme;
    bool m_small;
    QButtonGroup* m_group;
};

} // namespace views

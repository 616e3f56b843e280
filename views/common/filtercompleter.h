// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/common/filterbar.h"

#include <QFrame>

namespace views {

/// One offer of the completion: replaces the word under the cursor by `insert`.
struct FilterOffer {
    QString insert;   ///< "severity:high" or, for a key, "severity:"
    QString label;    ///< "High"
    QString kind;     ///< "Severity"
    qint64 count = -1;///< -1: a key
};

/// Offers for the piece of grammar that ends at the cursor: values after "key:", else keys and values of all keys whose
/// name contains it. At most `limit`, those that begin with it first, then by count.
QList<FilterOffer> filterOffers(const QString& word, const QList<FilterKey>& keys, int limit);
/// Start of the word that the cursor stands in or behind.
qsizetype wordStart(const QString& text, qsizetype cursor);

/// The list under the filter field: kind, value, count. Never takes the focus; Down and Up choose while it is open, Enter
/// or Tab takes, Esc closes.
class FilterCompleter final : public QFrame {
    Q_OBJECT
public:
    FilterCompleter(const Theme& theme, FilterEdit* edit, const QList<FilterKey>& keys);

    void offer();       ///< after typing
    bool isOpen() const { return isVisible(); }
    /// True when the key was for the list.
    bool takeKey(int key);
    const QList<FilterOffer>& offers() const { return m_offers; }
    int current() const { return m_current; }

Q_SIGNALS:
    void taken();       ///< the field's text was changed by an offer

protected:
    void paintEvent(QPaintEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;

private:
    int rowAt(const QPoint& point) const;
    void choose(int row);
    void take(int row);

    static constexpr int mostOffers = 10;
    const Theme& m_theme;
    FilterEdit* m_edit;
    QList<FilterKey> m_keys;
    QList<FilterOffer> m_offers;
    int m_current = -1;
};

} // namespace views

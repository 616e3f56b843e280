// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/filter.h"
#include "domain/rows.h"
#include "views/common/theme.h"

#include <functional>

#include <QAbstractButton>
#include <QLineEdit>
#include <QWidget>

class QTimer;
class QToolButton;

namespace views {

class FilterCompleter;
class FlowLayout;
class Label;

/// What the bar knows about a key: its translated name and how to get values with counts when a chip is edited.
struct FilterKey {
    QString key;      ///< "severity"
    QString label;    ///< "Severity"
    /// Values to choose from with their labels; empty list: typed freely.
    std::function<QList<domain::FacetValue>()> values;
};

/// One term as a chip: "Severity Critical, High ×". Click edits, Delete or the cross removes.
class FilterChip final : public QAbstractButton {
    Q_OBJECT
public:
    FilterChip(const Theme& theme, const QString& key, const QString& value, bool negated, QWidget* parent = nullptr);
    QSize sizeHint() const override;

Q_SIGNALS:
    void removeRequested();

protected:
    void paintEvent(QPaintEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    QRect cross() const;
    const Theme& m_theme;
    QString m_key, m_value;
};

/// The text field of the grammar: a finished term becomes a chip on space; an error is underlined and explained in the
/// tooltip while the last good filter stays.
class FilterEdit final : public QLineEdit {
    Q_OBJECT
public:
    explicit FilterEdit(const Theme& theme, QWidget* parent = nullptr);
    void setProblem(const QString& sentence);
    QString problem() const { return m_problem; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const Theme& m_theme;
    QString m_problem;
};

/// 40 px: chips, "+ Filter", text, count. Holds the filter of a list and says when it changed (200 ms after typing).
class FilterBar final : public QWidget {
    Q_OBJECT
public:
    FilterBar(const Theme& theme, const QList<FilterKey>& keys, const QString& placeholder, QWidget* parent = nullptr);

    const domain::FilterQuery& query() const { return m_query; }
    void setQuery(const domain::FilterQuery& query); ///< emits nothing
    /// Sets, replaces or (empty values) removes the term of a key; emits queryChanged.
    void setTerm(const QString& key, const QStringList& values);
    void setTerm(const domain::FilterTerm& term);    ///< sets or replaces it, whatever its operator; emits queryChanged
    void setCount(const QString& text);              ///< "62 of 183"
    void setBusy(bool busy);                         ///< "Working" instead of the count
    void focusText();
    /// One step of Esc: text, then chips. False when there was nothing to clear.
    bool clearStep();
    FilterEdit* edit() const { return m_edit; }
    /// The translated name of a key: "Severity".
    QString labelOf(const QString& key) const;
    /// A term as its chip reads: "Severity Critical, High".
    QString describePart(const domain::FilterTerm& term) const;
    /// Takes a part of the filter away: the text, or a term; emits queryChanged.
    void removeText();
    void removeTerm(const domain::FilterTerm& term);
    void clear();                                    ///< everything; emits queryChanged
    QSize sizeHint() const override;

Q_SIGNALS:
    void queryChanged(const domain::FilterQuery& query);
    void leftByDown(); ///< Down in the field: the list takes the focus

protected:
    void paintEvent(QPaintEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void rebuild();
    void parseText(bool finished);
    void editTerm(const QString& key, QWidget* at);
    void chooseKey();
    QString describe(const domain::FilterTerm& term) const;
    void publish();

    const Theme& m_theme;
    QList<FilterKey> m_keys;
    domain::FilterQuery m_query;
    FilterEdit* m_edit;
    FilterCompleter* m_completer;
    Label* m_count;
    QString m_countText;
    QAbstractButton* m_add;
    QWidget* m_chips;
    QList<FilterChip*> m_chipList;
    QTimer* m_timer;
};

} // namespace views

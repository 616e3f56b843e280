// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/common/labels.h"
#include "views/common/theme.h"

#include <QFrame>
#include <QLayout>
#include <QPointer>

class QHBoxLayout;
class QPushButton;
class QVBoxLayout;

namespace views {

/// A plane of one surface colour, with hairlines on chosen edges; the background of bars, pages and panes.
class Surface : public QWidget {
    Q_OBJECT
public:
    enum Edge { NoEdge = 0, Top = 1, Bottom = 2, Left = 4, Right = 8 };
    Q_DECLARE_FLAGS(Edges, Edge)

    Surface(const Theme& theme, ColorId fill, Edges edges = NoEdge, QWidget* parent = nullptr);
    void setFill(ColorId fill);
    void setEdges(Edges edges);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const Theme& m_theme;
    ColorId m_fill;
    Edges m_edges;
};

/// White panel with a hairline frame and radius 6; a head of 38 px with title, optional link and own widgets.
class Panel : public QWidget {
    Q_OBJECT
public:
    Panel(const Theme& theme, const QString& title, QWidget* parent = nullptr);

    void setTitle(const QString& title);
    /// Link at the right of the head ("All 41 changes"); empty hides it. Emits linkClicked().
    void setLink(const QString& text);
    /// Puts a widget into the head, right of the title and left of the link.
    void addHeadWidget(QWidget* widget);
    /// Where the content goes; margins are 1 for the frame.
    QVBoxLayout* body() const { return m_body; }

Q_SIGNALS:
    void linkClicked();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const Theme& m_theme;
    Label* m_title = nullptr;
    QPushButton* m_link = nullptr;
    QHBoxLayout* m_head = nullptr;
    QVBoxLayout* m_body = nullptr;
    QWidget* m_headBar = nullptr;
};

/// 48 px: page title, one sentence made from data (also the accessible description), actions at the right.
class PageHead final : public QWidget {
    Q_OBJECT
public:
    PageHead(const Theme& theme, const QString& title, QWidget* parent = nullptr);
    void setSentence(const QString& sentence);
    /// Stands behind the sentence while what the page shows cannot be read anew; empty otherwise.
    void setAsOf(const QString& words);
    void addAction(QWidget* widget);
    QString title() const { return m_title->text(); }

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void arrange();
    void showSentence();

    const Theme& m_theme;
    Label* m_title;
    Label* m_sentence;
    QString m_said, m_asOf;
    QBoxLayout* m_layout;
    QHBoxLayout* m_actions;
};

/// 1 px horizontal hairline.
class Hairline final : public QWidget {
    Q_OBJECT
public:
    explicit Hairline(const Theme& theme, QWidget* parent = nullptr);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const Theme& m_theme;
};

/// Title row of a section in a details pane: strong title left, small secondary words right.
QWidget* makeSectionHead(const Theme& theme, const QString& title, const QString& right, QWidget* parent = nullptr);

/// Lays children out in lines like words; height follows width.
class FlowLayout final : public QLayout {
public:
    FlowLayout(QWidget* parent, int spacing);
    ~FlowLayout() override;
    void addItem(QLayoutItem* item) override;
    void insertWidget(int index, QWidget* widget);
    int count() const override { return int(m_items.size()); }
    QLayoutItem* itemAt(int index) const override { return m_items.value(index); }
    QLayoutItem* takeAt(int index) override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSize() const override;
    void setGeometry(const QRect& rect) override;

private:
    int arrange(const QRect& rect, bool apply) const;

    QList<QLayoutItem*> m_items;
    int m_spacing;
};

} // namespace views

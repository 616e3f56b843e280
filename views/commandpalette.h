// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/palettesource.h"

#include "app/core/objectlink.h"

#include <QFrame>
#include <QPointer>

class QLineEdit;
class QListView;

namespace views {

class PaletteModel;

/// The overlay that finds commands, resources, findings and alerts. Prefix > @ # ! limits, ? lists the prefixes. Enter
/// runs, Ctrl+Enter runs and stays, Esc gives the focus back. A link to an object opens it. Child of the window; shown by open().
class CommandPalette final : public QFrame {
    Q_OBJECT
public:
    CommandPalette(const Theme& theme, QWidget* window);
    ~CommandPalette() override;

    void addSource(std::unique_ptr<PaletteSource> source);
    /// What opens a link to an object that was typed or pasted.
    void setLinks(std::function<void(const app::ObjectLink& link)> open) { m_openLink = std::move(open); }
    void open(const QString& text = {});
    void place();

protected:
    void paintEvent(QPaintEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void search();
    void take(const PaletteSource* source, const QString& text, const QList<PaletteHit>& hits);
    void run(bool stay);
    void step(int by);

    const Theme& m_theme;
    std::vector<std::unique_ptr<PaletteSource>> m_sources;
    QLineEdit* m_edit;
    QListView* m_list;
    PaletteModel* m_model;
    QPointer<QWidget> m_before;
    QString m_text;
    QHash<const PaletteSource*, QList<PaletteHit>> m_hits;
    std::function<void(const app::ObjectLink&)> m_openLink;
};

} // namespace views

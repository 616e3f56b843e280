// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "items/exemptionmodel.h"
#include "items/loader.h"
#include "items/presenter.h"
#include "services/exemptionreads.h"

namespace items {

/// The register, what all of it does to the score, and what one exemption does.
class ExemptionPresenter final : public Presenter {
    Q_OBJECT
public:
    ExemptionPresenter(services::Reads& reads, services::ExemptionReads& exemptions, const core::Clock& clock, std::function<QString(QDate)> dayText,
                       QObject* parent = nullptr);
    ExemptionModel* model() { return &m_model; }
    const ExemptionModel* model() const { return &m_model; }
    bool hasValue() const { return m_loader.hasValue(); }
    /// `before` with all that are in force, `raw` without them.
    bool hasStanding() const { return m_standing.hasValue(); }
    const domain::ExemptionPreview& standing() const { return m_standing.value(); }
    /// Asks for the effect of one; 0: of none.
    void showEffect(qint64 id);
    bool hasEffect() const { return m_effect.hasValue(); }
    const domain::ExemptionPreview& effect() const { return m_effect.value(); }

Q_SIGNALS:
    void loaded();                          ///< the register or the standing
    void effectLoaded();

protected:
    bool concerns(const services::Changes& changes) const override;
    void ask() override;

private:
    void askEffect();

    services::ExemptionReads& m_exemptions;
    ExemptionModel m_model;
    Loader<QList<domain::ExemptionRow>> m_loader;
    Loader<domain::ExemptionPreview> m_standing, m_effect;
    qint64 m_shown = 0;
};

/// What exemptions that are being written would do: asked a moment after the last change, the newest question alone.
class ExemptionPreviewer final : public QObject {
    Q_OBJECT
public:
    explicit ExemptionPreviewer(services::ExemptionReads& exemptions, QObject* parent = nullptr);
    void ask(QList<domain::Exemption> exemptions);
    void clear();
    /// Of the exemptions that were asked for last.
    bool hasValue() const { return m_loader.hasValue() && !isBusy(); }
    bool isBusy() const { return m_later.isActive() || m_loader.isBusy(); }
    const domain::ExemptionPreview& value() const { return m_loader.value(); }

Q_SIGNALS:
    void changed();                         ///< asked, answered or cleared
    void failed(const core::Error& error);

private:
    services::ExemptionReads& m_exemptions;
    QTimer m_later;
    QList<domain::Exemption> m_asked;
    Loader<domain::ExemptionPreview> m_loader;
};

} // namespace items

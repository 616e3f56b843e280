// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/policyrows.h"
#include "views/common/theme.h"

#include <QDialog>

namespace views {

/// The documents that an import refused, with file, place and reason; to read and to copy.
class ImportReport final : public QDialog {
    Q_OBJECT
public:
    ImportReport(const Theme& theme, const QList<domain::ImportedPolicy>& imported, QWidget* parent = nullptr);

    /// A line for each that was refused.
    static QString lines(const QList<domain::ImportedPolicy>& imported);
};

} // namespace views

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/page.h"

namespace views {

class CodeView;

/// The whole alert as the service sent it, pretty-printed, with copy.
class EvidencePane final : public QWidget {
    Q_OBJECT
public:
    EvidencePane(const PageContext& context, QWidget* parent = nullptr);
    void setJson(const QByteArray& json);

private:
    CodeView* m_code;
    QByteArray m_json;
};

} // namespace views

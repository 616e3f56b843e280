// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/runtime/connectorfactory.h"
#include "connectors/sample/sampletenant.h"

namespace runtime {

/// Made and used by ConnectorFactory; whoever lets go last may do so on any thread, it dies on the net thread.
class Trial {
public:
    explicit Trial(ports::ConnectionSpec wanted) : spec(std::move(wanted)) {}

    ports::ConnectionSpec spec;
    SignInSettings how;
    std::shared_ptr<TrialTokens> tokens; ///< null: it signs in as before
    ConnectorFactory::Entry entry;
};

} // namespace runtime

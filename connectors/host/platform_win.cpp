// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/host/platform.h"

#include <QProcess>

#include <windows.h>

namespace host {

void lowerPriority()
{
    SetThreadPriority(GetCurrentThread(), THREAD_MODE_BACKGROUND_BEGIN);
}

void prepareChild(QProcess& process)
{
    process.setCreateProcessArgumentsModifier(
        [](QProcess::CreateProcessArguments* arguments) { arguments->flags |= BELOW_NORMAL_PRIORITY_CLASS | CREATE_NO_WINDOW; });
}

void endChild(QProcess& process)
{
    process.kill();
    process.waitForFinished(2000);
}

} // namespace host

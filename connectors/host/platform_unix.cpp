// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/host/platform.h"

#include <QProcess>

#include <csignal>

#include <sys/resource.h>
#include <sys/types.h>
#include <unistd.h>
#ifdef __linux__
#include <sys/prctl.h>
#include <sys/syscall.h>
#endif

namespace host {

namespace {

constexpr int lowest = 19;

#ifdef __linux__
void lowerDisk()
{
    constexpr int whoProcess = 1;     // IOPRIO_WHO_PROCESS of ioprio_set(2), which the C library does not declare
    constexpr int idleClass = 3 << 13; // IOPRIO_CLASS_IDLE
    syscall(SYS_ioprio_set, whoProcess, 0, idleClass);
}
#endif

} // namespace

void lowerPriority()
{
#ifdef __linux__
    // On Linux a priority belongs to a thread, elsewhere to the process, where it would slow the window too.
    setpriority(PRIO_PROCESS, id_t(syscall(SYS_gettid)), lowest);
    lowerDisk();
#endif
}

void prepareChild(QProcess& process)
{
    process.setChildProcessModifier([] {
        setpgid(0, 0);
        setpriority(PRIO_PROCESS, 0, lowest);
#ifdef __linux__
        lowerDisk();
        prctl(PR_SET_PDEATHSIG, SIGKILL); // a scan does not outlive the console
#endif
    });
}

void endChild(QProcess& process)
{
    const qint64 pid = process.processId();
    if (pid <= 0)
        return;
    ::kill(-pid_t(pid), SIGTERM);
    if (!process.waitForFinished(2000)) {
        ::kill(-pid_t(pid), SIGKILL);
        process.waitForFinished(2000);
    } else {
        ::kill(-pid_t(pid), SIGKILL); // what the child had started and left behind
    }
}

} // namespace host

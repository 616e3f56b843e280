// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QProcess;

/// The few calls that differ between systems.
namespace host {

/// Makes the calling thread, and what it starts, the last to get processor and disk. Best effort.
void lowerPriority();
/// Before start(): the child gets a process group of its own where there are such.
void prepareChild(QProcess& process);
/// Ends the child and, where there are process groups, everything it started: asked first, forced after two seconds.
void endChild(QProcess& process);

} // namespace host

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/interrupt.h"

#include <atomic>

#include <QObject>

#include <windows.h>

namespace cli {

namespace {

// The console calls its handler on a thread of its own; this is where it finds whom to tell.
std::atomic<QObject*> g_receiver = nullptr;
std::atomic<int> g_calls = 0;

BOOL WINAPI onControl(DWORD)
{
    if (g_calls.fetch_add(1) > 0)
        ::ExitProcess(130);
    if (auto* receiver = g_receiver.load())
        QMetaObject::invokeMethod(receiver, [receiver] { receiver->setObjectName(QStringLiteral("interrupted")); }, Qt::QueuedConnection);
    return TRUE;
}

} // namespace

struct Interrupt::Private {
    QObject receiver;
};

Interrupt::Interrupt(std::function<void()> called) : d(std::make_unique<Private>())
{
    QObject::connect(&d->receiver, &QObject::objectNameChanged, &d->receiver, [called = std::move(called)] { called(); });
    g_receiver = &d->receiver;
    ::SetConsoleCtrlHandler(onControl, TRUE);
}

Interrupt::~Interrupt()
{
    ::SetConsoleCtrlHandler(onControl, FALSE);
    g_receiver = nullptr;
}

} // namespace cli

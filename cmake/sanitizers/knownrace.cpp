// SPDX-License-Identifier: GPL-3.0-or-later
// A data race between two runnables of a pool. Its test passes only when the sanitizer still sees it in spite of what
// qtorder.cpp tells and threads.txt leaves out.
#include <atomic>

#include <QCoreApplication>
#include <QThreadPool>

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    QThreadPool pool;
    pool.setMaxThreadCount(2);
    int unguarded = 0;
    std::atomic<int> arrived = 0;
    for (int i = 0; i < 2; ++i) {
        pool.start([&] {
            ++arrived;
            while (arrived.load(std::memory_order_relaxed) < 2) {
            }
            for (int round = 0; round < 1000; ++round) {
                ++unguarded;
            }
        });
    }
    pool.waitForDone();
    return unguarded == 0 ? 1 : 0;
}

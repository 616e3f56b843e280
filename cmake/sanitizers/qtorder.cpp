// SPDX-License-Identifier: GPL-3.0-or-later
// Tells the thread sanitizer about the order that Qt's event queue, threads and pools keep.
//
// Qt's libraries are not built with the sanitizer, so what synchronises inside them is invisible to it: every value handed
// to another thread by a queued call would be reported. The linker's --wrap leads our calls of the hand-over functions
// through here (cmake/ParapetChecks.cmake lists them), and Qt calls us back before it delivers an event. Only pairs that Qt
// really orders are told: posting to an object before delivery to it, starting a runnable before it runs, a thread's or a
// pool's work before waiting for it returns. Signals name no receiver; all emissions share one order.
#include <sanitizer/tsan_interface.h>

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QObject>
#include <QRunnable>
#include <QThread>
#include <QThreadPool>

namespace {

char emissions;

bool beforeDelivery(void** data)
{
    __tsan_acquire(data[0]); // the receiver
    __tsan_acquire(&emissions);
    return false;
}

const bool registered = QInternal::registerCallback(QInternal::EventNotifyCallback, &beforeDelivery);

/// Owns the runnable it stands for as the pool would have; runs and dies on a thread of the pool.
class OrderedRunnable final : public QRunnable {
public:
    OrderedRunnable(QRunnable* inner, QThreadPool* pool) : m_inner(inner), m_pool(pool), m_owned(inner->autoDelete()) { __tsan_release(this); }
    OrderedRunnable(const OrderedRunnable&) = delete;
    OrderedRunnable& operator=(const OrderedRunnable&) = delete;
    ~OrderedRunnable() override
    {
        if (m_owned) {
            delete m_inner;
        }
        __tsan_release(m_pool);
    }
    void run() override
    {
        __tsan_acquire(this);
        m_inner->run();
        __tsan_release(m_pool);
    }

private:
    QRunnable* m_inner;
    QThreadPool* m_pool;
    bool m_owned;
};

} // namespace

#define INVOKE _ZN11QMetaObject16invokeMethodImplEP7QObjectPN9QtPrivate15QSlotObjectBaseEN2Qt14ConnectionTypeExPKPKvPKPKcPKPKNS2_18QMetaTypeInterfaceE
#define ACTIVATE _ZN11QMetaObject8activateEP7QObjectPKS_iPPv
#define POST _ZN16QCoreApplication9postEventEP7QObjectP6QEventi
#define DELETE_LATER _ZN7QObject11deleteLaterEv
#define THREAD_START _ZN7QThread5startENS_8PriorityE
#define THREAD_WAIT _ZN7QThread4waitE14QDeadlineTimer
#define POOL_START _ZN11QThreadPool5startEP9QRunnablei
#define POOL_WAIT _ZN11QThreadPool11waitForDoneE14QDeadlineTimer
#define POOL_WAIT_MS _ZN11QThreadPool11waitForDoneEi
#define POOL_END _ZN11QThreadPoolD1Ev
#define JOIN2(a, b) a##b
#define JOIN(a, b) JOIN2(a, b)
#define REAL(name) JOIN(__real_, name)
#define WRAP(name) JOIN(__wrap_, name)

extern "C" {

bool REAL(INVOKE)(QObject*, QtPrivate::QSlotObjectBase*, Qt::ConnectionType, qsizetype, const void* const*, const char* const*,
                  const QtPrivate::QMetaTypeInterface* const*);
bool WRAP(INVOKE)(QObject* object, QtPrivate::QSlotObjectBase* slot, Qt::ConnectionType type, qsizetype count, const void* const* arguments,
                  const char* const* names, const QtPrivate::QMetaTypeInterface* const* types)
{
    __tsan_release(object);
    return REAL(INVOKE)(object, slot, type, count, arguments, names, types);
}

void REAL(ACTIVATE)(QObject*, const QMetaObject*, int, void**);
void WRAP(ACTIVATE)(QObject* sender, const QMetaObject* meta, int index, void** arguments)
{
    __tsan_release(&emissions);
    REAL(ACTIVATE)(sender, meta, index, arguments);
}

void REAL(POST)(QObject*, QEvent*, int);
void WRAP(POST)(QObject* receiver, QEvent* event, int priority)
{
    __tsan_release(receiver);
    REAL(POST)(receiver, event, priority);
}

void REAL(DELETE_LATER)(QObject*);
void WRAP(DELETE_LATER)(QObject* object)
{
    __tsan_release(object);
    REAL(DELETE_LATER)(object);
}

void REAL(THREAD_START)(QThread*, QThread::Priority);
void WRAP(THREAD_START)(QThread* thread, QThread::Priority priority)
{
    QObject::connect(thread, &QThread::finished, thread, [thread] { __tsan_release(thread); }, Qt::DirectConnection);
    REAL(THREAD_START)(thread, priority);
}

bool REAL(THREAD_WAIT)(QThread*, QDeadlineTimer);
bool WRAP(THREAD_WAIT)(QThread* thread, QDeadlineTimer deadline)
{
    const bool ended = REAL(THREAD_WAIT)(thread, deadline);
    __tsan_acquire(thread);
    return ended;
}

void REAL(POOL_START)(QThreadPool*, QRunnable*, int);
void WRAP(POOL_START)(QThreadPool* pool, QRunnable* runnable, int priority)
{
    REAL(POOL_START)(pool, new OrderedRunnable(runnable, pool), priority);
}

bool REAL(POOL_WAIT)(QThreadPool*, QDeadlineTimer);
bool WRAP(POOL_WAIT)(QThreadPool* pool, QDeadlineTimer deadline)
{
    const bool done = REAL(POOL_WAIT)(pool, deadline);
    __tsan_acquire(pool);
    return done;
}

bool REAL(POOL_WAIT_MS)(QThreadPool*, int);
bool WRAP(POOL_WAIT_MS)(QThreadPool* pool, int milliseconds)
{
    const bool done = REAL(POOL_WAIT_MS)(pool, milliseconds);
    __tsan_acquire(pool);
    return done;
}

void REAL(POOL_END)(QThreadPool*);
void WRAP(POOL_END)(QThreadPool* pool)
{
    REAL(POOL_END)(pool);
    __tsan_acquire(pool);
}

} // extern "C"

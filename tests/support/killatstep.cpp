// SPDX-License-Identifier: GPL-3.0-or-later
// Preloaded into a child of a test: once it is armed, the program is killed (as by kill -9) just before its n-th call that
// changes something on disk or tells another process something, n being WINDLASS_KILL_STEP. So every state on the way can be
// looked at. The child arms it by windlass_arm_kill(), or by writing the bytes of WINDLASS_KILL_AFTER to a file or socket.
#include <atomic>
#include <cstdarg>
#include <cstdio>
#include <cstdlib>
#include <cstring>

#include <dlfcn.h>
#include <fcntl.h>
#include <signal.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/uio.h>
#include <unistd.h>

namespace {

std::atomic<bool> isArmed = false;
std::atomic<long> stepsLeft = 0;

void countStep()
{
    if (isArmed && --stepsLeft == 0)
        ::kill(::getpid(), SIGKILL);
}

void arm()
{
    const char *step = std::getenv("WINDLASS_KILL_STEP");
    stepsLeft = step ? std::atol(step) : 0;
    isArmed = stepsLeft > 0;
}

void armAfter(const void *bytes, size_t count)
{
    static const char *const after = std::getenv("WINDLASS_KILL_AFTER");
    if (after && !isArmed && bytes && ::memmem(bytes, count, after, std::strlen(after)))
        arm();
}

template <typename Function>
Function *nextFunction(const char *name, Function *)
{
    return reinterpret_cast<Function *>(::dlsym(RTLD_NEXT, name));
}

} // namespace

extern "C" {

void windlass_arm_kill()
{
    arm();
}

int open(const char *path, int flags, ...)
{
    va_list rest;
    va_start(rest, flags);
    const mode_t mode = flags & O_CREAT ? va_arg(rest, mode_t) : 0;
    va_end(rest);
    if (flags & (O_CREAT | O_TRUNC))
        countStep();
    return nextFunction("open", &open)(path, flags, mode);
}

int open64(const char *path, int flags, ...)
{
    va_list rest;
    va_start(rest, flags);
    const mode_t mode = flags & O_CREAT ? va_arg(rest, mode_t) : 0;
    va_end(rest);
    if (flags & (O_CREAT | O_TRUNC))
        countStep();
    return nextFunction("open64", &open64)(path, flags, mode);
}

ssize_t write(int file, const void *bytes, size_t count)
{
    armAfter(bytes, count);
    if (file > 2)
        countStep();
    return nextFunction("write", &write)(file, bytes, count);
}

ssize_t send(int socket, const void *bytes, size_t count, int flags)
{
    armAfter(bytes, count);
    countStep();
    return nextFunction("send", &send)(socket, bytes, count, flags);
}

ssize_t sendmsg(int socket, const msghdr *message, int flags)
{
    countStep();
    return nextFunction("sendmsg", &sendmsg)(socket, message, flags);
}

ssize_t writev(int file, const iovec *parts, int count)
{
    countStep();
    return nextFunction("writev", &writev)(file, parts, count);
}

#define COUNTED_STEP(name, parameters, arguments, ...)                                                                 \
    int name parameters __VA_ARGS__                                                                                    \
    {                                                                                                                  \
        countStep();                                                                                                   \
        return nextFunction(#name, &name) arguments;                                                                   \
    }

COUNTED_STEP(fsync, (int file), (file))
COUNTED_STEP(fdatasync, (int file), (file))
COUNTED_STEP(rename, (const char *from, const char *to), (from, to), noexcept)
COUNTED_STEP(renameat2, (int fromFolder, const char *from, int toFolder, const char *to, unsigned int flags),
             (fromFolder, from, toFolder, to, flags), noexcept)
COUNTED_STEP(link, (const char *from, const char *to), (from, to), noexcept)
COUNTED_STEP(unlink, (const char *path), (path), noexcept)
COUNTED_STEP(chmod, (const char *path, mode_t mode), (path, mode), noexcept)
COUNTED_STEP(fchmod, (int file, mode_t mode), (file, mode), noexcept)
COUNTED_STEP(mkdir, (const char *path, mode_t mode), (path, mode), noexcept)

} // extern "C"

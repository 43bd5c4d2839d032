// SPDX-License-Identifier: GPL-3.0-or-later
// Preloaded into a child of a test: once it is armed, the program is killed (as by kill -9) just before its n-th call that
// changes something on disk, n being WINDLASS_KILL_STEP. So every state of the disk on the way can be looked at.
#include <cstdarg>
#include <cstdio>
#include <cstdlib>

#include <dlfcn.h>
#include <fcntl.h>
#include <signal.h>
#include <sys/stat.h>
#include <unistd.h>

namespace {

bool isArmed = false;
long stepsLeft = 0;

void countStep()
{
    if (isArmed && --stepsLeft == 0)
        ::kill(::getpid(), SIGKILL);
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
    const char *step = std::getenv("WINDLASS_KILL_STEP");
    stepsLeft = step ? std::atol(step) : 0;
    isArmed = stepsLeft > 0;
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
    if (file > 2)
        countStep();
    return nextFunction("write", &write)(file, bytes, count);
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

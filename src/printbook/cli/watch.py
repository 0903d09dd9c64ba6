"""A page is set under watch: a child works within limits, its parent only waits.

The parent has brought in neither WeasyPrint nor a font, so that forking costs a few
milliseconds, and whatever a page does to the child it can still say what happened.
"""

import faulthandler
import os
import select
import signal
import sys
import threading
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import NoReturn

from printbook.errors import ExitCode, RenderError
from printbook.findings import Finding, finding

__all__ = ["Limits", "under_watch"]

# Deep pages are read by functions that call themselves, in C and in Python.
_STACK = 256 << 20
_DEPTH = 20_000
_FILE = 1 << 30
# How C libraries give up for want of memory (GLib: abort or trap).
_GAVE_UP = frozenset({signal.SIGABRT, getattr(signal, "SIGTRAP", signal.SIGABRT)})


@dataclass(frozen=True, slots=True)
class Limits:
    """What a page may cost: seconds of the clock and of the processor, bytes."""

    seconds: int
    memory: int = 2 << 30


def under_watch(work: Callable[[], int], limits: Limits) -> int:
    """What `work` answers in a child of its own; RenderError names a limit that it hit.

    Where a process cannot fork, the work is done here, without limits.
    """
    if not hasattr(os, "fork"):
        return work()
    sys.stdout.flush()
    sys.stderr.flush()
    watched, held = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(watched)
        _labour(work, limits)
    os.close(held)
    try:
        # The child never writes: the pipe ends when it does.
        is_over = bool(select.select([watched], [], [], limits.seconds)[0])
        if not is_over:
            os.kill(child, signal.SIGKILL)
    finally:
        os.close(watched)
        _, status = os.waitpid(child, 0)
    if is_over and os.WIFEXITED(status):
        return os.WEXITSTATUS(status)
    raise RenderError(_cause(is_over, status, limits))


def _cause(is_over: bool, status: int, limits: Limits) -> Finding:
    """Why the child did not answer."""
    died_of = os.WTERMSIG(status) if os.WIFSIGNALED(status) else 0
    if not is_over or died_of in (signal.SIGXCPU, signal.SIGKILL):
        return finding("PB4301", seconds=limits.seconds)
    if died_of in _GAVE_UP:
        return finding("PB4302", memory=limits.memory >> 20)
    return finding("PB4304", signal=signal.Signals(died_of).name)


def _labour(work: Callable[[], int], limits: Limits) -> NoReturn:
    """Do the work within the limits, and end the process with its answer."""
    answer = [int(ExitCode.INTERNAL)]

    def labour() -> None:
        _limit(limits)
        answer.append(work())

    try:
        _hush()
        sys.setrecursionlimit(_DEPTH)
        threading.stack_size(_STACK)
        deep = threading.Thread(target=labour)
        deep.start()
        deep.join()
    except KeyboardInterrupt:
        answer.append(ExitCode.INTERRUPTED)
    finally:
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(answer[-1])


def _limit(limits: Limits) -> None:
    import resource

    for kind, most in (
        (resource.RLIMIT_CPU, limits.seconds),
        # What the process that asks holds already is no fault of the page.
        (resource.RLIMIT_AS, _held() + limits.memory),
        (resource.RLIMIT_FSIZE, _FILE),
        (resource.RLIMIT_CORE, 0),
    ):
        hard = resource.getrlimit(kind)[1]
        most = most if hard == resource.RLIM_INFINITY else min(most, hard)
        resource.setrlimit(kind, (most, hard))


def _held() -> int:
    """The bytes of memory that this process spans; 0 where the system does not say."""
    try:
        pages = int(Path("/proc/self/statm").read_text("ascii").split()[0])
    except (OSError, ValueError, IndexError):
        return 0
    return pages * os.sysconf("SC_PAGE_SIZE")


def _hush() -> None:
    """Keep C libraries from talking: what they say concerns no reader."""
    faulthandler.disable()
    spoken = os.dup(2)
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 2)
    os.close(nowhere)
    sys.stderr = os.fdopen(spoken, "w", encoding="utf-8", errors="backslashreplace")

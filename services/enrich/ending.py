"""How a process ended, in words."""

import signal

_NATIVE = "a fault in native code"
_CAUSES = {
    signal.SIGKILL: "most likely the kernel, for want of memory",
    signal.SIGSEGV: _NATIVE,
    signal.SIGBUS: _NATIVE,
    signal.SIGILL: _NATIVE,
    signal.SIGFPE: _NATIVE,
    signal.SIGABRT: _NATIVE,
}
"""Why a signal most likely came."""


def ended(exit_status: int | None) -> str:
    """Return how a process ended, by its exit status as `multiprocessing` has it: negative for a signal."""
    if exit_status is None or exit_status >= 0:
        return f"with exit status {exit_status}"
    number = signal.Signals(-exit_status)
    return f"by {number.name}: {_CAUSES.get(number, 'somebody sent it')}"

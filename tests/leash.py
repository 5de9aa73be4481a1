"""Child processes that cannot outlive the tests, not even a test run that is killed."""

import shutil
from collections.abc import Sequence


def leashed(command: Sequence[str]) -> list[str]:
    """Return the command such that the kernel kills it when the thread that starts it ends.

    Start it from a thread that lives as long as the process should, such as the main one. Where there is no
    `setpriv` (it belongs to util-linux), only an orderly end of the tests ends the process.
    """
    setpriv = shutil.which("setpriv")
    return [setpriv, "--pdeathsig", "KILL", *command] if setpriv else list(command)

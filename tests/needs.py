"""What some tests need and a machine may lack: skipped with one loud line, or refused where all are required."""

import os
from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import contextmanager

import pytest

REQUIRE_ALL = "TESTS_REQUIRE_ALL"
"""Set to 1 where no test may be skipped for want of a tool, as in .ci/run."""


class Missing(Exception):
    """Names a tool that is not here, and what would bring it."""


@contextmanager
def needs(what: str) -> Iterator[None]:
    """Skip the asking test if `Missing` is raised inside; fail it where nothing may be skipped."""
    try:
        yield
        return
    except Missing as missing:
        reason = f"this machine lacks {what}: {missing}"
    raise _verdict(reason) from None


def _verdict(reason: str) -> BaseException:
    if os.environ.get(REQUIRE_ALL) == "1":
        return pytest.fail.Exception(f"{reason} ({REQUIRE_ALL}=1 forbids to skip)", pytrace=False)
    return pytest.skip.Exception(reason)


def tell(terminal: pytest.TerminalReporter) -> None:
    """Write one loud line for each reason to skip, with the number of tests it cost."""
    for reason, tests in _reasons(terminal.stats.get("skipped", [])).items():
        terminal.write_line(f"!!! {tests} tests did not run: {reason}", yellow=True, bold=True)


def _reasons(skipped: Iterable[pytest.TestReport]) -> Counter[str]:
    reasons = (report.longrepr[2] for report in skipped if isinstance(report.longrepr, tuple))
    return Counter(reason.removeprefix("Skipped: ") for reason in reasons)

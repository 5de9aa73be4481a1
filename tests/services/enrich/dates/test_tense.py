"""Where a clause looks decides which Friday and which May is meant."""

import pytest

from services.enrich.dates.tense import Direction, direction


@pytest.mark.parametrize(
    ("clause", "expected"),
    [
        ("They met on *", Direction.SURELY_BACK),
        ("Talks have been going on since *", Direction.BACK),
        ("He said * that", Direction.BACK),
        ("They will meet on *", Direction.SURELY_AHEAD),
        ("They’ll meet on *", Direction.SURELY_AHEAD),
        ("A vote is expected on *", Direction.SURELY_AHEAD),
        ("They plan to meet on *", Direction.SURELY_AHEAD),
        ("The talks will not be held on *", Direction.SURELY_AHEAD),
        ("The deadline was extended to *", Direction.SURELY_AHEAD),
        ("It could open in *", Direction.AHEAD),
        ("It closes as early as *", Direction.SURELY_AHEAD),
        ("It had been scheduled to expire *", Direction.SURELY_BACK),
        ("They will meet soon. It fell on *", Direction.SURELY_BACK),
        ("He left, but will return on *", Direction.SURELY_AHEAD),
        ("On * they left", Direction.SURELY_BACK),
        ("*'s vote will stand", Direction.SURELY_BACK),
        ("A day in *", Direction.SILENT),
    ],
)
def test_direction(clause: str, expected: Direction) -> None:
    """The nearest cue before the expression decides, within its clause."""
    at = clause.index("*")
    assert direction(clause, at, at + 1) is expected

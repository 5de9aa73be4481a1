"""The rules can be made to hurry."""

import pytest

from tests.alerts.hurried import hurried


@pytest.mark.parametrize(
    ("rule", "faster"),
    [
        ("for: 5m", "for: 30000ms"),
        ("increase(a_total[1h]) > 20", "increase(a_total[360000ms]) > 20"),
        ("deriv(a[10m:1m])", "deriv(a[60000ms:6000ms])"),
        ("a offset 15m", "a offset 90000ms"),
        ("a offset 1w", "a offset 1w"),
        ("time() - a > 6 * 3600", "time() - a > 2160"),
        ("time() - a > 1 * 60", "time() - a > 6"),
        ('a_bucket{le="3600.0"}', 'a_bucket{le="3600.0"}'),
        ("kind:a:mean1h", "kind:a:mean1h"),
        ("summary: nothing for 5 minutes", "summary: nothing for 5 minutes"),
    ],
)
def test_time_is_made_short(rule: str, faster: str) -> None:
    """All that is time, and nothing else."""
    assert hurried(rule, 10) == faster

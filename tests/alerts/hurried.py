"""The rules with their time made short: `for`, ranges, offsets, and the seconds that something is compared with.

Rules write such seconds as products (`5 * 60`). A week stays a week: what was a week ago is written into Prometheus.
"""

import re

_SECONDS = {"s": 1, "m": 60, "h": 3600, "d": 86_400}
_DURATION = re.compile(r"(for: |offset |\[|:)(\d+)([smhd])\b")
_PRODUCT = re.compile(r"\b(\d+) \* (60|3600)\b")


def hurried(rules: str, times: float) -> str:
    """Return rules that need so many times less."""

    def duration(match: re.Match[str]) -> str:
        before, number, unit = match.groups()
        return f"{before}{round(int(number) * _SECONDS[unit] * 1000 / times)}ms"

    rules = _DURATION.sub(duration, rules)
    return _PRODUCT.sub(lambda match: f"{int(match[1]) * int(match[2]) / times:g}", rules)

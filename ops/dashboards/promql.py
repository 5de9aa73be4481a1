"""The few forms that most queries have."""

from collections.abc import Mapping

RATE = "$__rate_interval"
"""Grafana's shortest window that holds enough scrapes."""
DAY = 86_400


def per_minute(series: str, by: str = "", window: str = RATE) -> str:
    """Return how often something is counted a minute."""
    return f"{_sum(by)} (rate({series}[{window}])) * 60"


def increase(series: str, by: str = "", window: str = RATE) -> str:
    """Return how often something was counted in a window."""
    return f"{_sum(by)} (increase({series}[{window}]))"


def counted(series: str, by: str = "", window: str = RATE) -> str:
    """Return the same of what is rare: a series that is new began at zero, which `increase` does not see."""
    return f"{_sum(by)} (({series} unless {series} offset {window}) or increase({series}[{window}]))"


def total(series: str) -> str:
    """Return how often something rare was counted in a day; nothing yet is 0."""
    return f"round({counted(series, window='1d')}) or vector(0)"


def quantiles(histogram: str, matchers: str = "", window: str = RATE) -> Mapping[str, str]:
    """Return the quantiles that tell what is usual and what some have to bear."""
    return {f"p{percent}": quantile(percent, histogram, matchers, window=window) for percent in (50, 95, 99)}


def quantile(percent: int, histogram: str, matchers: str = "", by: str = "", window: str = RATE) -> str:
    """Return a quantile of a histogram."""
    labels = f"le, {by}" if by else "le"
    buckets = f"{histogram}_bucket{matchers}"
    return f"histogram_quantile({percent / 100}, sum by ({labels}) (rate({buckets}[{window}])))"


def mean(histogram: str, by: str = "", window: str = RATE, offset: str = "") -> str:
    """Return the mean of a histogram."""
    whole, count = (f"{_sum(by)} (increase({histogram}_{part}[{window}]{offset}))" for part in ("sum", "count"))
    return f"{whole} / {count}"


def share(part: str, whole: str, by: str = "", window: str = RATE) -> str:
    """Return which share of a whole is a part."""
    return f"{increase(part, by, window)} / {increase(whole, by, window)}"


def since(timestamp: str, by: str) -> str:
    """Return the seconds since the latest of some times; 0 stands for never."""
    return f"time() - max by ({by}) ({timestamp} > 0)"


def _sum(by: str) -> str:
    return f"sum by ({by})" if by else "sum"

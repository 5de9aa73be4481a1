"""Numbers as Grafana writes them, in the units that the dashboards use."""

from collections.abc import Callable
from math import floor, log10

_TIMES = ((604_800, "w"), (86_400, "d"), (3_600, "h"), (60, "min"), (1, "s"), (1e-3, "ms"), (1e-6, "µs"))
_SI = ((1e9, "G"), (1e6, "M"), (1e3, "K"), (1, ""))
_IEC = ((2**30, "GiB"), (2**20, "MiB"), (2**10, "KiB"), (1, "B"))


def written(value: float, unit: str) -> str:
    """Return a number with its unit."""
    if not round(value, 9):
        return "0"
    return ("-" if value < 0 else "") + _WRITE[unit](abs(value))


def steps(unit: str) -> tuple[float, ...]:
    """Return the distances that lines of an axis may have."""
    if unit == "s":
        return (*_DECIMAL[:12], 1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 1_800, 3_600, 7_200, 21_600, 86_400, 604_800)
    if unit == "bytes":
        return tuple(
            factor * 2.0**power for power in range(0, 40, 10) for factor in (1, 2, 5, 10, 20, 50, 100, 200, 500)
        )
    return _DECIMAL


_DECIMAL = tuple(factor * 10.0**power for power in range(-4, 10) for factor in (1, 2, 5))


def _number(value: float) -> str:
    """Return three significant digits, without zeros at the end."""
    digits = max(0, 2 - floor(log10(value)))
    return f"{value:.{digits}f}".rstrip("0").rstrip(".") if digits else f"{value:.0f}"


def _scaled(scales: tuple[tuple[float, str], ...], after: str = "") -> Callable[[float], str]:
    def write(value: float) -> str:
        size, name = next(((size, name) for size, name in scales if value >= size), (1, ""))
        return f"{_number(value / size)} {name}{after}".strip()

    return write


_WRITE: dict[str, Callable[[float], str]] = {
    "none": _number,
    "short": _scaled(_SI),
    "cpm": _scaled(_SI, "/min"),
    "reqpm": _scaled(_SI, "/min"),
    "Bps": _scaled(_SI, "B/s"),
    "bytes": _scaled(_IEC),
    "s": _scaled(_TIMES),
    "percentunit": lambda value: f"{_number(value * 100)} %",
}

"""As much of SVG as the pictures take."""

from itertools import pairwise
from typing import Any, NamedTuple
from xml.sax.saxutils import escape, quoteattr

INK, FAINT, LINE, PAPER, GROUND = "#24292f", "#6b7280", "#e5e7eb", "#ffffff", "#f3f4f6"
SIGNALS = {"green": "#2f9e5b", "orange": "#e08a1e", "red": "#d64545", "blue": "#2f6fd0", "purple": "#8e63b8"}
SERIES = (
    "#2f6fd0", "#e08a1e", "#2f9e5b", "#d64545", "#8e63b8", "#2aa7b8", "#b5651d", "#d46aa8", "#8a9a2b", "#5b6b7f",
)  # fmt: skip
LETTER = 0.56
"""How wide a letter is, as a share of its height: a little more than most are."""


class Box(NamedTuple):
    """A rectangle in pixels."""

    x: float
    y: float
    w: float
    h: float

    @property
    def right(self) -> float:
        """Where it ends."""
        return self.x + self.w

    @property
    def bottom(self) -> float:
        """Where it ends."""
        return self.y + self.h

    def within(self, left: float, top: float, right: float, bottom: float) -> "Box":
        """Return what is left of it inside of some margins."""
        return Box(self.x + left, self.y + top, self.w - left - right, self.h - top - bottom)


def tag(name: str, content: str = "", **attributes: Any) -> str:
    """Return an element; an underscore stands for a hyphen."""
    said = "".join(
        f" {key.rstrip('_').replace('_', '-')}={quoteattr(_number(value))}" for key, value in attributes.items()
    )
    return f"<{name}{said}>{content}</{name}>" if content else f"<{name}{said}/>"


def text(said: str, x: float, y: float, size: float = 11, **attributes: Any) -> str:
    """Return a line of text, whose letters stand on y."""
    attributes.setdefault("fill", INK)
    return tag("text", escape(said), x=x, y=y, font_size=size, **attributes)


def width(said: str, size: float = 11) -> float:
    """Return about how wide a text is."""
    return len(said) * size * LETTER


def fitting(said: str, room: float, size: float = 11) -> str:
    """Return a text, cut short if it takes more room."""
    letters = max(1, int(room / size / LETTER))
    return said if len(said) <= letters else said[: letters - 1] + "…"


def rectangle(box: Box, fill: str, **attributes: Any) -> str:
    """Return a filled rectangle."""
    return tag("rect", x=box.x, y=box.y, width=box.w, height=box.h, fill=fill, **attributes)


def path(points: list[tuple[float, float]], **attributes: Any) -> str:
    """Return a line through points, each told from the one before: that is shortest."""
    places = [(round(x, 1), round(y, 1)) for x, y in points]
    moves = (f"{_number(x - left)},{_number(y - above)}" for (left, above), (x, y) in pairwise(places))
    start = ",".join(map(_number, places[0]))
    return tag("path", d=f"M{start}l{' '.join(moves)}", **attributes)


def _number(value: object) -> str:
    return f"{value:.1f}".removesuffix(".0") if isinstance(value, float) else str(value)

"""Names on a map, none over another."""

WIDE, GAP = 0.56, 0.25
"""How wide a letter is, and how much is left free around a name, in heights of letters."""
MOST = 60

Box = tuple[float, float, float, float]


class Labels:
    """Where names stand already."""

    def __init__(self, letters: float, left: float, right: float) -> None:
        """Begin with none; `letters` is how high they are, and they lie between two sides."""
        self._letters, self._left, self._right = letters, left, right
        self._taken: list[Box] = []

    def place(self, name: str, x: float, y: float) -> bool:
        """Put a name above a point, if there is room, and return whether there is."""
        half = len(name) * self._letters * WIDE / 2 + self._letters * GAP
        box = (x - half, y - self._letters * (1 + 2 * GAP), x + half, y)
        outside = box[0] < self._left or box[2] > self._right
        if outside or len(self._taken) >= MOST or any(_overlap(box, other) for other in self._taken):
            return False
        self._taken.append(box)
        return True


def _overlap(one: Box, other: Box) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]

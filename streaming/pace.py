"""How many records to poll at once: as many as can be handled in the time of one transaction."""

FIRST_RECORDS = 16
GROWTH = 2
"""A few easy records say little about the next ones."""


class Pace:
    """Learns how long records take; `records` is how many to poll next."""

    def __init__(self, seconds: float, most: int) -> None:
        self._seconds, self._most = seconds, most
        self.records = FIRST_RECORDS

    def learn(self, handled: int, seconds: float) -> None:
        """Note how long it took to handle so many records."""
        if handled:
            fitting = handled * self._seconds / max(seconds, 1e-9)
            self.records = int(max(1, min(fitting, GROWTH * self.records, self._most)))

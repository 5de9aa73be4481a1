"""What work costs: time that passes, and CPU time of the process that does it."""

import statistics
import time
from collections.abc import Callable, Sequence
from typing import NamedTuple, Self


class Cost(NamedTuple):
    """Seconds of either kind."""

    wall: float
    cpu: float

    @classmethod
    def median(cls, costs: Sequence[Self]) -> Self:
        """Return the median of each kind by itself."""
        return cls(statistics.median(cost.wall for cost in costs), statistics.median(cost.cpu for cost in costs))

    def and_then(self, more: "Cost") -> "Cost":
        """Return what both cost together."""
        return Cost(self.wall + more.wall, self.cpu + more.cpu)

    def beyond(self, first: "Cost") -> "Cost":
        """Return what this costs more than another."""
        return Cost(self.wall - first.wall, self.cpu - first.cpu)


def measured(work: Callable[[], None]) -> Cost:
    """Do work in this process, and return what it costs, all threads included."""
    wall, cpu = time.perf_counter(), time.process_time()
    work()
    return Cost(time.perf_counter() - wall, time.process_time() - cpu)

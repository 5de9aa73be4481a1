"""What the register published, held against what was said."""

import time
from collections import Counter, defaultdict
from collections.abc import Iterable

from tests.e2e.readers import Seen
from tests.fault.news import WITHDRAWN
from tests.fault.trial import Trial


class Published:
    """How often each version came out and each withdrawal, and in which order those of an article."""

    def __init__(self) -> None:
        self.outcome: Counter[str] = Counter()
        self._told: defaultdict[str, list[tuple[str, str]]] = defaultdict(list)

    def enter(self, records: Iterable[Seen]) -> None:
        """Enter what has come out since."""
        for seen in records:
            said = WITHDRAWN if seen.raw is None else seen.value["headline"].rpartition(": ")[2]
            revision = said if seen.raw is None else str(seen.value["revision"])
            self.outcome[f"{seen.key} {said}"] += 1
            self._told[seen.key].append((said, revision))

    def out_of_order(self) -> list[list[tuple[str, str]]]:
        """Return what came out of the articles whose revisions are not 1, 2, 3 … or not what was said so."""
        return [told for told in self._told.values() if told != _in_order(told)]


def _in_order(told: list[tuple[str, str]]) -> list[tuple[str, str]]:
    """Return what should have come out: the versions by their number, then perhaps the withdrawal."""
    versions = [str(number) for number in range(1, len({said for said, _ in told if said != WITHDRAWN}) + 1)]
    withdrawn = [WITHDRAWN] if any(said == WITHDRAWN for said, _ in told) else []
    return [(said, said) for said in [*versions, *withdrawn]]


def published(trial: Trial) -> Published:
    """Return what is committed so far."""
    found = Published()
    found.enter(trial.installation.committed("articles"))
    return found


def await_published(trial: Trial, count: int | None = None) -> None:
    """Wait until so much, or all that was said, has come out."""
    wanted = trial.articles if count is None else count
    trial.await_true(lambda: len(published(trial).outcome) >= wanted, f"{wanted} published")


def judge(trial: Trial, fault: str) -> None:
    """Say that the fault is over: wait until all has come out, stop everything, and look at it closely."""
    healed_at = time.monotonic()
    await_published(trial)
    trial.recovery_seconds = trial.recovery_seconds or time.monotonic() - healed_at
    trial.observe()
    trial.installation.stop()
    found = published(trial)
    assert found.out_of_order() == []
    trial.record(fault, found.outcome)

"""An account of many articles, kept while they come out."""

from collections import Counter, defaultdict

from tests.e2e.readers import Follower


class Account:
    """How often each revision of each article came out, and in which order."""

    def __init__(self, follower: Follower) -> None:
        self._follower = follower
        self.outcome: Counter[str] = Counter()
        self._revisions: defaultdict[str, list[int]] = defaultdict(list)

    def update(self) -> None:
        """Enter what has come out since."""
        for seen in self._follower.read():
            revision = seen.value["revision"]
            self.outcome[f"{seen.key} {revision}"] += 1
            self._revisions[seen.key].append(revision)

    def out_of_order(self) -> list[str]:
        """Return the articles whose revisions did not come out one after the other."""
        return [key for key, revisions in self._revisions.items() if revisions != sorted(revisions)]

"""Commits what many requests bring in common transactions: all that waits when the one before is done, and no delay."""

import time
from collections import OrderedDict

import structlog

from services.ingest.doors.http.answers import Item
from services.ingest.doors.http.job import Cut, Job
from services.ingest.doors.http.problems import RETRY_AFTER, Problem
from services.ingest.doors.http.turns import Turns
from services.ingest.doors.submitter import Submitter
from services.ingest.draft import Refused
from services.ingest.submission import Told

log = structlog.get_logger()

RECORDS = 500
BYTES = 4 * 1024 * 1024
READ_SECONDS = 0.2
"""What goes into one transaction at most, and for how long more is read for it."""

IDLE_SECONDS = 0.2
"""How often the submitter is called when nobody brings anything: it may have something to do."""

LATELY = 50_000
"""How many versions are known to be committed already; about 10 MB."""

Group = list[tuple[Job, Told]]


class GroupCommit:
    """Where requests wait for their commit. They come from an event loop; the thread that owns the submitter works.

    It reads by turns, from each source an item, so that one with many large requests keeps no other waiting.
    """

    def __init__(self, submitter: Submitter) -> None:
        self._submitter, self._topic = submitter, submitter.topics.submitted.name
        self._jobs = Turns[Job]()
        self._lately: OrderedDict[str, None] = OrderedDict()

    async def commit(self, source: str, cut: Cut) -> tuple[Item, ...]:
        """Return what became of the items that `cut` returns, when all are committed; raises `Problem`."""
        job = Job(cut)
        self._jobs.put(source, job)
        return await job.answer

    def step(self) -> None:
        """Commit what waits, or wait a little; raises what the submitter raises, once the requests know of it."""
        group = self._gather()
        try:
            self._submitter.submit([told for _, told in group])
        except BaseException:
            for job, _ in group:
                job.fail(Problem(503, "not-committed", "the broker did not commit it; send it again", RETRY_AFTER))
            raise
        for job, told in group:
            job.committed(told, known=self._known(told))

    def close(self) -> None:
        """Tell all who still wait that nothing more is committed."""
        while taken := self._jobs.take(0):
            taken[1].fail(Problem(503, "stopping", "the service stops; send it again", RETRY_AFTER))

    def _gather(self) -> Group:
        group: Group = []
        size, deadline = 0, time.monotonic() + IDLE_SECONDS + READ_SECONDS
        while len(group) < RECORDS and size < BYTES and time.monotonic() < deadline:
            taken = self._jobs.take(0 if group else IDLE_SECONDS)
            if taken is None:
                break
            if told := self._read(*taken):
                group.append((taken[1], told))
                size += len(told.message.value or b"")
        return group

    def _read(self, source: str, job: Job) -> Told | None:
        """Read the next item of a job, and let the rest of it wait for its next turn."""
        if job.over:
            return None
        try:
            told = job.read(self._topic)
        except Problem as problem:
            job.fail(problem)
            return None
        except Exception:  # a bug, which costs the request that met it but nobody else anything
            log.exception("item_unreadable", source=source)
            job.fail(Problem(500, "internal", "an item could not be read"))
            return None
        if not job.is_read():
            self._jobs.put_back(source, job)
        return told

    def _known(self, told: Told) -> bool:
        """Return whether it was committed lately, and know it from now on."""
        if isinstance(told.read, Refused):
            return False
        known = told.event_id in self._lately
        self._lately[told.event_id] = None
        self._lately.move_to_end(told.event_id)
        if len(self._lately) > LATELY:
            self._lately.popitem(last=False)
        return known

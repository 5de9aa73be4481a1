"""An installation of ingest: a source folder, a broker, and what can be read from its topics."""

from contextlib import ExitStack
from pathlib import Path

from schemas.article import Article
from schemas.rejected import DeadLetter
from schemas.topics import Topics
from services.ingest.doors.files.reading import once
from services.ingest.doors.submitter import open_submitter
from services.ingest.settings import Settings
from streaming.embedded.broker import EmbeddedBroker
from streaming.message import Record
from streaming.service import Service


class Installation:
    """Everything below one folder; its brokers are closed with the stack."""

    def __init__(self, folder: Path, stack: ExitStack) -> None:
        self.topics = Topics()
        self.source = folder / "source"
        self.source.mkdir()
        self._data, self._stack = folder / "data", stack
        self.settings = Settings(source=self.source, kafka_bootstrap_servers="", data_dir=self._data)

    def broker(self, transactional_id: str = "ingest", kind: type[EmbeddedBroker] = EmbeddedBroker) -> EmbeddedBroker:
        """Open the broker."""
        broker = kind(self._data, transactional_id)
        self._stack.callback(broker.close)
        return broker

    def run(self) -> dict[str, int]:
        """Run ingest once, as a new process would, and return how many pieces became what."""
        service = Service()
        with open_submitter(service, self.settings) as submitter:
            once(service, submitter, self.settings)
            return dict(submitter.outcomes)

    def records(self, topic: str) -> list[Record]:
        """Return all records of a topic."""
        return list(self.broker("reader").replay(topic))

    def articles(self) -> list[Article]:
        """Return all published articles, in order for each article."""
        return [Article.decode(record.value or b"") for record in self.records(self.topics.articles.name)]

    def dead_letters(self) -> dict[str, str]:
        """Return the reason of every rejection by its source, of which none may have two."""
        records = self.records(self.topics.rejected.name)
        letters = [DeadLetter.from_headers(record.headers) for record in records]
        reasons = {letter.source_ref or "": letter.error_class for letter in letters}
        assert len(reasons) == len(letters)
        return reasons

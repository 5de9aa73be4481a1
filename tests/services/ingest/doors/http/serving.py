"""Serves the HTTP door, as `python -m services.ingest serve` does, in a process for tests."""

from services.ingest.doors.http.server import serve
from services.ingest.doors.submitter import open_submitter
from services.ingest.settings import Settings
from services.ingest.version import VERSION
from streaming.service import running


def main() -> None:
    """Serve until stopped."""
    settings = Settings.read()
    with running("ingest", VERSION, settings) as service, open_submitter(service, settings) as submitter:
        serve(service, submitter, settings)


if __name__ == "__main__":
    main()

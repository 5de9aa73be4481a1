"""Ingest as a command: `python -m services.ingest --help` names all that it can do."""

import os
import signal

if __name__ == "__main__":
    # Before the imports, which take a while. No exception, which some library would turn into one of its own: a command
    # may be killed at any moment anyway. A service says for itself what ends it.
    signal.signal(signal.SIGINT, lambda *_: os._exit(130))
    from services.ingest.command import main

    main()

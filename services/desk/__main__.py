"""The desk as a command: `python -m services.desk --help` names all that it can do."""

import os
import signal

if __name__ == "__main__":
    # Before the imports, which take a while: a command may be killed at any moment. A service says what ends it.
    signal.signal(signal.SIGINT, lambda *_: os._exit(130))
    from services.desk.command import main

    main()

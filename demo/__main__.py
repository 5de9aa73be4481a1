"""The demo as a command: `python -m demo`."""

import signal
import sys

if __name__ == "__main__":
    # Before the imports, which take a while. What was started is stopped on the way out.
    signal.signal(signal.SIGINT, lambda *_: sys.exit(130))
    from demo.run import main

    main()

"""Shows what the demo made on a page: `python -m demo.desk`, or `make desk`."""

import signal
import sys

from demo.process import Process
from demo.run import FOLDER, console, environment


def main() -> int:
    """Serve the page until it is stopped; return its exit status."""
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))  # so that what was started is stopped on the way out
    process = Process("desk", "serve", environment(), FOLDER)
    try:
        url = process.event("listening")["url"]
        console.print(f"The desk is at [bold]{url}[/], until Ctrl-C. Its log: {process.log}")
        return process.wait(None)
    except LookupError:
        console.print(f"[red]It did not start; see {process.log}[/]")
        return 1
    except KeyboardInterrupt:
        return 0
    finally:
        process.stop()


if __name__ == "__main__":
    sys.exit(main())

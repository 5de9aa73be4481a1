"""How much of the matrix is run."""

import os

_FAULTS = os.environ.get("TESTS_FAULTS", "")
ALL = _FAULTS in {"all", "thorough"}
"""Set by `make fault` and `make soak`: what was seen is written down. Without it only a few faults are tried."""
THOROUGH = _FAULTS == "thorough"
"""Set by `make soak`: so often and with so many articles that it takes longer than one likes to wait."""
KILLS = 50 if THOROUGH else 3
ARTICLES = 100_000 if THOROUGH else 2_000

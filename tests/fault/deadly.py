"""Runs enrich with a tagger that dies of some articles: `python -m tests.fault.deadly services.enrich run`."""

import runpy
import sys

from services.enrich import isolation
from tests.services.enrich import deadly

if __name__ == "__main__":
    isolation.work = deadly.work
    sys.argv = sys.argv[1:]
    runpy.run_module(sys.argv[0], run_name="__main__", alter_sys=True)

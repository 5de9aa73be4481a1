"""Runs the register so that it deletes what is judged after every poll: `python -m tests.fault.forgetful …`."""

import runpy
import sys

from services.ingest.register import register

if __name__ == "__main__":
    register.FORGET_SECONDS = 0
    sys.argv = sys.argv[1:]
    runpy.run_module(sys.argv[0], run_name="__main__", alter_sys=True)

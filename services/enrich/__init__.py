"""Reads articles, tags who, where and when, and publishes the enriched articles."""

import os

# The taggers' matrices are small: threads of NumPy's would burn more time waiting for each other than they save.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

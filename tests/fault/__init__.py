"""The fault matrix: both services as real processes, real brokers, and everything that can happen to either.

`make fault` runs all of it and writes its table into benchmarks/RESULTS.md.
"""

"""Both services as real processes, seen from outside."""

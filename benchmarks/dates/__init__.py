"""Dates: strict, relaxed and value F1 as in TempEval-3."""

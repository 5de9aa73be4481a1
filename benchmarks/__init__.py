"""Accuracy and speed, measured on corpora that are not part of this repository."""

"""Accuracy and speed: of the taggers on corpora that are not part of this repository, and of the services."""

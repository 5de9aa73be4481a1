"""Trains the recogniser of names: a teacher learns from gold, a small student from gold and from the teacher.

corpora reads the gold, conventions brings it to those of newswire, renaming makes it many-voiced (with people from
world_names, organisations from bodies, groups from peoples), teacher fine-tunes a transformer and says what it believes
of every text under every name, student trains the network that ships, export turns it into whole numbers.
"""

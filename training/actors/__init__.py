"""Trains the recogniser of names: a teacher learns from gold, a small student from gold and from the teacher.

corpora reads the gold, world_names and renaming make it many-voiced, teacher fine-tunes a transformer, student trains
the network that ships, export turns it into whole numbers.
"""

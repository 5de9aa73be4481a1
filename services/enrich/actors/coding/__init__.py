"""Coding: the role that the text gives an actor, and its code of CAMEO and PLOVER."""

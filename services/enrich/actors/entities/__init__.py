"""Entities: the mentions of one actor gathered, whatever it is called."""

"""Accuracy and speed of the taggers, with their peers side by side."""

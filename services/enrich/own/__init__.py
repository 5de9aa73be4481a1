"""Tables of an operator's own: people, bodies, places and outlets that the built-in tables lack, with ids of their own.

A folder holds some of `people.tsv`, `bodies.tsv`, `places.tsv` and `outlets.tsv`. The first line of each names its
columns; what a cell may hold is said in `rows`. docs/tables.md is for operators.
"""

OWN_PLACE = "places.own"
"""The method of the tags of an operator's places."""

"""The recogniser: a small network, trained once, that reads which words are names and of what.

features says what a word looks like, situation how it stands in the article, layout which words may belong to a name,
weights holds what was learned, network scores these words in their sentence and in the whole article, and tags turns
scores into names. Whole numbers only, so that every machine gives the same bytes.
"""

from services.enrich.actors.recogniser.recogniser import Recogniser
from services.enrich.actors.recogniser.tags import Name

__all__ = ["Name", "Recogniser"]

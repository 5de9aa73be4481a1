"""The outlets that bring most of the articles, told apart in little memory."""

from services.enrich.metrics import OUTLET_LAST_ARTICLE

MOST = 200


class Outlets:
    """Knows when an outlet was last heard of.

    Of more than `most` outlets the one that brought least makes room and hands its count on (Space-Saving, Metwally et
    al. 2005). So whoever brings more than one article in `most` is always among them.
    """

    def __init__(self, most: int = MOST) -> None:
        self._most = most
        self._articles: dict[str, int] = {}

    def heard(self, outlet: str) -> None:
        """Note an article of an outlet."""
        count = self._articles.pop(outlet, 0) or self._room()
        self._articles[outlet] = count + 1
        OUTLET_LAST_ARTICLE.labels(outlet).set_to_current_time()

    def _room(self) -> int:
        if len(self._articles) < self._most:
            return 0
        least = min(self._articles, key=self._articles.__getitem__)
        OUTLET_LAST_ARTICLE.remove(least)
        return self._articles.pop(least)

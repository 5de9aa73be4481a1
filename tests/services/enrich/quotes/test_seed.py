"""The seed article, whose quotations are known."""

from pathlib import Path

from services.enrich.annotate import Annotator
from tests.services.enrich.quotes.texts import read, said

SEED = Path(__file__).parents[4] / "seeds" / "000_cfcdbd64936e4662.txt"


def test_seed_article(annotator: Annotator) -> None:
    """Every quotation is whole and Zelensky's; what he calls the hot phase of the war is no quotation of its own."""
    first, *body, _publisher = SEED.read_text(encoding="utf-8").strip("\n").split("\n")
    event = read(annotator, "\n".join(body).strip("\n"), headline=first.split(maxsplit=2)[2])
    assert {one.speaker for one in said(event)} == {"Volodymyr Zelensky"}
    ends = [(quote.exact.split()[0], quote.exact.split()[-1], quote.kind, quote.continues) for quote in event.quotes]
    assert ends == [
        ("If", "control", "direct", None),
        ("We", "way.", "direct", 0),
        ("guarantee", "back", "mixed", None),
        ("I", "communication", "direct", None),
        ("It", "him.", "direct", 3),
        ("very", "meetings.", "mixed", None),
    ]
    assert [quote.via.exact if quote.via else None for quote in event.quotes][:3] == [
        "Sky News",
        "Sky News",
        "his interview",
    ]

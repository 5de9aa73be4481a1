"""Bodies: known ones, those whose name says what they are, and their acronyms."""

from tests.corpora.actors import Case

CASES = [
    Case(
        "The World Health Organization agreed.",
        {"organisation World Health Organization": ["World Health Organization"]},
    ),
    Case(
        "The United Nations met. The U.N. voted and the UN left.",
        {"organisation United Nations": ["United Nations", "U.N.", "UN"]},
    ),
    Case("NATO's invitation came.", {"organisation NATO": ["NATO"]}),
    Case("He works for Tata Steel Ltd in Jamshedpur.", {"organisation Tata Steel Ltd": ["Tata Steel Ltd"]}),
    Case(
        "A letter from the Ministry of Foreign Affairs came.",
        {"organisation Ministry of Foreign Affairs": ["Ministry of Foreign Affairs"]},
    ),
    Case(
        "The Kenya Red Flag Movement (KRFM) marched. Later the KRFM rested.",
        {"organisation Kenya Red Flag Movement": ["Kenya Red Flag Movement", "KRFM", "KRFM"]},
    ),
    Case("It ended, News.Az reports.", {"organisation News.Az": ["News.Az"]}),
    Case("In a talk with Sky News he agreed.", {"organisation Sky News": ["Sky News"]}),
]

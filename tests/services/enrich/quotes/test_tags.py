"""Who says what, in sentences made up for it."""

import pytest

from services.enrich.annotate import Annotator
from services.enrich.windows import LONGEST
from tests.services.enrich.quotes.texts import Said, article_of, read, said

HOLT = "Ben Holt, the mayor of Lyon, met Maria Berg, a nurse, on Monday. "


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # behind the words
        ("“We will stay,” Ben Holt said.", [("We will stay", "Ben Holt")]),
        ("“We will stay,” said Ben Holt.", [("We will stay", "Ben Holt")]),
        ("“We will stay,” said the mayor of Lyon, Ben Holt, on Monday.", [("We will stay", "Ben Holt")]),
        ("“We will stay,” said social worker and activist Ben Holt.", [("We will stay", "Ben Holt")]),
        ("“We will stay,” according to Ben Holt.", [("We will stay", "Ben Holt")]),
        ("“Will we stay?” asked Ben Holt.", [("Will we stay?", "Ben Holt")]),
        ("“Will we stay?” Ben Holt asked.", [("Will we stay?", "Ben Holt")]),
        ("“We will stay,” Ben Holt grins.", [("We will stay", "Ben Holt")]),
        ("“We will stay,” Ben Holt, who leads the town, told reporters.", [("We will stay", "Ben Holt")]),
        ("“We will stay,” Maria Berg’s lawyer, Ben Holt, told reporters.", [("We will stay", "Ben Holt")]),
        ("“We will stay,” Ben Holt, a friend of Maria Berg, said.", [("We will stay", "Ben Holt")]),
        # before them
        ("Ben Holt said: “We will stay.”", [("We will stay.", "Ben Holt")]),
        ("Ben Holt told Maria Berg that “we will stay here”.", [("we will stay here", "Ben Holt")]),
        ("Ben Holt met Maria Berg and said, “We will stay.”", [("We will stay.", "Ben Holt")]),
        ("Ben Holt was quoted as saying “we will stay here”.", [("we will stay here", "Ben Holt")]),
        ("Ben Holt left, saying “we will stay here”.", [("we will stay here", "Ben Holt")]),
        ("Ben Holt: “We will stay.”", [("We will stay.", "Ben Holt")]),
        # around them
        ("The town, Ben Holt said, is “here to stay for ever”.", [("here to stay for ever", "Ben Holt")]),
        ("“We will,” Ben Holt said, “stay here.”", [("We will", "Ben Holt"), ("stay here.", "Ben Holt")]),
        ("“We will,” Ben Holt said. “We must stay.”", [("We will", "Ben Holt"), ("We must stay.", "Ben Holt")]),
        (
            "“We will stay.\n\n“We will not leave before that,” Ben Holt said.",
            [("We will stay.", "Ben Holt"), ("We will not leave before that", "Ben Holt")],
        ),
        ("Ben Holt laughed.\n\n“We will all stay here.”", [("We will all stay here.", "Ben Holt")]),
        ("“We will stay, Ben Holt said.", [("We will stay", "Ben Holt")]),
        ("It ended.“We will stay,”Ben Holt said.", [("We will stay", "Ben Holt")]),
    ],
)
def test_who_says_it_is_named(annotator: Annotator, text: str, expected: list[tuple[str, str]]) -> None:
    """Before the words, behind them, around them, or in the sentence before."""
    assert said(read(annotator, text)) == [Said(*pair) for pair in expected]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("“We will stay,” he said.", "Ben Holt"),
        ("“We will stay,” she said.", "Maria Berg"),
        ("She agreed. “We will stay,” she said. “He can go.”", "Maria Berg"),
        ("“We will stay,” the mayor said.", "Ben Holt"),
        ("“We will stay,” the nurse said.", "Maria Berg"),
    ],
)
def test_a_pronoun_or_a_title_means_somebody(annotator: Annotator, text: str, speaker: str) -> None:
    """By the gender of given names, and by the one person who bears the title."""
    assert {one.speaker for one in said(read(annotator, HOLT + text))} == {speaker}


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("“We will stay here,” a spokesman said.", "named by a role alone"),
        ("“We will stay here,” officials said.", None),
        ("“We will stay here,” a statement said.", "a statement or an outlet, of nobody who is told"),
        ("“We will stay here,” he said.", "no person before the pronoun"),
        (
            "Maria Berg met Ana Lima. The rain fell. The wind rose. The rain fell. The wind rose. “We will all stay.”",
            "nobody is named beside it",
        ),
    ],
)
def test_nobody_is_guessed(annotator: Annotator, text: str, reason: str | None) -> None:
    """What cannot be told is unresolved, and says why; the nearest name is no evidence."""
    (quote,) = read(annotator, text).quotes
    assert quote.reason == reason
    assert quote.status == ("unresolved" if reason else "resolved")


@pytest.mark.parametrize(
    "text",
    [
        "Ben Holt’s book “The Long Way Home” was praised.",
        "Ben “Big Man” Holt is the mayor.",
        "Ben Holt spoke of the “hot phase” of the war.",
        "The town is called “the city that never sleeps at night” by all.",
        "It is a “free and open region for all” by law.",
        "The ‘Gulf’ War and the workers’ demands were said to end.",
        "The station on the “Green Line” is closed, Ben Holt said.",
    ],
)
def test_titles_nicknames_and_scare_quotes_are_none(annotator: Annotator, text: str) -> None:
    """Nor are words that nobody is told to say."""
    assert read(annotator, text).quotes == ()


def test_the_parts_of_a_quotation_are_held_together(annotator: Annotator) -> None:
    """Each part says which one it goes on from, and what somebody says next begins anew."""
    event = read(annotator, "“We,” Ben Holt said, “will stay.” Maria Berg said: “So will I, and all.”")
    assert [quote.continues for quote in event.quotes] == [None, 0, None]


@pytest.mark.parametrize(
    ("text", "via"),
    [
        ("“We will stay,” Ben Holt told Reuters.", "Reuters"),
        ("“We will stay,” Ben Holt said in a written statement.", "a written statement"),
        ("“We will stay,” Ben Holt said on Monday.", None),
    ],
)
def test_an_outlet_or_a_statement_is_what_it_is_said_in(annotator: Annotator, text: str, via: str | None) -> None:
    """Not who says it."""
    (quote,) = read(annotator, text).quotes
    assert (quote.via.exact if quote.via else None) == via
    assert quote.speaker
    assert quote.speaker.exact == "Ben Holt"


def test_a_part_of_a_sentence_is_told_apart(annotator: Annotator) -> None:
    """It is mixed with the writer's own words."""
    event = read(annotator, "Ben Holt said: “We stay.” He said the town would “stay for ever and a day”.")
    assert [quote.kind for quote in event.quotes] == ["direct", "mixed"]


def test_long_articles(annotator: Annotator) -> None:
    """A speaker whom an earlier window introduced is the same actor, and what goes on over windows is counted on."""
    rain = "It was raining in the hills, and nobody went out.\n\n"
    filling = rain * (LONGEST // len(rain) + 1)
    event = read(annotator, f"Ben Holt said: “We stay.”\n\n{filling}“We go,” Holt said. “All of us go.”\n\n")
    assert said(event) == [Said(words, "Ben Holt") for words in ("We stay.", "We go", "All of us go.")]
    assert [quote.continues for quote in event.quotes] == [None, None, 1]


def test_it_can_be_switched_off(annotator: Annotator) -> None:
    """Then there is none, everything else is the same, and the pipeline is another."""
    article = article_of("“We will stay,” Ben Holt said.")
    off = Annotator.load(with_quotes=False)
    assert off.annotate(article).quotes.tags == ()
    assert off.annotate(article).actors.tags == annotator.annotate(article).actors.tags
    assert off.pipeline.config_hash != annotator.pipeline.config_hash

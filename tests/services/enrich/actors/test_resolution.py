"""Who an actor is: role, code, status."""

from datetime import date

import pytest

from schemas.enriched import Actor
from services.enrich.actors import ActorTagger
from services.enrich.actors.facts.countries import load_countries
from services.enrich.actors.facts.states import located
from services.enrich.text import Document
from tests.services.enrich.actors.gazetteer import locate

TAGGER = ActorTagger.load()


def only_person(text: str, published: date | None = None) -> Actor:
    """Return the one person of a text."""
    document = Document.of("", text)
    (person,) = (actor for actor in TAGGER.tag(document, locate(document), published).tags if actor.kind == "person")
    return person


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Ukrainian President Olena Kovalenko spoke.", "Ukrainian President"),
        ("Our chief correspondent Stuart Ramsay spoke.", "chief correspondent"),
        ("Ana Lima, the president of Ukraine, spoke.", "president of Ukraine"),
        ("Ana Lima, the commander of Ukraine's army, spoke.", "commander of Ukraine's army"),
        ("Ana Lima, an owner of the Russian team, spoke.", "owner"),
        ("Former Prime Minister Ana Lima spoke.", "Former Prime Minister"),
        ("A US general, the new US envoy Ana Lima, spoke.", "new US envoy"),
        ("The Iraqi oil minister, Ana Lima, spoke.", "Iraqi oil minister"),
        ("Ana Lima, the deputy director of Kenya, spoke.", "deputy director of Kenya"),
        ("Russian opposition figure Ana Lima spoke.", "Russian opposition figure"),
        ("Turkish police shot activist Ana Lima.", "activist"),
        ("He left his cabinet. Minister Ana Lima spoke.", "Minister"),
        ("Mr Lima spoke.", None),
    ],
)
def test_role(text: str, role: str | None) -> None:
    """The role is what the text says, with its span."""
    person = only_person(text)
    assert (person.role and person.role.exact) == role


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Ukrainian President Olena Kovalenko spoke.", "UKRGOV"),
        ("Former Ukrainian President Olena Kovalenko spoke.", "UKRELI"),
        ("Russia's Foreign Minister Ana Lima spoke.", "RUSGOV"),
        ("President Ana Lima spoke.", None),
        ("Ukrainian General Ana Lima spoke.", "UKRMIL"),
        ("Peru's chief of police, Ana Lima, spoke.", "PERCOP"),
        ("Ana Lima, Uganda's inspector general of police, spoke.", "UGACOP"),
        ("Mexico's secretary of public security, Ana Lima, spoke.", "MEXGOV"),
    ],
)
def test_code_of_role(text: str, code: str | None) -> None:
    """The role and its country give the code; without a country there is none."""
    assert only_person(text).code == code


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("The Supreme Court of Ukraine ruled.", "UKRJUD"),
        ("A soldier of the Russian Air Force spoke.", "RUSMIL"),
        ("The Supreme Court ruled.", None),
    ],
)
def test_code_of_body(text: str, code: str | None) -> None:
    """The kind of a body and the country in its name give the code."""
    document = Document.of("", text)
    (body,) = (actor for actor in TAGGER.tag(document, locate(document)).tags if actor.kind == "organisation")
    assert body.code == code


@pytest.mark.parametrize(
    ("published", "code"),
    [(date(2018, 5, 1), "USAGOV"), (date(2024, 11, 30), "USAELI"), (date(2025, 6, 1), "USAGOV"), (None, "USAGOV")],
)
def test_term_of_office(published: date | None, code: str | None) -> None:
    """The publication date says whether a known leader was in office; without one, the office held is."""
    assert only_person("They saw Donald Trump.", published).code == code


def test_bare_surname_is_unresolved() -> None:
    """A surname alone does not say who it is."""
    person = only_person("Mr Okonkwo left.")
    assert (person.status, person.reason) == ("unresolved", "no full name in the article")


def test_two_bearers_of_a_surname() -> None:
    """A surname that two people of the article bear is ambiguous, and an actor of its own."""
    text = "Dr Anna Berg met Dr Jonas Berg. Later Berg left."
    actors = {actor.name: actor for actor in TAGGER.tag(Document.of("", text), ()).tags}
    assert set(actors) == {"Anna Berg", "Jonas Berg", "Berg"}
    assert actors["Berg"].status == "ambiguous"
    assert actors["Berg"].reason == "may be Jonas Berg or Anna Berg"


@pytest.mark.parametrize(
    ("published", "name", "status"),
    [
        (date(1991, 3, 1), "George H. W. Bush", "resolved"),
        (date(2003, 3, 1), "George W. Bush", "resolved"),
        (date(2020, 3, 1), "George Bush", "ambiguous"),
        (None, "George Bush", "ambiguous"),
    ],
)
def test_two_presidents_of_a_name(published: date | None, name: str, status: str) -> None:
    """The day tells which of two leaders is meant, if one of them was in office; else both are named."""
    person = only_person("They saw George Bush.", published)
    assert (person.name, person.status) == (name, status)
    if status == "ambiguous":
        assert person.reason == "may be George H. W. Bush or George W. Bush"


@pytest.mark.parametrize(
    ("text", "actors"),
    [
        ("Kenyan police shot. Police fled. The police said so.", {"Kenyan police": 3}),
        (
            "Police in Kenya shot. It said so. It rained. Peruvian police fled.",
            {"Police in Kenya": 1, "Peruvian police": 1},
        ),
        (
            "It rained in Mali. Police fled. It rained. It snowed. It rained. In Peru the police fled.",
            {"Police": 1, "police": 1},
        ),
    ],
)
def test_groups_of_one_noun(text: str, actors: dict[str, int]) -> None:
    """People who are called by the noun only are those of their country who were called by more."""
    document = Document.of("", text)
    found = TAGGER.tag(document, locate(document)).tags
    assert {actor.name: len(actor.mentions) for actor in found if actor.kind == "group"} == actors


def test_a_ruler_with_a_title_is_not_a_relative() -> None:
    """The title says that the ruler is meant, not another of the surname, who is only of the same country."""
    document = Document.of("", "It rained in Mali and Chad. Dr Laura Bush sang. President Bush left.")
    found = TAGGER.tag(document, locate(document), date(2005, 1, 1)).tags
    assert {actor.name: actor.code for actor in found} == {"Laura Bush": "USACVL", "George W. Bush": "USAGOV"}


@pytest.mark.parametrize(
    ("text", "published", "name", "status"),
    [
        ("Jordan's King Abdullah left.", date(2020, 1, 1), "Abdullah II of Jordan", "resolved"),
        ("Saudi King Abdullah left.", date(2010, 1, 1), "King Abdullah of Saudi Arabia", "resolved"),
        ("Saudi King Abdullah left.", date(2020, 1, 1), "Abdullah", "unresolved"),
        ("Saudi King Abdullah left.", None, "Abdullah", "unresolved"),
        ("The Saudi baker Mr Abdullah left.", date(2010, 1, 1), "Abdullah", "unresolved"),
    ],
)
def test_a_ruler_by_the_country(text: str, published: date | None, name: str, status: str) -> None:
    """The country that the role tells says which of several rulers a name means."""
    person = only_person(text, published)
    assert (person.name, person.status) == (name, status)


def test_a_namesake_of_a_leader_is_not_the_leader() -> None:
    """A surname belongs to the person whom the article names, not to the leader whom a table knows."""
    person = only_person("The baker Olena Merkel sang. Merkel, 42, lives in Kherson.", date(2015, 1, 1))
    assert (person.name, person.code) == ("Olena Merkel", None)


@pytest.mark.parametrize(
    ("text", "published", "reason"),
    [
        ("Ukrainian President Olena Kovalenko spoke.", None, "by the role, Ukrainian President"),
        ("They saw Bill Clinton.", date(1999, 5, 1), "office held on 1999-05-01"),
        ("They saw Bill Clinton.", date(2009, 5, 1), "office left on 2009-05-01"),
        ("They saw Bill Clinton.", date(1989, 5, 1), "no office yet on 1989-05-01"),
    ],
)
def test_reason_of_a_code(text: str, published: date | None, reason: str) -> None:
    """The tag says what its code comes from."""
    assert only_person(text, published).reason == reason


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("Ukrainian Olena Kovalenko won.", "UKR"),
        ("Ukraine's Olena Kovalenko won.", "UKR"),
        ("KYIV — Olena Kovalenko's goal won it.", None),
        ("Kyiv's Olena Kovalenko won.", None),
        ("They saw Ukraine. Olena Kovalenko won.", None),
    ],
)
def test_country_before_a_name(text: str, country: str | None) -> None:
    """A people or a country's genitive tells where somebody is from; a dateline and a club's town do not."""
    assert only_person(text).country_code3 == country


def test_a_title_is_no_place() -> None:
    """A town that is called like a title says nothing of who bears it."""
    document = Document.of("", "It rained in Kenya. King Zephyr Lima left.")
    town = located(document.passages[-1], 20, 24, "US", "PPL", demonym=False)
    (person,) = (actor for actor in TAGGER.tag(document, (*locate(document), town)).tags if actor.kind == "person")
    assert (person.role and person.role.exact, person.code) == ("King", "KENGOV")


@pytest.mark.parametrize(("text", "code"), [("Police fled.", "KENCOP"), ("It rained in Peru. Police fled.", "PERCOP")])
def test_the_home_of_the_outlet_is_the_last_evidence(text: str, code: str) -> None:
    """Where the text names no place, the outlet tells whose police it is."""
    document = Document.of("", text)
    (police,) = TAGGER.tag(document, locate(document), None, "KE").tags
    assert police.code == code


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        (
            "It rained in Kenya, in Nairobi, and in the US. The Environmental Protection Agency agreed.",
            "may be KENGOV or USAGOV",
        ),
        ("It rained in Peru and Mali. The Environmental Protection Agency agreed.", "may be PERGOV or MLIGOV"),
    ],
)
def test_a_body_of_a_name_that_many_countries_have(text: str, reason: str) -> None:
    """Whose body it is nobody can be sure of, where the text is of others than the best known one."""
    document = Document.of("", text)
    (body,) = (actor for actor in TAGGER.tag(document, locate(document)).tags if actor.kind == "organisation")
    assert (body.status, body.reason, body.code) == ("ambiguous", reason, None)


def test_a_country_of_the_setting_is_less_sure() -> None:
    """Only the text around tells of which country a judge is."""
    person = only_person("The war in Ukraine goes on. Judge Olena Kovalenko spoke.")
    assert (person.code, person.confidence) == ("UKRJUD", 0.8)


def test_governments_have_an_article_where_their_country_has() -> None:
    """The Netherlands and the Philippines do, Kenya does not."""
    names = {country.government for country in load_countries().values()}
    assert {"Government of the Netherlands", "Government of the Philippines", "Government of Kenya"} <= names


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Defence Minister Ana Lima said Russia was a threat.", None),
        ("It rained in Ukraine. Defence Minister Ana Lima said Russia was a threat.", "UKRGOV"),
        ("It rained in Kenya. The interior minister, Ana Lima, said Somalia must act.", "KENGOV"),
    ],
)
def test_what_an_official_speaks_of_is_not_the_setting(text: str, code: str | None) -> None:
    """A country that is only named behind somebody is no evidence of whose official that is."""
    assert only_person(text).code == code


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Kenya captain Ana Lima scored.", "KEN"),
        ("The Kenyan captain Ana Lima scored.", "KEN"),
        ("Kenya's army captain Ana Lima fired.", "KENMIL"),
    ],
)
def test_a_captain_of_players_is_no_officer(text: str, code: str) -> None:
    """Only a field of soldiers before the word makes an officer of a captain."""
    assert only_person(text).code == code


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Sen. Ana Lima spoke in Abuja. Nigeria waits. It rains in Nigeria.", "NGALEG"),
        ("Sen. Ana Lima spoke.", "USALEG"),
        ("Ana Lima (Switzerland) won.", "CHECVL"),
        ("The Frenchman Rui Costa won.", "FRACVL"),
    ],
)
def test_the_country_of_a_person(text: str, code: str) -> None:
    """An office is the home's where the text never names the country of which it mostly is; brackets tell it, too."""
    assert only_person(text).code == code


def test_a_role_goes_with_the_name_that_it_stands_before() -> None:
    """Behind a comma stands what the next person is, not the one before it."""
    document = Document.of("", "Kenyan runner Ana Lima, Australian swimmer Rui Costa and others won.")
    codes = {actor.name: actor.code for actor in TAGGER.tag(document, locate(document)).tags}
    assert codes == {"Ana Lima": "KENCVL", "Rui Costa": "AUSCVL"}


@pytest.mark.parametrize(
    ("text", "name", "code"),
    [
        ("Lumora, a Berlin-based software company, said it would cut jobs.", "Lumora", "DEUBUS"),
        ("Bayern Munich beat them.", "Bayern Munich", "DEUCVL"),
        ("The Folha de S.Paulo reported it.", "Folha de S.Paulo", "BRAMED"),
        ("BBC Arabic Service reported it.", "BBC Arabic Service", "GBRMED"),
        (
            "It rained in Kenya, as it does in Kenya. The Ashford Police Department said so.",
            "Ashford Police Department",
            "KENCOP",
        ),
        ("Volkswagen agreed.", "Volkswagen", "MNCDEU"),
        ("The Kenyan Chamber of Commerce agreed.", "Kenyan Chamber of Commerce", "KENBUS"),
        (
            "The Northfield Institute of International Studies in Kenya agreed.",
            "Northfield Institute of International Studies",
            "KENEDU",
        ),
        ("The Swiss Symphony Orchestra agreed.", "Swiss Symphony Orchestra", "CHECVL"),
    ],
)
def test_what_a_body_is(text: str, name: str, code: str) -> None:
    """A table, the body whose part it is, or what a comma sets behind it tell the sector and the country of a body."""
    document = Document.of("", text)
    bodies = {actor.name: actor for actor in TAGGER.tag(document, locate(document)).tags}
    assert bodies[name].code == code
    assert (bodies[name].country_code3 or "no country") in code


@pytest.mark.parametrize("text", ["Bayern Munich striker Ana Lima scored.", "Ana Lima of Bayern Munich scored."])
def test_a_player_need_not_be_from_the_country_of_the_club(text: str) -> None:
    """A club is at home in a country, and its players come from all over the world."""
    assert only_person(text).country_code3 is None

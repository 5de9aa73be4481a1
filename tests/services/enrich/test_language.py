"""Who sends articles in other languages is told so."""

from datetime import date

import pytest

from services.enrich.annotate import Annotator
from services.enrich.event import enriched
from services.enrich.language import reads_as_english
from tests.services.enrich.stream import made

OTHERS = {
    "French": "Le président a déclaré mardi que la réforme serait adoptée avant la fin de l'année, malgré l'opposition "
    "des syndicats. Il a ajouté que la situation était grave et que le gouvernement ne changerait pas d'avis sur ce "
    "point, même si les manifestations continuent dans toutes les grandes villes du pays pendant plusieurs semaines.",
    "German": "Der Kanzler hat am Dienstag in Berlin erklärt, dass die Regierung an ihren Plänen festhalten werde. Die "
    "Opposition kritisierte die Entscheidung scharf und forderte eine neue Abstimmung über das Gesetz, das in der "
    "vergangenen Woche nach langer Debatte im Parlament mit knapper Mehrheit beschlossen worden war, ohne die Länder "
    "vorher zu fragen, was im Süden für Ärger gesorgt hat.",
    "Dutch": "De minister-president zei dinsdag in Den Haag dat het kabinet van plan was om de wet aan te passen, maar "
    "dat de oppositie in de Tweede Kamer daar niet mee akkoord gaat. Volgens haar had de regering eerst met de "
    "vakbonden moeten praten, of in ieder geval met de gemeenten, die nu al weken op een antwoord wachten.",
    "Ukrainian": "Президент заявив у вівторок, що уряд не змінить свого рішення, попри протести в столиці. " * 5,
    "Chinese": "总统 星期二 表示 政府 不会 改变 决定 尽管 首都 发生 抗议 活动 " * 6,
}
SHORT = {
    "German": "Der Kanzler hat am Dienstag in Berlin erklärt, dass die Regierung an ihren Plänen festhalten werde und "
    "nicht zurücktrete.",
    "Spanish": "La policía detuvo ayer en Sevilla a tres personas acusadas de robar joyas por valor de un millón.",
    "Spanish, all but particles": "Miles de personas salieron a las calles de Caracas el sábado, según los vecinos.",
    "French": "Trois personnes ont été blessées samedi dans un accident de la route près de Lyon, selon les pompiers.",
    "Italian": "Il presidente ha detto martedì a Roma che il governo non cambierà la legge prima della fine dell'anno.",
    "Turkish": "İstanbul'da dün akşam meydana gelen trafik kazasında üç kişi yaralandı, polis olayla ilgili soruşturma "
    "başlattı.",
    "Polish": "Premier powiedział we wtorek w Warszawie, że rząd nie zmieni ustawy przed końcem roku i że opozycja się "
    "myli.",
    "Russian": "Президент заявил во вторник, что правительство не изменит решения.",
    "Chinese": "总统星期二表示政府不会改变决定。",
    "Arabic": "قال الرئيس يوم الثلاثاء إن الحكومة لن تغير قرارها",
}
ENGLISH = {
    "news": "The prime minister said on Tuesday that the government would keep to its plans. " * 5,
    "a list of names": "Ivan Petrov, Anna Kowalska and Jean Dupont were among those who met in Geneva. " * 5,
    "nothing but names": "Real Madrid, Ursula von der Leyen, Oscar de la Hoya, Ortega y Gasset, Côte d'Azur. " * 12,
    "results": "Chelsea 2 Arsenal 1; Real Madrid 3 Real Sociedad 0; Bayern 2 Dortmund 2; Paris Saint-Germain 1 Lyon 0",
    "a headline": "gunmen kill two police officers near border town, injure three others before fleeing into hills",
    "a headline of marks": "Stocks rise amid fears over slowing growth, Itaú and Škoda lead, café chains fall back",
    "an upper-case headline": "UKRAINE SAYS DRONES HIT PLANT NEAR KHARKIV, THREE WOUNDED, REPAIRS UNDER WAY",
    "names in other letters": "They met in Kyiv (Київ) and Beijing (北京), said the ministry.",
    "quotation marks read as something else": "Itâ s not traffic,â noted a director. â Itâ s the freezing thatâ s bad",
    "too short to tell": "Pluie à Paris.",
    "no words": "123 456 " * 40,
}


@pytest.mark.parametrize("text", [*OTHERS.values(), *SHORT.values()], ids=[*OTHERS, *(f"short {s}" for s in SHORT)])
def test_other_languages(text: str) -> None:
    """Each is told from English, some by a sentence."""
    assert not reads_as_english(text)


@pytest.mark.parametrize("text", ENGLISH.values(), ids=ENGLISH)
def test_english(text: str) -> None:
    """English, or not enough to tell."""
    assert reads_as_english(text)


@pytest.mark.parametrize(
    ("language", "text", "warnings"),
    [
        (None, ENGLISH["news"], ()),
        ("en-GB", ENGLISH["news"], ()),
        ("en", SHORT["German"], ("the text does not seem to be English, which the taggers read",)),
        (None, SHORT["German"], ("the text does not seem to be English, which the taggers read",)),
        ("de", SHORT["German"], ("the language is de, the taggers read English",)),
    ],
)
def test_a_warning_says_what_is_not_english(
    language: str | None, text: str, warnings: tuple[str, ...], annotator: Annotator
) -> None:
    """What the source says, else what the text shows, also where the source says that it is English."""
    article = made(1, text).model_copy(update={"date_published": date(2024, 11, 30), "language": language})
    event = enriched(article, "1", annotator.annotate(article), annotator.pipeline)
    assert event.quality.warnings == warnings

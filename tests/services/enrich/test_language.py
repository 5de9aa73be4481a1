"""Who sends articles in other languages is told so."""

import pytest

from services.enrich.language import reads_as_english

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
ENGLISH = {
    "news": "The prime minister said on Tuesday that the government would keep to its plans. " * 5,
    "a list of names": "Ivan Petrov, Anna Kowalska and Jean Dupont were among those who met in Geneva. " * 5,
    "too short to tell": "Pluie à Paris.",
    "no words": "123 456 " * 40,
}


@pytest.mark.parametrize("text", OTHERS.values(), ids=OTHERS)
def test_other_languages(text: str) -> None:
    """Each is told from English."""
    assert not reads_as_english(text)


@pytest.mark.parametrize("text", ENGLISH.values(), ids=ENGLISH)
def test_english(text: str) -> None:
    """English, or not enough to tell."""
    assert reads_as_english(text)

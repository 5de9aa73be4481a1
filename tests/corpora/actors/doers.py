"""Doers without a name, and the nouns that look like them, by the text of the mention, with their code."""

from tests.corpora.actors.codes import CodeCase

CASES = [
    # those who do something, or to whom something is done, whatever is said of them
    CodeCase("Kenyan villagers still avoid the road.", {"Kenyan villagers": "KENCVL"}),
    CodeCase("In Kenya, experts fear that it will rain.", {"experts": "NGO"}),
    CodeCase("In Kenya, prominent human rights activists objected.", {"prominent human rights activists": "KENNGO"}),
    CodeCase("In Kenya, the blast killed eleven coal miners.", {"coal miners": "KENLAB"}),
    CodeCase("The army rescued all passengers in Kenya.", {"army": "KENMIL", "passengers": "KENCVL"}),
    CodeCase("An appeals court in Kenya freed them.", {"appeals court in Kenya": "KENJUD"}),
    CodeCase("It rained in Kenya; an appeals court freed them.", {"appeals court": "KENJUD"}),
    CodeCase("In Kenya, the country's intelligence service denied it.", {"intelligence service": "KENSPY"}),
    CodeCase("In Kenya, officers arrested them as drivers complained.", {"officers": "KENCOP", "drivers": "KENLAB"}),
    CodeCase("A Kenyan prisoner was released.", {"Kenyan prisoner": "KENCVL"}),
    CodeCase(
        "Kenyan army bulldozers left; he died in Kenyan police custody.",
        {"Kenyan army": "KENMIL", "Kenyan police": "KENCOP"},
    ),
    CodeCase("Kenyan-led troops landed in Haiti.", {"Kenyan-led troops": "KENMIL"}),
    CodeCase("The Kenyan President will speak.", {"Kenyan President": "KENGOV"}),
    # and those who do nothing, or are only said to be somebody
    CodeCase("It was near the Kenyan army base and the Kenyan police station.", {}),
    CodeCase("Kenyan women's rights matter.", {}),
    CodeCase("In Kenya, boys and people live in private schools.", {}),
    CodeCase("In Kenya, they may help patrol and train soldiers.", {"soldiers": "KENMIL"}),
    CodeCase("In Kenya, Mayor Ana Lima left; the mayor was tired.", {"Ana Lima": "KENGOV"}),
    CodeCase("The former Kenyan ambassador to Ghana, Ana Lima, left.", {"Ana Lima": "KENELI"}),
]

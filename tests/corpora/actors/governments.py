"""Countries and capitals that act, and those that are only places."""

from typing import NamedTuple


class GovernmentCase(NamedTuple):
    """A text, and the mentions of governments in it, by their code."""

    text: str
    governments: dict[str, list[str]]


CASES = [
    GovernmentCase("Moscow has consolidated its hold.", {"RUSGOV": ["Moscow"]}),
    GovernmentCase("Ukraine rejected the plan, and Kyiv said so.", {"UKRGOV": ["Ukraine", "Kyiv"]}),
    GovernmentCase("Crimea, which Russia took in 2014.", {"RUSGOV": ["Russia"]}),
    GovernmentCase("Kyiv's forces withdrew.", {"UKRGOV": ["Kyiv"]}),
    GovernmentCase("A ceasefire with Russia is near.", {"RUSGOV": ["Russia"]}),
    GovernmentCase("Parts of Ukraine are flooded.", {}),
    GovernmentCase("The mayor of Moscow said nothing.", {}),
    GovernmentCase("He was born in Kyiv and died in Russia.", {}),
    GovernmentCase("Ukraine's rivers are long.", {}),
    GovernmentCase("Russian bread is good.", {}),
    GovernmentCase("Donetsk said goodbye.", {}),
]

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
    GovernmentCase("They demanded that Chad release the crew.", {"TCDGOV": ["Chad"]}),
    GovernmentCase("Kenya wants Chad to reopen the border.", {"KENGOV": ["Kenya"], "TCDGOV": ["Chad"]}),
    GovernmentCase("Kenya always backs Chad.", {"KENGOV": ["Kenya"]}),
    GovernmentCase("Chad, a close ally of Kenya, has refused.", {"TCDGOV": ["Chad"]}),
    GovernmentCase("Chad and Kenya sign the treaty today.", {"TCDGOV": ["Chad"], "KENGOV": ["Kenya"]}),
    GovernmentCase("She said Kenya lodged a complaint.", {"KENGOV": ["Kenya"]}),
    GovernmentCase("The union criticised Kenya's plans.", {"KENGOV": ["Kenya"]}),
    GovernmentCase("It would counter Kenya's growing weight.", {"KENGOV": ["Kenya"]}),
    GovernmentCase("He welcomed a fresh Kenyan offer.", {"KENGOV": ["Kenyan"]}),
    GovernmentCase("They fear the weapons would be used against Chad.", {"TCDGOV": ["Chad"]}),
    GovernmentCase(
        "The vote has support from Chad, Kenya and Ghana.",
        {
            "TCDGOV": ["Chad"],
            "KENGOV": ["Kenya"],
            "GHAGOV": ["Ghana"],
        },
    ),
    GovernmentCase("Four states including Chad will meet.", {"TCDGOV": ["Chad"]}),
    GovernmentCase("It is a response by Chad.", {"TCDGOV": ["Chad"]}),
    GovernmentCase("Kenya supplied tents and medicine to Chad.", {"KENGOV": ["Kenya"], "TCDGOV": ["Chad"]}),
    GovernmentCase("The Kenyan-led invasion failed.", {"KENGOV": ["Kenyan"]}),
    GovernmentCase("Kenya beat Chad, and Ghana scored in the last match.", {}),
    GovernmentCase("Ghana defeated Chad in the Cup.", {}),
    GovernmentCase("It has access to Chad and a factory in Kenya.", {}),
    GovernmentCase("Kenyan coffee and Ghana's cocoa were sold to shops in Chad.", {}),
    GovernmentCase("He flew to Chad, Kenya and Ghana.", {}),
]

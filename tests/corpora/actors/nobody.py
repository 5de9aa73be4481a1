"""Texts in which nobody acts: capitals that are no names, and places that are only places."""

TEXTS = [
    "",
    "   \n",
    "However, it rained on Friday. In May it will not.",
    "The snow fell. Meanwhile, We Waited.",
    "GDP rose. COVID spread. The CEO left.",
    "I think so. No, I do not.",
    "It happened in the North and the South.",
    "'s 's “” [] . .A .",
    "Shops in Ukraine are open; the road to Kyiv is long.",
    "It rained in Tucson, Ariz., and Spokane, Wash., on Monday.",
    "It was seen at the 1992 United States Senate special election.",
    "The Minister of Industry and Advanced Technology left.",
    "“We’re tired and they don’t care,” she said. Wasn't it cold?",
    "Write to press@example.org, Editor@Example.org or @TownWatch.",
    "The president said so, and the minister agreed.",
    "The Turkish coffee was strong; Swiss watches and Danish furniture sell well in Japan.",
    "The Panama Canal is deep, and the road from Lima to Cuba is long.",
    "Floods hit Colombia; the flu spread from Kenya to Chad.",
    "Germany won the cup. It rained on parts of Poland.",
    "In March she flew to Cuba and visited Mexico twice.",
]

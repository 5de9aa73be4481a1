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
]

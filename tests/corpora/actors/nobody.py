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
    "The president said so, and the minister agreed.",
]

"""What must be found and what must not: small tables of texts, and the GeoNames ids of the places in them."""

WORLD = [
    ("Protests broke out in Ukraine and in Moscow on Friday.", {"Ukraine": 690791, "Moscow": 524901}),
    ("The talks in Geneva were adjourned.", {"Geneva": 2660646}),
    ("Floods in Pakistan displaced thousands near Karachi.", {"Pakistan": 1168579, "Karachi": 1174872}),
    ("The court in Nairobi ruled against Kenya's government.", {"Nairobi": 184745, "Kenya": 192950}),
    ("A fire destroyed a market in Lagos.", {"Lagos": 2332459}),
    ("She flew from São Paulo to Buenos Aires.", {"São Paulo": 3448439, "Buenos Aires": 3435910}),
    ("The storm passed Tokyo and Osaka.", {"Tokyo": 1850147, "Osaka": 1853909}),
    ("Voters in Texas and in California went to the polls.", {"Texas": 4736286, "California": 5332921}),
    ("The port of Sydney is closed.", {"Sydney": 2147714}),
    ("The U.S. and the UK signed the accord.", {"U.S.": 6252001, "UK": 2635167}),
    ("Leaders from Africa met in Addis Ababa.", {"Africa": 6255146, "Addis Ababa": 344979}),
]

TRANSLITERATIONS = [
    ("Shelling was heard in Kiev.", {"Kiev": 703448}),
    ("Shelling was heard in Kyiv.", {"Kyiv": 703448}),
    ("They met in Peking.", {"Peking": 1816670}),
    ("They live in Łódź.", {"Łódź": 3093133}),
    ("They live in Lodz.", {"Lodz": 3093133}),
    ("Bombay was renamed Mumbai.", {"Bombay": 1275339, "Mumbai": 1275339}),
]

DEMONYMS = [
    ("Ukrainian forces and the Russians agreed.", {"Ukrainian": 690791, "Russians": 2017370}),
    ("A French minister met Dutch farmers.", {"French": 3017382, "Dutch": 2750405}),
]

NOT_PLACES = [
    "Stuart Ramsay of Sky News met Donald Trump. Trump agreed.",
    "In March the company reported a loss.",
    "He said that it was nice of them to ask, and of course he would march on.",
]

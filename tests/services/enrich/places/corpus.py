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
    ("London's mayor Sadiq Khan met the premier.", {"London": 2643743}),
    ("Leaders from Africa met in Addis Ababa.", {"Africa": 6255146, "Addis Ababa": 344979}),
    ("Flights from Frankfurt to Geneva were cancelled.", {"Frankfurt": 2925533, "Geneva": 2660646}),
    ("Troops entered Fallujah, west of Baghdad.", {"Fallujah": 99454, "Baghdad": 98182}),
    ("The road links Kabul with Mazar-i-Sharif.", {"Kabul": 1138958, "Mazar-i-Sharif": 1133616}),
    ("Korea and Japan signed the accord.", {"Korea": 1835841, "Japan": 1861060}),
]

EPIDEMICS = [
    (
        "The World Health Organization confirmed cases of Ebola in North Kivu and near Butembo.",
        {"North Kivu": 206938, "Butembo": 217562},
    ),
    (
        "Officials in Guangdong, China, said two had died in Guangzhou.",
        {"Guangdong": 1809935, "China": 1814991, "Guangzhou": 1809858},
    ),
    ("Mexico reported deaths from swine flu in Mexico City.", {"Mexico": 3996063, "Mexico City": 3530597}),
    (
        "Saudi Arabia announced new cases in Riyadh and Jeddah.",
        {"Saudi Arabia": 102358, "Riyadh": 108410, "Jeddah": 105343},
    ),
    (
        "Doctors flew from Conakry, Guinea, to Sierra Leone.",
        {"Conakry": 2422465, "Guinea": 2420477, "Sierra Leone": 2403846},
    ),
    (
        "Peru declared an emergency in Loreto. Iquitos has no beds.",
        {"Peru": 3932488, "Loreto": 3695238, "Iquitos": 3696183},
    ),
]

LOCAL = [
    ("A fire near Bend, Ore., was put out by the Bend Fire Department.", {"Bend": 5713587, "Ore.": 5744337}),
    (
        "Police in Lagos and Kano states arrested 12 men, Nigeria said.",
        {"Lagos": 2332453, "Kano": 2335196, "Nigeria": 2328926},
    ),
]

AMBIGUOUS = [
    ("A fire in Paris, Texas, was put out.", {"Paris": 4717560, "Texas": 4736286}),
    ("He was born in Springfield, Ill., in 1950.", {"Springfield": 4250542, "Ill.": 4896861}),
    ("Police in London, Ontario, arrested a man.", {"London": 6058560, "Ontario": 6093943}),
    (
        "Troops entered parts of Donetsk, Kherson and Luhansk.",
        {"Donetsk": 709716, "Kherson": 706442, "Luhansk": 702657},
    ),
    ("The city of Kherson was shelled.", {"Kherson": 706448}),
    ("Tbilisi is the capital of Georgia.", {"Tbilisi": 611717, "Georgia": 614540}),
    (
        "The measure names Albania, Croatia, Georgia, Macedonia and Ukraine.",
        {"Albania": 783754, "Croatia": 3202326, "Georgia": 614540, "Macedonia": 718075, "Ukraine": 690791},
    ),
    ("Atlanta is the capital of Georgia.", {"Atlanta": 4180439, "Georgia": 4197000}),
]

LISTS = [
    (
        "It spread to Arizona, Utah, Washington and Colorado.",
        {"Arizona": 5551752, "Utah": 5549030, "Washington": 5815135, "Colorado": 5417618},
    ),
    (
        "After stops in Washington, New York and Boston he went home.",
        {"Washington": 4140963, "New York": 5128581, "Boston": 4930956},
    ),
]

NAMES = [
    ("Seychelles quarantined passengers from Madagascar.", {"Seychelles": 241170, "Madagascar": 1062947}),
    ("Pope Francis returned to Rome, the Vatican said.", {"Rome": 3169070, "Vatican": 3164670}),
    ("Shells hit Stepanakert; Naypyidaw kept silent.", {"Stepanakert": 146970, "Naypyidaw": 6611854}),
    ("Islamic State fighters attacked Palma in Cabo Delgado.", {"Palma": 1029247, "Cabo Delgado": 1051823}),
]

FEATURES = [
    ("Ships crossed the Black Sea and the Persian Gulf.", {"Black Sea": 630673, "Persian Gulf": 235616}),
    ("The Middle East is tense.", {"Middle East": 6269133}),
    ("A storm crossed the Gulf of Mexico.", {"Gulf of Mexico": 3523271}),
]

TRANSLITERATIONS = [
    ("Shelling was heard in Kiev.", {"Kiev": 703448}),
    ("Shelling was heard in Kyiv.", {"Kyiv": 703448}),
    ("They met in Peking.", {"Peking": 1816670}),
    ("They live in Łódź.", {"Łódź": 3093133}),
    ("They live in Lodz.", {"Lodz": 3093133}),
    ("Bombay was renamed Mumbai.", {"Bombay": 1275339, "Mumbai": 1275339}),
    ("They left Maʿan for Sanaʿa, Yemen.", {"Maʿan": 248382, "Sanaʿa": 71137, "Yemen": 69543}),
]

DEMONYMS = [
    ("Ukrainian forces and the Russians agreed.", {"Ukrainian": 690791, "Russians": 2017370}),
    ("A French minister met Dutch farmers.", {"French": 3017382, "Dutch": 2750405}),
    ("A Saudi businessman met the Flemish minister.", {"Saudi": 102358, "Flemish": 3337388}),
]

NESTED = [
    ("The University of Oxford and the Nairobi Hospital opened a clinic.", {"Oxford": 2640729, "Nairobi": 184745}),
]

NOT_PLACES = [
    "Mobile phones are banned. Most people agree. Split the bill.",
    "Jordan said he would not run. Michael Jordan, 45, retired.",
    "The Washington Post reported the story.",
    "Meta said its profit rose. Kick-off is at 3pm EST.",
    "Stuart Ramsay of Sky News met Donald Trump. Trump agreed.",
    "In March the company reported a loss.",
    "Reading the report, Churchill said that Sale of the company was likely.",
    "Winston Churchill met Franklin Roosevelt. Churchill agreed.",
    "Judge Houston ruled against Austin Powers and Sydney Sweeney.",
    "Lincoln gave the Gettysburg Address. Madison and Jefferson had been presidents before him.",
    "The project cost US$6.7 billion, and the next one US $3 billion.",
    "Marburg virus and Crimean haemorrhagic fever are not Lassa fever.",
    "Paris Hilton met Georgia Hall, Israel Katz and Jordan Spieth.",
    "Amazon and Toyota reported a loss.",
    "The Red Cross said so, and the official Xinhua news agency reported it in August.",
    "Eastern and western officials met on the Islands on Friday. Western officials agreed.",
    "He said that it was nice of them to ask, and of course he would march on.",
]

EVERYTHING = WORLD + EPIDEMICS + LOCAL + AMBIGUOUS + LISTS + NAMES + FEATURES + TRANSLITERATIONS + DEMONYMS + NESTED

"""Words that tell a place from a person or an organisation by standing next to it."""

LOCATIVE = frozenset(
    ["across", "around", "at", "between", "central", "downtown", "east", "eastern", "from", "in", "inside", "into"]
    + ["near", "nearby", "north", "northeastern", "northern", "northwestern", "outside", "over", "south"]
    + ["southeastern", "southern", "southwestern", "through", "throughout", "to", "toward", "towards", "via", "west"]
    + ["western"]
)

TITLES = frozenset(
    ["actor", "actress", "ambassador", "archbishop", "bishop", "capt", "captain", "cardinal", "chairman", "chancellor"]
    + ["chief", "coach", "col", "colonel", "commissioner", "congressman", "constable", "councillor", "cpl", "deputy"]
    + ["detective", "director", "dr", "emir", "father", "gen", "general", "gov", "governor", "imam", "inspector"]
    + ["judge", "justice", "king", "lady", "lieutenant", "lord", "lt", "maj", "major", "mayor", "minister", "miss"]
    + ["mr", "mrs", "ms", "officer", "pastor", "pope", "premier", "president", "prince", "princess", "prof"]
    + ["professor", "queen", "rabbi", "rep", "representative", "rev", "saint", "secretary", "sen", "senator"]
    + ["sergeant", "sgt", "sheikh", "sheriff", "singer", "sir", "sister", "sultan", "supt"]
)

ORGANISATIONS = frozenset(
    ["academy", "agency", "airlines", "airport", "army", "association", "authority", "avenue", "ave", "bank", "bay"]
    + ["beach", "blvd", "boulevard", "bridge", "bureau", "center", "central", "centre", "chronicle", "church", "city"]
    + ["club", "co", "college", "committee", "company", "corp", "council", "county", "court", "creek", "daily"]
    + ["department", "drive", "embassy", "examiner", "fc", "festival", "fire", "gazette", "government", "group"]
    + ["herald", "high", "highway", "hill", "hospital", "hotel", "inc", "institute", "island", "journal", "lake"]
    + ["lane", "league", "library", "ltd", "mall", "medical", "ministry", "mount", "mountain", "museum", "navy"]
    + ["news", "office", "park", "parliament", "police", "post", "press", "rangers", "rd", "river", "road", "route"]
    + ["school", "sheriff", "square", "st", "stadium", "star", "state", "station", "street", "sun", "theater"]
    + ["theatre", "times", "township", "tribune", "union", "united", "university", "valley"]
)

NEWSPAPERS = frozenset(
    ["chronicle", "courier", "daily", "examiner", "express", "gazette", "globe", "guardian", "herald", "independent"]
    + ["inquirer", "journal", "mail", "mirror", "news", "observer", "post", "press", "review", "standard", "star", "sun"]
    + ["telegraph", "times", "today", "tribune"]
)

CITY_OF = frozenset(
    ["capital", "city", "mayor", "outskirts", "port", "resort", "suburb", "suburbs", "town", "village"]
    + ["neighborhood", "neighbourhood", "streets", "bishop", "archbishop", "municipality"]
)
"""The word before *of* and a town: the city of Kherson."""

REGION_OF = frozenset(
    ["area", "areas", "governor", "parts", "province", "provinces", "region", "regions", "state", "states"]
    + ["territory", "territories"]
)
"""The word before *of* and a region: parts of Kherson."""

BEHIND_A_TOWN = frozenset(["city", "town", "village", "police", "mayor", "suburb", "residents", "neighborhood"])
BEHIND_A_REGION = frozenset(["state", "province", "region", "oblast", "governorate", "territory", "governor", "kray"])
BEHIND_A_COUNTY = frozenset(["county", "counties", "parish", "parishes", "district", "districts"])

AMERICAN = frozenset(
    ["acres", "attorney", "attorneys", "backyard", "bipartisan", "center", "centers", "color", "congressional"]
    + ["county", "courthouse", "defense", "deputies", "downtown", "favorite", "felony", "feet", "firefighters", "freshman"]
    + ["gubernatorial", "highway", "honor", "interstate", "labor", "lawmakers", "miles", "misdemeanor", "neighbor"]
    + ["neighborhood", "neighborhoods", "neighbors", "organization", "percent", "program", "programs", "senior"]
    + ["sheriff", "sophomore", "statewide", "superintendent", "theater", "township", "trooper", "troopers"]
    + ["veterans", "yards"]
)
BRITISH = frozenset(
    ["behaviour", "cabinet", "centre", "centres", "charities", "colour", "councillor", "councillors", "defence"]
    + ["favourite", "football", "fortnight", "honour", "kilometre", "kilometres", "km", "labour", "licence", "litres"]
    + ["magistrates", "metre", "metres", "motorway", "neighbour", "neighbouring", "neighbours", "offence", "offences"]
    + ["organisation", "organisations", "organised", "pensioner", "pensioners", "pounds", "premier", "programme"]
    + ["programmes", "solicitor", "spokesperson", "theatre", "towards", "tyres", "whilst", "constituency"]
)
"""Words that tell American from other news, whatever it is about."""

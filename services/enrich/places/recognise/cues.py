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

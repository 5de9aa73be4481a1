"""What looks like a date and is none: it is taken out before any date is read, and `explain` says by which rule."""

from services.enrich.dates.pattern import rule

_COUNTED = (
    "tonnes|tons|people|miles|kilometers|kilometres|km|metres|meters|feet|dollars|euros|pounds|troops|soldiers|points|"
    "votes|acres|hectares|barrels|shares|workers|employees|jobs|homes|houses|megawatts|mw|kg|pages|cases|deaths|men|"
    "women|children|seats|rpm|cc|calories|others|words|residents|students|members|units|copies|pieces|aircraft|"
    "vehicles|passengers|rounds|prisoners|refugees|francs|yen|marks|rubles|pesos|rupees|watts|hz|mhz|inhabitants|"
    "casualties|wounded|dead|civilians|bodies|patients|fans|spectators|migrants|migrant|migrations"
)
_NUMBERED = (
    "windows|office|boeing|airbus|flight|route|highway|interstate|room|gate|no|number|resolution|psalm|chapter|"
    "article|section|channel|apollo|formula|area|bloc|battalion|regiment|squadron|uss|hms|page|lot|suite|apartment|"
    "building|model|version|peugeot|mercedes|porsche|bmw|galaxy|playstation|xbox|iphone|studio"
)
_OF_THE_YEAR = (
    "person|man|woman|athlete|player|sportsman|team|book|word|car|album|song|coach|artist|rookie|teacher|photo"
)
_STREETS = "street|st|avenue|ave|road|rd|boulevard|blvd|lane|drive|highway|place|court|parkway|square"


_SAID = (
    "said|says|told|tells|added|adds|insisted|insists|argued|argues|warned|promised|announced|defended|defends|urged|"
    "admitted|replied|tweeted|resigned|faces|wants|hopes|believes|wrote"
)
_OWNED = (
    "allies|aides|cabinet|deal|deputy|government|leadership|office|opponents|party|plan|predecessor|resignation|"
    "spokesman|spokeswoman|successor"
)
_WORDS_TOO = {3, 5}
"""March and May: a march along the coast, Theresa May."""
_GIVEN_NAMES = {4, 6, 8}
_NO_DATE_BEFORE = "<!NUMBER|ORDINAL|NTH|in|since|by|until|last|of|from|this|next|during|early|late|to|for"


def _refused(**_: object) -> str:
    return "not a temporal expression"


RULES = (
    rule("an amount of money", "$|€|£|¥ n:NUMBER|YEAR|BIG|DECIMAL", "REFUSED", _refused),
    rule("a share", "n:NUMBER|YEAR|BIG|DECIMAL percent|%|percentage|pc", "REFUSED", _refused),
    rule("a numbered thing", f"{_NUMBERED} .|#? n:NUMBER|YEAR|SHORT", "REFUSED", _refused),
    rule("a street address", f"n:YEAR|NUMBER Name|NTH|ORDINAL Name? {_STREETS}", "REFUSED", _refused),
    rule("a score", "<!NUMBER|MONTH|YEAR a:NUMBER -|– b:NUMBER >win|victory|defeat|loss|lead|draw|vote|decision|margin|"
         "triumph|against|over|advantage", "REFUSED", _refused),
    rule("a measure", f"n:YEAR {_COUNTED}", "REFUSED", _refused),
    rule("an age", "n:NUMBER|YEAR -? year|years|month|months|week|weeks|day|days -? old|olds", "REFUSED", _refused),
    rule("an age reached", "age|aged n:NUMBER", "REFUSED", _refused),
    rule("three quarters of", "n:NUMBER|ORDINAL -? quarters >of|-", "REFUSED", _refused),
    rule("hyphened quarters", "n:NUMBER|ORDINAL - quarters", "REFUSED", _refused),
    rule("a quarter of", "a|NUMBER quarter >of|in|mile|century|point", "REFUSED", _refused),
    rule("a march, not March", "Name|long|death|protest|peace|the month:MONTH >!NUMBER|,|YEAR|of", "REFUSED",
         lambda month: _refused() if month in _WORDS_TOO else None),
    rule("a march of", "the month:MONTH >( of the|Name|other )", "REFUSED",
         lambda month: _refused() if month in _WORDS_TOO else None),
    rule("a given name",
         f"{_NO_DATE_BEFORE} month:MONTH Name",
         "REFUSED", lambda month: _refused() if month in _GIVEN_NAMES else None),
    rule("a surname that speaks", f"{_NO_DATE_BEFORE} month:MONTH >{_SAID}", "REFUSED",
         lambda month: _refused() if month in _WORDS_TOO | _GIVEN_NAMES else None),
    rule("a surname that owns", f"<!last|this|next|NUMBER month:MONTH >( 's {_OWNED} )", "REFUSED",
         lambda month: _refused() if month in _WORDS_TOO else None),
    rule("a name with a weekday", "_:WEEKDAY times|mirror|mail|herald|telegraph|express|post", "REFUSED",
         _refused),
    rule("an agreement made on a Good Friday", "good friday agreement|agreements|accord|accords|deal|pact", "REFUSED",
         _refused),
    rule("a day of bloodshed", "bloody _:WEEKDAY", "REFUSED", _refused),
    rule("a day of a crash", "black monday|tuesday|wednesday|thursday", "REFUSED", _refused),
    rule("a company's address", "_:WEEKDAY . com", "REFUSED", _refused),
    rule("a newspaper", "usa today", "REFUSED", _refused),
    rule("a title in quotes", '"|“|‘ today|tonight|tomorrow|yesterday|now ,? "|”|’', "REFUSED", _refused),
    rule("a title of two words in quotes", '"|“|‘ this|last|next week|month|year|night|morning ,? "|”|’', "REFUSED",
         _refused),
    rule("around the clock", "NUMBER hours|days a|per day|week", "REFUSED",
         lambda number: _refused() if number in (7, 24) else None),
    rule("in his thirties", "his|her|their|my|your early|mid|late? -? _:DECADE", "REFUSED", _refused),
    rule("day by day", "day|night|week|month|year|quarter -|by|after|to -|day|night|week|month|year|to",
         "REFUSED", _refused),
    rule("a telephone number", "a:NUMBER|ZERO - b:NUMBER|ZERO|YEAR - c:NUMBER|ZERO|YEAR", "REFUSED", _refused),
    rule("the person of the year", f"{_OF_THE_YEAR} of the year|month|week|day|decade|century", "REFUSED", _refused),
    rule("over quarters", "quarter - to - quarter", "REFUSED", _refused),
    rule("after hours", "after -? hours >!of|and", "REFUSED", _refused),
    rule("now as a conjunction", "now that", "REFUSED", _refused),
)  # fmt: skip

"""What looks like a date and is none: it is taken out before any date is read, and `explain` says by which rule."""

from services.enrich.dates.pattern import rule


def _refused(**_: object) -> str:
    return "not a temporal expression"


RULES = (
    rule("an amount of money", "$|€|£|¥ n:NUMBER|YEAR|BIG|DECIMAL", "REFUSED", _refused),
    rule("a share", "n:NUMBER|YEAR|BIG percent|%|percentage|pc", "REFUSED", _refused),
    rule("a product", "windows|office|boeing|airbus|flight|route|highway|room|unit|gate|no n:NUMBER|YEAR|SHORT",
         "REFUSED", _refused),
    rule("a street address", "n:YEAR|NUMBER Name street|avenue|road|boulevard|lane|drive|highway", "REFUSED",
         _refused),
    rule("a score", "<!NUMBER a:NUMBER - b:NUMBER >win|victory|defeat|loss|lead|draw|vote|decision|margin",
         "REFUSED", _refused),
    rule("a measure",
         "YEAR tonnes|tons|people|miles|kilometers|kilometres|km|metres|meters|feet|dollars|euros|pounds|troops|"
         "soldiers|points|votes|acres|hectares|barrels|shares|workers|employees|jobs|homes|houses|megawatts|mw|kg|"
         "pages|cases|deaths|men|women|children|seats|rpm|cc|calories|others|words",
         "REFUSED", _refused),
)  # fmt: skip

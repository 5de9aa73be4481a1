"""Holidays, with and without their year. Those without a day of their own are found, but stay without a date."""

from services.enrich.dates.feasts import FEASTS
from services.enrich.dates.forms import Fixed, Holiday, Moment
from services.enrich.dates.pattern import Rule, rule


def _holiday(name: str, words: str) -> Rule:
    return rule(
        f"holiday: {name}", f"{words} ( ,|of? YEAR )? >!Name|offensive", "DATE",
        lambda year: Holiday(name, Fixed.of_year(year) if year is not None else None),
    )  # fmt: skip


RULES = (
    *(_holiday(feast.name, feast.words) for feast in FEASTS.values() if feast.words),
    rule("holiday: May Day", "MONTH day", "DATE", lambda month: Holiday("May Day") if month == 5 else None),
    rule("holiday: April Fools' Day", "MONTH fool|fools '|’|'s? day", "DATE",
         lambda month: Holiday("April Fools' Day") if month == 4 else None),
    rule("a holiday of many countries", "<!a|an independence|national|republic|constitution|youth day >!Name|of",
         "DATE", Moment),
    rule("a feast of several days", "ramadan|eid >!Name", "DATE", Moment),
)  # fmt: skip

"""Holidays, with and without their year. Those of the lunar calendars are found, but stay without a date."""

from services.enrich.dates.forms import Fixed, Holiday, Moment
from services.enrich.dates.pattern import Rule, rule

_PATTERNS = {
    "New Year's Day": "new year|years 's? day",
    "New Year's Eve": "new year|years 's? eve",
    "Epiphany": "epiphany",
    "Martin Luther King Day": "martin luther king ,? jr? .? day",
    "Groundhog Day": "groundhog day",
    "Valentine's Day": "valentine|valentines 's? day",
    "Presidents' Day": "presidents '|’? day",
    "St. Patrick's Day": "st|saint .? patrick 's day",
    "Earth Day": "earth day",
    "Cinco de Mayo": "cinco de mayo",
    "Mother's Day": "mother|mothers '|’|'s? day",
    "Memorial Day": "memorial day",
    "Flag Day": "flag day",
    "Father's Day": "father|fathers '|’|'s? day",
    "Juneteenth": "juneteenth",
    "Independence Day": "independence day",
    "Bastille Day": "bastille day",
    "Labor Day": "labor day",
    "Columbus Day": "columbus day",
    "Halloween": "halloween night?",
    "All Saints' Day": "all saints '|’? day",
    "Election Day": "election day",
    "Veterans Day": "veterans '|’? day",
    "Armistice Day": "armistice day",
    "Thanksgiving": "thanksgiving day?",
    "Black Friday": "black friday",
    "Cyber Monday": "cyber monday",
    "Christmas Eve": "christmas eve",
    "Christmas": "christmas day?",
    "Boxing Day": "boxing day",
    "Shrove Tuesday": "shrove tuesday",
    "Ash Wednesday": "ash wednesday",
    "Palm Sunday": "palm sunday",
    "Maundy Thursday": "maundy|holy thursday",
    "Holy Saturday": "holy saturday",
    "Easter Monday": "easter monday",
    "Good Friday": "good friday",
    "Easter": "easter _:WEEKDAY?",
    "Ascension Day": "ascension day|thursday",
    "Pentecost": "pentecost _:WEEKDAY?",
    "Whit Monday": "whit monday",
    "Corpus Christi": "corpus christi",
}


def _holiday(name: str, pattern: str) -> Rule:
    return rule(
        f"holiday: {name}", f"{pattern} ( ,|of? YEAR )?", "DATE",
        lambda year: Holiday(name, Fixed.of_year(year) if year is not None else None),
    )  # fmt: skip


RULES = (
    *(_holiday(name, pattern) for name, pattern in _PATTERNS.items()),
    rule("holiday: May Day", "MONTH day", "DATE", lambda month: Holiday("May Day") if month == 5 else None),
    rule("holiday: April Fools' Day", "MONTH fool|fools '|’|'s? day", "DATE",
         lambda month: Holiday("April Fools' Day") if month == 4 else None),
    rule("holiday of a lunar calendar", "ramadan|eid|diwali|hanukkah|passover|yom|rosh|tet kippur|hashanah?", "DATE",
         Moment),
)  # fmt: skip

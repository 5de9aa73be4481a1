"""Holidays, with and without their year."""

from services.enrich.dates.calendar import Period
from services.enrich.dates.forms import Fixed, Holiday
from services.enrich.dates.pattern import Rule, rule


def _holiday(name: str, pattern: str) -> Rule:
    return rule(
        f"holiday: {name}", f"{pattern} YEAR?", "DATE",
        lambda year: Holiday(name, Fixed(Period("year", year)) if year else None),
    )  # fmt: skip


RULES = (
    _holiday("christmas", "christmas day?"),
    _holiday("christmas eve", "christmas eve"),
    _holiday("thanksgiving", "thanksgiving day?"),
    _holiday("easter", "easter _:WEEKDAY?"),
)

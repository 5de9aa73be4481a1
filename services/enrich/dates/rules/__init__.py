"""The rules, as data, in the stages in which they run. A rule's name is the `method` of the tags it makes."""

from services.enrich.dates.pattern import Rule
from services.enrich.dates.rules import (
    calendar_dates,
    clock_times,
    composed,
    counts,
    durations,
    fiscal,
    holidays,
    modified,
    negatives,
    recurrences,
    references,
    relative,
    years,
)

STAGES: tuple[tuple[Rule, ...], ...] = (
    counts.RULES,
    counts.SUMS,
    negatives.RULES,
    calendar_dates.RULES
    + clock_times.RULES
    + fiscal.RULES
    + holidays.RULES
    + durations.RULES
    + years.RULES
    + recurrences.RULES,
    relative.RULES + references.RULES,
    composed.RULES,
    modified.RULES,
)

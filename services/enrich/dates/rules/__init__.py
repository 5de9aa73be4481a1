"""The rules, as data, in the stages in which they run. A rule's name is the `method` of the tags it makes."""

from services.enrich.dates.cascade import Stage
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

STAGES = (
    Stage(counts.RULES),
    Stage(counts.SUMS),
    Stage(negatives.RULES),
    Stage(
        calendar_dates.RULES
        + clock_times.RULES
        + fiscal.RULES
        + holidays.RULES
        + recurrences.RULES
        + durations.RULES
        + years.RULES
    ),
    Stage(relative.RULES + references.RULES),
    Stage(composed.RULES),
    Stage(modified.RULES),
)

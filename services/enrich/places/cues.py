"""Words that tell a place from a person or an organisation by standing beside it. The words are in cues.tsv."""

from pathlib import Path

from services.enrich.tables import rows

_LISTS = dict(rows(Path(__file__).with_name("cues.tsv")))


def _words(name: str) -> frozenset[str]:
    return frozenset(_LISTS[name].split())


LOCATIVE = _words("locative")
"""Words that a place stands behind: in Kherson, near Kherson, southern Kherson."""

TITLES = _words("titles")
"""Titles that a person stands behind."""

ORGANISATIONS = _words("organisations")
"""Words that end the names of organisations and of things named after a place."""

PUBLIC_BODIES = _words("public bodies")
"""Words in the names of bodies that are called after the place they serve: Kherson Fire Department."""

PEOPLE = _words("people")
"""Whom a place comes before: a Kherson couple."""

PARTIES = _words("parties")
"""What stands before the constituency of a member: D-Charleston."""

NEWSPAPERS = _words("newspapers")
"""Words that end the names of newspapers."""

OFFICES = _words("offices")
"""What only a place has: Kherson's mayor."""

CITY_OF = _words("city of")
"""The word before *of* and a town: the city of Kherson."""

REGION_OF = _words("region of")
"""The word before *of* and a region: parts of Kherson."""

BEHIND_A_TOWN = _words("behind a town")
"""Words behind a town: Kherson residents."""

BEHIND_A_REGION = _words("behind a region")
"""Words behind a region: Kherson oblast."""

BEHIND_A_COUNTY = _words("behind a county")
"""Words behind a county."""

COUNTIES = _words("counties")
"""Words behind the last of some counties: Grant and Swift counties."""

REGIONS = _words("regions")
"""Words behind the last of some regions: Kherson and Luhansk oblasts."""

AMERICAN = _words("american")
"""Words that tell American news from other news, whatever it is about."""

BRITISH = _words("british")
"""Words that tell other news from American news."""

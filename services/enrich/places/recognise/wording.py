"""The words beside a name that say what kind of place it is: the city of Kherson, Kherson region, parts of Kherson."""

from services.enrich.places.artefact import Kind
from services.enrich.places.cues import (
    BEHIND_A_COUNTY,
    BEHIND_A_REGION,
    BEHIND_A_TOWN,
    CITY_OF,
    COUNTIES,
    REGION_OF,
    REGIONS,
)
from services.enrich.places.reading import Reading, Sighting
from services.enrich.places.recognise.lists import AND


def find_cues(reading: Reading, found: list[Sighting], cues: dict[int, set[Kind]]) -> None:
    """Add the kinds that words speak of. In a list (parts of Kherson and Luhansk) they speak of all its names."""
    enumerated: set[Kind] = set()
    end = -1
    for sighting in found:
        if sighting.start < end:
            continue
        if reading.folded[end : sighting.start] not in AND:
            enumerated = set()
        enumerated = enumerated | _before(reading, sighting)
        kinds = enumerated | _behind(reading, sighting)
        if kinds:
            cues.setdefault(sighting.key, set()).update(kinds)
        end = sighting.end


def _before(reading: Reading, sighting: Sighting) -> set[Kind]:
    if sighting.first < 2 or reading.words[sighting.first - 1] not in ("of", "in"):
        return set()
    head = reading.words[sighting.first - 2]
    if head in CITY_OF:
        return {Kind.CITY}
    if head in REGION_OF:
        return {Kind.ADMIN1}
    return set()


def _behind(reading: Reading, sighting: Sighting) -> set[Kind]:
    behind = sighting.last + 1
    if not reading.words[behind] or reading.folded[sighting.end : reading.starts[behind]] not in (" ", "/"):
        return set()
    words = [word for word in reading.words[behind : behind + 3] if word]
    if words[0] in BEHIND_A_COUNTY or words[-1] in COUNTIES:
        return {Kind.ADMIN2}
    if words[0] in BEHIND_A_REGION or (words[-1] in REGIONS and "united" not in words):
        return {Kind.ADMIN1}
    if words[0] in BEHIND_A_TOWN:
        return {Kind.CITY}
    return set()

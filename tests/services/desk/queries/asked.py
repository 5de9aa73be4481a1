"""Questions for the made events, each of which finds some or none of them."""

from hypothesis import strategies as st

from tests.services.desk.queries import made

DAYS = st.sampled_from(["2024-11-29", "2024-11", "../2000", "2023/2024-11-29", "2025/..", "1995-05", "2030"])
NUMBERS = st.integers(-180, 180)

FIELDS: dict[str, st.SearchStrategy[str]] = {
    "actor": st.sampled_from([name for name, *_ in made.ACTORS]),
    "wikidata": st.sampled_from(["Q11", "Q13", "Q99"]),
    "code": st.sampled_from(["UKR", "GOV", "MIL", "UKRGOV", "UNO", "ECUGOV"]),
    "actorCountry": st.sampled_from(["UKR", "ECU", "FRA"]),
    "kind": st.sampled_from(["person", "organisation", "government", "group"]),
    "near": st.builds("{},{},{}".format, NUMBERS, st.integers(-90, 90), st.sampled_from([1, 500, 3_000, 12_000])),
    "bbox": st.builds("{},{},{},{}".format, NUMBERS, st.integers(-90, 0), NUMBERS, st.integers(0, 90)),
    "country": st.sampled_from(["FJ", "UA", "XX"]),
    "subdivision": st.sampled_from(["FJ-N", "UA-30"]),
    "geonamesId": st.sampled_from(["1", "4", "7"]),
    "told": DAYS,
    "published": DAYS,
    "outlet": st.sampled_from(["Daily", "Herald", "Nobody"]),
    "words": st.sampled_from(["river", "CAFE 42", "munster Київ", "and", "not near", "nowhere"]),
    "status": st.sampled_from(made.STATUSES),
    "confidence": st.sampled_from(["0", "0.5", "0.95"]),
}
QUESTIONS = st.lists(st.sampled_from(sorted(FIELDS)), max_size=3, unique=True).flatmap(
    lambda names: st.fixed_dictionaries({name: FIELDS[name] for name in names})
)

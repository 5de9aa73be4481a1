"""What a line of each table says, by the names of its columns. An empty cell says nothing."""

import re
from datetime import date, timedelta
from pathlib import Path
from typing import Annotated, Self

from pydantic import AfterValidator, BeforeValidator, Field, model_validator

from schemas.model import Model, Name
from services.enrich.tables import rows

_COUNTRIES = {
    code3: alpha2
    for alpha2, code3, *_ in rows(Path(__file__).parents[1] / "actors" / "facts" / "tables" / "countries.tsv")
}
_INTERNATIONAL = ("IGO", "IMG", "MNC", "NGO")
"""What a code begins with that is of no country, as in the CAMEO codebook."""
_SECTOR = re.compile(r"[A-Z]{3}")


def _a_country(code3: str) -> str:
    if code3 not in _COUNTRIES:
        raise ValueError("expected ISO 3166-1 alpha-3, such as UKR")
    return code3


def _in_parts(cell: str) -> list[str]:
    return cell.split("|")


Country = Annotated[str, AfterValidator(_a_country)]
Names = Annotated[tuple[Name, ...], BeforeValidator(_in_parts)]


class _Named(Model, alias_generator=None):
    """What every table has: the name that a thing goes by, others that alone are enough, and its id."""

    name: Name
    aliases: Names = ()
    country: Country | None = None
    id: Name | None = None

    @property
    def names(self) -> tuple[str, ...]:
        """All its names."""
        return self.name, *self.aliases

    @property
    def country_code(self) -> str | None:
        """Its country as ISO 3166-1 alpha-2."""
        return _COUNTRIES[self.country] if self.country else None


class Body(_Named):
    """A body, and the code held from one day to another; for each further one there is a further line."""

    code: Annotated[str, Field(pattern=r"^([A-Z]{3}){1,4}$")] | None = None
    from_: date | None = Field(default=None, alias="from")
    to: date | None = None
    wikidata: Annotated[str, Field(pattern=r"^Q[1-9][0-9]*$")] | None = None

    @model_validator(mode="after")
    def _coded(self) -> Self:
        whole = self.whole_code
        if whole and whole[:3] not in _COUNTRIES and whole[:3] not in _INTERNATIONAL:
            raise ValueError(f"the code {whole} begins with no country; {self.code} alone needs one beside it")
        if (self.from_ or self.to) and not whole:
            raise ValueError("days without a code: what holds from one to the other?")
        if self.from_ and self.to and self.to < self.from_:
            raise ValueError("it ends before it begins")
        return self

    @property
    def whole_code(self) -> str | None:
        """Its code as CAMEO and PLOVER have it: a sector alone stands behind the country."""
        return f"{self.country}{self.code}" if self.country and _SECTOR.fullmatch(self.code or "") else self.code

    @property
    def end(self) -> date | None:
        """The day after its last."""
        return self.to + timedelta(days=1) if self.to and self.to < date.max else None


class Person(Body):
    """A person, who after an office is of the elite of the country."""

    @model_validator(mode="after")
    def _of_a_country(self) -> Self:
        if self.code and not self.country:
            raise ValueError("the code of a person needs the person's country")
        return self


class Place(_Named):
    """A place, and where it lies."""

    latitude: Annotated[float, Field(ge=-90, le=90)]
    longitude: Annotated[float, Field(ge=-180, le=180)]
    geonames: Annotated[int, Field(gt=0)] | None = None


class Outlet(Model, alias_generator=None):
    """A publisher, by the host of its site or by its name, and where it is at home."""

    outlet: Annotated[Name, AfterValidator(str.lower)]
    country: Country
    latitude: Annotated[float, Field(ge=-90, le=90)] | None = None
    longitude: Annotated[float, Field(ge=-180, le=180)] | None = None

    @model_validator(mode="after")
    def _whole_point(self) -> Self:
        if (self.latitude is None) != (self.longitude is None):
            raise ValueError("a latitude needs a longitude, and the other way round")
        return self

    @property
    def names(self) -> tuple[str, ...]:
        """What it is looked up by."""
        return (self.outlet,)

    @property
    def country_code(self) -> str:
        """Its country as ISO 3166-1 alpha-2."""
        return _COUNTRIES[self.country]

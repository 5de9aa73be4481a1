"""The parameters of a URL as a model, and back."""

from collections.abc import Iterable
from typing import Any, Self
from urllib.parse import urlencode

from pydantic import ValidationError

from schemas.model import Model

_SHOWN = 100
"""How much of a name that is not known is repeated."""


class Invalid(Exception):
    """A parameter that cannot be understood; says which, and why."""

    def __init__(self, parameter: str, why: str) -> None:
        super().__init__(f"{parameter}: {why}")
        self.parameter = parameter


class Parameters(Model):
    """What can be asked by the parameters of a URL; each at most once, and an empty one asks nothing."""

    @classmethod
    def read(cls, parameters: Iterable[tuple[str, str]]) -> Self:
        """Return what parameters ask; raises `Invalid`."""
        said: dict[str, str] = {}
        names = {field.alias for field in cls.model_fields.values()}
        for name, value in parameters:
            if name not in names:
                raise Invalid(name[:_SHOWN], "there is no such parameter")
            if name in said:
                raise Invalid(name, "it is given twice")
            said[name] = value
        try:
            return cls.model_validate({name: value for name, value in said.items() if value})
        except ValidationError as error:
            first = error.errors(include_url=False, include_input=False, include_context=False)[0]
            raise Invalid(str(first["loc"][0]), first["msg"].removeprefix("Value error, ")) from None

    def asked(self) -> dict[str, str]:
        """Return the parameters that ask this."""
        return {name: str(value) for name, value in self.model_dump(exclude_defaults=True).items()}

    def query(self, **changes: Any) -> str:
        """Return the query string of a URL that asks this, but for some fields; None takes one away."""
        return urlencode((self.model_copy(update=changes) if changes else self).asked())

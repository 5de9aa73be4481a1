"""An article as a source gives it, before it has an identity."""

from typing import Annotated
from urllib.parse import urlsplit

from pydantic import AfterValidator, Field

from schemas.article import Language, Published, Publisher
from schemas.model import Model, Name, Text


def _with_a_host_that_can_be_told(url: str) -> str:
    urlsplit(url)  # raises ValueError for such as "http://["; an article's identity needs the parts
    return url


class Draft(Model):
    """The fields of an article that a source may give: just what the JSON form holds."""

    headline: Text = ""
    body: Annotated[Text, Field(min_length=1)]
    date_published: Published | None = None
    language: Language | None = None
    url: Annotated[Name, AfterValidator(_with_a_host_that_can_be_told)] | None = None
    publisher: Publisher | None = None
    authors: tuple[Name, ...] = ()
    subjects: tuple[Name, ...] = ()


class Refused(Exception):
    """A piece of a source that cannot become an article; `code` is short and fixed, the message is for people."""

    def __init__(self, code: str, message: str) -> None:
        super().__init__(message)
        self.code = code

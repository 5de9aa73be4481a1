"""The questions of a URL as options of the command line: `actorCountry` is `--actor-country`."""

import argparse

from services.desk.queries.parameters import Invalid
from services.desk.queries.question import Question


def add(parser: argparse.ArgumentParser) -> None:
    """Add an option for each thing that can be asked."""
    asking = parser.add_argument_group("only articles of which all is true that is asked")
    for name, field in Question.model_fields.items():
        asking.add_argument(_option(name), type=_said, metavar="…", help=(field.description or "").replace("%", "%%"))


def question(given: argparse.Namespace) -> Question:
    """Return what was asked; raises `ValueError`."""
    asked = {name: value for name in Question.model_fields if (value := getattr(given, name)) is not None}
    try:
        return Question.read((str(Question.model_fields[name].alias), value) for name, value in asked.items())
    except Invalid as error:
        names = {field.alias: _option(name) for name, field in Question.model_fields.items()}
        raise ValueError(f"{names[error.parameter]}{str(error).removeprefix(error.parameter)}") from None


def _said(value: str) -> str:
    """Return a value; an empty one would ask nothing."""
    if not value:
        raise argparse.ArgumentTypeError("expected a value")
    return value


def _option(name: str) -> str:
    return "--" + name.replace("_", "-")

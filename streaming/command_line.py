"""What the command lines of both services share: `--version`, `--check-config`, and how a command is run."""

import argparse
import os
import sys
from collections.abc import Callable
from functools import partial
from typing import Any, TypeAlias

from pydantic import SecretStr

from streaming.command import told
from streaming.settings import StreamingSettings

Commands: TypeAlias = "argparse._SubParsersAction[argparse.ArgumentParser]"
"""The commands of a parser, to which a module adds its own."""

_CHECKED = argparse.ArgumentParser(add_help=False, argument_default=argparse.SUPPRESS)
_CHECKED.add_argument(
    "--check-config",
    action="store_true",
    help="only print what is in force, and whether it is valid: the exit status is 1 if not",
)


def parser(service: str, version: str, description: str) -> tuple[argparse.ArgumentParser, Commands]:
    """Return the parser of a service, and what commands are added to."""
    parser = argparse.ArgumentParser(prog=f"python -m services.{service}", description=description, parents=[_CHECKED])
    parser.add_argument("--version", action="version", version=version)
    return parser, parser.add_subparsers()


def add_service(commands: Commands, name: str, help: str) -> argparse.ArgumentParser:  # noqa: A002  as argparse has it
    """Add a command that is a service; a default `read` of its own reads more than the settings, such as files."""
    return commands.add_parser(name, help=help, parents=[_CHECKED])


def execute(parser: argparse.ArgumentParser, settings: type[StreamingSettings]) -> None:
    """Run what the command line says; end the process with status 0 if all was done that was asked."""
    parser.set_defaults(
        run=lambda _: parser.error("which command?"), read=lambda _: settings.read(), check_config=False
    )
    given = parser.parse_args()
    with told():
        if given.check_config:
            check_config(settings, partial(given.read, given))
        else:
            sys.exit(given.run(given))


def check_config(settings: type[StreamingSettings], read: Callable[[], object]) -> None:
    """Print every setting, its value and where that is from; raises `Misconfigured`, as reading them does."""
    environment = {name.upper(): value for name, value in os.environ.items() if value}
    for name, field in settings.model_fields.items():
        variable = settings.variable(name)
        value = environment.get(variable, field.default)
        shown = "(hidden)" if field.annotation is SecretStr and variable in environment else _shown(value)
        sys.stdout.write(f"{variable}={shown}  # {'environment' if variable in environment else 'default'}\n")
    read()
    sys.stdout.write("valid\n")


def _shown(value: Any) -> str:
    return "" if value is None else str(value)

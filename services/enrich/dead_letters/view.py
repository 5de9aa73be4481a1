"""Dead letters for people. Whatever they hold, a terminal shows it and does not obey it."""

from collections.abc import Iterable

from rich.console import Console
from rich.table import Table
from rich.text import Text

from services.enrich.dead_letters.letter import Letter
from services.enrich.dead_letters.replay import Outcome
from streaming.printing import in_a_line, visible


def show_list(letters: Iterable[Letter], replayed: set[str], console: Console) -> None:
    """Print a line for each letter, or that there is none."""
    table = Table("letter", "reason", "disposition", "article or key", "where", "when", "replays", "replayed")
    for column in table.columns:
        column.overflow = "fold"
    for letter in letters:
        table.add_row(*_cells(letter), Text("yes" if letter.id in replayed else ""))
    console.print(table if table.row_count else "no letters")


def show_outcomes(outcomes: Iterable[Outcome], done: str, console: Console) -> None:
    """Print at once what becomes of each letter that is to be replayed, then of how many that is `done`."""
    count = 0
    for letter, objection in outcomes:
        count += objection is None
        verdict = f"left: {objection}" if objection else done
        line = f"{letter.id} · {_reason(letter)} · {_in_a_line(letter.key or b'')} · {verdict}"
        console.print(Text(line), soft_wrap=True)
    console.print(f"{count} letter{'' if count == 1 else 's'} {done}")


def show_whole(letter: Letter, console: Console) -> None:
    """Print all headers and the value of a letter."""
    console.print(Text(f"letter {letter.id}, {letter.failed_at:%Y-%m-%d %H:%M:%S}Z", style="bold"))
    console.print(Text(f"key: {_in_a_line(letter.key or b'')}"), soft_wrap=True)
    for name, value in letter.record.headers:
        console.print(Text(f"{_in_a_line(name.encode())}: {_in_a_line(value)}"), soft_wrap=True)
    body = "no value" if letter.record.value is None else f"\n{printable(letter.record.value)}"
    console.print(Text(f"{body}\n"), soft_wrap=True)


def printable(raw: bytes) -> str:
    r"""Return bytes as text in which what is not UTF-8 is written out too, as in \xff."""
    return visible(raw.decode(errors="backslashreplace"))


def _in_a_line(raw: bytes) -> str:
    return in_a_line(raw.decode(errors="backslashreplace"))


def _reason(letter: Letter) -> str:
    return _in_a_line(letter.why.error_class.encode()) if letter.why else "no dead letter of ours"


def _cells(letter: Letter) -> list[Text]:
    why = letter.why
    cells = [
        letter.id,
        _reason(letter),
        why.disposition if why else "",
        _in_a_line(letter.key or b""),
        _in_a_line(f"{why.topic} {why.partition}@{why.offset}".encode()) if why else "",
        f"{letter.failed_at:%Y-%m-%d %H:%M:%S}Z",
        str(why.replays) if why else "",
    ]
    return [Text(cell) for cell in cells]

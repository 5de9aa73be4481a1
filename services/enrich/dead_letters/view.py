"""Dead letters for people. Whatever they hold, a terminal shows it and does not obey it."""

from collections.abc import Iterable

from rich.console import Console
from rich.table import Table
from rich.text import Text

from services.enrich.dead_letters.letter import Letter
from services.enrich.dead_letters.replay import Outcome


def show_list(letters: Iterable[Letter], replayed: set[str], console: Console) -> None:
    """Print a line for each letter."""
    table = _table("replayed")
    for letter in letters:
        table.add_row(*_cells(letter), Text("yes" if letter.id in replayed else ""))
    console.print(table)


def show_outcomes(outcomes: Iterable[Outcome], console: Console) -> int:
    """Print what became of each letter that was to be replayed; return how many were put back."""
    table = _table("put back")
    put_back = 0
    for outcome in outcomes:
        put_back += outcome.objection is None
        table.add_row(*_cells(outcome.letter), Text(f"no: {outcome.objection}" if outcome.objection else "yes"))
    console.print(table)
    return put_back


def show_whole(letter: Letter, console: Console) -> None:
    """Print all headers and the value of a letter."""
    console.print(Text(f"letter {letter.id}, {letter.failed_at:%Y-%m-%d %H:%M:%S}Z", style="bold"))
    console.print(Text(f"key: {printable(letter.key)}"), soft_wrap=True)
    for name, value in letter.record.headers:
        console.print(Text(f"{printable(name.encode())}: {printable(value)}"), soft_wrap=True)
    body = "no value" if letter.record.value is None else f"\n{printable(letter.record.value)}"
    console.print(Text(f"{body}\n"), soft_wrap=True)


def printable(raw: bytes) -> str:
    r"""Return bytes as text in which all that is neither printable nor a line end is written out, as in \x1b."""
    text = raw.decode(errors="backslashreplace")
    return "".join(c if c.isprintable() or c == "\n" else c.encode("unicode_escape").decode() for c in text)


def _table(last: str) -> Table:
    table = Table("letter", "reason", "disposition", "article or key", "where", "when", "replays", last)
    for column in table.columns:
        column.overflow = "fold"
    return table


def _cells(letter: Letter) -> list[Text]:
    why = letter.why
    cells = [
        letter.id,
        why.error_class if why else "no dead letter of ours",
        why.disposition if why else "",
        printable(letter.key),
        f"{why.topic} {why.partition}@{why.offset}" if why else "",
        f"{letter.failed_at:%Y-%m-%d %H:%M:%S}Z",
        str(why.replays) if why else "",
    ]
    return [Text(cell) for cell in cells]

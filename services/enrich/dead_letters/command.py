"""`dead-letters list | show | replay`, as a group of commands."""

import argparse
import sys
from collections.abc import Iterator
from typing import get_args

from schemas.rejected import Disposition
from schemas.topics import Topics
from services.enrich.arguments import moment, positive
from services.enrich.dead_letters import view
from services.enrich.dead_letters.letter import Letter, Selection, letters
from services.enrich.dead_letters.replay import Replay, Terms
from services.enrich.dead_letters.replayed import replayed
from services.enrich.settings import Settings
from services.enrich.terminal import console
from streaming.broker import Broker
from streaming.command_line import Commands
from streaming.connect import open_broker


def add(commands: Commands) -> None:
    """Add the group to the commands of enrich."""
    group = commands.add_parser("dead-letters", help="list, show and replay what was turned away")
    actions = group.add_subparsers(required=True)
    listing = actions.add_parser("list", help="print a line for each letter", parents=[_filters()])
    listing.set_defaults(run=_list)
    showing = actions.add_parser("show", help="print all headers and the original bytes", parents=[_filters()])
    showing.set_defaults(run=_show)
    replaying = actions.add_parser(
        "replay", help="put letters back on the topic that they came from", parents=[_filters()]
    )
    replaying.add_argument("--dry-run", action="store_true", help="only tell what would be done")
    replaying.add_argument("--limit", type=positive, help="put back so many letters at most")
    replaying.add_argument("--rate", type=positive, default=20, help="letters a second (default: %(default)s)")
    replaying.add_argument(
        "--max-replays",
        type=positive,
        default=3,
        help="leave what was put back so often and failed again (default: %(default)s)",
    )
    replaying.add_argument("--again", action="store_true", help="also those that were replayed before")
    replaying.set_defaults(run=_replay)


def _filters() -> argparse.ArgumentParser:
    filters = argparse.ArgumentParser(add_help=False)
    filters.add_argument("letter", nargs="*", help="a letter as `list` names it; none: all that the filters leave")
    filters.add_argument("--reason", help="the code of the reason, such as invalid-article")
    filters.add_argument("--disposition", choices=get_args(Disposition))
    filters.add_argument("--article", metavar="ID", help="the id of the article, or whatever its key was")
    filters.add_argument("--since", type=moment, metavar="TIME", help="turned away at or after an ISO 8601 time")
    filters.add_argument("--until", type=moment, metavar="TIME", help="turned away before an ISO 8601 time")
    return filters


def _list(given: argparse.Namespace) -> int:
    settings = Settings.read()
    topics = Topics(settings.topic_prefix)
    with open_broker(settings, "enrich.letters") as broker:
        view.show_list(_selected(broker, topics, given), replayed(broker, topics), console())
    return 0


def _show(given: argparse.Namespace) -> int:
    settings = Settings.read()
    with open_broker(settings, "enrich.letters") as broker:
        missing = set(given.letter)
        for letter in _selected(broker, Topics(settings.topic_prefix), given):
            view.show_whole(letter, console())
            missing.discard(letter.id)
    sys.stderr.writelines(f"no such letter: {name}\n" for name in sorted(missing))
    return int(bool(missing))


def _replay(given: argparse.Namespace) -> int:
    settings = Settings.read()
    topics = Topics(settings.topic_prefix)
    terms = Terms(given.max_replays, given.rate, given.limit, given.again, given.dry_run)
    # Two that replay at once would not know of each other: the same identity lets the newer one fence the older.
    with open_broker(settings, "enrich.letters" if terms.dry_run else "enrich.replay") as broker:
        # Read twice, since their values may be too much to hold; what comes between waits for the next call.
        keys = {letter.id: letter.key for letter in _selected(broker, topics, given)}
        chosen = (letter for letter in _selected(broker, topics, given) if letter.id in keys)
        outcomes = Replay(broker, topics, frozenset(keys.values()), terms).run(chosen)
        view.show_outcomes(outcomes, "would be put back" if terms.dry_run else "put back", console())
    return 0


def _selected(broker: Broker, topics: Topics, given: argparse.Namespace) -> Iterator[Letter]:
    selection = Selection(
        frozenset(given.letter), given.reason, given.disposition, given.article, given.since, given.until
    )
    return letters(broker.replay(topics.enriched_rejected.name), selection)

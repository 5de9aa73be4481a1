"""Aliases: which short name may stand for which full one."""

from collections.abc import Collection
from functools import lru_cache

from services.enrich.actors.entities import body_aliases, person_aliases
from services.enrich.actors.entities.acronyms import abbreviates, is_acronym
from services.enrich.actors.facts.leaders import Leader, leader_of
from services.enrich.actors.facts.organisations import Body, body_of
from services.enrich.actors.mention import Kind

WHOLE = 3
"""The likeness of two names that both are whole ones."""


@lru_cache(maxsize=65536)
def likeness(kind: Kind, short: str, full: str) -> int:
    """Return how well a short name fits a full one of the same kind, from WHOLE to 0, not at all."""
    if kind == "person":
        leader = leader_of(full)
        known = leader is not None and leader_of(short) is leader
        return WHOLE if known else person_aliases.likeness(short, full)
    body, other = body_of(full), body_of(short)
    if body and other:
        return WHOLE * (body is other)
    beside = (body and short in body.short) or (other and full in other.short)
    if beside:
        return WHOLE
    fits = body_aliases.likeness(short, full)
    return 0 if other and fits != WHOLE and _is_made(full, short) else fits


def _is_made(full: str, short: str) -> bool:
    """Tell whether a body's name is made with that of another that everybody knows: BBC Two, Children's BBC."""
    if full.endswith(f" {short}") and is_acronym(short):
        return True
    return full.startswith(f"{short} ") and full[len(short) + 1].isupper()


@lru_cache(maxsize=8192)
def clues(kind: Kind, name: str) -> frozenset[str]:
    """Return what names for one actor share at least one of, so that only few must be compared."""
    if kind == "person":
        leader = leader_of(name)
        return person_aliases.clues(name) | ({leader.name} if leader else set())
    body = body_of(name)
    return body_aliases.clues(name) | ({body.name, *body.short} if body else {name})


def common_clues(kind: Kind, name: str) -> frozenset[str]:
    """Return the clues of a name that are not worth following."""
    return person_aliases.common_clues(name) if kind == "person" else body_aliases.common_clues(name)


def authority(kind: Kind, names: Collection[str]) -> Leader | Body | None:
    """Return the leader or the body that a table knows by one of some names; a surname must be alone."""
    if kind == "organisation":
        known = ((name, body) for name in sorted(names) if (body := body_of(name)))
        return next((body for name, body in known if not _is_another(name, body, names)), None)
    full = [name for name in names if " " in name] or names if kind == "person" else ()
    return next((leader for name in sorted(full) if (leader := leader_of(name))), None)


def _is_another(acronym: str, known: Body, names: Collection[str]) -> bool:
    """Tell whether an acronym stands for a full name here that is none of the body known by it: Irish forces as IDF."""
    here = [name for name in names if " " in name and abbreviates(acronym, name)]
    elsewhere = [name for name in known.names if " " in name]
    pairs = [pair for one in here for other in elsewhere for pair in ((one, other), (other, one))]
    return bool(pairs) and not any(body_aliases.likeness(*pair) for pair in pairs)

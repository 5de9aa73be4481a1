"""Whether an article may be published, and when."""

from datetime import UTC, datetime

from schemas.article import IngestWarning
from services.ingest.draft import Draft, Refused, Retraction
from services.ingest.forms import dates
from services.ingest.forms.drafting import shown, silent


def standing(status: object) -> tuple[type[Draft], list[IngestWarning]]:
    """Return what an item is by its publication status, as IPTC has it, and what is to be told of that.

    What is withheld must not be published until further notice, and taken back if it was: raises `Refused` for a status
    that nobody knows, since that might say the same.
    """
    word = str(status or "usable").replace("/", ":").rpartition(":")[2].strip().lower()  # stat:usable too
    if word == "usable":
        return Draft, []
    if word in ("canceled", "cancelled"):
        return Retraction, []
    if word == "withheld":
        return Retraction, [IngestWarning(code="withheld", field="pubStatus", value="withheld")]
    raise Refused("not-usable", f"pubStatus is '{shown(status)}'")


def version_at(created: object) -> datetime | None:
    """Return when a version was made, if that can be compared with when others were."""
    try:
        at = dates.read(created)
    except (ValueError, TypeError):
        return None
    return at if isinstance(at, datetime) and at.tzinfo else None


def release(embargo: object, model: type[Draft], told: list[IngestWarning]) -> datetime | None:
    """Return the end of an embargo that lies ahead, and tell of it; raises `Refused` if it cannot be known."""
    if silent(embargo) or model is Retraction:
        return None
    try:
        until = dates.read(embargo)
    except (ValueError, TypeError) as error:
        raise Refused("invalid-embargo", f"embargo: '{shown(embargo)}': {error}") from error
    if not isinstance(until, datetime) or until.tzinfo is None:
        raise Refused("invalid-embargo", f"embargo: '{shown(embargo)}' has no time, or no zone")
    if until <= datetime.now(UTC):
        return None
    told.append(IngestWarning(code="embargoed", field="embargo", value=shown(embargo)))
    return until

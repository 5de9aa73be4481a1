"""Dead letters: why a record of `articles.rejected` or `articles.enriched.rejected` was turned away."""

from collections.abc import Iterable

from dateline_client.models import DeadLetter

_PREFIX = "dlq."


def dead_letter(headers: Iterable[tuple[str, bytes]]) -> DeadLetter:
    """Return what the headers of a record say; raises `pydantic.ValidationError` if it is no dead letter."""
    found = {name.removeprefix(_PREFIX): value.decode() for name, value in headers if name.startswith(_PREFIX)}
    return DeadLetter.model_validate({name.replace("error.", "error_"): value for name, value in found.items()})

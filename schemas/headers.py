"""What the headers of a record say."""

from typing import Any

from schemas.rejected import DeadLetter, History, header

Properties = dict[str, dict[str, Any]]


def _text(description: str, **more: Any) -> dict[str, Any]:
    return {"type": "string", "description": description, **more}


CLOUD_EVENT: Properties = {
    "ce_specversion": _text("The version of CloudEvents.", const="1.0"),
    "ce_id": _text("The event's id: who meets it again has met the same event.", format="uuid"),
    "ce_source": _text("Who says it.", enum=["dateline/ingest", "dateline/enrich"]),
    "ce_type": _text("What kind of event it is, with its version."),
    "ce_subject": _text("The article's id; also the record's key."),
    "ce_time": _text("When it was said.", format="date-time"),
    "ce_dataschema": _text("The name of the schema that its value follows."),
    "content-type": _text("The value's media type.", const="application/json"),
}
"""The attributes of CloudEvents 1.0, as Kafka's binary mode has them."""

TRACE: Properties = {
    "traceparent": _text(
        "The W3C trace context: which trace it belongs to, and the span that made it.",
        pattern="^00-[0-9a-f]{32}-[0-9a-f]{16}-0[01]$",
    )
}

RELEASED: Properties = {"dateline.released": _text("The end of the embargo that made it wait, of what was held.")}


def dead_letter(model: type[History] = DeadLetter) -> Properties:
    """Return the headers that say why a record failed, or of a replayed one that it did."""
    fields = model.consumer_schema()["properties"].values()
    return {header(name): _as_text(field) for name, field in zip(model.model_fields, fields, strict=True)}


def _as_text(field: dict[str, Any]) -> dict[str, Any]:
    """Return the schema of a field as a header has it: numbers are written out."""
    return {"type": "string", "description": field["description"]}

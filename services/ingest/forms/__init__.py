"""The forms an article may come in, and how each is read."""

from typing import Any

from pydantic import ValidationError

from services.ingest.draft import Draft, Reading, Refused, Retraction
from services.ingest.forms import ninjs, strict_json, text_form
from services.ingest.normalize import decode, normalized


def read_text(raw: bytes) -> Reading:
    """Read the text form; raises `Refused`."""
    return Reading("text", "text", _draft(text_form.fields(decode(raw))))


def read_json(raw: bytes) -> Reading:
    """Read an article or a ninjs item, each a JSON object; raises `Refused`."""
    item = strict_json.loads(decode(raw))
    if not isinstance(item, dict):
        raise Refused("not-an-object", f"expected a JSON object, found {type(item).__name__}")
    model = _model(item.get("pubstatus", "usable"))
    if ninjs.is_ninjs(item):
        return Reading("ninjs", "ninjs", _draft(ninjs.fields(item), model))
    return Reading("json", "json", _draft({name: value for name, value in item.items() if name != "pubstatus"}, model))


def _model(pubstatus: object) -> type[Draft]:
    """Return what an object is by its status, of which ninjs has three."""
    if pubstatus == "usable":
        return Draft
    if pubstatus == "canceled":
        return Retraction
    raise Refused("not-usable", f"pubstatus is {pubstatus!r}")


def _draft(fields: dict[str, Any], model: type[Draft] = Draft) -> Draft:
    try:
        return model.model_validate(normalized(fields))
    except ValidationError as error:
        first = error.errors(include_url=False, include_input=False)[0]
        where = ".".join(map(str, first["loc"])) or "article"
        if first["type"] == "extra_forbidden":
            raise Refused("unknown-field", f"{where}: an article has no such field") from error
        raise Refused(
            f"invalid-{where.partition('.')[0]}", f"{where}: {first['msg'].removeprefix('Value error, ')}"
        ) from error

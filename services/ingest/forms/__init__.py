"""The forms an article may come in, and how each is read."""

from services.ingest.draft import Draft, Reading, Refused, Retraction
from services.ingest.forms import ninjs, strict_json, text_form
from services.ingest.forms.drafting import reading
from services.ingest.normalize import decode


def read_text(raw: bytes) -> Reading:
    """Read the text form; raises `Refused`."""
    return reading("text", "text", text_form.fields(decode(raw)))


def read_json(raw: bytes) -> Reading:
    """Read an article or a ninjs item, each a JSON object; raises `Refused`."""
    item = strict_json.loads(decode(raw))
    if not isinstance(item, dict):
        raise Refused("not-an-object", f"expected a JSON object, found {type(item).__name__}")
    model = _model(item.get("pubstatus", "usable"))
    if ninjs.is_ninjs(item):
        return reading("ninjs", "ninjs", ninjs.fields(item), model=model)
    return reading("json", "json", {name: value for name, value in item.items() if name != "pubstatus"}, model=model)


def _model(pubstatus: object) -> type[Draft]:
    """Return what an object is by its status, of which ninjs has three."""
    if pubstatus == "usable":
        return Draft
    if pubstatus == "canceled":
        return Retraction
    raise Refused("not-usable", f"pubstatus is {pubstatus!r}")

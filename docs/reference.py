"""Writes the parts of the pages that the code knows best: `python -m docs.reference`."""

from pathlib import Path

from prometheus_client import Counter
from prometheus_client.metrics import MetricWrapperBase

import services.enrich.metrics
import services.ingest.doors.feeds.metrics
import services.ingest.doors.http.metrics
import services.ingest.metrics
import services.ingest.register.metrics
import streaming.metrics
from docs.rights import RIGHTS, lines
from services.enrich.settings import Settings as EnrichSettings
from services.ingest.settings import Settings as IngestSettings
from streaming.settings import StreamingSettings

README = Path(__file__).parent.parent / "README.md"
SECURITY = Path(__file__).parent / "security.md"

MEASURED = (
    streaming.metrics,
    services.ingest.metrics,
    services.ingest.doors.http.metrics,
    services.ingest.doors.feeds.metrics,
    services.ingest.register.metrics,
    services.enrich.metrics,
)
"""Where metrics are declared."""


def settings() -> str:
    """Return the table of all settings."""
    groups: list[tuple[str, type[StreamingSettings]]] = [
        ("both", StreamingSettings),
        ("ingest", IngestSettings),
        ("enrich", EnrichSettings),
    ]
    rows = ["| variable | service | default | meaning |", "|---|---|---|---|"]
    for service, group in groups:
        for name, field in group.model_fields.items():
            if group is StreamingSettings or name not in StreamingSettings.model_fields:
                default = "empty" if field.default is None or not str(field.default) else f"`{field.default}`"
                rows.append(f"| `{group.variable(name)}` | {service} | {default} | {field.description} |")
    return "\n".join(rows)


def metrics() -> str:
    """Return the table of all metrics."""
    rows = ["| metric | labels | meaning |", "|---|---|---|"]
    for module in MEASURED:
        for metric in vars(module).values():
            if isinstance(metric, MetricWrapperBase):
                name = metric._name + ("_total" if isinstance(metric, Counter) else "")
                rows.append(f"| `{name}` | {', '.join(metric._labelnames)} | {metric._documentation} |")
    return "\n".join(rows)


def rights() -> str:
    """Return what grants each command its rights."""
    granted = [f"# {command}\n" + "\n".join(f"grant {line}" for line in lines(RIGHTS[command])) for command in RIGHTS]
    return "```bash\n" + "\n\n".join(granted) + "\n```"


def updated(page: str) -> str:
    """Return a page with its generated parts as they should be."""
    for name, table in (("settings", settings), ("metrics", metrics), ("rights", rights)):
        start, end = f"<!-- {name} -->\n", f"\n<!-- end of {name} -->"
        before, marked, rest = page.partition(start)
        if marked:
            page = before + start + table() + end + rest.partition(end)[2]
    return page


if __name__ == "__main__":
    for path in (README, SECURITY):
        path.write_text(updated(path.read_text(encoding="utf-8")), encoding="utf-8")
